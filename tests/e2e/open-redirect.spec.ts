import type { APIResponse } from '@playwright/test'
import { FOREIGN_ADDRESSES } from '../factories/foreign-addresses.ts'
import { expect, plainTest, SIGN_IN_COOKIES, test } from './portal-test.ts'
import { codeIn, lastChallenge } from './sign-in-codes.ts'
import { signedIn } from './signed-in.ts'

/** T42: 120 addresses that lead elsewhere, wherever an address of ours takes one to go to. */

const LINKS = /\b(?:href|action|src|formaction|content)="([^"]*)"/g

/** What an answer could lead to, other than pages of ours. */
async function waysOut(response: APIResponse, baseURL: string): Promise<string[]> {
  const { location, refresh } = response.headers()
  const html = await response.text()
  const links = [...html.matchAll(LINKS)].map(([, link]) => (link ?? '').replaceAll('&amp;', '&'))
  const all = [...links.filter((link) => /^(?:[a-z]+:|[/\\])/i.test(link)), location, refresh]
  return all.filter((link): link is string => {
    if (link === undefined) return false
    return URL.canParse(link, baseURL) && new URL(link, baseURL).host.includes('e.example')
  })
}

const PAGES = (value: string) => [
  `/en/sign-in?next=${value}`,
  `/zh/sign-in/password?next=${value}`,
  `/zh?next=${value}&lang=${value}&callbackUrl=${value}`,
  `/zh/forums/sample/register?invitation=${value}&next=${value}`,
  `/zh/registrations/${value}`,
]

plainTest('no page offers a way to any of them', async ({ request, baseURL }) => {
  plainTest.setTimeout(300_000)
  for (const address of FOREIGN_ADDRESSES) {
    const paths = PAGES(encodeURIComponent(address))
    const found = paths.map(async (path) => {
      const response = await request.get(path, { maxRedirects: 0 })
      return [path, response.status() < 500, await waysOut(response, baseURL as string)]
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
