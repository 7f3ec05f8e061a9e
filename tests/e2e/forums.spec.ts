import { expect, test } from './portal-test.ts'
import { fitsThePage } from './sound-page.ts'

/** The forums as a reader meets them; what the pages must say comes from the texts. */

test.describe('the list', () => {
  test('hangs the forums from their years, the undated last, the sample marked', async ({
    page,
  }) => {
    await page.goto('/zh/forums')
    const years = await page.locator('.sec .rail h2').allInnerTexts()
    expect(years.slice(-4)).toEqual(['2025年', '2023年', '2017年', '起止未记载'])
    await expect(
      page.getByRole('article').filter({ hasText: '国际海绵城市发展大会' }),
    ).toContainText('议程12场人物18机构16协议1项')
    await expect(page.getByRole('article').filter({ hasText: '荆门峰会' })).toContainText(
      '协议仅有汇总记录',
    )
    await expect(page.locator('.page-head')).toContainText('论坛4届，多年项目1个')
  })

  test('is filtered by addresses, which the other languages keep', async ({ page }) => {
    await page.goto('/zh/forums')
    const filters = page.getByRole('navigation', { name: '筛选论坛' })
    await filters.getByRole('link', { name: '2023年' }).click()
    await expect(page).toHaveURL('/zh/forums?year=2023')
    await expect(page.getByRole('article')).toHaveCount(2)
    await filters.getByRole('link', { name: '北京' }).click()
    await expect(page).toHaveURL('/zh/forums?year=2023&city=beijing')
    await expect(page.getByRole('heading', { level: 3 })).toHaveText(['国际海绵城市发展大会'])
    await page.getByRole('link', { name: 'English' }).click()
    await expect(page).toHaveURL('/en/forums?year=2023&city=beijing')
    await expect(page.getByRole('heading', { level: 3 })).toHaveText([
      'International Sponge City Conference',
    ])
  })

  test('says when nothing matches, and when a filter is none', async ({ page }) => {
    await page.goto('/zh/forums?year=2025&city=beijing')
    await expect(page.getByText('没有符合条件的论坛')).toBeVisible()
    await page.getByRole('link', { name: '查看全部' }).click()
    await expect(page).toHaveURL('/zh/forums')
    const response = await page.goto('/en/forums?city=atlantis')
    expect(response?.status()).toBe(200)
    await expect(page.getByText('“atlantis”')).toBeVisible()
    await expect(page.getByRole('article')).toHaveCount(0)
  })
})

