import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { REFUSAL_STATUS, refuse } from './door.ts'
import { isPublicPath } from './public-paths.ts'
import { refusalAnswer } from './refusal.ts'

describe('refuse', () => {
  it.each([
    ['GET', '/zh'],
    ['HEAD', '/en/forums/sponge?kind=conference&q=%E6%B5%B7%E7%BB%B5'],
    ['GET', '/zh/cities/%E8%8D%86%E9%97%A8'],
    ['OPTIONS', '/api/v1/forums'],
    ['GET', '/zh/forums/a..b'],
    ['POST', '/api/v1/forums/sample/registrations'],
  ])('lets in %s %s', (method, url) => {
    expect(refuse(method, url)).toBeUndefined()
  })

  it.each([
    ['GET', `/zh/forums/${'a'.repeat(8_192)}`, 414],
    ['GET', `/zh?q=${'a'.repeat(8_192)}`, 414],
    ['GET', '/zh/%00', 400],
    ['GET', '/zh?q=%00', 400],
    ['GET', '/zh/%0a', 400],
    ['GET', '/zh/%C2%80', 400],
    ['GET', '/zh/%E0%A4%A', 400],
    ['GET', '/zh/%ff%fe', 400],
    ['GET', '/zh/%ED%A0%80', 400],
    ['GET', '/zh?q=%ff', 400],
    ['GET', '/zh/../etc', 400],
    ['GET', '/zh/%2e%2e/etc', 400],
    ['GET', '/zh/..%2f..%2fetc', 400],
    ['GET', '/zh/a%5cb', 400],
    ['GET', '//elsewhere/x', 400],
    ['GET', 'http://elsewhere/', 400],
    ['GET', '*', 400],
    ['TRACE', '/zh', 405],
    ['PROPFIND', '/zh', 405],
    ['POST', '/zh', 405],
    ['OPTIONS', '/zh', 405],
    ['DELETE', '/api/v1/forums', 405],
    ['POST', '/api/v1/forums/sample', 405],
    ['POST', '/api/v1/forums/sample/registrations/x', 405],
    ['DELETE', '/api/v1/forums/sample/registrations', 405],
  ])('turns away %s %.40s with %i', (method, url, status) => {
    expect(REFUSAL_STATUS[refuse(method, url) ?? 'bad_request']).toBe(status)
  })

  it('never throws, whatever the address', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (url) => {
        refuse('GET', url)
        refuse('GET', `/${url}`)
        refuse('GET', `/zh?${url}`)
      }),
    )
  })
})

describe('refusalAnswer', () => {
  const html = (url: string, language?: string) =>
    refusalAnswer('bad_address', url, language, []).body.toString()

  it('speaks the language of the address, else of the reader', () => {
    expect(html('/en/%00', 'zh')).toContain('lang="en"')
    expect(html('/zh-hant/%00')).toContain('lang="zh-Hant"')
    expect(html('/%00', 'en-GB,en;q=0.9')).toContain('Address not understood')
    expect(html('/%00')).toContain('lang="zh-Hans"')
  })

  it('repeats nothing of the request', () => {
    expect(html('/en/<script>alert(1)</script>')).not.toContain('alert')
  })

  it('is a problem document below /api', () => {
    const { headers, body, status } = refusalAnswer('not_found', '/api/v1/x', 'en', [])
    expect(headers).toContain('application/problem+json')
    expect(JSON.parse(body.toString())).toEqual({
      type: 'about:blank',
      title: 'Nothing recorded here',
      status,
      detail: 'There is nothing at this address.',
    })
  })
})

describe('isPublicPath', () => {
  it.each([
    ['/zh', true],
    ['/zh-hant/forums', true],
    ['/en/meetings', true],
    ['/zh/me', false],
    ['/zh/me/tickets', false],
    ['/en/organise', false],
    ['/zh/forums/sample/register', false],
    ['/zh/forums/sample/registers', true],
    ['/zh/forums/register', true],
    ['/zh/registrations/x', false],
    ['/zh/sign-in', false],
    ['/zhx', false],
    ['/', false],
    ['/api/v1/forums', true],
    ['/api/viewer', false],
    ['/sitemap.xml', true],
    ['/robots.txt', true],
    ['/forums/x/schedule.xml', true],
    ['/livez', false],
    ['/readyz', false],
  ])('%s: %s', (path, expected) => {
    expect(isPublicPath(path)).toBe(expected)
  })
})
