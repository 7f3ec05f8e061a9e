import { createHash, randomBytes } from 'node:crypto'
import type { APIRequestContext, Page } from '@playwright/test'
import { encode } from 'next-auth/jwt'
import { expect, SIGN_IN_COOKIES, plainTest as test, test as watched } from './portal-test.ts'
import { sql } from './sign-in-codes.ts'
import { signedIn } from './signed-in.ts'

/** Ending sign-ins (T37) and forging them (T38), by plain requests: what a browser would show is not asked. */

const PAGE = '/zh/me/security'
const SIGN_IN = `/zh/sign-in?next=${encodeURIComponent(PAGE)}`
let number = 0
const someAddress = () => `forger-${process.pid}-${Date.now()}-${++number}@example.com`

type Cookie = { name: string; value: string }
const headersOf = ({ name, value }: Cookie) => ({ cookie: `${name}=${value}` })

async function whereTo(request: APIRequestContext, cookie: string, more = {}) {
  const response = await request.get(PAGE, {
    headers: { cookie, ...more },
    maxRedirects: 0,
  })
  return [response.status(), response.headers().location ?? 'in']
}

/** The fields of a form as a browser without scripts would send them. */
function fieldsOf(html: string, id: string): Record<string, string> {
  const form = new RegExp(`<form[^>]*id="${id}"[\\s\\S]*?</form>`).exec(html)?.[0] ?? ''
  const fields: Record<string, string> = {}
  for (const [tag] of form.matchAll(/<input[^>]*>/g)) {
    const name = /name="([^"]*)"/.exec(tag)?.[1]
    if (name && !/disabled/.test(tag)) fields[name] = /value="([^"]*)"/.exec(tag)?.[1] ?? ''
  }
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, value.replaceAll('&quot;', '"')]),
  )
}

const ENDINGS: Record<string, string> = {
  'sign-out everywhere, a new password or a change of roles':
    'update account set version = version + 1 where email = $1',
  disabling: 'update account set "disabledAt" = now() where email = $1',
  'deletion of the account': 'delete from account where email = $1',
  'sign-out of this browser':
    'delete from account_session using account a where a.id = "accountId" and a.email = $1',
  'its absolute end': `update account_session set "expiresAt" = now() from account a where a.id = "accountId" and a.email = $1`,
  'idle time': `update account_session set "lastSeenAt" = now() - interval '31 days' from account a where a.id = "accountId" and a.email = $1`,
}

for (const [way, statement] of Object.entries(ENDINGS)) {
  test(`${way} ends a sign-in with the very next request (T37)`, async ({ request, baseURL }) => {
    const email = someAddress()
    const cookie = await signedIn({ email }, baseURL ?? '')
    const page = await request.get(PAGE, { headers: headersOf(cookie) })
    const html = await page.text()
    expect([page.status(), html.includes(email)]).toEqual([200, true])
    const fields = fieldsOf(html, 'set-password')
    await sql(statement, [email])

    const plain = headersOf(cookie).cookie
    expect(await whereTo(request, plain)).toEqual([307, SIGN_IN])
    const scripted: Record<string, string>[] = [
      { rsc: '1' },
      { rsc: '1', 'next-router-prefetch': '1' },
    ]
    for (const more of scripted) {
      const response = await request.get(PAGE, {
        headers: { cookie: plain, ...more },
        maxRedirects: 0,
      })
      expect((await response.text()).includes(email)).toBe(false)
    }
    // The form that was open before it ended: nothing is written.
    await request.post(PAGE, {
      headers: { ...headersOf(cookie), origin: baseURL ?? '' },
      multipart: { ...fields, password: 'written after the end' },
      maxRedirects: 0,
    })
    const written = await sql(
      `select 1 from account where email = $1 and "passwordHash" is not null`,
      [email],
    )
    expect(written).toEqual([])
  })
}

