import { expect, test } from './portal-test.ts'

test('seven fields in the order of the text', async ({ page }) => {
  await page.goto('/zh/themes')
  await expect(page.locator('#ec-link .theme-names a')).toHaveText([
    '城市更新',
    '绿色建筑',
    '绿色交通',
    '清洁能源利用',
    '水资源管理',
    '固废处理',
    '市政投融资',
  ])
})

test('a field keeps every wording that is printed', async ({ page }) => {
  await page.goto('/zh-hant/themes/solid-waste-treatment')
  await expect(page.locator('#wordings .tie-title')).toHaveText(['固廢處理', '廢固處理'])
  await expect(page.locator('#forums a')).toHaveAttribute('href', '/zh-hant/forums/ec-link')
})
