import type { Page } from '@playwright/test'
import { LOCALES } from './pages.ts'
import { BASE, newAddress, type Registered, registered } from './person-with-data.ts'
import { ERROR_STATUS, expect, SIGN_IN_COOKIES, test } from './portal-test.ts'
import { codeIn, lastChallenge, sql } from './sign-in-codes.ts'
import { signedIn } from './signed-in.ts'
import { isSound } from './sound-page.ts'

/** T54 in a browser: see, download, correct, withdraw and erase, on a phone, in each language, with and without scripts. */

test.use({ expectedCookies: SIGN_IN_COOKIES, viewport: { width: 360, height: 740 } })

const rowOf = async ({ id }: Registered) =>
  (
    await sql<{ name: string; email: string; status: string; withdrawn: boolean }>(
      `select r.name, r.email, r.status, c."withdrawnAt" is not null as withdrawn
         from registration r join consent c on c."registrationId" = r.id where r.id = $1`,
      [id],
    )
  )[0]

const tracesOf = async (email: string) =>
  (
    await sql<{ n: number }>(
      `select (select count(*) from account where "emailNorm" = $1)
            + (select count(*) from registration where "emailNorm" = $1)
            + (select count(*) from sign_in_challenge where "emailNorm" = $1) as n`,
      [email],
    )
  )[0]?.n

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled })
    // axe is a script of its own; what it looks at is the same page.
    const look = (page: Page) => (javaScriptEnabled ? isSound(page) : Promise.resolve())

    for (const locale of LOCALES) {
      test(`signed in, ${locale}: see, download, correct`, async ({ page, context }) => {
        const email = newAddress(`see-${locale}`)
        const person = await registered(email, '芦苇')
        await context.addCookies([await signedIn({ email }, BASE)])
        await page.goto(`/${locale}/me`)
        await look(page)
        await expect(page.locator('.own-registrations li')).toHaveCount(1)
        await expect(page.locator('.own-registrations .act')).toHaveAttribute(
          'href',
          `/${locale}/registrations/${person.token}`,
        )
        await page.locator(`a[href="/${locale}/me/data"]`).click()
        await expect(page).toHaveURL(`/${locale}/me/data`)
        await look(page)

        const download = await context.request.get(`/${locale}/me/data/download`)
        expect(download.headers()['content-type']).toBe('application/zip')
        expect(download.headers()['cache-control']).toBe('private, no-store')
        const archive = (await download.body()).toString('utf8')
        expect(archive).toContain(`"email": "${email}"`)
        expect(archive).toContain('芦苇')

        const correction = page.locator(`#correct-${person.id}`)
        await correction.locator('[name=name]').fill('')
        await correction.locator('button[type=submit]').click()
        await expect(page.locator('.error-summary')).toBeVisible()
        await look(page)
        await correction.locator('[name=name]').fill('芦苇荡')
        await correction.locator('button[type=submit]').click()
        await expect(page.locator('#correct .form-done')).toBeVisible()
        expect((await rowOf(person))?.name).toBe('芦苇荡')
      })

      test(`signed in, ${locale}: withdraw a consent, knowing what follows`, async ({
        page,
        context,
      }) => {
        const email = newAddress(`withdraw-${locale}`)
        const person = await registered(email, '芦苇')
        await context.addCookies([await signedIn({ email }, BASE)])
        await page.goto(`/${locale}/me/data`)
        await page.locator('.own-consents .act').click()
        await expect(page).toHaveURL(`/${locale}/me/data/consents/${person.consent}`)
        await expect(page.locator('.consequence')).toBeVisible()
        await look(page)
        await page.locator('#withdraw button[type=submit]').click()
        await expect(page.locator('.form-done')).toBeVisible()
        await look(page)
        expect(await rowOf(person)).toMatchObject({ withdrawn: true, status: 'cancelled' })
      })

      test(`signed in, ${locale}: erase, and be nobody afterwards`, async ({ page, context }) => {
        const email = newAddress(`erase-${locale}`)
        const person = await registered(email, '芦苇')
        await context.addCookies([await signedIn({ email }, BASE)])
        await page.goto(`/${locale}/me/data/erase`)
        await look(page)
        await page.locator('#erase button[type=submit]').click()
        await expect(page).toHaveURL(`/${locale}/privacy/erased`)
        await look(page)
        expect(await tracesOf(email)).toBe('0')
        expect(await rowOf(person)).toMatchObject({ name: '□', email: '', status: 'cancelled' })
        await page.goto(`/${locale}/me`)
        await expect(page).toHaveURL(new RegExp(`/${locale}/sign-in`))
        await registered(email, '芦苇')
      })

      test(`by the link of a letter, ${locale}: a mailed code proves who erases`, async ({
        page,
      }) => {
        const email = newAddress(`link-${locale}`)
        const person = await registered(email, '蒹葭')
        await page.goto(`/${locale}/registrations/${person.token}/data`)
        await look(page)
        await page.locator(`a[href$="/data/erase"]`).click()
        await page.locator('#send-proof button[type=submit]').click()
        await expect(page).toHaveURL(/\/erase\?c=/)
        await look(page)
        const code = codeIn(await lastChallenge(email))
        await page.locator('#erase [name=code]').fill(code === '000000' ? '000001' : '000000')
        await page.locator('#erase button[type=submit]').click()
        await expect(page.locator('.error-summary')).toBeVisible()
        await look(page)
        expect((await rowOf(person))?.email).toBe(email)
        await page.locator('#erase [name=code]').fill(code)
        await page.locator('#erase button[type=submit]').click()
        await expect(page).toHaveURL(`/${locale}/privacy/erased`)
        expect(await tracesOf(email)).toBe('0')
      })
    }
  })
}

