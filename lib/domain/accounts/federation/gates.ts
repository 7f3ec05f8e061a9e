import 'server-only'
import { headers } from 'next/headers'
import { endSession } from '#lib/domain/accounts/account-sessions/mutations.ts'
import { deviceOf } from '#lib/domain/accounts/utils.ts'
import type { Admit } from '#lib/platform/auth/config.ts'
import { keepPendingIdentity } from '#lib/platform/auth/pending-identity.ts'
import { readSid } from '#lib/platform/auth.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
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
