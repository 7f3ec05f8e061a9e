import {
  ADDRESS_LIMIT,
  EMAIL_LIMIT,
  GATEWAY_FILES,
  GATEWAY_LIMIT,
  PLACE_FILES,
  REGISTRATION_FILES,
} from '#lib/domain/registrations/constants.ts'
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

/** How much may be sent in files: from one place, and for one registration or offer. */
export function fileLimits({ address, subjectId }: Sender, bytes: number): Limit[] {
  const weight = Math.ceil(bytes / 1_024)
  const rates = { client: PLACE_FILES, gateway: GATEWAY_FILES }
  const place = placeLimit('registration.files.address', address, rates)
  const one = { name: 'registration.files', ...REGISTRATION_FILES }
  const own = subjectId === undefined ? [] : [{ ...one, subject: subjectId }]
  return [place, ...own].map((limit) => ({ ...limit, weight }))
}

/** Who sends files: from which place, and for which registration or offer that is there already. */
export type Sender = { address: string; subjectId?: string }
