import 'server-only'
import { registrationToken } from '#lib/domain/registrations/links/utils.ts'
import { listRegistrationsOf } from '#lib/domain/registrations/own/queries.ts'
import { liesAhead } from './policy.ts'
import type { Affairs } from './types.ts'

/** The registrations of a proven address. One query, and one more while any waits. */
export async function getAffairs(emailNorm: string, { now }: { now: Date }): Promise<Affairs> {
  const registrations = await listRegistrationsOf(emailNorm)
  const own = registrations.map((one) => ({ ...one, token: registrationToken(one) }))
  const begin = ({ terms }: { terms: { forumBeginsAt: Date | null } }) =>
    terms.forumBeginsAt?.getTime() ?? Number.POSITIVE_INFINITY
  return {
    coming: own.filter((one) => liesAhead(one, now)).sort((a, b) => begin(a) - begin(b) || 0),
    past: own.filter((one) => !liesAhead(one, now)),
  }
}
