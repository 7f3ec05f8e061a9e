import { expect, test } from './portal-test.ts'

test('cities as type, by their part and country', async ({ page }) => {
  await page.goto('/zh/cities')
  await expect(page.locator('main .rail h2')).toHaveText([
    '论坛举办地',
    '综合试点',
    '专项试点',
    '实践案例',
    '文中提及',
  ])
  await expect(page.locator('#practice-case dt')).toHaveText(['德国', '西班牙', '意大利', '荷兰'])
  await expect(page.locator('#comprehensive-pilot .city-type a')).toHaveText(['洛阳', '珠海'])
})

test('a new area among the pilot cities is said to be no city', async ({ page }) => {
  await page.goto('/zh/cities/xixian-new-area')
  await expect(page.locator('.facts')).toContainText('不是城市')
  await expect(page.locator('.directory-doubt')).toContainText('是新区而不是市')
  await expect(page.locator('#roles')).toContainText('专项试点城市')
})

test('what a city has: forum, agreements, honours, works', async ({ page }) => {
  await page.goto('/zh/cities/jingmen')
  await expect(page.locator('#forums')).toContainText('2017年11月19日–21日')
  await expect(page.locator('#agreements .tag')).toHaveText('汇总记录')
  await expect(page.locator('#honours .noted')).toHaveCount(7)
  await expect(page.locator('#works .noted')).toHaveCount(14)
})

test('an agreement signed outside any forum stands with its city', async ({ page }) => {
  await page.goto('/en/cities/brussels')
  await expect(page.locator('#agreements a')).toHaveText([
    'Joint Declaration on the EU–China Urbanisation Partnership',
  ])
})
