import 'server-only'
import { cache } from 'react'
import { Refusal } from '#lib/platform/errors/expected.ts'
import { readRegistrationToken } from './links/utils.ts'
import { getRegistration } from './own/queries.ts'
import type { RegistrationDetail } from './types.ts'

/**
 * The registration that a mailed link manages; null for a link that is not ours, that has ended, or
 * whose person was erased: nobody can tell the three apart.
 */
export const getLinkedRegistration = cache(
  async (token: string): Promise<RegistrationDetail | null> => {
    const named = readRegistrationToken(token)
    if (named === null) return null
    const registration = await getRegistration(named.id)
    if (registration?.linkVersion !== named.version || registration.erasedAt !== null) return null
    return registration
  },
)

/** The gate of actions behind a link. */
export async function requireLinkedRegistration(token: string): Promise<RegistrationDetail> {
  const registration = await getLinkedRegistration(token)
  if (!registration) throw new Refusal('not_found')
  return registration
}
