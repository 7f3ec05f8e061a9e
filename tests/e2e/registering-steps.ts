import type { Page } from '@playwright/test'
import { expect } from './portal-test.ts'

/** The form is there, and the script has taken it over, where there is one. */
export async function isReady(page: Page, form: string, javaScript: boolean): Promise<void> {
  await page.locator(`#${form}`).waitFor()
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
