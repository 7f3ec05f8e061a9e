import { expect, test } from './portal-test.ts'

test('all outcomes stand by forum, with their verbs', async ({ page }) => {
  await page.goto('/zh/outcomes')
  await expect(page.locator('.page-head')).toContainText('共8条，出自4场论坛')
  // Those of samples, which other tests make meanwhile, count for nothing and stand behind them.
  const real = page.locator('.sec').filter({ hasNot: page.locator('.rail .tag.sample') })
  await expect(real.locator('.rail h2')).toHaveText([
    '中新绿色发展论坛',
    '绿色低碳创新论坛',
    '荆门峰会',
    'EC-LINK',
  ])
  await expect(real.locator('.outcome .done b')).toContainText([
    '正式揭牌成立',
    '同步启动',
    '同步启动',
    '正式发布',
    '启动',
    '发布',
    '正式登陆',
    '登陆',
  ])
  const isSample = await page
    .locator('.sec')
    .evaluateAll((all) => all.map((one) => one.querySelector('.rail .tag.sample') !== null))
  expect(isSample).toEqual(isSample.toSorted())
  const current = page.getByRole('navigation', { name: '主导航' }).locator('[aria-current]')
  await expect(current).toHaveText('成果')
})

test('the catalogue is laid out as 85 stones that add up', async ({ page }) => {
  await page.goto('/zh/forums/pujiang-2023/outcomes')
  const catalogue = page.locator('#national-green-technology-catalogue')
  await expect(catalogue.locator('.equation')).toContainText('= 18 + 15 + 23 + 10 + 6 + 13')
  await expect(catalogue.locator('.pavement rect')).toHaveCount(85)
  await expect(catalogue.locator('.paver-parts dd')).toHaveText(['18', '15', '23', '10', '6', '13'])
  await expect(catalogue.getByRole('heading')).toHaveText('《国家绿色低碳先进技术成果目录》')
  await expect(catalogue.locator('[lang=zh-Hant]').first()).toHaveText('正式發布')
})

test('four initiators are dots, nineteen are squares, and the key says so', async ({ page }) => {
  await page.goto('/en/forums/sino-singapore-2025/outcomes')
  const alliance = page.locator('#green-building-alliance-launched')
  await expect(alliance.locator('.dots-row .on')).toHaveCount(4)
  await expect(alliance.locator('.dots-row .off')).toHaveCount(19)
  await expect(alliance).toContainText('a square is one of the 19 not named')
})

test('a forum without outcomes says so and shows the way on', async ({ page }) => {
  await page.goto('/zh/forums/zhongguancun-2023/outcomes')
  await expect(page.getByText('本场成果未记载')).toBeVisible()
  await page.getByRole('link', { name: '全部成果' }).click()
  await expect(page).toHaveURL('/zh/outcomes')
})