/** What a browser that was signed out elsewhere still gets: of each way in, its status and where it leads. */
async function stillGets(request: APIRequestContext, cookie: Cookie, form: string, origin: string) {
  const headers = headersOf(cookie)
  const ask = async (path: string, more = {}) => {
    const sent = { headers: { ...headers, ...more }, maxRedirects: 0 }
    const response = await request.get(path, sent)
    return [response.status(), response.headers().location, (await response.body()).length > 0]
  }
  await request.post(PAGE, {
    headers: { ...headers, origin },
    multipart: { ...fieldsOf(form, 'set-password'), password: 'written after the end' },
    maxRedirects: 0,
  })
  return {
    page: await ask(PAGE),
    parts: await ask(PAGE, { rsc: '1' }),
    download: await ask('/zh/me/data/download'),
  }
}

const ENDED_BY_HAND = {
  'the button that signs out everywhere': async (page: Page) => {
    await page.locator('#end-all button').click()
    await expect(page).toHaveURL('/zh/sign-in')
  },
  'another password': async (page: Page) => {
    await page.locator('#set-password-password').fill('chosen in the first browser')
    await page.locator('#set-password button').click()
    await expect(page).toHaveURL(`${PAGE}?done=password`)
  },
}

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? 'with' : 'without'
  watched.describe(`pressed in one browser, ${how} JavaScript`, () => {
    watched.use({ javaScriptEnabled, expectedCookies: SIGN_IN_COOKIES })
    for (const [way, press] of Object.entries(ENDED_BY_HAND)) {
      watched(`${way} ends the others at once (T37)`, async ({ page, request, baseURL: url }) => {
        const baseURL = url ?? ''
        const email = someAddress()
        const here = await signedIn({ email }, baseURL)
        const elsewhere = await signedIn({ email }, baseURL)
        await page.context().addCookies([here])
        const open = await request.get(PAGE, { headers: headersOf(elsewhere) })
        const form = await open.text()
        expect([open.status(), form.includes(email)]).toEqual([200, true])
        const download = await request.get('/zh/me/data/download', {
          headers: headersOf(elsewhere),
        })
        expect(download.status()).toBe(200)

        await page.goto(PAGE)
        await press(page)

        const hash = `select "passwordHash" from account where email = $1`
        const before = await sql(hash, [email])
        expect(await stillGets(request, elsewhere, form, baseURL)).toEqual({
          page: [307, SIGN_IN, expect.any(Boolean)],
          // A page is never handed out in parts.
          parts: [204, undefined, false],
          download: [307, expect.stringMatching(/^\/zh\/sign-in\?next=/), expect.any(Boolean)],
        })
        expect(await sql(hash, [email])).toEqual(before)
        const inBrowser = await whereTo(request, headersOf(here).cookie)
        expect(inBrowser).toEqual(way === 'another password' ? [200, 'in'] : [307, SIGN_IN])
      })
    }
  })
}

test('a form of somebody signed in writes, so that the test above means something', async ({
  request,
  baseURL,
}) => {
  const email = someAddress()
  const cookie = await signedIn({ email }, baseURL ?? '')
  const html = await (await request.get(PAGE, { headers: headersOf(cookie) })).text()
  const response = await request.post(PAGE, {
    headers: { ...headersOf(cookie), origin: baseURL ?? '' },
    multipart: { ...fieldsOf(html, 'set-password'), password: 'written before the end' },
    maxRedirects: 0,
  })
  expect([response.status(), response.headers().location]).toEqual([303, `${PAGE}?done=password`])
})

