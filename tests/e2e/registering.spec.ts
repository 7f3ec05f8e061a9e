import { LOCALES } from './pages.ts'
import { ERROR_STATUS, expect, test } from './portal-test.ts'
import { isReady, register } from './registering-steps.ts'
import { askToAccept, newAddress, registrationsOf, scarcePlace } from './scarce-place.ts'
import { isSound } from './sound-page.ts'

/** Taking a place and what follows, on a phone, in each language, with and without JavaScript. */

const WORDS = {
  zh: {
    confirmed: '报名已确认',
    waiting: '候补第1位',
    taken:
      '提交时名额已满，您已列入候补。若填表时页面还显示有余位，是其间被他人报走了。轮到您时会发邮件通知。',
    cancelled: '报名已取消',
    error: '请填写一个完整的邮箱地址',
    saved: '修改已保存',
  },
  'zh-hant': {
    confirmed: '報名已確認',
    waiting: '候補第1位',
    taken:
      '提交時名額已滿，您已列入候補。若填表時頁面還顯示有餘位，是其間被他人報走了。輪到您時會發郵件通知。',
    cancelled: '報名已取消',
    error: '請填寫一個完整的',
    saved: '修改已',
  },
  en: {
    confirmed: 'Registration confirmed',
    waiting: 'Number 1 on the waiting list',
    taken:
      'All places were taken when you sent the form, so you are on the waiting list. If the page still showed places left while you filled it in, others took them in the meantime. When it is your turn, we write to you.',
    cancelled: 'Registration cancelled',
    error: 'Please give one full e-mail address',
    saved: 'Your changes are saved',
  },
} as const

for (const locale of LOCALES) {
  for (const javaScriptEnabled of [true, false]) {
    const words = WORDS[locale]
    test.describe(`in ${locale} ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, () => {
      test.use({ javaScriptEnabled, viewport: { width: 360, height: 740 } })

      test('register, mend what was wrong, change, cancel', async ({ page }) => {
        // Every state is looked at with the rules of accessibility: that takes its time.
        test.slow()
        const email = newAddress('journey')
        await page.goto(`/${locale}/forums/sample/register`)
        await isSound(page, 'the empty form', javaScriptEnabled)
        await isReady(page, 'register', javaScriptEnabled)
        await page.locator('[name=name]').fill('林一 "O’Neil" & 𠮷')
        await page.locator('[name=email]').fill('not an address')
        await page.locator('[name=ticketType][value=online]').check()
        await page.locator('[name=organisation]').fill('=1+1')
        await page.locator('#register .btn[type=submit]').click()

        const summary = page.locator('.error-summary')
        await expect(summary).toBeFocused()
        await expect(summary.locator('a')).toHaveCount(2)
        await expect(summary).toContainText(words.error)
        await isSound(page, 'the refused form', javaScriptEnabled)
        await expect(page.locator('[name=name]')).toHaveValue('林一 "O’Neil" & 𠮷')
        await expect(page.locator('[name=organisation]')).toHaveValue('=1+1')
        await expect(page.locator('[name=ticketType][value=online]')).toBeChecked()
        await expect(page.locator('#register-email')).toHaveAttribute('aria-invalid', 'true')
        await summary.locator('a').first().click()
        await expect(page).toHaveURL(/#register-email$/)

        await page.locator('[name=email]').fill(email)
        await page.locator('[name=consents]').check()
        await page.locator('#register .btn[type=submit]').click()
        await expect(page).toHaveURL(
          new RegExp(`/${locale}/registrations/[^/?]+\\?new=1(#[\\w-]+)?$`),
        )
        await expect(page.locator('.held-state')).toContainText(words.confirmed)
        await expect(page.locator('.terms')).toContainText('林一 "O’Neil" & 𠮷')
        await isSound(page, 'confirmed', javaScriptEnabled)
        const [made] = await registrationsOf(email)
        expect(made?.status).toBe('confirmed')

        await page.locator('#steps a').first().click()
        await isReady(page, 'change', javaScriptEnabled)
        await isSound(page, 'the form of changes', javaScriptEnabled)
        await page.locator('[name=organisation]').fill('水务研究所')
        await page.locator('#change [type=submit]').click()
        await expect(page.locator('.held-news')).toContainText(words.saved)
        await expect(page.locator('.terms')).toContainText('水务研究所')

        await page.locator('#steps a').last().click()
        await isReady(page, 'cancel', javaScriptEnabled)
        await isSound(page, 'the question before cancelling', javaScriptEnabled)
        await page.locator('#cancel [type=submit]').click()
        await expect(page.locator('.held-state')).toContainText(words.cancelled)
        await isSound(page, 'cancelled', javaScriptEnabled)
        expect((await registrationsOf(email)).map(({ status }) => status)).toEqual(['cancelled'])
      })

      test('a page that still shows a place leads to the waiting list, and from there up (T13)', async ({
        page,
        browser,
        baseURL,
      }) => {
        test.slow()
        const { slug, path } = await scarcePlace(1)
        const [first, second] = [newAddress('first'), newAddress('second')]
        await page.goto(`/${locale}${path}`)
        await expect(
          page.locator('.check', { has: page.locator(`[value=${slug}]`) }),
        ).toContainText('1')
        const other = await browser.newPage({ baseURL, javaScriptEnabled })
        await register(other, `/${locale}${path}`, { name: '甲', email: first, kind: slug })
        await expect(other.locator('.held-state')).toContainText(words.confirmed)

        // This page has stood open all the while.
        await isReady(page, 'register', javaScriptEnabled)
        await page.locator('[name=name]').fill('乙')
        await page.locator('[name=email]').fill(second)
        await page.locator(`[name=ticketType][value=${slug}]`).check()
        await page.locator('[name=consents]').check()
        await page.locator('#register .btn[type=submit]').click()
        await expect(page.locator('.held-state')).toContainText(words.waiting)
        await expect(page.locator('.held-state')).toContainText(words.taken)
        await isSound(page, 'waiting', javaScriptEnabled)

        await other.goto(`${other.url().replace(/\?.*/, '')}/cancel`)
        await isReady(other, 'cancel', javaScriptEnabled)
        await other.locator('#cancel [type=submit]').click()
        await expect(other.locator('.held-state')).toContainText(words.cancelled)
        await page.reload()
        await expect(page.locator('.held-state')).toContainText(words.confirmed)
        await other.close()

        await askToAccept(second)
        await page.goto(page.url().replace(/\?.*/, ''))
        await isSound(page, 'a place to accept', javaScriptEnabled)
        await isReady(page, 'accept', javaScriptEnabled)
        await page.locator('#accept [type=submit]').click()
        await expect(page).toHaveURL(/\?done=accepted$/)
        await expect(page.locator('.held-state')).toContainText(words.confirmed)
      })
    })
  }
}

