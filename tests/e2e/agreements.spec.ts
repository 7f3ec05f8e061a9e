import { expect, test } from './portal-test.ts'

/** The register and its entries as a reader meets them; what they must say comes from the texts. */

const AGGREGATE = 'jingmen-summit-agreements-2017'
const SPONGE = 'zhongguancun-ccb-taining-cooperation'

test.describe('the register', () => {
  test('tells single agreements and the aggregate apart', async ({ page }) => {
    await page.goto('/zh/agreements')
    const head = page.locator('.page-head')
    await expect(head).toContainText('协议8条，金额均未记载')
    await expect(head).toContainText('汇总记录1条，16项，123.3亿元')
    await expect(head).toContainText('两者不相加')
    await page.goto('/zh-hant/agreements')
    await expect(head).toContainText('協議8條，金額均未記載')
    await expect(head).toContainText('彙總記錄1條，16項，123.3億元')
    await page.goto('/en/agreements')
    await expect(head).toContainText('8 agreements, amounts all not recorded')
    await expect(head).toContainText('1 aggregate record of 16 agreements, 12.33 billion yuan')
  })

  for (const width of [1440, 900, 360]) {
    test(`is a table for those who listen, at ${width} px too`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 })
      await page.goto('/zh/agreements')
      const table = page.getByRole('table', { name: '2017年签署的协议' })
      const row = table.getByRole('row').nth(1)
      await expect(row.getByRole('rowheader')).toContainText('荆门峰会16项合作协议')
      await expect(row.getByRole('cell')).toHaveCount(3)
      await expect(table.getByRole('columnheader')).toHaveText(['签署日期', '协议', '各方', '金额'])
    })
  }

  test('hangs its rows from their years, latest first', async ({ page }) => {
    await page.goto('/zh/agreements')
    const years = await page.locator('.sec .rail h2').allInnerTexts()
    expect(years.filter((year) => /\d{4}年/.test(year))).toEqual([
      '2025年',
      '2023年',
      '2017年',
      '2012年',
    ])
  })

  test('is filtered by a form that needs no JavaScript', async ({ browser, baseURL }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, baseURL })
    const page = await context.newPage()
    await page.goto('/zh/agreements')
    await page.getByLabel('类别').selectOption('memorandum')
    await page.getByRole('button', { name: '筛选' }).click()
    await expect(page).toHaveURL(/kind=memorandum/)
    await expect(page.getByRole('rowheader')).toHaveCount(1)
    await expect(page.getByRole('rowheader')).toContainText('共建中新双向经济走廊合作谅解备忘录')
    await expect(page.getByText('符合条件的1条')).toBeVisible()
    // the other languages keep the choice
    await page.getByRole('link', { name: 'English' }).click()
    await expect(page).toHaveURL(/\/en\/agreements\?kind=memorandum$/)
    await page.getByRole('link', { name: 'Clear' }).click()
    await expect(page).toHaveURL(/\/en\/agreements$/)
    await context.close()
  })

  test('is filtered from the keyboard', async ({ page }) => {
    await page.goto('/zh/agreements')
    await page.getByLabel('年份').focus()
    await page.keyboard.type('2012')
    for (let field = 0; field < 3; field += 1) await page.keyboard.press('Tab')
    await expect(page.getByRole('button', { name: '筛选' })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/year=2012/)
    await expect(page.getByRole('rowheader')).toContainText('中欧城镇化伙伴关系共同宣言')
  })

  test('names a filter that leads nowhere, and tells it from one without matches', async ({
    page,
  }) => {
    for (const query of ['year=1999', 'kind=treaty', 'forum=none', 'city=x', 'party=x', 'page=0']) {
      const response = await page.goto(`/zh/agreements?${query}`)
      expect(response?.status(), query).toBe(200)
      const value = query.split('=')[1] ?? ''
      await expect(page.getByText(`“${value}”`), query).toBeVisible()
      await expect(page.getByText('登记中没有这个'), query).toBeVisible()
    }
    await page.goto('/zh/agreements?kind=memorandum&year=2012')
    await expect(page.getByText('没有符合条件的协议')).toBeVisible()
    await page.getByRole('link', { name: '全部协议' }).click()
    await expect(page).toHaveURL(/\/zh\/agreements$/)
  })
})

