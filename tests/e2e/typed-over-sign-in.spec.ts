import type { Page } from '@playwright/test'
import { newAddress, registered } from './person-with-data.ts'
import { expect, SIGN_IN_COOKIES, test } from './portal-test.ts'
import { codeIn, lastChallenge, sql } from './sign-in-codes.ts'
import { signedIn } from './signed-in.ts'
import { isSound } from './sound-page.ts'

/** What was typed is there again after signing in: whoever chose to, and whoever had been signed out. */

const PAGE = '/zh/forums/sample/register'
const TYPED = /^gcf\.typed$/

async function signInByCode(page: Page, email: string) {
  await page.locator('#sign-in-email').fill(email)
  await page.locator('#sign-in button').first().click()
  await page.waitForURL(/\/sign-in\/code\?c=/)
  await page.locator('#code-code').fill(codeIn(await lastChallenge(email)))
  await page.locator('#code button').click()
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled, expectedCookies: SIGN_IN_COOKIES })

    test('a registration goes on after signing in from its form', async ({ page, context }) => {
      const email = newAddress('typed')
      await page.goto(PAGE)
      await page.locator('[name=name]').fill('林晓𠮷 "O’Neil" <b>')
      await page.locator('[name=email]').fill(email)
      await page.locator('[name=organisation]').fill('北京建筑大学')
      await page.locator('[name=ticketType][value=online]').check()
      await page.locator('[name=consents][value=privacy]').check()
      const key = await page.locator('[name=key]').inputValue()
      await page.locator('#register [name=sign-in-first]').click()
      await page.waitForURL(`/zh/sign-in?next=${encodeURIComponent(PAGE)}`)
      const typed = (await context.cookies()).filter(({ name }) => TYPED.test(name))
      expect(typed).toMatchObject([{ httpOnly: true, sameSite: 'Lax', path: '/' }])
      // The browser holds a number; nothing of the form.
      expect(typed[0]?.value).toMatch(/^[\w-]{43}$/)

      await signInByCode(page, email)
      await page.waitForURL(PAGE)
      for (const _ of ['first', 'loaded again']) {
        await expect(page.locator('#register')).toContainText('之前填写的内容仍在')
        await expect(page.locator('[name=name]')).toHaveValue('林晓𠮷 "O’Neil" <b>')
        await expect(page.locator('[name=email]')).toHaveValue(email)
        await expect(page.locator('[name=organisation]')).toHaveValue('北京建筑大学')
        await expect(page.locator('[name=ticketType][value=online]')).toBeChecked()
        await expect(page.locator('[name=consents][value=privacy]')).toBeChecked()
        await expect(page.locator('[name=key]')).toHaveValue(key)
        await page.reload()
      }
      await expect(page.locator('#register [name=sign-in-first]')).toHaveCount(0)
      if (javaScriptEnabled) await isSound(page)
      const count = `select count(*)::int as n from registration where email = $1`
      expect(await sql(count, [email])).toEqual([{ n: 0 }])
      await page.locator('#register .form-actions [type=submit]').first().click()
      await page.waitForURL(/\/zh\/registrations\//)
      expect(await sql(count, [email])).toEqual([{ n: 1 }])
      // Sent, and thus forgotten.
      expect((await context.cookies()).filter(({ name }) => TYPED.test(name))).toEqual([])
      await context.addCookies([{ ...(typed[0] as (typeof typed)[0]) }])
      await page.goto(PAGE)
      await expect(page.locator('[name=organisation]')).toHaveValue('')
      await context.clearCookies({ name: 'gcf.typed' })
    })

    test('a correction goes on after a sign-in that had ended meanwhile', async ({
      page,
      context,
      baseURL,
    }) => {
      const email = newAddress('ended')
      const { id } = await registered(email, '芦苇')
      await context.addCookies([await signedIn({ email }, baseURL ?? '')])
      await page.goto('/zh/me/data')
      const form = page.locator(`#correct-${id}`)
      await form.locator('[name=name]').fill('芦苇 新')
      await form.locator('[name=organisation]').fill('北京建筑大学')
      await sql('update account set version = version + 1 where email = $1', [email])
      await form.locator('[type=submit]').last().click()
      if (javaScriptEnabled) {
        await expect(form.locator('.error-summary')).toContainText('请先登录')
        await form.locator('[name=sign-in-first]').click()
      }
      await page.waitForURL(`/zh/sign-in?next=${encodeURIComponent('/zh/me/data')}`)
      await signInByCode(page, email)
      await page.waitForURL('/zh/me/data')
      await expect(form.locator('[name=name]')).toHaveValue('芦苇 新')
      await expect(form.locator('[name=organisation]')).toHaveValue('北京建筑大学')
      // No other form of the page takes it for its own.
      await expect(page.locator('#correct-account [name=name]')).toHaveValue('')
      const name = 'select name from registration where id = $1'
      expect(await sql(name, [id])).toEqual([{ name: '芦苇' }])
      await form.locator('[type=submit]').last().click()
      await expect(form.or(page.locator('.form-done')).first()).toBeVisible()
      await expect.poll(() => sql(name, [id])).toEqual([{ name: '芦苇 新' }])
      expect((await context.cookies()).filter(({ name }) => TYPED.test(name))).toEqual([])
    })
  })
}

test('nobody without the cookie finds it, nor whoever comes after signing out', async ({
  page,
  browser,
  baseURL,
}) => {
  const email = newAddress('left')
  await page.goto(PAGE)
  await page.locator('[name=organisation]').fill('不给别人看的单位')
  await page.locator('#register [name=sign-in-first]').click()
  await page.waitForURL(/sign-in\?next=/)
  const other = await browser.newContext({ baseURL })
  const theirs = await other.newPage()
  await theirs.goto(PAGE)
  await expect(theirs.locator('[name=organisation]')).toHaveValue('')
  await other.close()

  await signInByCode(page, email)
  await page.waitForURL(PAGE)
  await expect(page.locator('[name=organisation]')).toHaveValue('不给别人看的单位')
  await page.goto('/zh/me/security')
  await page.locator('#end-all button').click()
  await page.waitForURL('/zh/sign-in')
  await page.goto(PAGE)
  await expect(page.locator('[name=organisation]')).toHaveValue('')
})
