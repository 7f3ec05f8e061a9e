import type { Fields } from '#lib/domain/edits/types.ts'
import { isDay } from '#lib/platform/dates/partial-date.ts'
import { addDays, instantOf } from '#lib/platform/dates/zone.ts'
import { HalfDay, SlotPrecision } from '#prisma/generated/enums.ts'
import { clockOf, minutesOf } from '../../clock/utils.ts'
import { DAY_MINUTES, LONGEST_MINUTES } from '../../constants.ts'
import type { PlannedSlot } from '../../types.ts'

/** The fields of one slot, named by its place among the slots: `slot0.day` and so on. */
export function fieldsOfSlot(slot: PlannedSlot, index: number): Fields {
  const { precision, day, half, from, to, room } = slot
  const isNight = from !== null && to !== null && to > DAY_MINUTES && to - DAY_MINUTES <= from
  return {
    [`slot${index}.precision`]: precision,
    [`slot${index}.day`]: day ?? '',
    [`slot${index}.half`]: half ?? '',
    [`slot${index}.start`]: from === null ? '' : clockOf(from),
    // 22:00 to 01:00 is the next day without a word.
    [`slot${index}.end`]: to === null ? '' : clockOf(isNight ? to - DAY_MINUTES : to),
    [`slot${index}.room`]: room ?? '',
  }
}

type Fault = (name: string, word: string) => null

/** The slot at this place; null where there is none. What only another precision needs is left out. */
export function readSlot(fields: Fields, index: number, fault: Fault): PlannedSlot | null {
  const at = (part: string) => fields[`slot${index}.${part}`] ?? ''
  const wrong = (part: string, word: string) => fault(`slot${index}.${part}`, word)
  if (['precision', 'day', 'half', 'start', 'end', 'room'].every((part) => at(part) === '')) {
    return null
  }
  const precision = Object.values(SlotPrecision).find((one) => one === at('precision'))
  if (!precision) wrong('precision', 'unknown_value')
  const room = at('room') || null
  const day = at('day') || null
  if (day !== null && !isDay(day)) wrong('day', 'not_day')
  const slot = { precision: precision ?? 'unknown', day, half: null, from: null, to: null, room }
  if (precision === 'exact') return { ...slot, ...readTimes(at, wrong) }
  if (day === null && (precision === 'half_day' || precision === 'day')) wrong('day', 'empty')
  if (precision !== 'half_day') return slot
  const half = Object.values(HalfDay).find((one) => one === at('half'))
  if (!half) wrong('half', 'empty')
  return { ...slot, half: half ?? null }
}

function readTimes(at: (part: string) => string, wrong: Fault) {
  if (at('day') === '') wrong('day', 'empty')
  const [from, until] = (['start', 'end'] as const).map((part) => {
    const minutes = minutesOf(at(part))
    if (minutes === null) wrong(part, at(part) === '' ? 'empty' : 'not_time')
    return minutes
  })
  if (from == null || until == null) return { from: null, to: null }
  if (from >= DAY_MINUTES) wrong('start', 'not_time')
  const to = until <= from && until < DAY_MINUTES ? until + DAY_MINUTES : until
  if (to <= from) wrong('end', 'too_small')
  if (to - from > LONGEST_MINUTES) wrong('end', 'too_large')
  return { from, to }
}

/** The instants of an exact slot; null for every other. */
export function instantsOf(
  slot: PlannedSlot,
  timeZone: string,
): { startsAt: Date; endsAt: Date } | null {
  const { day, from, to } = slot
  if (day === null || from === null || to === null) return null
  const instant = (minutes: number) => {
    const days = Math.floor(minutes / DAY_MINUTES)
    return instantOf(addDays(day, days), clockOf(minutes - days * DAY_MINUTES), timeZone)
  }
  return { startsAt: instant(from), endsAt: instant(to) }
}