test.describe('an overview', () => {
  test('of the sponge-city conference: what is recorded, and what is not', async ({ page }) => {
    await page.goto('/zh/forums/zhongguancun-2023')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('国际海绵城市发展大会')
    await expect(page.getByRole('navigation', { name: '所属会议' })).toContainText('2023中关村论坛')
    await expect(page.locator('.facts')).toContainText('2023年5月30日（周二）')
    await expect(page.locator('.facts')).toContainText('现场与线上')
    await expect(page.locator('.facts')).toContainText('北京，中关村软件园国际会议中心报告厅')
    const tabs = page.getByRole('navigation', { name: '本场论坛' })
    await expect(tabs.getByRole('link')).toHaveText([
      '概况',
      '议程12',
      '嘉宾18',
      '机构16',
      '协议1',
      '成果',
    ])
    await expect(tabs.getByRole('link', { name: '概况' })).toHaveAttribute('aria-current', 'page')
    await expect(page.locator('.turn')).toHaveCount(10)
    await expect(page.locator('.turn').first()).toHaveText(
      '一《基于海绵城市理念的城市洪涝韧性提升关键策略》王家卓',
    )
    await expect(page.locator('#sources .missing li')).toHaveText([
      '英文名',
      '主题',
      '到会人数',
      '承办单位',
      '各场起止时间',
      '成果',
    ])
  })

  test('keeps bounds as bounds, beside what is printed', async ({ page }) => {
    await page.goto('/zh/forums/sino-singapore-2025')
    await expect(page.locator('#about')).toContainText('300多人')
    await expect(page.locator('#about')).toContainText('300多位')
    await page.goto('/en/forums/pujiang-2023')
    await expect(page.locator('#about')).toContainText('nearly 300 people')
    await expect(page.locator('#about q[lang=zh-Hant]').first()).toBeVisible()
  })

  test('of EC-Link: pilots, fields in both wordings, what was only announced', async ({ page }) => {
    await page.goto('/zh/forums/ec-link')
    await expect(page.locator('.facts')).toContainText('起止未记载')
    await expect(page.locator('#cities h3')).toHaveText(['综合试点 2', '专项试点 8', '实践案例 6'])
    await expect(page.locator('#cities').getByText('西咸新区')).toBeVisible()
    await expect(page.locator('#themes li')).toHaveCount(7)
    await expect(page.locator('#themes')).toContainText('廢固處理')
    const announced = page.locator('#course .announced')
    await expect(announced).toContainText('2020年6月2日–3日')
    await expect(announced).toContainText('是否举办未记载')
    await expect(page.locator('#course .undated')).toHaveCount(4)
  })

  test('of Jingmen: titles, works and their state', async ({ page }) => {
    await page.goto('/zh/forums/jingmen-2017')
    await expect(page.locator('#honours .noted')).toHaveCount(12)
    await expect(page.locator('#honours').getByText('候选', { exact: true })).toHaveCount(3)
    await expect(page.locator('#works .noted')).toHaveCount(14)
    await expect(page.locator('#agreements')).toContainText('123.3亿元')
    await expect(page.locator('#agreements')).toContainText('计16项')
  })

  test('marks the English name that is ours, and the printed one that is not', async ({ page }) => {
    await page.goto('/en/forums/pujiang-2023')
    await expect(page.locator('.page-head')).toContainText('English name by the portal')
    await expect(page.locator('.page-head [lang=zh-Hant]')).toHaveText(
      '2023浦江創新論壇——綠色低碳創新論壇',
    )
    await page.goto('/en/forums/ec-link')
    await expect(page.locator('.page-head')).not.toContainText('English name by the portal')
    await page.goto('/zh/forums/ec-link')
    await expect(page.locator('.page-head [lang=en]')).toHaveText('Europe-China Eco Cities Link')
  })

  test('of the sample says on every page that it is one', async ({ page }) => {
    for (const path of ['', '/organisations', '/outcomes']) {
      await page.goto(`/zh/forums/sample${path}`)
      await expect(page.locator('.sample-bar')).toContainText('示例')
    }
  })
})

test.describe('organisations', () => {
  test('stand by role in conventional order, a missing role as □, an open list as open', async ({
    page,
  }) => {
    await page.goto('/zh/forums/zhongguancun-2023/organisations')
    const roles = page.locator('#roles .roles > div')
    await expect(roles.locator('dt')).toHaveText([
      '指导单位',
      '主办单位',
      '承办单位',
      '协办单位',
      '支持单位',
    ])
    await expect(roles.nth(2).locator('dd')).toHaveText('未记载')
    await expect(roles.nth(4).locator('dd')).toHaveCount(11)
    await expect(roles.nth(4).locator('dd').last()).toHaveText('等（名录未尽）')
  })

  test('in parts stand with their part; printed names where they differ', async ({ page }) => {
    await page.goto('/zh/forums/pujiang-2023/organisations')
    await expect(page.locator('#in-session h3')).toHaveText([
      '对接会主旨演讲',
      '绿色技术项目路演',
      '圆桌对话',
    ])
    await page.goto('/en/forums/sino-singapore-2025/organisations')
    await expect(page.locator('#roles [data-role=host] .as-printed').first()).toHaveText(
      'as printed: 中國住房和城鄉建設部',
    )
  })
})

for (const path of ['', '/organisations', '/outcomes']) {
  test(`no forum, no page: /forums/atlantis${path}`, async ({ request }) => {
    for (const locale of ['zh', 'zh-hant', 'en']) {
      expect((await request.get(`/${locale}/forums/atlantis${path}`)).status()).toBe(404)
    }
  })
}

for (const path of ['/forums', '/forums/ec-link', '/forums/jingmen-2017/organisations']) {
  test(`nothing stands out of the page at 320 px: ${path}`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 800 })
    for (const locale of ['zh', 'en']) {
      await page.goto(`/${locale}${path}`)
      await fitsThePage(page, locale)
    }
  })
}