test('double click, reload and back make one registration', async ({ page }) => {
  const email = newAddress('twice')
  await page.goto('/zh/forums/sample/register')
  await isReady(page, 'register', true)
  await page.locator('[name=name]').fill('林双')
  await page.locator('[name=email]').fill(email)
  await page.locator('[name=ticketType][value=online]').check()
  await page.locator('[name=consents]').check()
  await page.locator('#register .btn[type=submit]').dblclick()
  await expect(page.locator('.held-state')).toContainText('报名已确认')
  await page.reload()
  await expect(page.locator('.held-state')).toContainText('报名已确认')
  await page.goto('/zh/forums/sample/register')
  await page.goBack()
  await expect(page.locator('.held-state')).toContainText('报名已确认')
  expect(await registrationsOf(email)).toHaveLength(1)
})

test('the same address again is led to its mail, and shown nothing', async ({ page }) => {
  const email = newAddress('again')
  await register(page, '/zh/forums/sample/register', { name: '林再', email, kind: 'online' })
  await expect(page.locator('.held-state')).toContainText('报名已确认')
  await register(page, '/zh/forums/sample/register', { name: '他人', email, kind: 'online' })
  await expect(page.locator('.form-done')).toContainText('请查看您的邮箱')
  await expect(page.locator('.form-done')).toBeFocused()
  await expect(page.getByText('林再')).toHaveCount(0)
  await isSound(page, 'look into your mail')
  expect(await registrationsOf(email)).toHaveLength(1)
})

test('hostile text stands on the pages as text (T30)', async ({ page }) => {
  const name = '<img src=x onerror=alert(1)>{{7*7}}${x}‮'.replace('‮', '')
  const email = newAddress('hostile')
  await register(page, '/en/forums/sample/register', { name, email, kind: 'online' })
  await expect(page.locator('.terms dd').first()).toHaveText(name)
  await expect(page.locator('main img')).toHaveCount(0)
  await page.locator('#steps a').first().click()
  await expect(page.locator('[name=name]')).toHaveValue(name)
  await expect(page.locator('main img')).toHaveCount(0)
})

test.describe('links that lead nowhere', () => {
  test.use({ expectedErrors: ERROR_STATUS })

  test('a changed or made-up link is answered as if nothing were there', async ({ page }) => {
    const email = newAddress('stranger')
    await register(page, '/zh/forums/sample/register', { name: '林私', email, kind: 'online' })
    await expect(page.locator('.held-state')).toContainText('报名已确认')
    const [, token = ''] = /registrations\/([^/?]+)/.exec(page.url()) ?? []
    const [id, version, mac] = token.split('.')
    const wrong = [
      `${id}.2.${mac}`,
      `${id}.${version}.${mac?.slice(0, -2)}AA`,
      'AAAAAAAAAAAAAAAAAAAAAA.1.AAAAAAAAAAAAAAAAAAAAAA',
      'nothing',
    ]
    for (const path of ['', '/change', '/cancel', '/handover']) {
      for (const other of wrong) {
        const response = await page.goto(`/zh/registrations/${other}${path}`)
        expect(response?.status(), `${other}${path}`).toBe(404)
        await expect(page.getByText('林私')).toHaveCount(0)
      }
    }
    expect((await page.goto(`/zh/handovers/${token}`))?.status()).toBe(404)
  })
})
