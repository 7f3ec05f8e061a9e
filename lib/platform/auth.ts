import 'server-only'
import { Auth } from '@auth/core'
import { cookies } from 'next/headers'
import type { NextRequest } from 'next/server'
import NextAuth from 'next-auth'
import { type Admit, authConfig, FAILED_PATH, isSid } from './auth/config.ts'
import { dropPendingIdentity } from './auth/pending-identity.ts'
import type { ProviderId } from './auth/providers.ts'
import { authCookies } from './auth/session-cookie.ts'
import { env } from './env.ts'
import { ownPath } from './http/own-path.ts'
import { typedCookie } from './http/typed-cookie.ts'
import { DEFAULT_LOCALE, isLocale, type Locale } from './i18n/locales.ts'

// Made when first asked: the build loads this module without a secret.
const nextAuth = NextAuth(async () => authConfig())

/**
 * The id of the sign-in that this request's cookie carries; null where there is none, or none that
 * we signed. It is only an id: what it is worth is read from the database, on every request.
 */
export async function readSid(): Promise<string | null> {
  const session: unknown = await nextAuth.auth()
  // Fails closed: an error of the library is an object too, and has no user with an id.
  const id = (session as { user?: { id?: unknown } } | null)?.user?.id
  return isSid(id) ? id : null
}

/** Gives this browser the cookie for a sign-in; only where cookies can be set (actions, routes). */
export async function setSessionCookie(sid: string): Promise<void> {
  await nextAuth.signIn('sid', { sid, redirect: false, redirectTo: '/' })
  const jar = await cookies()
  // The library's memory of where to go; we keep that ourselves.
  dropCookie(jar, authCookies.callbackUrl)
}

/** Takes the cookie back. The row is ended by whoever calls this. */
export async function clearSessionCookie(): Promise<void> {
  const jar = await cookies()
  dropCookie(jar, authCookies.sessionToken)
  // Nor does a service's word about whoever has just left outlive them in this browser.
  await dropPendingIdentity()
  // Nor does what somebody had typed here wait for the next one at this browser.
  const { sessionToken } = authCookies
  dropCookie(jar, { name: typedCookie(env.APP_ORIGIN).name, options: sessionToken.options })
}

/**
 * Begins to sign in with another service: the address to go to. Sets the cookies of the way. Where the
 * service cannot be reached it is our own page, which says so.
 */
export async function federatedStart(provider: ProviderId, next: string): Promise<string> {
  const url: unknown = await nextAuth.signIn(provider, { redirect: false, redirectTo: next })
  const isBegun = typeof url === 'string' && !pathOf(url).startsWith(FAILED_PATH)
  return isBegun ? url : failedPath(provider, next)
}

/** Where to say that a service did not sign anybody in, in the language of the page it began at. */
function failedPath(provider: ProviderId, began: string | null): string {
  const first = began?.split('/')[1]
  return `/${isLocale(first) ? first : DEFAULT_LOCALE}/sign-in?failed=${provider}`
}

/**
 * The way back from another service. `admit` says what becomes of whoever it named; whatever is not
 * right leads to the sign-in page, in the language in which the way began.
 */
export async function federatedCallback(
  request: NextRequest,
  provider: ProviderId,
  admit: (locale: Locale) => Admit,
): Promise<Response> {
  const jar = await cookies()
  const began = ownPath(pathOf(jar.get(authCookies.callbackUrl.name)?.value ?? ''))
  const first = began?.split('/')[1]
  const locale = isLocale(first) ? first : DEFAULT_LOCALE
  const response = await answer(request, admit(locale))
  const target = pathOf(response.headers.get('location') ?? '')
  const hasFailed = target === '' || target.startsWith(FAILED_PATH)
  const path = hasFailed ? failedPath(provider, began) : target
  const headers = new Headers({ location: path })
  const { sessionToken, ...ofTheWay } = authCookies
  for (const line of response.headers.getSetCookie()) {
    if (line.startsWith(`${sessionToken.name}=`)) headers.append('set-cookie', line)
  }
  // By hand: where a route also uses `cookies()`, Next writes its Set-Cookie lines anew and drops `Max-Age=0`.
  for (const one of Object.values(ofTheWay)) dropCookie(jar, one)
  return new Response(null, { status: 303, headers })
}

/**
 * The library's own answer to a way back. Not by its handlers: they go through NextRequest, which
 * writes 127.0.0.1 as localhost, and the service then misses the address that it was told first.
 */
function answer({ nextUrl: { pathname, search }, headers }: NextRequest, admit: Admit) {
  const request = new Request(env.APP_ORIGIN + pathname + search, { headers })
  return Auth(request, { ...authConfig(admit), basePath: '/api/auth' }) as Promise<Response>
}

/** An address of ours without its origin; empty for everything else. */
function pathOf(address: string): string {
  return address.startsWith(`${env.APP_ORIGIN}/`) ? address.slice(env.APP_ORIGIN.length) : ''
}

type Jar = Awaited<ReturnType<typeof cookies>>

/** With the attributes that it was set with: browsers ignore a `__Host-` cookie that lacks them. */
function dropCookie(jar: Jar, { name, options }: { name: string; options: object }): void {
  jar.set({ name, value: '', ...options, maxAge: 0 })
}
