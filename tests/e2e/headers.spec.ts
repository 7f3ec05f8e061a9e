import { NOT_FOUND, PAGE_KINDS } from './pages.ts'
import { expect, plainTest, test } from './portal-test.ts'

for (const { name, path } of [...PAGE_KINDS, NOT_FOUND]) {
  plainTest(`${name} is protected by its headers`, async ({ request }) => {
    const response = await request.get(`/zh${path}`)
    const headers = response.headers()
    const policy = headers['content-security-policy'] ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).toMatch(/script-src 'self'( 'sha256-[\w+/=]+')*;/)
    for (const part of ["object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'"]) {
      expect(policy).toContain(part)
    }
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'cross-origin-opener-policy': 'same-origin',
      'referrer-policy': 'strict-origin-when-cross-origin',
    })
    for (const absent of ['x-powered-by', 'set-cookie', 'server'])
      expect(headers).not.toHaveProperty(absent)
    expect(await response.text()).not.toContain('nonce=')
  })
}

test.describe('a script that somebody else puts into a page', () => {
  test.use({ expectedErrors: /Content Security Policy/ })

  test('does not run', async ({ page }) => {
    const blocked: string[] = []
    page.on('console', (message) => blocked.push(message.text()))
    await page.route('**/zh', async (route) => {
      const response = await route.fetch()
      const body = (await response.text()).replace(
        '</body>',
        '<script>window.isBroken = 1</script></body>',
      )
      await route.fulfill({ response, body })
    })
    await page.goto('/zh')
    expect(await page.evaluate('window.isBroken')).toBeUndefined()
    expect(blocked.join()).toContain('Content Security Policy')
  })
})

plainTest('a page is not sent again to who has it', async ({ request }) => {
  const first = await request.get('/zh')
  const etag = first.headers().etag ?? ''
  expect(etag).toMatch(/^W\/"[\w-]{22}"$/)
  const again = await request.get('/zh', { headers: { 'if-none-match': etag } })
  expect(again.status()).toBe(304)
  expect(first.headers()['cache-control']).toBe('public, max-age=0, must-revalidate')
})

plainTest('what a reader sends does not change the page', async ({ request }) => {
  const plain = await (await request.get('/zh')).text()
  const headers = {
    cookie: 'locale=en; session=x',
    authorization: 'Bearer x',
    'accept-language': 'en',
    'x-forwarded-host': 'evil.example',
    forwarded: 'host=evil.example',
    rsc: '1',
  }
  expect(await (await request.get('/zh', { headers })).text()).toBe(plain)
})

plainTest('the address without a language leads to the reader’s own', async ({ request }) => {
  const cases = [
    ['zh-CN,zh;q=0.9', '/zh'],
    ['zh-TW,zh;q=0.9,en;q=0.8', '/zh-hant'],
    ['en-GB,en;q=0.9', '/en'],
    ['fr', '/zh'],
  ]
  for (const [language = '', location] of cases) {
    const headers = { 'accept-language': language }
    const response = await request.get('/', { headers, maxRedirects: 0 })
    expect([response.status(), response.headers().location]).toEqual([307, location])
    expect(response.headers().vary).toContain('Accept-Language')
  }
})
