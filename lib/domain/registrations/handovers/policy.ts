import type { HandoverState } from './types.ts'

type Offer = { acceptedAt: Date | null; withdrawnAt: Date | null; expiresAt: Date }

/** Where an offer stands; it ends with the instant at which it expires. */
export function handoverState(offer: Offer, now: Date): HandoverState {
  if (offer.acceptedAt !== null) return 'accepted'
  if (offer.withdrawnAt !== null) return 'withdrawn'
  return now >= offer.expiresAt ? 'expired' : 'open'
}
