import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect } from './portal-test.ts'

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Nothing stands out to the side, so that the page never scrolls there. */
export async function fitsThePage(page: Page, state = 'the page'): Promise<void> {
  // By a locator, which waits where a new document has begun and has no element yet.
  const wide = await page.locator('html').evaluate((root) => root.scrollWidth - root.clientWidth)
  expect(wide, `${state}: wider than the page`).toBeLessThanOrEqual(0)
}

/**
 * Nothing stands out to the side and no rule of accessibility is broken: asked in every state. The
 * rules are tried by a script of their own, and so only where pages may run one.
 */
export async function isSound(page: Page, state = 'the page', javaScript = true): Promise<void> {
  await page.waitForLoadState()
  await fitsThePage(page, state)
  if (!javaScript) return
  const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze()
  const found = violations.map(
    ({ id, help, nodes }) => `${id}: ${help} – ${nodes.map((n) => n.target).slice(0, 3)}`,
  )
  expect(found, state).toEqual([])
}
