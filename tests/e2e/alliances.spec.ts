import { expect, test } from './portal-test.ts'

const BUILDING = '/alliances/international-green-low-carbon-building-alliance'
const SPONGE = '/alliances/zhongguancun-sponge-city-alliance'

test('the list draws a dot for every initiator named and a square for every one only counted', async ({
  page,
}) => {
  await page.goto('/zh/alliances')
  // Beside those that another test makes meanwhile.
  const rows = page.locator('.alliance-row').filter({ hasNotText: /苇[盟会]/ })
  await expect(rows).toHaveCount(3)
  const building = rows.filter({ hasText: '国际建筑绿色低碳科技合作联盟' })
  await expect(building).toContainText('23家共同发起，具名4家')
  await expect(building.locator('.on')).toHaveCount(4)
  await expect(building.locator('.off')).toHaveCount(19)
  await expect(rows.filter({ hasText: '中新文旅教育产业合作联盟' })).toContainText('发起单位未记载')
  await expect(rows.filter({ hasText: '中关村绿智海绵城市' }).first()).toContainText(
    '由北京泰宁科创集团股份有限公司发起',
  )
})

test('an alliance says who initiated it, and that initiators are not members', async ({ page }) => {
  await page.goto(`/zh${BUILDING}`)
  const initiators = page.locator('#initiators')
  await expect(initiators.locator('.initiators li')).toHaveText([
    /^国家建筑绿色低碳技术创新中心/,
    '世界绿色设计组织',
    /CPG/,
    '新科大生态城科创中心',
    '等（名录未尽）',
  ])
  await expect(initiators).toContainText('发起单位不等于成员')
  await expect(page.locator('#brief')).toContainText('2025年9月18日')
  await expect(page.locator('#points li')).toHaveCount(6)
  const members = page
    .locator('.terms > div')
    .filter({ has: page.locator('dt', { hasText: '成员' }) })
  await expect(members.locator('dd')).toHaveText('未记载')
})

test('its services are planned, its officers stand on seat cards, its forum is linked', async ({
  page,
}) => {
  await page.goto(`/zh${SPONGE}`)
  await expect(page.locator('#services li')).toHaveText([
    /技术平台.*计划设立/,
    /投资建设运营平台.*计划设立/,
    /产业化平台.*计划设立/,
    '等（名录未尽）',
  ])
  await expect(page.locator('#officers .seat')).toHaveCount(2)
  await expect(page.locator('#officers')).toContainText('理事长')
  await page
    .locator('#forums')
    .getByRole('link', { name: '国际海绵城市发展大会', exact: true })
    .click()
  await expect(page).toHaveURL(/\/zh\/forums\/zhongguancun-2023$/)
})

test('the English page keeps the recorded name beside its rendering', async ({ page }) => {
  await page.goto(`/en${BUILDING}`)
  await expect(page.locator('h1')).toHaveText(
    'International Alliance for Green and Low-Carbon Building Science and Technology Cooperation',
  )
  await expect(page.locator('.under-title [lang="zh-Hans"]')).toHaveText(
    '国际建筑绿色低碳科技合作联盟',
  )
  await expect(page.locator('.under-title')).toContainText('English name by the portal')
})
