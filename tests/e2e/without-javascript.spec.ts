import { FORM_PAGES, LOCALES, NOT_FOUND, PAGE_KINDS } from './pages.ts'
import { ERROR_STATUS, expect, test } from './portal-test.ts'

test.use({ javaScriptEnabled: false })

const NOTHING_HERE = {
  zh: '此处没有记载',
  'zh-hant': '此處沒有記載',
  en: 'Nothing is recorded here',
}

for (const { name, path, status } of [...PAGE_KINDS, ...FORM_PAGES, NOT_FOUND]) {
  test.describe(name, () => {
    if (status) test.use({ expectedErrors: ERROR_STATUS })

    test('is read without JavaScript', async ({ page }) => {
      await page.goto(`/zh${path}`)
      await expect(page.locator('h1')).toBeVisible()
      // The shortest page says one thing in two short sentences.
      expect((await page.locator('main').textContent())?.length).toBeGreaterThan(30)
      // Whatever is drawn is there: nothing waits to be filled in.
      await expect(page.locator('[hidden]:has-text("$RC"), template[id^="B:"]')).toHaveCount(0)
    })
  })
}

test.describe('what belongs to one person', () => {
  test.use({ expectedErrors: ERROR_STATUS })

  for (const path of ['registrations/nothing', 'handovers/nothing', 'forums/nothing/register']) {
    test(`${path}, where there is nothing, says so and leads on`, async ({ page }) => {
      for (const locale of LOCALES) {
        const response = await page.goto(`/${locale}/${path}`)
        expect(response?.status()).toBe(404)
        await expect(page.locator('h1')).toHaveText(NOTHING_HERE[locale])
        await expect(page.locator(`main a[href="/${locale}/forums"]`)).toBeVisible()
      }
    })
  }
})

test('the language is changed by a link that keeps the page', async ({ page }) => {
  await page.goto('/zh/forums/zhongguancun-2023')
  await page.getByRole('link', { name: 'English' }).first().click()
  await expect(page).toHaveURL(/\/en\/forums\/zhongguancun-2023$/)
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
})
