import type { Page } from '@playwright/test'
import { LOCALES } from './pages.ts'
import { expect, SIGN_IN_COOKIES, test } from './portal-test.ts'
import { codeIn, grownOld, lastChallenge, recoveryHashOf, sql } from './sign-in-codes.ts'
import { signedIn } from './signed-in.ts'
import { isSound } from './sound-page.ts'

/** What opens an account is changed only by somebody who has just proven who they are. */

test.use({ expectedCookies: SIGN_IN_COOKIES, viewport: { width: 360, height: 740 } })
test.setTimeout(120_000)

const PAGE = '/zh/me/security'
const AGAIN = `/zh/sign-in?again=1&next=${encodeURIComponent(PAGE)}`
const baseURL = process.env.BASE_URL ?? ''
let number = 0
const someAddress = () => `fresh-${process.pid}-${Date.now()}-${++number}@example.com`
const sessionsOf = (email: string) =>
  sql(`select 1 from account_session s join account a on a.id = s."accountId" where a.email = $1`, [
    email,
  ])

/** What a cookie that was copied before is still worth. */
async function whereTo(cookie: { name: string; value: string }) {
  const response = await fetch(baseURL + PAGE, {
    headers: { cookie: `${cookie.name}=${cookie.value}` },
    redirect: 'manual',
  })
  return [response.status, response.headers.get('location')]
}
const OUT = [307, `/zh/sign-in?next=${encodeURIComponent(PAGE)}`]

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled })
    const look = (page: Page) => (javaScriptEnabled ? isSound(page) : Promise.resolve())

    test('an old sign-in is told so before it begins to type, and signs in once more', async ({
      page,
    }) => {
      const email = someAddress()
      const old = await signedIn({ email, minutesAgo: 60 }, baseURL)
      await page.context().addCookies([old])
      await page.goto(PAGE)
      await expect(page.locator('#proof-due')).toBeVisible()
      for (const form of ['#app', '#set-password', '.passkey-form']) {
        await expect(page.locator(form)).toHaveCount(0)
      }
      await look(page)
      await page.locator('#proof-due .btn').click()
      await expect(page).toHaveURL(AGAIN)
      await expect(page.locator('#sign-in-email')).toHaveValue(email)
      await look(page)
      // A password proves it too, and the way there and back forgets nothing.
      await page.locator('.sign-in-other .act').click()
      await expect(page.locator('#password-email')).toHaveValue(email)
      await look(page)
      await page.locator('#password .act').click()
      await expect(page).toHaveURL(AGAIN)
      await page.locator('#sign-in button').click()
      await expect(page).toHaveURL(/\/sign-in\/code\?c=/)
      await page.locator('#code-code').fill(codeIn(await lastChallenge(email)))
      await page.locator('#code button').click()
      await expect(page).toHaveURL(PAGE)
      await expect(page.locator('#proof-due')).toHaveCount(0)
      await expect(page.locator('#app button')).toBeVisible()
      // In the place of the old one, which is worth nothing wherever it was copied to.
      expect(await sessionsOf(email)).toHaveLength(1)
      expect(await whereTo(old)).toEqual(OUT)
    })

    test('another address signs in as that account, and the old sign-in is over', async ({
      page,
    }) => {
      const [mine, other] = [someAddress(), someAddress()]
      await page.context().addCookies([await signedIn({ email: mine, minutesAgo: 60 }, baseURL)])
      await page.goto(AGAIN)
      await page.locator('#sign-in-email').fill(other)
      await page.locator('#sign-in button').click()
      await expect(page).toHaveURL(/\/sign-in\/code\?c=/)
      await page.locator('#code-code').fill(codeIn(await lastChallenge(other)))
      await page.locator('#code button').click()
      await expect(page).toHaveURL(PAGE)
      await expect(page.locator('main')).toContainText(other)
      await expect(page.locator('main')).not.toContainText(mine)
      expect([await sessionsOf(mine), await sessionsOf(other)]).toEqual([[], [expect.anything()]])
    })

    test('who has a second factor proves that alone, and goes on under a new number', async ({
      page,
    }) => {
      const email = someAddress()
      const old = await signedIn({ email, secondFactor: true, minutesAgo: 60 }, baseURL)
      const code = 'ABCDEFGHJKMN'
      await sql(
        `insert into recovery_code ("accountId", "codeHash") select id, $2 from account where email = $1`,
        [email, recoveryHashOf(code)],
      )
      await page.context().addCookies([old])
      await page.goto(PAGE)
      await expect(page.locator('#recovery, #second-factor form')).toHaveCount(0)
      await page.locator('#proof-due .btn').click()
      await expect(page).toHaveURL(
        `/zh/sign-in/second-factor?again=1&next=${encodeURIComponent(PAGE)}`,
      )
      await look(page)
      await page.locator('#second-factor-code').fill(code.replace('A', 'B'))
      await page.locator('#second-factor button').click()
      await expect(page.locator('#second-factor .error-summary')).toBeVisible()
      await page.locator('#second-factor-code').fill(code)
      await page.locator('#second-factor button').click()
      await expect(page).toHaveURL(PAGE)
      await expect(page.locator('#proof-due')).toHaveCount(0)
      expect(await sessionsOf(email)).toHaveLength(1)
      expect(await whereTo(old)).toEqual(OUT)
      // New codes in place of those few, to be seen and kept.
      await page.locator('#recovery button').click()
      await expect(page.locator('.recovery li')).toHaveCount(10)
    })

    test('a form that was opened in time and sent too late changes nothing and says what to do', async ({
      page,
    }) => {
      const email = someAddress()
      await page.context().addCookies([await signedIn({ email }, baseURL)])
      const late = async (form: string, before = async () => {}) => {
        await sql(
          `update account_session s set "createdAt" = now() from account a
            where a.id = s."accountId" and a.email = $1`,
          [email],
        )
        await page.goto(PAGE)
        await before()
        await grownOld(email)
        await page.locator(`${form} button`).click()
        // Without a script the page comes back as it is for everybody whose proof is old.
        const said = javaScriptEnabled ? page.locator(`${form} .error-summary`) : page
        await expect(said.locator('a[href*="again=1"]').first()).toHaveAttribute('href', AGAIN)
      }
      await late('#app')
      if (javaScriptEnabled) await isSound(page)
      await late('#set-password', () =>
        page.locator('#set-password-password').fill('a river runs through it'),
      )
      if (javaScriptEnabled) await late('.passkey-form')
      const [row] = await sql(`select "totpSecret", "passwordHash" from account where email = $1`, [
        email,
      ])
      expect(row).toEqual({ totpSecret: null, passwordHash: null })
    })

    test('a secret that waits for its app is shown to nobody whose proof is old', async ({
      page,
    }) => {
      const email = someAddress()
      await page.context().addCookies([await signedIn({ email }, baseURL)])
      await page.goto(PAGE)
      await page.locator('#app button').click()
      await expect(page.locator('.authenticator code')).toBeVisible()
      await page.locator('#confirm-code').fill('123456')
      await grownOld(email)
      await page.locator('#confirm button').click()
      const back = `/zh/sign-in?again=1&next=${encodeURIComponent(`${PAGE}/authenticator`)}`
      await expect(page.locator('main a[href*="again=1"]')).toHaveAttribute('href', back)
      await page.goto(`${PAGE}/authenticator`)
      await expect(page.locator('#proof-due')).toBeVisible()
      await expect(page.locator('.authenticator')).toHaveCount(0)
      await look(page)
    })
  })
}

for (const locale of LOCALES) {
  test(`the page of an old sign-in is sound in ${locale}`, async ({ page }) => {
    const person = { email: someAddress(), secondFactor: true, minutesAgo: 60 }
    await page.context().addCookies([await signedIn(person, baseURL)])
    await page.goto(`/${locale}/me/security`)
    await expect(page.locator('#proof-due')).toBeVisible()
    await isSound(page)
  })
}

test('proving it again leads only to pages of ours', async ({ page }) => {
  await page.context().addCookies([await signedIn({ email: someAddress() }, baseURL)])
  for (const next of ['//e.example', 'https:e.example', '/\\e.example', 'javascript:alert(1)']) {
    await page.goto(`/en/sign-in?again=1&next=${encodeURIComponent(next)}`)
    await expect(page.locator('#sign-in [name=next]')).toHaveValue('')
  }
  const owner = { email: someAddress(), secondFactor: true }
  await page.context().addCookies([await signedIn(owner, baseURL)])
  await page.goto(`/en/sign-in?again=1&next=${encodeURIComponent('//e.example')}`)
  await expect(page).toHaveURL('/en/sign-in/second-factor?again=1&next=%2Fen%2Fme')
})
