import 'server-only'
import { ADDRESS_LIMIT, GATEWAY_LIMIT, TRIES_LIMIT } from '#lib/domain/accounts/constants.ts'
import type { Limit } from '#lib/platform/rate-limit/check-limits.ts'
import { placeLimit } from '#lib/platform/rate-limit/place-limit.ts'

/** How often one may try to sign in from one place, whichever way and as whom. */
export function placeLimits(address: string): Limit[] {
  const rates = { client: ADDRESS_LIMIT, gateway: GATEWAY_LIMIT }
  return [placeLimit('sign-in.address', address, rates)]
}

/** How often one may try one way into one account. */
export function accountLimits(
  way: 'code' | 'password' | 'second-factor',
  subject: string,
): Limit[] {
  return [{ name: `sign-in.${way}`, subject, ...TRIES_LIMIT }]
}
