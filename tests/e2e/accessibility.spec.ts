import AxeBuilder from '@axe-core/playwright'
import { FORM_PAGES, LOCALES, NOT_FOUND, PAGE_KINDS } from './pages.ts'
import { ERROR_STATUS, expect, test } from './portal-test.ts'

/**
 * WCAG 2.2 AA as far as a machine can tell, on every kind of page, in each language; in the dark once,
 * since the colours do not depend on the language.
 */

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

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
          const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze()
          const found = violations.map(
            ({ id, help, nodes }) => `${id}: ${help} – ${nodes.map((n) => n.target).slice(0, 3)}`,
          )
          expect(found, colorScheme).toEqual([])
        }
      })
    }
  })
}