test.describe('what is somebody else’s', () => {
  test.use({ expectedErrors: ERROR_STATUS })

  test('put into one’s own forms changes nothing and is answered as what does not exist', async ({
    page,
    context,
  }) => {
    const email = newAddress('own')
    const own = await registered(email, '自己')
    const foreign = await registered(newAddress('foreign'), '别人')
    await context.addCookies([await signedIn({ email }, BASE)])
    const nobody = '00000000-0000-4000-8000-000000000000'
    const said: (string | null)[] = []

    for (const id of [foreign.id, nobody]) {
      await page.goto('/zh/me/data')
      const form = page.locator(`#correct-${own.id}`)
      await form.locator('[name=registration]').evaluate((input, value) => {
        ;(input as HTMLInputElement).value = value
      }, id)
      await form.locator('[name=name]').fill('改写')
      await form.locator('button[type=submit]').click()
      said.push(await page.locator('.error-summary').textContent())
    }
    for (const id of [foreign.consent, nobody]) {
      await page.goto(`/zh/me/data/consents/${own.consent}`)
      await page.locator('#withdraw [name=consent]').evaluate((input, value) => {
        ;(input as HTMLInputElement).value = value
      }, id)
      await page.locator('#withdraw button[type=submit]').click()
      said.push(await page.locator('.error-summary').textContent())
    }
    expect(new Set(said).size).toBe(1)
    expect(await rowOf(foreign)).toMatchObject({
      name: '别人',
      withdrawn: false,
      status: 'confirmed',
    })
  })

  test('a code of one address erases no other', async ({ page, context }) => {
    const email = newAddress('thief')
    const own = await registered(email, '自己')
    const foreign = await registered(newAddress('victim'), '别人')
    await page.goto(`/zh/registrations/${own.token}/data/erase`)
    await page.locator('#send-proof button[type=submit]').click()
    await expect(page).toHaveURL(/\/erase\?c=/)
    const challenge = await lastChallenge(email)
    await page.goto(`/zh/registrations/${foreign.token}/data/erase?c=${challenge}`)
    await page.locator('#erase [name=code]').fill(codeIn(challenge))
    await page.locator('#erase button[type=submit]').click()
    await expect(page.locator('.error-summary')).toBeVisible()
    expect((await rowOf(foreign))?.name).toBe('别人')
    expect(await context.cookies()).toEqual([])
  })
})
