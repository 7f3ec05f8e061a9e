import { CANCELLABLE } from './constants.ts'
import type {
  RegistrationDetail,
  RegistrationOffer,
  RegistrationPhase,
  RegistrationTerms,
  TicketType,
} from './types.ts'

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

/** An offer with where it stands at `now`. */
export const withPhase = (offer: RegistrationOffer, now: Date) => ({
  ...{ offer, now },
  phase: getRegistrationPhase({ ...offer, now }),
})

/** Whether a registration may be tried in this phase; a full forum takes them for its waiting list. */
export function canRegister(
  phase: RegistrationPhase,
  { waitingList, needsApproval }: Pick<RegistrationTerms, 'waitingList' | 'needsApproval'>,
): boolean {
  return phase === 'open' || (phase === 'full' && (waitingList || needsApproval))
}

/** Whether a forum takes registrations at `now`, as far as its terms say; whether a place is left is another question. */
export function isRegistrationTime(terms: RegistrationTerms, now: Date): boolean {
  return getRegistrationPhase({ terms, ticketTypes: [], now }) === 'full'
}

/** The next instant at which the phase changes by itself; null when none is known. */
export function nextPhaseChange({ opensAt, closesAt, forumEndsAt }: RegistrationTerms, now: Date) {
  const ahead = [opensAt, closesAt, forumEndsAt].filter((at) => at !== null && at > now) as Date[]
  return ahead.length === 0 ? null : new Date(Math.min(...ahead.map((at) => at.getTime())))
}

/** The instant from which nobody changes anything any more; null while none is known. */
export function changesEndAt(
  terms: Pick<RegistrationTerms, 'changesUntil' | 'forumBeginsAt' | 'forumEndsAt'>,
): Date | null {
  return terms.changesUntil ?? terms.forumBeginsAt ?? terms.forumEndsAt
}

type Own = Pick<RegistrationDetail, 'status' | 'acceptBy'> & { terms: RegistrationTerms }

const isBefore = (now: Date, end: Date | null) => end === null || now < end
const isLiving = (status: Own['status']) => (CANCELLABLE as readonly string[]).includes(status)

/** Whether people may still change something of their own: until the day named for it, and while the forum stands. */
export function isChangeTime(terms: RegistrationTerms, now: Date): boolean {
  return (
    terms.cancelledAt === null &&
    isBefore(now, changesEndAt(terms)) &&
    isBefore(now, terms.forumEndsAt)
  )
}

/** Answers, name, kind of place, sessions. */
export function canChange({ status, terms }: Own, now: Date): boolean {
  return isLiving(status) && isChangeTime(terms, now)
}

/** Only a place that one has can be given to a colleague; one still to be accepted is not had yet. */
export function canHandOver({ status, acceptBy, terms }: Own, now: Date): boolean {
  return status === 'confirmed' && acceptBy === null && isChangeTime(terms, now)
}

/** Longer than a change: whoever cannot come frees the place for somebody until the forum is over. */
export function canCancel({ status, terms }: Own, now: Date): boolean {
  return isLiving(status) && terms.cancelledAt === null && isBefore(now, terms.forumEndsAt)
}

/** A place from the waiting list is the person's until then, and lost at that instant. */
export function canAccept(
  { status, acceptBy }: Pick<Own, 'status' | 'acceptBy'>,
  now: Date,
): boolean {
  return status === 'confirmed' && acceptBy !== null && now < acceptBy
}
