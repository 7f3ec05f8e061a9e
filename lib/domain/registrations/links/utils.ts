import 'server-only'
import { sealedId, unsealId } from '#lib/platform/sealed-id.ts'

/**
 * The part of an address that manages one registration. It is derived and kept nowhere; raising the
 * registration's `linkVersion` ends it.
 */
export function registrationToken(registration: { id: string; linkVersion: number }): string {
  return sealedId('registration-link', registration.id, registration.linkVersion)
}

/** The registration and version that a token names; null for one that we did not make. */
export function readRegistrationToken(token: string) {
  return unsealId('registration-link', token)
}

/** The part of an address that takes a place over; ended by what became of the offer. */
export function handoverToken(handover: { id: string }): string {
  return sealedId('handover-link', handover.id, 1)
}

/** The handover that a token names; null for one that we did not make. */
export function readHandoverToken(token: string) {
  return unsealId('handover-link', token)
}
