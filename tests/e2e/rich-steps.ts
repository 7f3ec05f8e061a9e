import type { Page } from '@playwright/test'
import { expect } from './portal-test.ts'

/** A field of rich text, named by its form: with a script its editor, without one its lines. */
export const richField = (page: Page, form: string, name: string) =>
  page.locator(`#${form}-${name.replace('.', '-')}`)

/** What of it is sent. */
export const sentOf = (page: Page, name: string) => page.locator(`textarea[name="${name}"]`)

/** A button of its toolbar. */
export const toolOf = (page: Page, form: string, name: string, tool: string) =>
  page.locator('.field', { has: richField(page, form, name) }).locator(`[data-tool=${tool}]`)

/** The editor, which is there once the field is near. */
export async function editorOf(page: Page, form: string, name: string) {
  await sentOf(page, name).locator('xpath=..').scrollIntoViewIfNeeded()
  const editor = richField(page, form, name)
  await expect(editor).toHaveAttribute('contenteditable', 'true')
  return editor
}

/** Writes a list of two, the second of which is a link, and returns what a reader is to find in the page. */
export async function writeList(page: Page, form: string, name: string): Promise<string> {
  await (await editorOf(page, form, name)).click()
  await page.keyboard.type('- 苇岸')
  await page.keyboard.press('Enter')
  await toolOf(page, form, name, 'link').click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox').fill('example.cn/reed')
  await dialog.getByRole('button', { name: '确定' }).click()
  await expect(dialog).toHaveCount(0)
  return (
    '<ul><li><p>苇岸</p></li><li><p>' +
    '<a href="https://example.cn/reed" rel="noreferrer">example.cn/reed</a></p></li></ul>'
  )
}
