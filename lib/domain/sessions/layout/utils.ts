import { dayInZone, instantOf } from '#lib/platform/dates/zone.ts'
import type { HalfDay } from '#prisma/generated/enums.ts'
import { HALF_DAY_HOURS } from '../constants.ts'
import type { GridItem } from '../grid/types.ts'
import { placeOnGrid } from '../grid/utils.ts'
import { getNowAndNext, getSlotPhase, isTimed, type Moment } from '../policy.ts'
import type { AgendaSession } from '../types.ts'
import type {
  AgendaDay,
  AgendaEntry,
  AgendaItem,
  StartGroup,
  TimedDay,
  UntimedDay,
} from './types.ts'

/** A half day's field is never lower than this; minutes. */
const SHORTEST_HALF = 90
const HALVES = ['morning', 'afternoon', 'evening'] as const satisfies HalfDay[]

/** Entries of all days: every slot of a session, with the talks that stand inside it on that day. */
export function entriesOf(sessions: readonly AgendaSession[], moment: Moment): AgendaEntry[] {
  const { next } = getNowAndNext(sessions, moment)
  const bySlug = new Map(sessions.map((session) => [session.slug, session]))
  return sessions.flatMap((session) => {
    const block = session.parentSlug === null ? null : (bySlug.get(session.parentSlug) ?? null)
    return session.slots.flatMap((slot, index): AgendaEntry[] => {
      if (block?.slots.some(({ day }) => day === slot.day)) return []
      return [
        {
          key: index === 0 ? session.slug : `${session.slug}-${index + 1}`,
          session,
          slot,
          block,
          part: session.slots.length > 1 ? { number: index + 1, of: session.slots.length } : null,
          talks: talksOf(session, slot.day, sessions, index, moment),
          phase: session.status === 'cancelled' ? 'undated' : getSlotPhase(slot, moment),
          isNext: next.some((one) => one.session === session && one.slot === slot),
        },
      ]
    })
  })
}

function talksOf(
  block: AgendaSession,
  day: string | null,
  sessions: readonly AgendaSession[],
  slotIndex: number,
  moment: Moment,
): AgendaEntry['talks'] {
  const talks = sessions
    .filter(({ parentSlug }) => parentSlug === block.slug)
    .flatMap((session) => {
      const slot = session.slots.find((one) => one.day === day)
      return slot ? [{ session, slot, phase: getSlotPhase(slot, moment) }] : []
    })
  // A block in several slots of one day shows its talks once, in the first.
  const isRepeat = block.slots.slice(0, slotIndex).some((slot) => slot.day === day)
  if (isRepeat) return []
  return talks.every(({ slot }) => isTimed(slot))
    ? talks.toSorted((a, b) => (a.slot.startsAt ?? '').localeCompare(b.slot.startsAt ?? ''))
    : talks
}

/**
 * The agenda by days; what has no day stands last. A day without anything is left out. `whole` is the
 * agenda before a filter: what came first on a day came first whatever the filter leaves.
 */
export function layOutAgenda(
  sessions: readonly AgendaSession[],
  rooms: readonly string[],
  moment: Moment,
  whole: readonly AgendaSession[] = sessions,
): AgendaDay[] {
  const entries = entriesOf(sessions, moment)
  const inOrder = entriesOf(whole, moment).filter(({ slot }) => slot.precision === 'order')
  const days = [...new Set(entries.map(({ slot }) => slot.day))].sort((a, b) =>
    (a ?? '9999').localeCompare(b ?? '9999'),
  )
  return days.map((day) => {
    const ofDay = entries.filter(({ slot }) => slot.day === day)
    return day !== null && ofDay.some(({ slot }) => isTimed(slot))
      ? layOutTimedDay(day, ofDay, rooms, moment)
      : layOutUntimedDay(day, ofDay, inOrder.find(({ slot }) => slot.day === day)?.key)
  })
}

function layOutUntimedDay(
  day: string | null,
  entries: readonly AgendaEntry[],
  first: string | undefined,
): UntimedDay {
  const items: UntimedDay['items'] = []
  for (const entry of entries) {
    const { precision, half } = entry.slot
    const last = items.at(-1)
    if (precision === 'half_day' && half !== null) {
      if (last?.type === 'half' && last.half === half) last.entries.push(entry)
      else items.push({ type: 'half', half, entries: [entry] })
      continue
    }
    items.push({ type: 'entry', entry, isFirstInOrder: entry.key === first })
  }
  return { type: 'untimed', day, items }
}

