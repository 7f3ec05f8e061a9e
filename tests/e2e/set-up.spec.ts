import type { Page } from '@playwright/test'
import { LOCALES } from './pages.ts'
import { ERROR_STATUS, expect, SIGN_IN_COOKIES, test } from './portal-test.ts'
import { linkTokenIn, sql } from './sign-in-codes.ts'
import { signedIn } from './signed-in.ts'
import { isSound } from './sound-page.ts'

/** The link by which somebody becomes administrator. The first one of a portal: tests/runtime/start.test.ts. */

test.use({ expectedCookies: SIGN_IN_COOKIES, viewport: { width: 360, height: 740 } })

let number = 0
const someAddress = () => `operator-${process.pid}-${Date.now()}-${++number}@example.com`

/** The end of the address that `npm run admin -- invite` prints; without an address, that `npm start` does. */
async function setUpToken(email: string | null, minutes = 30): Promise<string> {
  const [row] = await sql<{ id: string }>(
    `insert into sign_in_challenge (purpose, email, "emailNorm", locale, "expiresAt")
     values ('set_up', $1, $1, 'zh', now() + $2 * interval '1 minute') returning id`,
    [email, minutes],
  )
  return linkTokenIn(row?.id ?? '', 2)
}

const isAdministrator = async (email: string) =>
  (
    await sql<{ is: boolean }>(`select "isAdministrator" as is from account where email = $1`, [
      email,
    ])
  )[0]?.is

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled })
    const look = (page: Page) => (javaScriptEnabled ? isSound(page) : Promise.resolve())

    for (const locale of LOCALES) {
      test(`an invitation makes its address an administrator once, ${locale}`, async ({ page }) => {
        const email = someAddress()
        const path = `/${locale}/set-up/${await setUpToken(email)}`
        await page.goto(path)
        await expect(page.locator('.lead')).toContainText(email)
        // Opening it makes nobody anything: mail scanners open links too.
        expect(await isAdministrator(email)).toBeUndefined()
        await look(page)
        await page.locator('#set-up button').click()
        await expect(page).toHaveURL(`/${locale}/me/security`)
        expect(await isAdministrator(email)).toBe(true)
        // What an administrator may do begins with a second factor.
        await expect(page.locator('.sign-in-notice')).toBeVisible()

        await page.goto(path)
        await expect(page.locator('#set-up')).toHaveCount(0)
        await expect(page.locator('main')).toContainText('npm run admin -- invite')
        await look(page)
      })
    }

    test('a form that was open when the link died says so', async ({ page }) => {
      const email = someAddress()
      await page.goto(`/en/set-up/${await setUpToken(email)}`)
      await sql(`update sign_in_challenge set "expiresAt" = now() where email = $1`, [email])
      await page.locator('#set-up button').click()
      if (javaScriptEnabled) await expect(page.locator('#set-up .error-summary')).toBeVisible()
      else await expect(page.locator('main')).toContainText('npm run admin -- invite')
      expect(await isAdministrator(email)).toBeUndefined()
    })
  })
}

test('the link of a portal without administrator is dead where there is one', async ({
  page,
  baseURL,
}) => {
  await signedIn({ email: someAddress(), isAdministrator: true }, baseURL ?? '')
  await page.goto(`/zh/set-up/${await setUpToken(null)}`)
  await expect(page.locator('#set-up')).toHaveCount(0)
  await isSound(page)
})

test.describe('a token that we did not make', () => {
  test.use({ expectedErrors: ERROR_STATUS })
  test('leads nowhere', async ({ page }) => {
    const token = await setUpToken(someAddress())
    const other = linkTokenIn('00000000-0000-4000-8000-000000000000', 2)
    for (const made of ['x', `${token.slice(0, -1)}_`, token.replace('.2.', '.1.'), other]) {
      expect((await page.goto(`/zh/set-up/${made}`))?.status()).toBe(404)
    }
  })
})
