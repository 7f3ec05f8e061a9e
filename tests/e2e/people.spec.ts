import { ERROR_STATUS, expect, test } from './portal-test.ts'

const speakers = '/zh/forums/zhongguancun-2023/speakers'

test('a table of name plates: who opens, who leads, who speaks, who signs', async ({ page }) => {
  await page.goto(speakers)
  await expect(page.getByRole('heading', { level: 1, name: '嘉宾' })).toBeVisible()
  await expect(page.locator('main .sec .rail h2')).toHaveText([
    '致辞',
    '主持',
    '演讲',
    '签署',
    '见证',
  ])
  await expect(page.locator('.seat')).toHaveCount(18)
  const pan = page.locator('.seat', { hasText: '潘晓军' })
  await expect(pan.locator('.as p')).toHaveText([
    '中关村绿智海绵城市生态家园产业联盟理事长',
    '中关村海绵城市工程研究院有限公司董事长',
    '北京泰宁科创集团股份有限公司董事长',
    '中关村绿智海绵城市生态家园产业联盟理事长',
  ])
  await expect(pan.getByRole('link', { name: '《海绵城市产业化发展的机遇与挑战》' })).toBeVisible()
  await expect(page.getByText('等（名录未尽）')).toHaveCount(1)
})

test('a name of two characters is spaced by letters, never by a typed space', async ({ page }) => {
  await page.goto(speakers)
  const name = page.locator('.seat .pname', { hasText: '武治' })
  await expect(name).toHaveText('武治')
  const spacing = await name.evaluate((element) => getComputedStyle(element).letterSpacing)
  expect(Number.parseFloat(spacing)).toBeGreaterThan(20)
})

test('order and role stand in the address, and work with the keyboard alone', async ({ page }) => {
  await page.goto(speakers)
  await page.getByLabel('次序').selectOption('stroke')
  await page.getByLabel('角色').selectOption('witness')
  await page.getByRole('button', { name: '筛选' }).focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/role=witness&sort=stroke$/)
  await expect(page.locator('.seat .pname')).toHaveText(['李俊奇', '郅斌伟', '潘晓军'])
  await page.getByRole('link', { name: '清除筛选' }).click()
  await expect(page.locator('.seat')).toHaveCount(18)
})

test('the language switch keeps order and role', async ({ page }) => {
  await page.goto(`${speakers}?role=witness&sort=stroke`)
  await page.getByRole('link', { name: 'English' }).click()
  await expect(page).toHaveURL('/en/forums/zhongguancun-2023/speakers?role=witness&sort=stroke')
  await expect(page.locator('.seat .who > a')).toHaveText(['Li Junqi', 'Zhi Binwei', 'Pan Xiaojun'])
})

test('a role that is none: a sentence and the way back', async ({ page }) => {
  await page.goto(`${speakers}?role=king`)
  await expect(page.getByText('地址里的“king”不是可用的选项。')).toBeVisible()
  await page.getByRole('link', { name: '查看全部' }).click()
  await expect(page).toHaveURL(speakers)
})

test('six speakers without names are six blank plates', async ({ page }) => {
  await page.goto('/zh/forums/pujiang-2023/speakers')
  await expect(page.getByText('原文称6位，姓名未记载。')).toBeVisible()
  await expect(page.locator('.seat.blank')).toHaveCount(6)
  const kwakwa = page.locator('.seat', { hasText: '爱德华·卡卡' })
  await expect(kwakwa.locator('.second')).toHaveText('Edward Kwakwa')
})

test('a forum that names nobody says so', async ({ page }) => {
  await page.goto('/zh/forums/ec-link/speakers')
  await expect(page.locator('.seat')).toHaveCount(2)
})

test('the page of a person: titles as printed each time, each with its clause', async ({
  page,
}) => {
  await page.goto('/zh/people/pan-xiaojun')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('潘晓军')
  await expect(page.locator('.printed-titles')).toHaveCount(2)
  await expect(page.locator('#offices')).toContainText('理事长')
  await expect(page.locator('.note q').first()).toContainText('董事长潘晓军')
  await expect(page.locator('#zhongguancun-2023 .printed-titles a').first()).toHaveAttribute(
    'href',
    '/zh/organisations/zhongguancun-sponge-city-alliance',
  )
})

test('a Latin form is printed or said to be ours', async ({ page }) => {
  await page.goto('/zh/people/hem-vanndy')
  await expect(page.locator('.person-head .second')).toHaveText('H.E. Hem Vanndy')
  await page.goto('/zh/people/barroso')
  await expect(page.locator('.person-head .second')).toHaveText('Barroso （英文为本站拟写）')
})

test('the list by reading, and the letters of its index', async ({ page }) => {
  await page.goto('/zh/people')
  await expect(page.locator('.page-head .aside')).toHaveText('37人')
  await expect(page.locator('.person-entry')).toHaveCount(37)
  await expect(page.locator('#p .pname')).toHaveText(['潘安君', '潘晓军', '彭赤焰'])
  await page.getByRole('navigation', { name: '拼音索引' }).getByRole('link', { name: 'Z' }).click()
  await expect(page).toHaveURL('/zh/people#z')
  await expect(page.locator('#z .pname').first()).toBeInViewport()
})

test('the sample stands apart and is marked', async ({ page }) => {
  await page.goto('/zh/people')
  await page.getByRole('link', { name: '看示例论坛的人物' }).click()
  await expect(page.locator('.person-entry .tag.sample')).toHaveCount(10)
})

test('a page that is none: a sentence and the way back', async ({ page }) => {
  for (const asked of ['2', '0', 'x']) {
    const answer = await page.goto(`/zh/people?page=${asked}`)
    expect(answer?.status()).toBe(200)
    await expect(page.getByText('没有这一页')).toBeVisible()
  }
})

test.describe('nobody of that name', () => {
  test.use({ expectedErrors: ERROR_STATUS })
  test('is 404', async ({ page }) => {
    expect((await page.goto('/zh/people/nobody'))?.status()).toBe(404)
  })
})
