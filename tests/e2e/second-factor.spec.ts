import type { Page } from '@playwright/test'
import { Secret, TOTP } from 'otpauth'
import { LOCALES } from './pages.ts'
import { expect, SIGN_IN_COOKIES, test } from './portal-test.ts'
import { codeIn, grownOld, lastChallenge, sql } from './sign-in-codes.ts'
import { signedIn } from './signed-in.ts'
import { isSound } from './sound-page.ts'

// Passkeys belong to a name, and the address of the test portal is a number.
const BASE_URL = process.env.BASE_URL?.replace('127.0.0.1', 'localhost')
test.use({
  baseURL: BASE_URL,
  expectedCookies: SIGN_IN_COOKIES,
  viewport: { width: 360, height: 740 },
})

// Several sign-ins in one test.
test.setTimeout(120_000)

let number = 0
const someAddress = () => `factor-${process.pid}-${Date.now()}-${++number}@example.com`

async function signInByCode(page: Page, email: string) {
  await page.goto('/zh/sign-in?next=%2Fzh%2Fme%2Fsecurity')
  await page.locator('#sign-in-email').fill(email)
  await page.locator('#sign-in button').click()
  await expect(page).toHaveURL(/\/sign-in\/code\?c=/)
  await page.locator('#code-code').fill(codeIn(await lastChallenge(email)))
  await page.locator('#code button').click()
}

/** A browser that makes passkeys and answers for them by itself. */
async function withAuthenticator(page: Page) {
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('WebAuthn.enable')
  await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled })

    test('an app is set up, asked for, and replaced by a recovery code', async ({ page }) => {
      const email = someAddress()
      await page.context().addCookies([await signedIn({ email }, BASE_URL ?? '')])
      await page.goto('/zh/me/security')
      if (javaScriptEnabled) await isSound(page)
      await page.locator('#app button').click()
      await expect(page).toHaveURL('/zh/me/security/authenticator')
      if (javaScriptEnabled) await isSound(page)
      const secret = (await page.locator('.authenticator code').innerText()).replaceAll(' ', '')
      const totp = new TOTP({ secret: Secret.fromBase32(secret) })
      await page.locator('#confirm-code').fill('12')
      await page.locator('#confirm button').click()
      await expect(page.locator('#confirm-code-error')).toBeVisible()
      const used = totp.generate()
      await page.locator('#confirm-code').fill(used)
      await page.locator('#confirm button').click()
      await expect(page.locator('.recovery li')).toHaveCount(10)
      if (javaScriptEnabled) await isSound(page)
      const [recovery = ''] = await page.locator('.recovery li').allInnerTexts()
      // Kept, shown nowhere again.
      await page.locator('.recovery .btn').click()
      await expect(page.locator('body')).not.toContainText(recovery)

      await page.context().clearCookies()
      await signInByCode(page, email)
      await expect(page).toHaveURL(/\/zh\/sign-in\/second-factor\?next=/)
      if (javaScriptEnabled) await isSound(page)
      // Nothing is open in between.
      const between = await page.request.get('/zh/me/security', { maxRedirects: 0 })
      expect(between.headers().location).toContain('/zh/sign-in/second-factor')
      // A code works once.
      await page.locator('#second-factor-code').fill(used)
      await page.locator('#second-factor button').click()
      await expect(page.locator('#second-factor .error-summary')).toBeVisible()
      await page.locator('#second-factor-code').fill(recovery)
      await page.locator('#second-factor button').click()
      await expect(page).toHaveURL('/zh/me/security')

      await page.context().clearCookies()
      await signInByCode(page, email)
      await page.locator('#second-factor-code').fill(recovery)
      await page.locator('#second-factor button').click()
      await expect(page.locator('#second-factor .error-summary')).toBeVisible()
    })

    test('a password is chosen and signs in; other devices are signed out', async ({
      page,
      playwright,
    }) => {
      const email = someAddress()
      const other = await signedIn({ email }, BASE_URL ?? '')
      await page.context().addCookies([await signedIn({ email }, BASE_URL ?? '')])
      await page.goto('/en/me/security')
      await expect(page.locator('#sessions li')).toHaveCount(2)
      await page.locator('#set-password-password').fill('short')
      await page.locator('#set-password button').click()
      await expect(page.locator('#set-password .error-summary')).toContainText('12 characters')
      await page.locator('#set-password-password').fill('a river runs through it')
      await page.locator('#set-password button').click()
      await expect(page).toHaveURL('/en/me/security?done=password')
      await expect(page.locator('#sessions li')).toHaveCount(1)
      const elsewhere = await playwright.request.newContext({ baseURL: BASE_URL ?? '' })
      const refused = await elsewhere.get('/en/me/security', {
        headers: { cookie: `${other.name}=${other.value}` },
        maxRedirects: 0,
      })
      expect([refused.status(), refused.headers().location]).toEqual([
        307,
        '/en/sign-in?next=%2Fen%2Fme%2Fsecurity',
      ])
      await elsewhere.dispose()

      await page.context().clearCookies()
      await page.goto('/en/sign-in/password?next=%2Fen%2Fme%2Fsecurity')
      if (javaScriptEnabled) await isSound(page)
      await page.locator('#password-email').fill(email)
      await page.locator('#password-password').fill('a river runs past it')
      await page.locator('#password button').click()
      await expect(page.locator('#password .error-summary')).toBeVisible()
      await expect(page.locator('#password-email')).toHaveValue(email)
      if (!javaScriptEnabled) await expect(page.locator('#password-password')).toHaveValue('')
      await page.locator('#password-password').fill('a river runs through it')
      await page.locator('#password button').click()
      await expect(page).toHaveURL('/en/me/security')
      await page.locator('#end-all button').click()
      await expect(page).toHaveURL('/en/sign-in')
      expect(await page.context().cookies()).toEqual([])
    })
  })
}