test('no forged cookie is anybody, and none breaks anything (T38)', async ({
  request,
  baseURL,
}) => {
  const cookie = await signedIn({ email: someAddress() }, baseURL ?? '')
  const { name, value } = cookie
  const [header = '', key = '', iv = '', text = '', tag = ''] = value.split('.')
  const b64 = (data: unknown) => Buffer.from(JSON.stringify(data)).toString('base64url')
  const [{ idHash } = { idHash: '' }] = await sql<{ idHash: string }>(
    `select "idHash" from account_session limit 1`,
  )
  const payload = { sid: 'A'.repeat(43), role: 'administrator', email: 'a@example.com', sub: '1' }
  const other = await encode({ token: payload, secret: 'x'.repeat(43), salt: name })
  const forged = [
    ...[
      '',
      'null',
      'undefined',
      '{}',
      '....',
      `${header}....`,
      value.slice(1),
      `${value}x`,
      idHash,
    ],
    `${b64({ alg: 'none' })}.${b64(payload)}.`,
    `${b64({ alg: 'none', enc: 'none' })}.${key}.${iv}.${b64(payload)}.`,
    `${b64({ alg: 'HS256', typ: 'JWT' })}.${b64(payload)}.${tag}`,
    `${header}.${key}.${iv}.${text}.${randomBytes(16).toString('base64url')}`,
    `${header}.${key}.${iv}.${b64(payload)}.${tag}`,
    `${b64({ alg: 'dir', enc: 'A256GCM' })}.${key}.${iv}.${text}.${tag}`,
    `${header}.AAAA.${iv}.${text}.${tag}`,
    other,
    createHash('sha256').update(value).digest('hex'),
  ]
  const names = [name, 'authjs.session-token', '__Secure-authjs.session-token', `${name}.0`]
  for (const one of forged) {
    const sent = names.map((each) => `${each}=${encodeURIComponent(one)}`).join('; ')
    expect([one.slice(0, 40), ...(await whereTo(request, sent))]).toEqual([
      one.slice(0, 40),
      307,
      SIGN_IN,
    ])
  }
  // The right seal in the wrong place: cookies of the way are no sign-ins, nor the other way round.
  for (const brief of ['state', 'pkce', 'nonce', 'csrf', 'callback', 'pending']) {
    expect(await whereTo(request, `gcf.${brief}=${value}`)).toEqual([307, SIGN_IN])
    const salted = await encode({
      token: payload,
      secret: 'irrelevant to the salt'.padEnd(43, '.'),
      salt: `gcf.${brief}`,
    })
    expect(await whereTo(request, `${name}=${salted}`)).toEqual([307, SIGN_IN])
  }
  expect(await whereTo(request, `${name}=${value}`)).toEqual([200, 'in'])
})

test('a hundred broken Authorization headers are nobody (T38)', async ({ request }) => {
  const schemes = [
    'Bearer',
    'bearer',
    'Basic',
    'Bearer ',
    'Token',
    'Digest',
    'Bearer\t',
    '',
    'JWT',
    'x',
  ]
  const words = [
    '',
    ' ',
    ' null',
    ' undefined',
    ' a.b.c',
    ' ../..',
    ' %00',
    ` ${'a'.repeat(3_000)}`,
  ]
  words.push(' {"sid":"x"}', ' eyJhbGciOiJub25lIn0.e30.')
  const sent = schemes.flatMap((scheme) => words.map((word) => `${scheme}${word}`.trim()))
  expect(sent).toHaveLength(100)
  for (const authorization of sent) {
    expect(await whereTo(request, '', { authorization })).toEqual([307, SIGN_IN])
  }
})

test('the library’s own endpoints are not there: nothing can be updated from outside (T38)', async ({
  request,
  baseURL,
}) => {
  const email = someAddress()
  const cookie = await signedIn({ email }, baseURL ?? '')
  const data = { role: 'administrator', email: 'a@example.com', id: '1', forumIds: ['1'] }
  for (const action of [
    'session',
    'csrf',
    'signin',
    'signout',
    'callback/sid',
    'providers',
    'error',
  ]) {
    const path = `/api/auth/${action}`
    const headers = { ...headersOf(cookie), origin: baseURL ?? '' }
    const read = await request.get(path, { headers, maxRedirects: 0 })
    expect([path, read.status(), read.headers()['set-cookie']]).toEqual([path, 404, undefined])
    const written = await request.post(path, { headers, data: { csrfToken: 'x', data, sid: 'A' } })
    expect([path, written.status()]).toEqual([path, 405])
  }
  const [row] = await sql(`select "isAdministrator", email from account where email = $1`, [email])
  expect(row).toEqual({ isAdministrator: false, email })
})
