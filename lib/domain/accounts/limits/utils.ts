import 'server-only'
import { ADDRESS_LIMIT, GATEWAY_LIMIT, TRIES_LIMIT } from '#lib/domain/accounts/constants.ts'
import { clientGroup, isGateway } from '#lib/platform/http/client-address.ts'
import type { Limit } from '#lib/platform/rate-limit/check-limits.ts'

/** How often one may try to sign in from one place, whichever way and as whom. */
export function placeLimits(address: string): Limit[] {
  const place = isGateway(address) ? GATEWAY_LIMIT : ADDRESS_LIMIT
  return [{ name: 'sign-in.address', subject: clientGroup(address), ...place }]
}

/** How often one may try one way into one account. */
export function accountLimits(
  way: 'code' | 'password' | 'second-factor',
  subject: string,
): Limit[] {
  return [{ name: `sign-in.${way}`, subject, ...TRIES_LIMIT }]
}
