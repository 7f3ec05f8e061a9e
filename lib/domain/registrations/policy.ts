import type { RegistrationPhase, RegistrationTerms, TicketType } from './types.ts'

type Places = Pick<TicketType, 'capacity' | 'confirmed' | 'waitlisted' | 'isHidden'>

/** A place is free for the next person only when nobody waits for one. */
export function hasFreePlace({
  capacity,
  confirmed,
  waitlisted,
}: Omit<Places, 'isHidden'>): boolean {
  return confirmed < capacity && waitlisted === 0
}

/**
 * The phase of a forum's registration at `now`. Each instant belongs to what begins with it: open at
 * `opensAt`, closed at `closesAt`, over at `forumEndsAt`. Full means that no kind of place which is
 * offered to everybody has one left. The page draws by it and the write is guarded by it.
 */
export function getRegistrationPhase(options: {
  terms: RegistrationTerms
  ticketTypes: readonly Places[]
  now: Date
}): RegistrationPhase {
  const { terms, now } = options
  if (terms.cancelledAt !== null) return 'cancelled'
  if (terms.forumEndsAt !== null && now >= terms.forumEndsAt) return 'over'
  if (terms.opensAt !== null && now < terms.opensAt) return 'not_yet_open'
  if (terms.closesAt !== null && now >= terms.closesAt) return 'closed'
  const offered = options.ticketTypes.filter(({ isHidden }) => !isHidden)
  return offered.some(hasFreePlace) ? 'open' : 'full'
}

/** Whether a registration may be tried in this phase; a full forum takes them for its waiting list. */
export function canRegister(
  phase: RegistrationPhase,
  { waitingList, needsApproval }: Pick<RegistrationTerms, 'waitingList' | 'needsApproval'>,
): boolean {
  return phase === 'open' || (phase === 'full' && (waitingList || needsApproval))
}

/** The next instant at which the phase changes by itself; null when none is known. */
export function nextPhaseChange({ opensAt, closesAt, forumEndsAt }: RegistrationTerms, now: Date) {
  const ahead = [opensAt, closesAt, forumEndsAt].filter((at) => at !== null && at > now) as Date[]
  return ahead.length === 0 ? null : new Date(Math.min(...ahead.map((at) => at.getTime())))
}