function layOutTimedDay(
  day: string,
  entries: readonly AgendaEntry[],
  rooms: readonly string[],
  moment: Moment,
): TimedDay {
  const midnight = instantOf(day, '00:00', moment.zone).getTime()
  const minuteOf = (instant: string | Date) =>
    Math.round((new Date(instant).getTime() - midnight) / 60_000)
  const items = entries.flatMap(({ key, slot, session }): GridItem[] =>
    isTimed(slot)
      ? [
          {
            key,
            from: minuteOf(slot.startsAt),
            to: minuteOf(slot.endsAt),
            room: slot.room?.slug ?? null,
            isBreak: session.kind === 'break',
          },
        ]
      : [],
  )
  const spans = halfDaySpans(entries, items)
  const extent = extentOf(Object.values(spans))
  const grid = placeOnGrid(items, rooms, extent)
  const rowOf = (minute: number) => Math.ceil((minute - grid.origin) / grid.rowMinutes) + 1
  const halves = Object.fromEntries(
    Object.entries(spans).map(([half, { from, to }]) => [
      half,
      { row: rowOf(from), rowEnd: rowOf(to) },
    ]),
  )
  const minute = minuteOf(moment.now)
  const isInside = minute >= grid.origin && minute < grid.origin + grid.rows * grid.rowMinutes
  const isToday = dayInZone(moment.now, moment.zone) === day
  const rowsIn = (minute - grid.origin) / grid.rowMinutes
  return {
    type: 'timed',
    day,
    grid,
    halves,
    nowAt:
      isToday && isInside
        ? { row: Math.floor(rowsIn) + 1, into: rowsIn - Math.floor(rowsIn) }
        : null,
    items: sequence(
      entries,
      isToday && isInside ? moment : null,
      (hour) => midnight + hour * 3_600_000,
    ),
    loose: entries.filter(({ slot }) => slot.precision === 'day' || slot.precision === 'unknown'),
  }
}

type Span = { from: number; to: number }

function extentOf(spans: readonly Span[]): Span | null {
  if (spans.length === 0) return null
  return {
    from: Math.min(...spans.map(({ from }) => from)),
    to: Math.max(...spans.map(({ to }) => to)),
  }
}

/** A half day is as tall as the part of it that the exact times reach. */
function halfDaySpans(
  entries: readonly AgendaEntry[],
  items: readonly GridItem[],
): Partial<Record<HalfDay, Span>> {
  const first = Math.min(...items.map(({ from }) => from))
  const last = Math.max(...items.map(({ to }) => to))
  // Nobody means the lunch hour by 下午: the afternoon begins where the break over noon ends.
  const noon = HALF_DAY_HOURS.morning.to * 60
  const lunch = items.find(({ isBreak, from, to }) => isBreak && from <= noon + 30 && to > noon)
  const spans: Partial<Record<HalfDay, Span>> = {}
  for (const half of HALVES) {
    if (!entries.some(({ slot }) => slot.precision === 'half_day' && slot.half === half)) continue
    const hours = HALF_DAY_HOURS[half]
    const opens = half === 'afternoon' && lunch ? lunch.to : hours.from * 60
    const from = Math.min(Math.max(first, opens), hours.to * 60 - SHORTEST_HALF)
    const to = Math.max(Math.min(last, hours.to * 60), from + SHORTEST_HALF)
    spans[half] = { from, to }
  }
  return spans
}

/** The order of reading: by start; half days where they end; order-only after what the record puts before it. */
function sequence(
  entries: readonly AgendaEntry[],
  moment: Moment | null,
  atHour: (hour: number) => number,
): AgendaItem[] {
  const timed = entries.filter(({ slot }) => isTimed(slot))
  const starts = [...new Set(timed.map(({ slot }) => slot.startsAt ?? ''))].sort(
    (a, b) => Date.parse(a) - Date.parse(b),
  )
  const items: AgendaItem[] = starts.map((startsAt) => startGroup(startsAt, timed))
  for (const half of HALVES) {
    const ofHalf = entries.filter(({ slot }) => slot.precision === 'half_day' && slot.half === half)
    if (ofHalf.length === 0) continue
    const end = atHour(HALF_DAY_HOURS[half].to)
    const at = items.findLastIndex(
      (item) => item.type !== 'start' || Date.parse(item.startsAt) < end,
    )
    items.splice(at + 1, 0, { type: 'half', half, entries: ofHalf })
  }
  for (const entry of entries.filter(({ slot }) => slot.precision === 'order')) {
    const before = entries
      .slice(0, entries.indexOf(entry))
      .findLast(
        ({ slot, session }) =>
          slot.precision !== 'unknown' && slot.precision !== 'day' && session.kind !== 'break',
      )
    const at = before ? items.findLastIndex((item) => holds(item, before)) : -1
    items.splice(at + 1, 0, { type: 'then', entry, after: before?.session ?? null })
  }
  if (moment) {
    const at = items.findLastIndex(
      (item) => item.type === 'start' && Date.parse(item.startsAt) <= moment.now.getTime(),
    )
    items.splice(at + 1, 0, { type: 'now' })
  }
  return items
}

const holds = (item: AgendaItem, entry: AgendaEntry) =>
  item.type === 'then' ? item.entry === entry : item.type !== 'now' && item.entries.includes(entry)

function startGroup(startsAt: string, timed: readonly AgendaEntry[]): StartGroup {
  const entries = timed.filter(({ slot }) => slot.startsAt === startsAt)
  const counts = ({ session }: AgendaEntry) =>
    session.kind !== 'break' && session.status === 'scheduled'
  const counted = entries.filter(counts)
  const rooms = counted.map(({ slot }) => slot.room?.slug ?? null)
  const at = Date.parse(startsAt)
  return {
    type: 'start',
    startsAt,
    entries,
    parallel: counted.length,
    places: rooms.includes(null) ? null : new Set(rooms).size,
    ongoing: timed.filter(
      (entry) =>
        counted.length > 0 &&
        counts(entry) &&
        Date.parse(entry.slot.startsAt ?? '') < at &&
        Date.parse(entry.slot.endsAt ?? '') > at,
    ).length,
  }
}
