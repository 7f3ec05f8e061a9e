import { FORM_PAGES, LOCALES, NOT_FOUND, PAGE_KINDS } from './pages.ts'
import { ERROR_STATUS, expect, test } from './portal-test.ts'
import { isSound } from './sound-page.ts'

/**
 * WCAG 2.2 AA as far as a machine can tell, on every kind of page, in each language; in the dark once,
 * since the colours do not depend on the language.
 */

for (const { name, path, status } of [...PAGE_KINDS, ...FORM_PAGES, NOT_FOUND]) {
  test.describe(name, () => {
    if (status) test.use({ expectedErrors: ERROR_STATUS })

    for (const locale of LOCALES) {
      test(`breaks no rule of accessibility in ${locale}`, async ({ page }) => {
        for (const colorScheme of locale === 'zh'
          ? (['light', 'dark'] as const)
          : (['light'] as const)) {
          await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
          await page.goto(`/${locale}${path}`)
          await isSound(page, colorScheme)
        }
      })
    }
  })
}
