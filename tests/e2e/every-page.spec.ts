import type { Page } from '@playwright/test'
import { FORM_PAGES, LANGS, LOCALES, NOT_FOUND, PAGE_KINDS, WIDTHS } from './pages.ts'
import { ERROR_STATUS, expect, plainTest, test } from './portal-test.ts'

/** What stands out to the right of the page, where the page can be scrolled there. */
function widerThanThePage(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth <= clientWidth) return []
    return [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
      .slice(-3)
      .map(
        (element) =>
          `${element.tagName}.${element.className}: ${element.textContent?.slice(0, 40)}`,
      )
  })
}

/** English text where a ’ of a Chinese face would stand as wide as a whole character. */
function wideApostrophes(page: Page): Promise<string[]> {
  return page
    .locator('body :lang(en)')
    .evaluateAll((elements) =>
      elements
        .filter((one) => getComputedStyle(one).fontVariantEastAsian !== 'proportional-width')
        .map((one) => `${one.tagName}.${one.className}`),
    )
}

for (const { name, path, status = 200 } of [...PAGE_KINDS, ...FORM_PAGES, NOT_FOUND]) {
  test.describe(name, () => {
    if (status !== 200) test.use({ expectedErrors: ERROR_STATUS })

    for (const locale of LOCALES) {
      test(`answers ${status} in ${locale}, says its language, and never scrolls to the side`, async ({
        page,
      }) => {
        const response = await page.goto(`/${locale}${path}`)
        expect(response?.status()).toBe(status)
        await expect(page.locator('html')).toHaveAttribute('lang', LANGS[locale])
        await expect(page.locator('h1')).toHaveCount(1)
        await expect(page.locator('main')).toHaveCount(1)
        expect((await page.title()).length).toBeGreaterThan(3)
        expect(await wideApostrophes(page)).toEqual([])
        for (const width of [320, ...WIDTHS]) {
          await page.setViewportSize({ width, height: 900 })
          expect(await widerThanThePage(page), `${width} px wide`).toEqual([])
        }
      })
    }
  })
}

for (const { name, path } of PAGE_KINDS) {
  plainTest(`${name} names itself in the other languages`, async ({ request, baseURL }) => {
    const html = await (await request.get(`/zh${path}`)).text()
    for (const locale of LOCALES) {
      expect(html).toMatch(
        new RegExp(
          `<link[^>]*hrefLang="${LANGS[locale]}"[^>]*href="${baseURL}/${locale}${path}"`,
          'i',
        ),
      )
    }
  })
}
