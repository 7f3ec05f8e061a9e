import { getTicketState } from '#lib/domain/tickets/policy.ts'
import type { TicketTerms } from '#lib/domain/tickets/types.ts'
import { UNDO_MINUTES } from './constants.ts'
import type { DoorRefusal } from './types.ts'

export type Standing = {
  terms: TicketTerms
  isErased: boolean
  /** The ticket that was shown has been replaced; false where somebody is known without one. */
  isRevoked: boolean
  /** False at a session with places of its own where this person has none. */
  hasSeat: boolean
}

/** Why somebody is not let in; null for who is. */
export function doorRefusal(standing: Standing, now: Date): DoorRefusal | null {
  const { terms, isErased, isRevoked, hasSeat } = standing
  if (isErased) return 'revoked'
  if (terms.status === 'declined') return 'declined'
  const state = getTicketState(terms, now)
  if (state !== 'valid') return state
  if (isRevoked) return 'revoked'
  return hasSeat ? null : 'no_seat'
}

/** Whether a check-in may still be taken back. */
export function isUndoable({ receivedAt }: { receivedAt: Date }, now: Date): boolean {
  return now.getTime() - receivedAt.getTime() <= UNDO_MINUTES * 60_000
}
