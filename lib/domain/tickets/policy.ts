import type { TicketState, TicketTerms } from './types.ts'

/** The state of a ticket at `now`. The page draws by it and the door judges by it. */
export function getTicketState(terms: TicketTerms, now: Date): TicketState {
  const { status, acceptBy, forumCancelledAt, forumEndsAt } = terms
  if (status === 'declined' || status === 'cancelled') return 'cancelled'
  if (forumCancelledAt !== null) return 'called_off'
  if (forumEndsAt !== null && now >= forumEndsAt) return 'over'
  if (status === 'pending' || status === 'waitlisted') return status
  if (acceptBy !== null) return 'to_accept'
  return terms.hasTicket ? 'valid' : 'cancelled'
}

/** Whether the code may be shown, printed and let in. */
export function admits(terms: TicketTerms, now: Date): boolean {
  return getTicketState(terms, now) === 'valid'
}
