import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect } from './portal-test.ts'

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/**
 * Nothing stands out to the side and no rule of accessibility is broken: asked in every state. The
 * rules are tried by a script of their own, and so only where pages may run one.
 */
export async function isSound(page: Page, state: string, javaScript = true): Promise<void> {
  const wide = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(wide, `${state}: wider than the page`).toBeLessThanOrEqual(0)
  if (!javaScript) return
  const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze()
  const found = violations.map(
    ({ id, help, nodes }) => `${id}: ${help} – ${nodes.map((n) => n.target).slice(0, 3)}`,
  )
  expect(found, state).toEqual([])
}

/** The script has taken the page over, where there is one. */
export async function isReady(page: Page, form: string, javaScript: boolean): Promise<void> {
  if (!javaScript) return
  await page.waitForFunction((id) => {
    const element = document.getElementById(id)
    return element !== null && Object.keys(element).some((key) => key.startsWith('__react'))
  }, form)
}

/** Fills the register form and sends it. */
export async function register(
  page: Page,
  address: string,
  who: { name: string; email: string; kind: string },
): Promise<void> {
  await page.goto(address)
  await page.locator('#register [name=name]').fill(who.name)
  await page.locator('#register [name=email]').fill(who.email)
  await page.locator(`[name=ticketType][value=${who.kind}]`).check()
  await page.locator('[name=consents]').check()
  await page.locator('#register .btn[type=submit]').click()
}
