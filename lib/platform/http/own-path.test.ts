import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ownPath } from './own-path.ts'

const OWN = 'https://forums.example'

const HOSTILE: readonly string[] = [
  '//e.example',
  '//e.example/zh',
  '///e.example',
  '////e.example',
  '/\\e.example',
  '/\\\\e.example',
  '\\/e.example',
  '\\\\e.example',
  '\\e.example',
  '/\\/e.example',
  '//\\e.example',
  '/%09/e.example',
  '/%0a/e.example',
  '/%0d/e.example',
  '/%0d%0a/e.example',
  '/%20/e.example',
  '/%2f/e.example',
  '/%2F%2Fe.example',
  '/%5ce.example',
  '/%5C%5Ce.example',
  '%2f%2fe.example',
  '%2F/e.example',
  '%5C%5Ce.example',
  'https:e.example',
  'https:/e.example',
  'https://e.example',
  'http://e.example',
  'http:e.example',
  'https:\\\\e.example',
  'https:///e.example',
  'https:%2f%2fe.example',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'javascript://forums.example/%0aalert(1)',
  'javascript:/zh',
  'java%0ascript:alert(1)',
  'data:text/html,x',
  'data:text/html;base64,PHNjcmlwdD4=',
  'blob:https://e.example/x',
  'intent://e.example#Intent;end',
  '@e.example',
  '/@e.example/..//',
  '//zh@e.example',
  'https://forums.example@e.example',
  'https://forums.example:pw@e.example',
  '//forums.example@e.example',
  'https://forums.example.e.example',
  'https://forums.example%00.e.example',
  'https://forums.example%2ee.example',
  'https://forums.example\\.e.example',
  'https://forums.example/zh',
  '//forums.example/zh',
  'https://forums.example:444/zh',
  'http://forums.example/zh',
  '//e\u3002example',
  '//e\uff0eexample',
  '/zh//e.example',
  '/zh/%2f%2fe.example',
  '/zh/%2Fe.example',
  '/zh/..//e.example',
  '/zh/../../e',
  '/zh/./x',
  '/zh/%2e%2e/x',
  '/zh/%2E%2E/%2E%2E',
  '/zh/.%2e/x',
  '/zh\\e.example',
  '/zh/\\e.example',
  '/zh%5c%5ce.example',
  '/zh/%255c',
  '/zh/%252f%252fe.example',
  '/zh/%25%32%66',
  '/zh?next=%252F%252Fe',
  '/zh?next=https://e.example',
  '/zh?next=//e.example',
  '/zh?next=%2F%2Fe.example',
  '/zh?a=\\',
  '/zh?a=%5C',
  '/zh?a=%0d%0aSet-Cookie:x',
  '/zh#x',
  '/zh/#//e.example',
  '/zh:80/x',
  '/zh@e.example',
  '/zh.e.example',
  '/zhx',
  '/ZH/forums',
  '/EN',
  '/zh-Hans/forums',
  '/de/forums',
  '/api/v1/forums',
  '/api/auth/callback/oidc',
  '/livez',
  '/',
  'zh',
  'zh/forums',
  '../zh',
  '/./zh',
  '/ zh',
  ' /zh',
  '/zh/<script>',
  '/zh/"onload=x',
  '/zh/%',
  '/zh/%zz',
  '/zh/%ff%fe',
  '/zh/%00',
  '',
  '/zh\r\nLocation: //e.example',
  '/zh\t',
  '\t/zh',
  '/zh\u0000',
  '/zh/\u202ee',
  '/z\u200bh',
  '/zh/\u8346\u95e8',
  '/zh/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',
  '\ufeff/zh',
  '\uff0f\uff0fe.example',
  '/\t/e.example',
  '/\n/e.example',
  'h\nttps://e.example',
  '/zh/%e2%80%a8\\',
]

describe('ownPath', () => {
  it.each([
    '/zh',
    '/en/me',
    '/zh-hant/forums/sample/register',
    '/en/me/security?required=1',
    '/zh/cities/%E8%8D%86%E9%97%A8',
    '/zh/forums?kind=conference&page=2',
    '/en/registrations/Aa0-_x.1.Zz9-_y',
  ])('keeps %s', (path) => {
    expect(ownPath(path)).toBe(path)
  })

  it('knows 120 hostile values', () => {
    expect(new Set(HOSTILE).size).toBe(120)
  })

  it.each(HOSTILE)('refuses %j', (value) => {
    expect(ownPath(value)).toBeNull()
  })

  it.each([undefined, null, 1, {}, ['/zh'], new URL('https://e.example')])(
    'refuses %j',
    (value) => {
      expect(ownPath(value)).toBeNull()
    },
  )

  it('never lets anything through that leads off the portal, and never throws', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.string().map((text) => `/zh/${text}`),
          fc.constantFrom(...HOSTILE).chain((one) => fc.string().map((text) => `/zh${one}${text}`)),
        ),
        (value) => {
          const path = ownPath(value)
          if (path === null) return
          const url = new URL(path, OWN)
          expect(url.origin).toBe(OWN)
          expect(url.pathname).toMatch(/^\/(?:zh|zh-hant|en)(?:\/|$)/)
        },
      ),
      { numRuns: 2_000 },
    )
  })
})