for (const locale of LOCALES) {
  test(`a passkey is added and proves the second factor in ${locale}`, async ({ page }) => {
    await withAuthenticator(page)
    const email = someAddress()
    await page.context().addCookies([await signedIn({ email }, BASE_URL ?? '')])
    await page.goto(`/${locale}/me/security`)
    await page.locator('#passkey-label').fill('手机')
    await page.locator('.passkey-form button').click()
    // With the first factor come its recovery codes.
    await expect(page.locator('#second-factor .recovery li')).toHaveCount(10)
    await isSound(page)
    await page.locator('.recovery .btn').click()
    await expect(page).toHaveURL(`/${locale}/me/security?done=passkey`)
    await expect(page.locator('#second-factor .row-name')).toHaveText('手机')
    await isSound(page)

    await page.context().clearCookies()
    await signInByCode(page, email)
    await expect(page).toHaveURL(/\/zh\/sign-in\/second-factor\?next=/)
    await page.goto(`/${locale}/sign-in/second-factor?next=%2F${locale}%2Fme%2Fsecurity`)
    await isSound(page)
    await page.locator('.btn').first().click()
    await expect(page).toHaveURL(`/${locale}/me/security`)

    // An hour later it is asked for again before anything of this changes, and is enough.
    await grownOld(email)
    await page.reload()
    await expect(page.locator('#second-factor .ruled-rows form')).toHaveCount(0)
    await page.locator('#proof-due .btn').click()
    await expect(page).toHaveURL(/\/sign-in\/second-factor\?again=1&next=/)
    await isSound(page)
    await page.locator('main .btn').first().click()
    await expect(page).toHaveURL(`/${locale}/me/security`)
    await page.locator('#second-factor .ruled-rows form button').click()
    await expect(page).toHaveURL(`/${locale}/me/security?done=passkey_removed`)
    const codes = `select 1 from recovery_code r join account a on a.id = r."accountId" where a.email = $1`
    expect(await sql(codes, [email])).toEqual([])
  })
}

test('staff set up a second factor before anything of theirs opens', async ({ page }) => {
  await withAuthenticator(page)
  const email = someAddress()
  await page
    .context()
    .addCookies([
      await signedIn({ email, role: ['sample', 'manager'], secondFactor: false }, BASE_URL ?? ''),
    ])
  await page.goto('/zh/me/security')
  await expect(page.locator('.sign-in-notice')).toBeVisible()
  await isSound(page)
  await page.locator('.passkey-form button').click()
  // They stay to be read where the page has no more reason to name the section first.
  await expect(page.locator('#second-factor .recovery li')).toHaveCount(10)
  const passkeys = `select p.label from passkey p join account a on a.id = p."accountId" where a.email = $1`
  expect(await sql(passkeys, [email])).toEqual([{ label: '通行密钥' }])
  await page.goto('/zh/me/security')
  await expect(page.locator('.sign-in-notice')).toHaveCount(0)
  await expect(page.locator('main section').first()).toHaveAttribute('id', 'sessions')
})
