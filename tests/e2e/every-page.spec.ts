import { LANGS, LOCALES, NOT_FOUND, PAGE_KINDS, WIDTHS } from './pages.ts'
import { ERROR_STATUS, expect, test } from './portal-test.ts'

for (const { name, path, status = 200 } of [...PAGE_KINDS, NOT_FOUND]) {
  test.describe(name, () => {
    if (status !== 200) test.use({ expectedErrors: ERROR_STATUS })

    for (const locale of LOCALES) {
      test(`answers ${status} in ${locale}, with its language, one heading and a title`, async ({
        page,
      }) => {
        const response = await page.goto(`/${locale}${path}`)
        expect(response?.status()).toBe(status)
        await expect(page.locator('html')).toHaveAttribute('lang', LANGS[locale])
        await expect(page.locator('h1')).toHaveCount(1)
        await expect(page.locator('main')).toHaveCount(1)
        expect((await page.title()).length).toBeGreaterThan(3)
      })

      test(`needs no scrolling to the side in ${locale}`, async ({ page }) => {
        await page.goto(`/${locale}${path}`)
        for (const width of [320, ...WIDTHS]) {
          await page.setViewportSize({ width, height: 900 })
          const over = await page.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
          )
          expect(over, `${width} px wide`).toBeLessThanOrEqual(0)
        }
      })
    }
  })
}

for (const { name, path } of PAGE_KINDS) {
  test(`${name} names itself in the other languages`, async ({ page, baseURL }) => {
    await page.goto(`/zh${path}`)
    const alternates = await page
      .locator('link[rel=alternate][hreflang]')
      .evaluateAll((links) =>
        links.map((link) => [link.getAttribute('hreflang'), link.getAttribute('href')]),
      )
    for (const locale of LOCALES) {
      expect(alternates).toContainEqual([LANGS[locale], `${baseURL}/${locale}${path}`])
    }
  })
}
