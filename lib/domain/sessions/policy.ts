import type { ForumRef, Slot } from '#lib/domain/record/types.ts'
import { addDays, dayInZone, daysFrom, instantOf } from '#lib/platform/dates/zone.ts'
import { CHANGE_SHOWN_HOURS, MAX_AGENDA_DAYS } from './constants.ts'
import type { AgendaSession } from './types.ts'

/** The moment a page is drawn for, and the clock that the forum lives by (IANA name). */
export type Moment = { now: Date; zone: string }

/**
 * past, now, upcoming: known to the minute, or by the day where only that is known. today: some time
 * today, nobody can say when. undated: the record has no day for it.
 */
export type SlotPhase = 'past' | 'now' | 'upcoming' | 'today' | 'undated'

type TimedSlot = Slot & { startsAt: string; endsAt: string; day: string }

/** Whether a slot has its start and end to the minute. */
export const isTimed = (slot: Slot): slot is TimedSlot =>
  slot.precision === 'exact' && slot.startsAt !== null && slot.endsAt !== null && slot.day !== null

/** A session begins at its first instant and has ended at its last: 09:00 to 09:40 is past at 09:40. */
export function getSlotPhase(slot: Slot, { now, zone }: Moment): SlotPhase {
  if (isTimed(slot)) {
    if (now.getTime() < Date.parse(slot.startsAt)) return 'upcoming'
    return now.getTime() < Date.parse(slot.endsAt) ? 'now' : 'past'
  }
  if (slot.day === null) return 'undated'
  const today = dayInZone(now, zone)
  if (slot.day === today) return 'today'
  return slot.day < today ? 'past' : 'upcoming'
}

/** The phase of a session over all its slots: now wins, then what is still to come. */
export function getSessionPhase(slots: readonly Slot[], moment: Moment): SlotPhase {
  const phases = slots.map((slot) => getSlotPhase(slot, moment))
  const order: SlotPhase[] = ['now', 'today', 'upcoming', 'past']
  return order.find((phase) => phases.includes(phase)) ?? 'undated'
}

/** Share of a running slot that is over, 0 to 1; the wash on the page rises with it. */
export function elapsedShare(slot: Slot, now: Date): number {
  if (!isTimed(slot)) return 0
  const start = Date.parse(slot.startsAt)
  const share = (now.getTime() - start) / (Date.parse(slot.endsAt) - start)
  return Math.min(1, Math.max(0, share))
}

/** The days that a conference lasts, both ends included; none for a programme or where the day is not known. */
export function getForumDays(forum: Pick<ForumRef, 'startsOn' | 'endsOn' | 'kind'>): string[] {
  const { startsOn, endsOn, kind } = forum
  if (kind !== 'conference' || startsOn?.precision !== 'day') return []
  const last = endsOn?.precision === 'day' ? endsOn.on : startsOn.on
  const days = daysFrom(startsOn.on, last)
  return days.length > MAX_AGENDA_DAYS ? [] : days
}

/** upcoming before the first day, running on its days, over after the last; unknown without days. */
export function getProgrammePhase(
  days: readonly string[],
  { now, zone }: Moment,
): 'upcoming' | 'running' | 'over' | 'unknown' {
  const [first, last] = [days[0], days.at(-1)]
  if (first === undefined || last === undefined) return 'unknown'
  const today = dayInZone(now, zone)
  if (today < first) return 'upcoming'
  return today > last ? 'over' : 'running'
}

/** A session in one of its exact slots. */
export type Occurrence = {
  session: AgendaSession
  slot: TimedSlot
  talk: AgendaSession | null
  /** The end of the talk where one is on, else of the slot */
  endsAt: string
}

/**
 * What is on and what comes next, by the exact slots of sessions outside blocks. A break counts as on
 * only when nothing else is; it never is what comes next. `next` holds all that begin at that instant.
 * `talk` is the part of a running block that is on in it.
 */
export function getNowAndNext(
  sessions: readonly AgendaSession[],
  moment: Moment,
): { on: Occurrence[]; next: Occurrence[] } {
  const shown = sessions.filter(({ status }) => status === 'scheduled')
  const occurrences = shown
    .filter(({ parentSlug }) => parentSlug === null)
    .flatMap((session) =>
      session.slots
        .filter(isTimed)
        .map((slot): Occurrence => ({ session, slot, talk: null, endsAt: slot.endsAt })),
    )
    .sort((a, b) => Date.parse(a.slot.startsAt) - Date.parse(b.slot.startsAt))
  const running = occurrences.filter(({ slot }) => getSlotPhase(slot, moment) === 'now')
  const withoutBreaks = running.filter(({ session }) => session.kind !== 'break')
  const on = (withoutBreaks.length > 0 ? withoutBreaks : running).map((occurrence) => ({
    ...occurrence,
    ...talkOn(occurrence.session, shown, moment),
  }))
  const coming = occurrences.filter(
    ({ session, slot }) => session.kind !== 'break' && getSlotPhase(slot, moment) === 'upcoming',
  )
  const first = coming[0]?.slot.startsAt
  return { on, next: coming.filter(({ slot }) => slot.startsAt === first) }
}

/** The talk that is on inside a block, and when it ends; nothing when none is known to be. */
function talkOn(block: AgendaSession, sessions: readonly AgendaSession[], moment: Moment) {
  for (const talk of sessions) {
    if (talk.parentSlug !== block.slug) continue
    const slot = talk.slots.filter(isTimed).find((one) => getSlotPhase(one, moment) === 'now')
    if (slot) return { talk, endsAt: slot.endsAt }
  }
  return {}
}

/** When a change stops being shown as new, in epoch milliseconds. */
const changeEndsAt = (changedAt: string) => Date.parse(changedAt) + CHANGE_SHOWN_HOURS * 3_600_000

/** Whether a session still carries what changed in it: from the change on, for 24 h. */
export function isChangeShown(session: Pick<AgendaSession, 'change'>, now: Date): boolean {
  if (session.change === null) return false
  const at = now.getTime()
  return Date.parse(session.change.at) <= at && at < changeEndsAt(session.change.at)
}

/**
 * The next instant at which the agenda looks different though nobody wrote: a slot begins or ends, a
 * change stops being new, midnight passes in the forum's zone at the edge of one of its days. Null
 * when nothing more will change.
 */
export function getNextChange(
  sessions: readonly Pick<AgendaSession, 'slots' | 'change'>[],
  days: readonly string[],
  { now, zone }: Moment,
): Date | null {
  const instants = sessions.flatMap(({ slots, change }) => [
    ...slots
      .filter(isTimed)
      .flatMap((slot) => [Date.parse(slot.startsAt), Date.parse(slot.endsAt)]),
    ...(change === null ? [] : [Date.parse(change.at), changeEndsAt(change.at)]),
  ])
  const slotDays = sessions.flatMap(({ slots }) => slots.map(({ day }) => day))
  const edges = new Set([...days, ...slotDays].filter((day) => day !== null))
  for (const day of edges) {
    instants.push(instantOf(day, '00:00', zone).getTime())
    instants.push(instantOf(addDays(day, 1), '00:00', zone).getTime())
  }
  const next = Math.min(...instants.filter((instant) => instant > now.getTime()))
  return Number.isFinite(next) ? new Date(next) : null
}
