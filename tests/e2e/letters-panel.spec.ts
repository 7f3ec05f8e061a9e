import type { APIResponse } from '@playwright/test'
import pg from 'pg'
import { expect, plainTest as test } from './portal-test.ts'
import { signedIn } from './signed-in.ts'
import { fitsThePage, isSound } from './sound-page.ts'

/** The panel of letters: what was not delivered, what is kept, and for nobody but administrators and the managers of the forum that a letter is about. */

const SAID = '550 5.1.1 <…> user unknown'

/** A registration with a letter that was given up and one that was kept; returns the ids of both. */
async function placeLetters(name: string, forum = 'zhongguancun-2023') {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await client.connect()
  try {
    const { rows } = await client.query(
      `with forum as (select id from forum where slug = $4),
       type as (insert into ticket_type (slug, "forumId", name, position, capacity, "updatedAt", "lastSeq", "isHidden")
         select $1, id, '{"zh-Hans":"现场"}', 1, 9, now(), 1, true from forum returning id, "forumId"),
       made as (insert into registration (code, "forumId", "ticketTypeId", name, email, "emailNorm", locale, status, seq)
         select $2, "forumId", id, '芦苇', $1 || '@example.com', $1 || '@example.com', 'zh', 'pending', 1 from type returning id)
       insert into mail_outbox (kind, "registrationId", locale, "failedAt", "lastError", "keptAt", attempts, "dueAt")
       select 'pending'::"MailKind", id, 'zh', now(), $3, null, 1, now() from made
       union all select 'changed'::"MailKind", id, 'zh', null, null::text, now(), 0, now() + interval '1 day' from made
       returning id, kind`,
      [
        name,
        name
          .toUpperCase()
          .replace(/[^2-9A-HJ-KMNP-Z]/g, 'A')
          .padEnd(8, 'A')
          .slice(-8),
        SAID,
        forum,
      ],
    )
    const of = (kind: string) => rows.find((row) => row.kind === kind)?.id as string
    return { failed: of('pending'), kept: of('changed') }
  } finally {
    await client.end()
  }
}

async function stateOf(id: string) {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await client.connect()
  try {
    const { rows } = await client.query('select "failedAt" from mail_outbox where id = $1', [id])
    return rows[0].failedAt as Date | null
  } finally {
    await client.end()
  }
}

const administrator = (baseURL = '') =>
  signedIn({ email: 'letters-admin@example.com', isAdministrator: true }, baseURL)

for (const [locale, title, retry, retried] of [
  ['zh', '信件', '再试一次', '已经重新排队，马上再试。'],
  ['zh-hant', '信件', '再試一次', '已經重新排隊，馬上再試。'],
  ['en', 'Letters', 'Try again', 'It is in the queue again and will be tried at once.'],
] as const) {
  test(`${locale}: an administrator sees why a letter failed and tries it again`, async ({
    page,
    context,
    baseURL,
  }) => {
    const { failed } = await placeLetters(`panel-${locale}`)
    await context.addCookies([await administrator(baseURL)])
    await page.goto(`/${locale}/organise/letters`)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
    const row = page.locator('li', { has: page.locator(`a[href$="${failed}"]`) })
    await expect(row).toContainText(SAID)
    await isSound(page)
    await row.getByRole('button', { name: retry }).click()
    await expect(page.getByRole('status')).toHaveText(retried)
    expect(await stateOf(failed)).toBeNull()
  })
}

test('a kept letter is read in full, on a phone and without JavaScript', async ({
  browser,
  baseURL,
}) => {
  const { kept, failed } = await placeLetters('panel-kept')
  const context = await browser.newContext({
    ...{ baseURL, javaScriptEnabled: false },
    viewport: { width: 360, height: 780 },
  })
  await context.addCookies([await administrator(baseURL)])
  const page = await context.newPage()
  await page.goto(`/zh/organise/letters/${kept}`)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('报名已更改：')
  await expect(page.locator('pre')).toContainText(`${baseURL}/zh/registrations/`)
  await fitsThePage(page)
  await page.goto('/zh/organise/letters')
  const row = page.locator('li', { has: page.locator(`a[href$="${failed}"]`) })
  await row.getByRole('button', { name: '再试一次' }).click()
  await expect(page.getByRole('status')).toHaveText('已经重新排队，马上再试。')
  expect(await stateOf(failed)).toBeNull()
  await context.close()
})

