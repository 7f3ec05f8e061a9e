import 'server-only'
import { headers } from 'next/headers'
import { endSession } from '#lib/domain/accounts/account-sessions/mutations.ts'
import { placeLimits } from '#lib/domain/accounts/limits/utils.ts'
import { deviceOf } from '#lib/domain/accounts/utils.ts'
import type { Admit } from '#lib/platform/auth/config.ts'
import { keepPendingIdentity } from '#lib/platform/auth/pending-identity.ts'
import { readSid } from '#lib/platform/auth.ts'
import { DEFAULT_LOCALE, type Locale } from '#lib/platform/i18n/locales.ts'
import { checkLimits } from '#lib/platform/rate-limit/check-limits.ts'
import { signInFederated } from './mutations.ts'

/** What becomes of somebody whom another service has named. */
export const admitFederated =
  (locale: Locale): Admit =>
  async (person) => {
    const device = deviceOf((await headers()).get('user-agent'))
    const result = await signInFederated({ ...person, locale, device, now: new Date() })
    if (result.ok) {
      const previous = await readSid()
      if (previous !== null) await endSession(previous)
      return result.value
    }
    if (result.reason === 'disabled') return null
    await keepPendingIdentity(person)
    return { redirectTo: `/${locale}/sign-in` }
  }

/** Whether this place may ask a service once more: each time costs us a request to it. */
export async function mayTry({ headers: sent }: Request): Promise<boolean> {
  // Set by our own server, which has judged what proxies claim.
  const address = sent.get('x-forwarded-for') ?? ''
  return (await checkLimits(placeLimits(address), new Date())).allowed
}

/** Back to the sign-in page, which says that the service did not complete it. */
export const tooMany = (provider: string): Response =>
  new Response(null, {
    status: 303,
    headers: {
      location: `/${DEFAULT_LOCALE}/sign-in?failed=${provider}`,
      'cache-control': 'no-store',
    },
  })
