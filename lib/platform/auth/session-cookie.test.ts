import { describe, expect, it, vi } from 'vitest'

/** The cookies as a browser would get them, for a portal at this address. */
async function cookiesAt(origin: string) {
  vi.resetModules()
  vi.stubEnv('APP_ORIGIN', origin)
  const { authCookies, briefCookie } = await import('./session-cookie.ts')
  const { authConfig } = await import('./config.ts')
  const all = [...Object.values(authCookies), briefCookie('pending')]
  return { all, usesSecureCookies: authConfig().useSecureCookies }
}

const NAMES = ['session', 'callback', 'csrf', 'pkce', 'state', 'nonce', 'pending']
/** The sign-in lives as its row says, and so do the two of the library; the others are of one attempt. */
const BRIEF = ['pkce', 'state', 'nonce', 'pending']

describe('the cookies of signing in (T41)', () => {
  it.each([
    ['https://forums.example', '__Host-gcf.', true],
    ['https://forums.example:8443', '__Host-gcf.', true],
    ['http://127.0.0.1:3000', 'gcf.', false],
  ])('at %s', async (origin, prefix, secure) => {
    const { all, usesSecureCookies } = await cookiesAt(origin)
    expect(usesSecureCookies).toBe(secure)
    // `__Host-` demands Secure, the whole path and no Domain (RFC 6265bis §4.1.3.2).
    expect(all).toEqual(
      NAMES.map((name) => ({
        name: `${prefix}${name}`,
        options: {
          ...{ httpOnly: true, sameSite: 'lax', path: '/', secure },
          ...(BRIEF.includes(name) ? { maxAge: 900 } : {}),
        },
      })),
    )
  })
})
