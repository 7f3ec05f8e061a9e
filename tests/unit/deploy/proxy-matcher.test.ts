import { describe, expect, test } from 'vitest'
import { config } from '../../../proxy.ts'

/** Next cuts bodies over 10 MB short, without a word, wherever proxy.ts looks at a request (F4). */
const matchers = config.matcher.map((matcher) => new RegExp(`^${matcher}$`))
const isLookedAt = (path: string) => matchers.some((matcher) => matcher.test(path))

describe('proxy.ts', () => {
  test.each([
    '/zh/forums/sample/register',
    '/en/registrations/abc',
    '/zh-hant/me/registrations/abc',
    '/zh/sign-in',
    '/api/v1/forums/sample/registrations',
  ])('never looks at %s, which takes a body', (path) => {
    expect(isLookedAt(path)).toBe(false)
  })

  test.each(['/', '/none', '/forums/sample'])('looks at %s, which names no language', (path) => {
    expect(isLookedAt(path)).toBe(true)
  })
})