test('a forum’s manager sees and tries again the letters about that forum, and no others', async ({
  page,
  context,
  baseURL,
}) => {
  const own = await placeLetters('panel-own', 'jingmen-2017')
  const foreign = await placeLetters('panel-foreign')
  const manager = { email: 'letters-manager@example.com' }
  await context.addCookies([
    await signedIn({ ...manager, role: ['jingmen-2017', 'manager'] }, baseURL ?? ''),
  ])
  // From what is theirs to what waits for them, with the number of it.
  await page.goto('/zh/me')
  await page.getByRole('link', { name: /^信件/ }).filter({ hasText: '1封信未送达' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('信件')
  await expect(page.getByText('您管理的论坛写给报名者的信。')).toBeVisible()
  await expect(page.locator('.mailroom-list li')).toHaveCount(2)
  await expect(page.locator(`a[href$="${foreign.failed}"]`)).toHaveCount(0)
  await isSound(page)

  // Read, but without the link that would let them act for the recipient.
  await page.goto(`/zh/organise/letters/${own.kept}`)
  await expect(page.getByText('信里的链接不在这里显示')).toBeVisible()
  await expect(page.locator('pre')).not.toContainText('/registrations/')

  // Another forum's letter is an address like one that never was.
  for (const id of [foreign.failed, foreign.kept, crypto.randomUUID()]) {
    expect((await page.goto(`/zh/organise/letters/${id}`))?.status()).toBe(404)
  }
  // Nor is it tried again by a form of one's own that names it.
  await page.goto('/zh/organise/letters')
  const row = page.locator('li', { has: page.locator(`a[href$="${own.failed}"]`) })
  const field = row.locator('input[name="id"]')
  await field.evaluate((input: HTMLInputElement, id) => {
    input.value = id
  }, foreign.failed)
  await row.getByRole('button', { name: '再试一次' }).click()
  await expect(page.getByText('这封信已经不在未送达之列。')).toBeVisible()
  expect(await stateOf(foreign.failed)).not.toBeNull()

  await page.goto('/zh/organise/letters')
  await row.getByRole('button', { name: '再试一次' }).click()
  await expect(page.getByRole('status')).toHaveText('已经重新排队，马上再试。')
  expect(await stateOf(own.failed)).toBeNull()
})

test('for everybody else there is nothing here', async ({ browser, baseURL: url }) => {
  const baseURL = url ?? ''
  const { kept } = await placeLetters('panel-nobody')
  const paths = ['/zh/organise/letters', `/zh/organise/letters/${kept}`]
  for (const person of [
    { email: 'letters-person@example.com' },
    { email: 'letters-editor@example.com', role: ['sample', 'editor'] as ['sample', 'editor'] },
    {
      email: 'letters-door@example.com',
      role: ['zhongguancun-2023', 'check_in'] as ['zhongguancun-2023', 'check_in'],
    },
  ]) {
    const context = await browser.newContext({ baseURL })
    await context.addCookies([await signedIn(person, baseURL)])
    for (const path of paths) {
      const page = await context.newPage()
      expect((await page.goto(path))?.status()).toBe(404)
    }
    await context.close()
  }
  // A manager who has not set up the second factor is led there first.
  const unproven = await browser.newContext({ baseURL })
  const manager = { email: 'letters-unproven@example.com', secondFactor: false }
  await unproven.addCookies([
    await signedIn({ ...manager, role: ['zhongguancun-2023', 'manager'] }, baseURL),
  ])
  const led = await unproven.newPage()
  await led.goto('/zh/organise/letters')
  expect(new URL(led.url()).pathname).toBe('/zh/me/security')
  await led.goto('/zh/me')
  await expect(led.getByRole('link', { name: /^信件/ })).toHaveCount(0)
  await unproven.close()
  // Nobody signed in: to sign-in, and back.
  const context = await browser.newContext({ baseURL })
  const page = await context.newPage()
  await page.goto('/zh/organise/letters')
  expect(new URL(page.url()).pathname).toBe('/zh/sign-in')
  await context.close()
})

/** The fields of the first form that tries this letter again, as a browser without scripts sends them. */
function retryFields(html: string, id: string): Record<string, string> {
  const forms = html.match(/<form[\s\S]*?<\/form>/g) ?? []
  const form = forms.find((one) => one.includes(`value="${id}"`)) ?? ''
  return Object.fromEntries(
    [...form.matchAll(/<input[^>]*>/g)].map(([tag]) => [
      /name="([^"]*)"/.exec(tag)?.[1] ?? '',
      (/value="([^"]*)"/.exec(tag)?.[1] ?? '').replaceAll('&quot;', '"'),
    ]),
  )
}

test('an administrator without a proven second factor sees and does nothing here', async ({
  request,
  baseURL,
}) => {
  const origin = baseURL ?? ''
  const PANEL = '/zh/organise/letters'
  const { failed } = await placeLetters('panel-unproven')
  const headersOf = ({ name, value }: { name: string; value: string }) => ({
    ...{ cookie: `${name}=${value}`, origin },
  })
  const proven = headersOf(await administrator(origin))
  const multipart = retryFields(
    await (await request.get(PANEL, { headers: proven })).text(),
    failed,
  )
  expect(multipart.id).toBe(failed)
  const unproven = { email: 'letters-unproven@example.com', isAdministrator: true }
  const without = headersOf(await signedIn({ ...unproven, secondFactor: false }, origin))
  const leads = async (sent: Promise<APIResponse>) => {
    const response = await sent
    return [response.status() < 400, response.headers().location]
  }
  const toSecurity = [true, '/zh/me/security?required=1']
  const plain = { headers: without, maxRedirects: 0 }
  expect(await leads(request.get(PANEL, plain))).toEqual(toSecurity)
  expect(await leads(request.get(`${PANEL}/${failed}`, plain))).toEqual(toSecurity)
  // The action itself, with a form that somebody with the right had opened.
  expect(await leads(request.post(PANEL, { ...plain, multipart }))).toEqual(toSecurity)
  expect(await stateOf(failed)).not.toBeNull()

  // The same form sent by somebody with the right writes, so that the refusal means something.
  const done = request.post(PANEL, { headers: proven, multipart, maxRedirects: 0 })
  expect(await leads(done)).toEqual([true, `${PANEL}?retried=1`])
  expect(await stateOf(failed)).toBeNull()
})
