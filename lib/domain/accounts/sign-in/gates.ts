import 'server-only'
import { redirect } from 'next/navigation'
import { endSession } from '#lib/domain/accounts/account-sessions/mutations.ts'
import { placeLimits } from '#lib/domain/accounts/limits/utils.ts'
import { deviceOf } from '#lib/domain/accounts/utils.ts'
import type { ActionRequest, RateLimit } from '#lib/platform/action.ts'
import { readPendingIdentity } from '#lib/platform/auth/pending-identity.ts'
import { readSid, setSessionCookie } from '#lib/platform/auth.ts'
import { Refusal } from '#lib/platform/errors/expected.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { checkLimits, type Limit } from '#lib/platform/rate-limit/check-limits.ts'
import type { Entered } from './types.ts'

/** Anybody may try to sign in; the scope is what the list of sessions will call this browser. */
export async function anyBrowser({ headers }: ActionRequest): Promise<{ device: string }> {
  return { device: deviceOf(headers.get('user-agent')) }
}

/** How often one place may try, before anything of the form is read. */
export const fromOnePlace: RateLimit = ({ address, now }) => checkLimits(placeLimits(address), now)

/** Counts one attempt on somebody; throws the refusal that says how long to wait. */
export async function countTry(limits: readonly Limit[], now: Date): Promise<void> {
  const { allowed, retryAfterSeconds } = await checkLimits(limits, now)
  if (!allowed) throw new Refusal('rate_limited', retryAfterSeconds)
}

/**
 * Gives this browser its cookie and leads on: to the second factor where it is due, else to where
 * the person was going. Whoever was signed in here before is signed out. Somebody whom a service had
 * named without an address is asked whether the two are to be linked.
 */
export async function goIn(entered: Entered, locale: Locale): Promise<never> {
  const { sid, nextPath, isSecondFactorDue } = entered
  const previous = await readSid()
  if (previous !== null) await endSession(previous)
  await setSessionCookie(sid)
  // Not linked by the way: on a shared computer it may be somebody else who signs in next.
  const isLinkOffered = (await readPendingIdentity()) !== null
  const next = isLinkOffered ? `/${locale}/me/security` : (nextPath ?? `/${locale}/me`)
  const due = `/${locale}/sign-in/second-factor?next=${encodeURIComponent(next)}`
  redirect(isSecondFactorDue ? due : next)
}
