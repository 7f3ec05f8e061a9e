import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FOREIGN_ADDRESSES } from '#tests/factories/foreign-addresses.ts'
import { ownPath } from './own-path.ts'

const OWN = 'https://forums.example'

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
    expect(new Set(FOREIGN_ADDRESSES).size).toBe(120)
  })

  it.each(FOREIGN_ADDRESSES)('refuses %j', (value) => {
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
          fc
            .constantFrom(...FOREIGN_ADDRESSES)
            .chain((one) => fc.string().map((text) => `/zh${one}${text}`)),
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
