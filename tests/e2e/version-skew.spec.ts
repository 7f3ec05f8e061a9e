import type { Page } from '@playwright/test'
import { withClient } from '#scripts/database/databases.ts'
import { ERROR_STATUS, expect, test } from './portal-test.ts'

/**
 * T26: a registration form is opened, a new version is put in, the form is sent. A page of another
 * build is one whose action has an id that this build does not know.
 */

const PAGE = '/zh/forums/sample/register'
const ID = /\b[0-9a-f]{42}\b/g

/** Serves the page, and the scripts that come with it, as another build would have: once. */
async function openedBeforeTheDeploy(page: Page): Promise<void> {
  let isOver = false
  await page.route('**/*', async (route) => {
    const request = route.request()
    const isOfTheBuild = ['document', 'script'].includes(request.resourceType())
    if (isOver || request.method() !== 'GET' || !isOfTheBuild) return route.continue()
    const response = await route.fetch()
    const text = await response.text()
    await route.fulfill({
      response,
      body: text.replaceAll(ID, (id) => `${id.slice(0, 2)}${'0'.repeat(40)}`),
    })
  })
  await page.goto(PAGE, { waitUntil: 'networkidle' })
  isOver = true
}

async function registrationsOf(email: string): Promise<number> {
  const { rows } = await withClient(process.env.DATABASE_URL ?? '', (client) =>
    client.query('select count(*)::int as n from registration where email = $1', [email]),
  )
  return rows[0].n
}

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? 'with' : 'without'

  test.describe(`a form opened before a new version, ${how} JavaScript`, () => {
    test.use({ javaScriptEnabled, expectedErrors: ERROR_STATUS })

    test('keeps what was typed, and one click more finishes', async ({ page }) => {
      const email = `skew-${how}@example.com`
      await openedBeforeTheDeploy(page)
      await page.locator('[name=name]').fill('林晓𠮷 "O’Neil" <b>')
      await page.locator('[name=email]').fill(email)
      await page.locator('[name=phone]').fill('+86 139 1234 5678')
      await page.locator('[name=organisation]').fill('北京建筑大学')
      await page.locator('[name=ticketType][value=online]').check()
      await page.locator('[name=consents][value=privacy]').check()
      await page.locator('#register .btn[type=submit]').click()

      await expect(page.locator('#register')).toContainText('您填写的内容仍在')
      await expect(page.locator('[name=name]')).toHaveValue('林晓𠮷 "O’Neil" <b>')
      await expect(page.locator('[name=email]')).toHaveValue(email)
      await expect(page.locator('[name=phone]')).toHaveValue('+86 139 1234 5678')
      await expect(page.locator('[name=organisation]')).toHaveValue('北京建筑大学')
      await expect(page.locator('[name=ticketType][value=online]')).toBeChecked()
      await expect(page.locator('[name=consents][value=privacy]')).toBeChecked()
      expect(await registrationsOf(email)).toBe(0)

      await page.locator('#register .btn[type=submit]').click()
      await page.waitForURL(/\/zh\/registrations\//)
      expect(await registrationsOf(email)).toBe(1)
    })
  })
}
