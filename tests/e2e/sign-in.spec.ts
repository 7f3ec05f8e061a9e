import type { Page } from '@playwright/test'
import { LOCALES } from './pages.ts'
import { ERROR_STATUS, expect, SIGN_IN_COOKIES, test } from './portal-test.ts'
import { codeIn, lastChallenge, linkTokenIn, sql } from './sign-in-codes.ts'
import { signedIn } from './signed-in.ts'
import { isSound } from './sound-page.ts'

test.use({ expectedCookies: SIGN_IN_COOKIES, viewport: { width: 360, height: 740 } })

let number = 0
const someAddress = () => `signer-${process.pid}-${Date.now()}-${++number}@example.com`

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled })

    for (const locale of LOCALES) {
      test(`somebody new signs in with a code in ${locale}`, async ({ page }) => {
        const email = someAddress()
        await page.goto(`/${locale}/me/security`)
        await expect(page).toHaveURL(`/${locale}/sign-in?next=%2F${locale}%2Fme%2Fsecurity`)
        if (javaScriptEnabled) await isSound(page)

        await page.locator('#sign-in-email').fill('not an address')
        await page.locator('#sign-in button').click()
        await expect(page.locator('#sign-in .error-summary')).toBeVisible()
        await expect(page.locator('#sign-in-email')).toHaveValue('not an address')
        if (javaScriptEnabled) await isSound(page)

        await page.locator('#sign-in-email').fill(email)
        await page.locator('#sign-in button').click()
        await expect(page).toHaveURL(/\/sign-in\/code\?c=/)
        await expect(page.locator('.lead')).toContainText(email)
        if (javaScriptEnabled) await isSound(page)

        const challenge = await lastChallenge(email)
        const wrong = codeIn(challenge) === '000000' ? '000001' : '000000'
        await page.locator('#code-code').fill(wrong)
        await page.locator('#code button').click()
        await expect(page.locator('#code .error-summary')).toBeVisible()
        // The server sends no code back; a script leaves in the field what stands there.
        if (!javaScriptEnabled) await expect(page.locator('#code-code')).toHaveValue('')
        if (javaScriptEnabled) await isSound(page)

        const code = codeIn(challenge)
        await page.locator('#code-code').fill(`${code.slice(0, 3)} ${code.slice(3)}`)
        await page.locator('#code button').click()
        await expect(page).toHaveURL(`/${locale}/me/security`)
        const [cookie] = await page.context().cookies()
        expect([cookie?.httpOnly, cookie?.sameSite, cookie?.path]).toEqual([true, 'Lax', '/'])
      })
    }

    test('the link signs in by its button, once, and opening it uses nothing up', async ({
      page,
      request,
    }) => {
      const email = someAddress()
      await page.goto('/zh/sign-in?next=%2Fzh%2Fme%2Fsecurity')
      await page.locator('#sign-in-email').fill(email)
      await page.locator('#sign-in button').click()
      await expect(page).toHaveURL(/\/sign-in\/code\?c=/)
      const path = `/zh/sign-in/link/${linkTokenIn(await lastChallenge(email))}`
      for (let scanner = 0; scanner < 3; scanner++) {
        expect((await request.get(path)).status()).toBe(200)
        expect((await request.head(path)).status()).toBe(200)
      }
      await page.goto(path)
      await expect(page.locator('.lead')).toContainText(email)
      if (javaScriptEnabled) await isSound(page)
      await page.locator('#link button').click()
      await expect(page).toHaveURL('/zh/me/security')
      expect((await page.context().cookies()).map(({ name }) => name)).toEqual(['gcf.session'])
      await page.goto(path)
      await expect(page.locator('#link')).toHaveCount(0)
      await expect(page.locator('h1')).toHaveText('这个链接不再有效')
    })
  })
}

test.describe('what is no link of ours', () => {
  test.use({ expectedErrors: ERROR_STATUS })
  test('leads nowhere', async ({ page }) => {
    const token = linkTokenIn('00000000-0000-4000-8000-000000000000')
    for (const bad of [
      token,
      `${token.slice(0, -2)}AA`,
      'x',
      linkTokenIn(crypto.randomUUID(), 2),
    ]) {
      expect((await page.goto(`/zh/sign-in/link/${bad}`))?.status()).toBe(404)
    }
  })
})

test('a second code ends the first, and a minute passes before it can be asked for', async ({
  page,
}) => {
  const email = someAddress()
  await page.goto('/en/sign-in')
  await page.locator('#sign-in-email').fill(email)
  await page.locator('#sign-in button').click()
  await expect(page).toHaveURL(/\/sign-in\/code\?c=/)
  const first = await lastChallenge(email)
  await page.locator('#resend button').click()
  await expect(page.locator('#resend .error-summary')).toContainText(/seconds/)
  await sql(
    `update sign_in_challenge set "createdAt" = now() - interval '61 seconds' where id = $1`,
    [first],
  )
  await page.reload()
  await page.locator('#resend button').click()
  await expect(page).toHaveURL(/sent=again/)
  expect(await lastChallenge(email)).not.toBe(first)
  await page.goto(`/en/sign-in/code?c=${first}`)
  await expect(page.locator('#code')).toHaveCount(0)
})

test('whoever is signed in is led on, and only to pages of ours', async ({ page, baseURL }) => {
  await page.context().addCookies([await signedIn({ email: someAddress() }, baseURL ?? '')])
  await page.goto('/en/sign-in?next=%2Fen%2Fme%2Fsecurity')
  await expect(page).toHaveURL('/en/me/security')
  for (const next of ['//e.example', 'https:e.example', '/\\e.example', 'javascript:alert(1)']) {
    const response = await page.request.get(`/en/sign-in?next=${encodeURIComponent(next)}`, {
      maxRedirects: 0,
    })
    expect([next, response.status(), response.headers().location]).toEqual([next, 307, '/en/me'])
  }
})
