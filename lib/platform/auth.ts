import 'server-only'
import { cookies } from 'next/headers'
import NextAuth from 'next-auth'
import { authConfig, isSid } from './auth/config.ts'
import { authCookies } from './auth/session-cookie.ts'

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
}

type Jar = Awaited<ReturnType<typeof cookies>>

/** With the attributes that it was set with: browsers ignore a `__Host-` cookie that lacks them. */
function dropCookie(jar: Jar, { name, options }: { name: string; options: object }): void {
  jar.set({ name, value: '', ...options, maxAge: 0 })
}
