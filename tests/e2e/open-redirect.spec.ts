import type { APIRequestContext, APIResponse } from '@playwright/test'
import { FOREIGN_ADDRESSES } from '../factories/foreign-addresses.ts'
import { expect, plainTest, SIGN_IN_COOKIES, test } from './portal-test.ts'
import { codeIn, lastChallenge, sql } from './sign-in-codes.ts'
import { signedIn } from './signed-in.ts'

/** T42: 120 addresses that lead elsewhere, wherever an address of ours takes one to go to. */

const TAGS = /<(?:a|area|form|button|input|link|script|iframe|img|base|meta|object|embed)\b[^>]*>/gi
const ATTRIBUTES = /\s(href|action|formaction|src|data|content)="([^"]*)"/gi
/** What leads out of the portal on purpose: letters, calendars, and the pictures that are part of the page. */
const OTHER_WAYS = new Set(['mailto:', 'webcal:', 'data:'])

const readable = (value: string) =>
  value.replaceAll('&amp;', '&').replaceAll('&quot;', '"').replaceAll('&#x27;', "'")

/** Every address that this page, or its answer, could lead a reader to. */
function addressesIn(html: string, headers: Record<string, string>): string[] {
  const found = [...html.matchAll(TAGS)].flatMap(([tag]) => {
    const isMeta = /^<meta/i.test(tag)
    // Of what a page says about itself only a refresh leads anywhere.
    if (isMeta && !/http-equiv="refresh"/i.test(tag)) return []
    return [...tag.matchAll(ATTRIBUTES)].map(([, name, value = '']) =>
      name?.toLowerCase() === 'content' ? refreshTarget(value) : readable(value),
    )
  })
  const { location, refresh } = headers
  return [...found, location, refresh && refreshTarget(refresh)].filter(
    (one): one is string => one !== undefined,
  )
}

const refreshTarget = (value: string) => /url\s*=\s*(.*)$/i.exec(readable(value))?.[1]

/** What an answer could lead to, other than pages of ours and what the same page cites anyway. */
async function waysOut(
  response: APIResponse,
  baseURL: string,
  cited: ReadonlySet<string> = new Set(),
): Promise<string[]> {
  const all = addressesIn(await response.text(), response.headers())
  return all.filter((link) => {
    if (cited.has(link)) return false
    // What is no address at all leads nowhere.
    if (!URL.canParse(link, response.url())) return false
    const { protocol, origin } = new URL(link, response.url())
    return !OTHER_WAYS.has(protocol) && origin !== baseURL
  })
}

const PAGES = (value: string) => [
  `/en/sign-in?next=${value}`,
  `/zh/sign-in/password?next=${value}`,
  `/zh?next=${value}&lang=${value}&callbackUrl=${value}`,
  `/zh/forums/sample/register?invitation=${value}&next=${value}`,
  `/zh/registrations/${value}`,
  `/en/sign-in/code?c=${value}&next=${value}`,
  `/zh/sign-in/second-factor?next=${value}`,
]

/** What the same pages cite when nobody asks for anything: sources of facts, filing numbers. */
async function citedOn(request: APIRequestContext, baseURL: string): Promise<Set<string>> {
  const plain = ['/en/sign-in', '/zh/sign-in/password', '/zh', '/zh/forums/sample/register']
  const links = await Promise.all(
    plain.map(async (path) => waysOut(await request.get(path), baseURL)),
  )
  return new Set(links.flat())
}

test.describe('a reader of addresses', () => {
  test('sees every way that an answer has', () => {
    const html = `<a class="x" href="//e.example/a">a</a><form action="https:e.example">
      <button formaction="javascript:alert(1)"></button></form><base href="https://e.example/">
      <meta http-equiv="refresh" content="0; url=https://e.example/m"><meta content="https://og.example">`
    expect(addressesIn(html, { location: '/\\e.example', refresh: '1;url=/zh' })).toEqual([
      ...['//e.example/a', 'https:e.example', 'javascript:alert(1)', 'https://e.example/'],
      ...['https://e.example/m', '/\\e.example', '/zh'],
    ])
  })
})

plainTest('no page offers a way to any of them', async ({ request, baseURL }) => {
  plainTest.setTimeout(300_000)
  const cited = await citedOn(request, baseURL as string)
  for (const link of cited) expect(link).not.toContain('e.example')
  for (const address of FOREIGN_ADDRESSES) {
    const paths = PAGES(encodeURIComponent(address))
    const found = paths.map(async (path) => {
      const response = await request.get(path, { maxRedirects: 0 })
      return [path, response.status() < 500, await waysOut(response, baseURL as string, cited)]
    })
    expect(await Promise.all(found)).toEqual(paths.map((path) => [path, true, []]))
  }
})

plainTest('whoever is signed in already is led to none of them', async ({ browser, baseURL }) => {
  plainTest.setTimeout(180_000)
  const context = await browser.newContext()
  await context.addCookies([await signedIn({ email: 'led@example.com' }, baseURL as string)])
  for (const address of FOREIGN_ADDRESSES) {
    const path = `/en/sign-in?next=${encodeURIComponent(address)}`
    const { status, headers } = await context.request
      .get(path, { maxRedirects: 0 })
      .then((response) => ({ status: response.status(), headers: response.headers() }))
    // What no address may hold (a control character, say) is refused before anything is read of it.
    const isRefused = status === 400 && headers.location === undefined
    expect([path, isRefused || [status, headers.location]]).toEqual([
      path,
      isRefused || [307, '/en/me'],
    ])
  }
  await context.close()
})

plainTest(
  'whoever still owes the second factor is led to none of them',
  async ({ request, baseURL }) => {
    plainTest.setTimeout(180_000)
    const email = `owes-${Date.now()}@example.com`
    const { name, value } = await signedIn({ email, secondFactor: true }, baseURL as string)
    await sql(
      `update account_session set "secondFactorAt" = null from account a where a.id = "accountId" and a.email = $1`,
      [email],
    )
    const headers = { cookie: `${name}=${value}` }
    const cited = await citedOn(request, baseURL as string)
    for (const address of FOREIGN_ADDRESSES) {
      const path = `/en/sign-in/second-factor?next=${encodeURIComponent(address)}`
      const response = await request.get(path, { headers, maxRedirects: 0 })
      expect([path, [200, 400].includes(response.status())]).toEqual([path, true])
      expect([path, await waysOut(response, baseURL as string, cited)]).toEqual([path, []])
    }
  },
)

test.describe('signing in through a link of somebody else', () => {
  test.use({ expectedCookies: SIGN_IN_COOKIES })

  for (const address of ['//e.example', 'https:e.example', '/\\e.example', '/%09/e.example']) {
    for (const path of ['sign-in', 'forums/sample']) {
      test(`ends on a page of ours: ${path}, ${address}`, async ({ page, baseURL }) => {
        const next = encodeURIComponent(address)
        await page.goto(`/zh/${path}?next=${next}`)
        // The switch of languages stays here too.
        await page.locator('a[hreflang=en]').first().click()
        expect(new URL(page.url()).origin).toBe(baseURL)
        if (path !== 'sign-in') return
        const email = `led-${Date.now()}-${address.length}@example.com`
        await page.goto(`/zh/sign-in?next=${next}`)
        await page.locator('#sign-in-email').fill(email)
        await page.locator('#sign-in button').click()
        await page.waitForURL(/\/sign-in\/code\?c=/)
        await page.locator('#code-code').fill(codeIn(await lastChallenge(email)))
        await page.locator('#code button').click()
        await page.waitForURL(`${baseURL}/zh/me`)
      })
    }
  }
})
