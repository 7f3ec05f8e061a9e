import { ADDRESS_LIMIT, EMAIL_LIMIT, GATEWAY_LIMIT } from '#lib/domain/registrations/constants.ts'
import { comparableEmail } from '#lib/domain/registrations/utils.ts'
import type { Limit } from '#lib/platform/rate-limit/check-limits.ts'
import { placeLimit } from '#lib/platform/rate-limit/place-limit.ts'

const RATES = { client: ADDRESS_LIMIT, gateway: GATEWAY_LIMIT }

/** How often one may try to register with one mail address. */
export function emailLimit(email: string): Limit {
  return { name: 'registration.email', subject: comparableEmail(email), ...EMAIL_LIMIT }
}

/** How often one may try to register from one place. */
export function addressLimit(address: string): Limit {
  return placeLimit('registration.address', address, RATES)
}

/** How often one may try to register, whichever way: with one mail address, and from one place. */
export function registrationLimits(email: string, address: string): Limit[] {
  return [emailLimit(email), addressLimit(address)]
}

/** How often what a link opens may be changed from one place. */
export function linkLimits(address: string): Limit[] {
  return [placeLimit('registration.link', address, RATES)]
}
