import { connect } from 'node:net'
import { ERROR_STATUS, expect, plainTest, test } from './portal-test.ts'

test.use({ expectedErrors: ERROR_STATUS })

/** Sends one request as it stands (a browser would tidy it) and returns the whole answer. */
function raw(baseURL: string, method: string, target: string): Promise<string> {
  const { hostname, port } = new URL(baseURL)
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () =>
      socket.write(
        `${method} ${target} HTTP/1.1\r\nHost: ${hostname}\r\nConnection: close\r\n\r\n`,
      ),
    )
    let said = ''
    socket.on('data', (chunk) => (said += chunk))
    socket.on('error', reject)
    socket.on('close', () => resolve(said))
  })
}

const ADDRESSES: [string, string][] = [
  ['NUL', '/zh/forums/%00'],
  ['NUL in a filter', '/zh/forums?city=%00'],
  ['a way up', '/zh/forums/../../etc/passwd'],
  ['an encoded way up', '/zh/forums/%2e%2e/%2e%2e/etc/passwd'],
  ['an encoded slash', '/zh/forums/..%2f..%2fetc'],
  ['8 KB', `/zh/forums/${'a'.repeat(8_192)}`],
  ['bad UTF-8', '/zh/people/%ff%fe'],
  ['half an escape', '/zh/people/%E0%A4%A'],
  ['a surrogate', '/zh/people/%ED%A0%80'],
  ['another host', 'http://evil.example/'],
  ['two slashes', '//evil.example/x'],
  ['an unknown forum', '/zh/forums/none'],
  ['an unknown session', '/zh/forums/zhongguancun-2023/sessions/none'],
  ['an unknown person', '/zh/people/none'],
  ['an unknown organisation', '/en/organisations/none'],
  ['an unknown agreement', '/en/agreements/none'],
  ['an unknown city', '/zh-hant/cities/none'],
  ['an unknown theme', '/zh/themes/none'],
  ['an unknown alliance', '/zh/alliances/none'],
  ['an unknown language', '/fr/forums'],
  ['a file', '/wp-login.php'],
  ['a name of the prototype', '/zh/forums/__proto__'],
  ['SQL', "/zh/forums/x'%20or%201=1--"],
]

for (const [name, target] of ADDRESSES) {
  plainTest(`${name} is answered with 4xx and a sentence`, async ({ baseURL }) => {
    const answer = await raw(String(baseURL), 'GET', target)
    expect(answer).toMatch(/^HTTP\/1\.1 4\d\d /)
    expect(answer).toMatch(/<h1/)
    expect(answer).not.toContain('__next_error__')
  })
}

for (const method of ['TRACE', 'PROPFIND', 'POST', 'PUT', 'DELETE', 'CONNECT']) {
  plainTest(`${method} is refused`, async ({ baseURL }) => {
    expect(await raw(String(baseURL), method, '/zh')).toMatch(/^HTTP\/1\.1 4\d\d /)
  })
}

const CHOICES = [
  '/zh/forums?year=nonsense',
  '/zh/forums?kind=nonsense&city=none',
  '/zh/forums?page=99999',
  '/zh/people?page=-1',
  '/zh/organisations?page=1e9',
  '/zh/agreements?page=abc',
  '/zh/forums/sample/agenda?day=nonsense',
  '/zh/forums/sample/agenda?room=none&theme=none',
  '/zh/forums?year=2023&year=2017',
  '/zh/forums?__proto__=1&constructor=x',
]

for (const target of CHOICES) {
  test(`${target} is a page with a way back`, async ({ page }) => {
    const response = await page.goto(target)
    expect(response?.status()).toBeLessThan(500)
    await expect(page.locator('h1')).toBeVisible()
    expect(await page.locator('main a').count()).toBeGreaterThan(0)
  })
}

const DATA: [string, number][] = [
  ['/api/v1/forums/none', 404],
  ['/api/v1/nothing', 404],
  ['/api/v1/forums?limit=abc', 400],
  ['/api/v1/forums?cursor=%25%25', 400],
  ['/api/v1/forums/%00', 400],
]

for (const [target, status] of DATA) {
  plainTest(`${target} is a problem document`, async ({ request }) => {
    const response = await request.get(target)
    expect(response.status()).toBe(status)
    expect(response.headers()['content-type']).toContain('application/problem+json')
    expect(await response.json()).toMatchObject({ status })
  })
}
