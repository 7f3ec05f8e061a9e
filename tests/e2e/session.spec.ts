import { ERROR_STATUS, expect, test } from './portal-test.ts'
import { fitsThePage } from './sound-page.ts'

/** The page of one session: what the text says of it, and all that it is tied to. */

const SIGNING = '/zh/forums/zhongguancun-2023/sessions/signing'

test('a signing leads to its agreement and names who signed and who watched', async ({ page }) => {
  await page.goto(SIGNING)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('战略合作协议签署')
  await expect(page.locator('.facts')).toContainText('2023年5月30日（周二）')
  await expect(page.locator('.facts')).toContainText('时刻未记载')
  await expect(page.locator('.facts')).toContainText('报告厅')
  const seats = page.getByRole('list', { name: '人物' }).getByRole('listitem')
  await expect(seats).toHaveCount(5)
  await expect(seats.first()).toContainText('王学伟')
  await expect(seats.first()).toContainText('建行北京分行公司部总经理')
  await expect(page.locator('.note').first()).toContainText('分别代表所在机构签署了战略合作协议')
  await page.locator('#agreements').getByRole('link').click()
  await expect(page).toHaveURL('/zh/agreements/zhongguancun-ccb-taining-cooperation')
})

test('one walks from talk to talk and back to the agenda', async ({ page }) => {
  await page.goto('/zh/forums/zhongguancun-2023/sessions/flood-resilience')
  const onward = page.getByRole('navigation', { name: '同一单元的前后场次' })
  await onward.getByRole('link', { name: '下一场' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('《海绵城市水保标准和防洪设计》')
  await onward.getByRole('link', { name: '上一场' }).click()
  await expect(page).toHaveURL(/flood-resilience$/)
  await onward.getByRole('link', { name: '回到议程' }).click()
  await expect(page).toHaveURL('/zh/forums/zhongguancun-2023/agenda#s-talks')
})

test('a block lists its parts by their times, or in the order of the text', async ({ page }) => {
  await page.goto('/zh/forums/sample/sessions/main-forum')
  await expect(page.locator('.parts .n')).toHaveText(['09:30–10:20', '10:40–11:30'])
  await expect(page.locator('.facts')).toContainText('北京时间')
  await page.goto('/en/forums/pujiang-2023/sessions/keynotes')
  await expect(page.locator('.parts .n')).toHaveText(['1', '2', '3', '4', '5', '6'])
  await expect(page.locator('#parts')).toContainText('In the order of the source')
})

test('the printed title stands beside ours where they differ', async ({ page }) => {
  await page.goto('/en/forums/pujiang-2023/sessions/roundtable')
  await expect(page.locator('.under-title [lang="zh-Hant"]')).toHaveText('圓桌對話')
})

test('a cancelled session is struck through and kept; the sample says that it is one', async ({
  page,
}) => {
  await page.goto('/zh/forums/sample/sessions/wetland-night')
  await expect(page.locator('h1 s')).toHaveText('湿地夜巡')
  await expect(page.locator('.under-title')).toContainText('已取消')
  await expect(page.locator('.sample-bar')).toBeVisible()
})

test('is read without JavaScript, at 320 px too', async ({ browser, baseURL }) => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    baseURL,
    viewport: { width: 320, height: 700 },
  })
  const page = await context.newPage()
  await page.goto(SIGNING)
  await expect(page.getByText('郅斌伟').first()).toBeVisible()
  await fitsThePage(page)
  await context.close()
})

test.describe('what does not exist', () => {
  test.use({ expectedErrors: ERROR_STATUS })
  for (const path of [
    '/zh/forums/zhongguancun-2023/sessions/nowhere',
    // a session of another forum
    '/zh/forums/pujiang-2023/sessions/flood-resilience',
  ]) {
    test(`${path} is a real 404`, async ({ page }) => {
      expect((await page.goto(path))?.status()).toBe(404)
    })
  }
})
