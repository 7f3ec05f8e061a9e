import { sendRaw } from '../factories/hostile-forms.ts'
import { LOCALES, NOT_FOUND, PAGE_KINDS } from './pages.ts'
import { expect, plainTest } from './portal-test.ts'

/** T43: whatever name a request says it has reached, no page, redirect or feed of ours repeats it. */

const FOREIGN = {
  host: 'evil.example',
  'x-forwarded-host': 'evil.example',
  'x-forwarded-proto': 'https',
  'x-forwarded-server': 'evil.example',
  'x-original-host': 'evil.example',
  'x-rewrite-url': '/evil.example',
  forwarded: 'host=evil.example;proto=https',
}

const PERSONAL = ['/forums/sample/register', '/me', '/sign-in', '/registrations/none', '/organise']
const DATA = ['/', '/none', '/sitemap.xml', '/robots.txt', '/feed.xml', '/api/v1/forums/sample']
const API = ['/api/v1/openapi.json', '/api/v1/forums?limit=1', '/livez', '/readyz']

const paths = [
  ...[...PAGE_KINDS, NOT_FOUND].map(({ path }) => `/zh${path}`),
  ...LOCALES.flatMap((locale) => PERSONAL.map((path) => `/${locale}${path}`)),
  ...DATA,
  ...API,
]

plainTest('no answer carries a name that the request has put there', async ({ baseURL }) => {
  const url = new URL(baseURL as string)
  for (const path of paths) {
    const probe = { name: path, status: 0, method: 'GET', headers: FOREIGN }
    const { status, headers, body } = await sendRaw(url, path, probe)
    expect([path, status < 500]).toEqual([path, true])
    expect([path, `${headers}${body}`.includes('evil.example')]).toEqual([path, false])
  }
})

plainTest('nothing is kept for others of what such a request saw', async ({ baseURL }) => {
  const url = new URL(baseURL as string)
  const path = '/en/cities/zhuhai'
  const ask = (headers: Record<string, string>) =>
    sendRaw(url, path, { name: path, status: 0, method: 'GET', headers })
  const poisoned = await ask(FOREIGN)
  const clean = await ask({ host: url.host })
  expect(poisoned.body).toBe(clean.body)
})

plainTest('a form is taken under our own name only', async ({ baseURL }) => {
  const url = new URL(baseURL as string)
  for (const path of LOCALES.flatMap((locale) => PERSONAL.map((page) => `/${locale}${page}`))) {
    for (const origin of ['http://evil.example', url.origin]) {
      const headers = { ...FOREIGN, origin, 'content-type': 'multipart/form-data; boundary=x' }
      const body = Buffer.from('--x--\r\n')
      const answer = await sendRaw(url, path, { name: path, status: 421, headers, body })
      expect([path, answer.status]).toEqual([path, 421])
      expect(answer.body).not.toContain('evil')
    }
  }
})
