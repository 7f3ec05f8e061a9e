import 'server-only'
import { env } from '../env.ts'

/** Longest life of the cookie; when a sign-in ends is decided by its row in the database. */
export const COOKIE_MAX_AGE_SECONDS = 180 * 24 * 3_600

const isSecure = env.APP_ORIGIN.startsWith('https:')

/**
 * `__Host-` binds a cookie to this very host over https, so that no neighbouring host can set one
 * for us. Over plain http browsers refuse the prefix.
 */
const named = (name: string) => `${isSecure ? '__Host-' : ''}gcf.${name}`

const kept = {
  httpOnly: true,
  sameSite: 'lax',
  path: '/',
  secure: isSecure,
} as const
const brief = { ...kept, maxAge: 15 * 60 }

/** Every cookie of signing in; none is readable by scripts, none is sent along by other sites' forms. */
export const authCookies = {
  sessionToken: { name: named('session'), options: kept },
  callbackUrl: { name: named('callback'), options: kept },
  csrfToken: { name: named('csrf'), options: kept },
  pkceCodeVerifier: { name: named('pkce'), options: brief },
  state: { name: named('state'), options: brief },
  nonce: { name: named('nonce'), options: brief },
}

/** A cookie of ours for some minutes of signing in. */
export const briefCookie = (name: string) => ({ name: named(name), options: brief })

/** A cookie of ours that stays for a month: what a device is known by. */
export const lastingCookie = (name: string) => ({
  name: named(name),
  options: { ...kept, maxAge: 31 * 24 * 3_600 },
})
