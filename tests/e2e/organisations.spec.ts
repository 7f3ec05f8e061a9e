import { expect, test } from './portal-test.ts'

test('a ministry under the four names that are printed', async ({ page }) => {
  await page.goto('/zh/organisations/mohurd')
  await expect(page.locator('.printed-name .song')).toHaveText([
    '中华人民共和国住房和城乡建设部',
    '住建部',
    '中國住房和城鄉建設部',
    '住房和城鄉建設部',
  ])
  await expect(page.locator('#roles .role-name')).toHaveText(['主办单位', '支持单位', '牵头实施'])
  await expect(page.locator('#departments li')).toHaveCount(3)
})

test('title holders at two forums, as printed', async ({ page }) => {
  await page.goto('/zh/organisations/caupd')
  await expect(page.locator('#people .person-entry .as')).toHaveText([
    '中国城市规划设计研究院院长',
    '中国城市规划设计研究院设计副总工程师',
  ])
  await expect(page.locator('#people .where')).toHaveText([
    '中新绿色发展论坛',
    '国际海绵城市发展大会',
  ])
})

test('a department leads to the bodies above it', async ({ page }) => {
  await page.goto('/en/organisations/caupd-beijing-ecological-municipal-institute')
  const trail = page.getByRole('navigation', { name: 'Part of' })
  await expect(trail.getByRole('link')).toHaveText([
    'China Academy of Urban Planning and Design',
    'CAUPD (Beijing) Planning and Design Co., Ltd.',
  ])
})

test('an agreement, an alliance and its office', async ({ page }) => {
  await page.goto('/zh/organisations/taining-group')
  await page.locator('#agreements').getByRole('link').first().click()
  await expect(page).toHaveURL('/zh/agreements/zhongguancun-ccb-taining-cooperation')
})

test('filters by kind, country and role in the address', async ({ page }) => {
  await page.goto('/zh/organisations')
  await page.getByLabel('国别').selectOption('SG')
  await page.getByLabel('角色').selectOption('host')
  await page.getByRole('button', { name: '筛选' }).click()
  await expect(page.locator('.organisation-entry .entry-name > a')).toHaveText(['新加坡国家发展部'])
  await expect(page.locator('.role-ticks [data-role="host"]')).toHaveCount(1)
  await page.goto('/zh/organisations?kind=bank&country=SG')
  await expect(page.getByText('没有符合这些条件的机构')).toBeVisible()
})

test('long lists have pages, and the letters know on which', async ({ page }) => {
  await page.goto('/zh/organisations')
  await page.getByRole('link', { name: '下一页' }).click()
  await expect(page).toHaveURL('/zh/organisations?page=2')
  await expect(page.getByRole('link', { name: '2', exact: true })).toHaveAttribute(
    'aria-current',
    'page',
  )
  await page.goto('/zh/organisations')
  await page.getByRole('navigation', { name: '拼音索引' }).getByRole('link', { name: 'Z' }).click()
  await expect(page).toHaveURL('/zh/organisations?page=2#z')
})

test('a page or filter that is none: a sentence and the way back', async ({ page }) => {
  expect((await page.goto('/zh/organisations?page=9'))?.status()).toBe(200)
  await expect(page.getByText('这份名录没有第9页。')).toBeVisible()
  expect((await page.goto('/en/organisations?role=emperor'))?.status()).toBe(200)
  await expect(page.getByRole('link', { name: 'See all' })).toHaveAttribute(
    'href',
    '/en/organisations',
  )
})