test.describe('an entry', () => {
  test('puts signatories under their party and hangs witnesses from the line between them', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1440, height: 900 })
    await page.goto(`/zh/agreements/${SPONGE}`)
    const sides = page.locator('.bond .side')
    await expect(sides).toHaveCount(2)
    await expect(sides.nth(0)).toContainText('中国建设银行北京市分行')
    await expect(sides.nth(0)).toContainText('王学伟')
    await expect(sides.nth(1)).toContainText('北京泰宁科创集团股份有限公司')
    await expect(sides.nth(1)).toContainText('郭虹宇')
    const witnesses = page.locator('.bond .wit li')
    await expect(witnesses.locator('b')).toHaveText(['郅斌伟', '李俊奇', '潘晓军'])
    const at = async (locator: ReturnType<typeof page.locator>) => {
      const box = await locator.boundingBox()
      if (!box) throw new Error('not drawn')
      return box
    }
    const [left, middle, right] = [
      await at(sides.nth(0)),
      await at(witnesses.nth(1)),
      await at(sides.nth(1)),
    ]
    expect(left.x + left.width).toBeLessThanOrEqual(middle.x)
    expect(middle.x + middle.width).toBeLessThanOrEqual(right.x)
  })

  test('says what is not recorded, what is doubtful and why', async ({ page }) => {
    await page.goto(`/zh/agreements/${SPONGE}`)
    const main = page.locator('main')
    const value = (term: string) =>
      main.locator('.terms > div').filter({ hasText: term }).locator('dd')
    await expect(value('金额')).toHaveText('未记载')
    await expect(value('期限')).toHaveText('未记载')
    await expect(value('文件')).toHaveText('未见公开')
    await expect(main.locator('.bond .doubt')).toHaveCount(3)
    await expect(main.locator('.note')).toContainText('也可能指未具名的主任与郅斌伟两人')
    await expect(main.locator('.note q').first()).toHaveText('分别代表所在机构签署了战略合作协议')
    await expect(main.locator('.stem li')).toHaveCount(2)
    await expect(main.locator('.stem li').nth(1)).toContainText('未记载')
  })

  test('of an aggregate gives its amount in each language and a blank line for each item', async ({
    page,
  }) => {
    for (const [locale, figure, unit] of [
      ['zh', '123.3', '亿元'],
      ['zh-hant', '123.3', '億元'],
      ['en', '12.33', 'billion yuan'],
    ] as const) {
      await page.goto(`/${locale}/agreements/${AGGREGATE}`)
      const amount = page.locator('.figure').nth(1)
      await expect(amount).toContainText(figure)
      await expect(amount.locator('i')).toHaveText(unit)
      await expect(amount).toContainText('12,330,000,000 CNY')
      await expect(page.locator('.blanks li')).toHaveCount(16)
      await expect(page.locator('.bond .many-of')).toHaveCount(1)
    }
  })

  test('of three and more parties stands them on one upright line', async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 900 })
    await page.goto('/zh/agreements/green-credit-reporting-cooperation')
    const names = page.locator('.bond .org')
    await expect(names).toHaveText([
      /^上海科学技术交流中心/,
      '新华社中国经济信息社',
      '上海工程技术大学',
      '上海临港新片区跨境数据科技有限公司',
    ])
    const lefts = await names.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().x))
    expect(new Set(lefts).size).toBe(1)
    await expect(page.locator('.terms .doubt')).toContainText('多方一份或分别签订')
  })

  test('quotes its source in the source’s own script', async ({ page }) => {
    await page.goto('/en/agreements/china-cambodia-green-technology-training')
    const quotes = page.locator('.note q')
    await expect(quotes.first()).toHaveAttribute('lang', 'zh-Hant')
    await expect(quotes.filter({ hasText: '簽訂“中柬綠色技術與人才培養合作”協議' })).toHaveCount(1)
  })

  test('is described for machines', async ({ page }) => {
    await page.goto(`/en/agreements/${SPONGE}`)
    const text = await page.locator('script[type="application/ld+json"]').textContent()
    expect(JSON.parse(text ?? '')).toMatchObject({
      '@type': 'DigitalDocument',
      dateCreated: '2023-05-30',
    })
  })
})

test.describe('the agreements of one forum', () => {
  test('are not taken for all of them where the text does not say how many there were', async ({
    page,
  }) => {
    await page.goto('/zh/forums/sino-singapore-2025/agreements')
    await expect(page.getByText('总数未记载')).toBeVisible()
    await expect(page.locator('.extent')).toContainText('原文作“多項戰略合作”')
    await expect(page.locator('.ledger-entry')).toHaveCount(3)
  })

  test('are whole entries, each with its own address', async ({ page }) => {
    await page.goto('/zh/forums/jingmen-2017/agreements')
    await expect(page.locator('.ledger-entry .blanks li')).toHaveCount(16)
    await page.locator('.ledger-entry h2 a').click()
    await expect(page).toHaveURL(new RegExp(`/zh/agreements/${AGGREGATE}$`))
  })
})

test('follow-ups grow from the signing: a leaf that happened has its source', async ({ page }) => {
  await page.goto('/zh/agreements/eu-china-urbanisation-declaration-2012')
  const steps = page.locator('.stem li')
  await expect(steps).toHaveCount(3)
  await expect(steps.nth(0)).toContainText('2012-05')
  await expect(steps.nth(1)).toContainText('2012-11')
  await expect(steps.nth(1)).toContainText('中欧低碳生态城市合作项目启动招标程序')
  await expect(steps.nth(2)).toHaveClass('open')
})
