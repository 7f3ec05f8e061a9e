import 'server-only'
import type { NextAuthConfig } from 'next-auth'
import Credentials from 'next-auth/providers/credentials'
import { env } from '../env.ts'
import { ownPath } from '../http/own-path.ts'
import { log } from '../log.ts'
import { keyFor } from '../secrets.ts'
import { configuredProviders, type FederatedPerson, federatedPerson } from './providers.ts'
import { authCookies, COOKIE_MAX_AGE_SECONDS } from './session-cookie.ts'

/** Never shown: recognised by the callback's route. */
export const FAILED_PATH = '/zh/sign-in/failed'

/** 256 random bits, base64url. */
const SID = /^[A-Za-z0-9_-]{43}$/

export const isSid = (value: unknown): value is string =>
  typeof value === 'string' && SID.test(value)

/** What becomes of somebody whom another service has named: signed in, or led on to a page of ours. */
export type Admit = (
  person: FederatedPerson,
) => Promise<{ sid: string } | { redirectTo: string } | null>

/**
 * next-auth seals a cookie that holds nothing but the id of a sign-in. Whoever calls `signIn` with
 * one has proven the person before; the library's own pages and endpoints are not served.
 */
export function authConfig(admit?: Admit): NextAuthConfig {
  return {
    secret: keyFor('session-cookie').toString('base64url'),
    // The address is APP_ORIGIN (lib/platform/env.ts), never the Host of a request.
    trustHost: true,
    useSecureCookies: env.APP_ORIGIN.startsWith('https:'),
    cookies: authCookies,
    session: { strategy: 'jwt', maxAge: COOKIE_MAX_AGE_SECONDS },
    providers: [
      Credentials({
        id: 'sid',
        credentials: { sid: {} },
        authorize: ({ sid }) => (isSid(sid) ? { id: sid } : null),
      }),
      ...configuredProviders(),
    ],
    // Where the library leads when something is not right; the callback's route words it.
    pages: { signIn: FAILED_PATH, error: FAILED_PATH },
    callbacks: {
      async signIn({ user, account, profile }) {
        if (account?.provider === 'sid') return isSid(user.id)
        const person = federatedPerson(account, profile)
        const admitted = person && admit ? await admit(person) : null
        if (!admitted) return false
        if ('redirectTo' in admitted) return admitted.redirectTo
        user.id = admitted.sid
        return true
      },
      jwt({ token, user, trigger }) {
        if (trigger === 'signIn' || trigger === 'signUp') {
          return isSid(user?.id) ? { sid: user.id } : null
        }
        // Also on `update`: nothing that a client sends ever gets into the cookie.
        return isSid(token.sid) ? { sid: token.sid } : null
      },
      session({ session, token }) {
        return { expires: session.expires, user: { id: token.sid } } as typeof session
      },
      redirect({ url, baseUrl }) {
        const path = url.startsWith(`${baseUrl}/`) ? url.slice(baseUrl.length) : url
        return `${baseUrl}${ownPath(path) ?? '/'}`
      },
    },
    logger: {
      // A cookie that is not ours is everyday life; its content is nobody's business.
      error: (error) =>
        log.debug({ name: error.name, cause: causeOf(error) }, 'sign-in cookie or provider'),
      warn: (code) => log.debug({ code }, 'next-auth'),
      debug: () => undefined,
    },
  }
}

/** What the library found wrong: the words of an error, never what it was about. */
function causeOf({ cause }: Error): string | undefined {
  const { err } = (cause ?? {}) as { err?: unknown }
  return err instanceof Error ? `${err.name}: ${err.message}` : undefined
}
