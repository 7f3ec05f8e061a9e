import { newFaults, readDate } from '#lib/domain/edits/texts/utils.ts'
import type { FieldFaults, Fields } from '#lib/domain/edits/types.ts'
import { readFields } from '#lib/domain/programme/fields/utils.ts'
import type { DraftSession, PlannedPerson } from '#lib/domain/programme/types.ts'
import { addDays, daysBetween } from '#lib/platform/dates/zone.ts'
import type { CopyChoice } from '../types.ts'

/** A part as the new programme gets it: its address stays, its days are moved. */
export type CopiedPart = {
  slug: string
  position: number
  fields: Fields
  people: readonly PlannedPerson[]
}

type Days = { firstDay: string | null; lastDay: string | null }

/** The day from which others are counted: the forum's first, else the earliest of its programme. */
export function firstDayOf({ firstDay }: Days, parts: readonly DraftSession[]): string | null {
  if (firstDay !== null) return firstDay
  const days = parts.flatMap(({ slots }) => slots.flatMap(({ day }) => day ?? []))
  return days.toSorted()[0] ?? null
}

/** What is wrong with the first day of a new edition: its days are counted from it. */
export function firstDayFault(day: string): FieldFaults {
  const { faults, fault } = newFaults()
  const read = readDate('startsOn', { startsOn: day }, fault)
  if (day === '') fault('startsOn', 'empty')
  if (read && read.precision !== 'day') fault('startsOn', 'needs_day')
  return faults
}

/** The last day of the new edition, as long after its first as it was; none where that is not known. */
export function lastDayOf({ firstDay, lastDay }: Days, startsOn: string): string {
  if (firstDay === null || lastDay === null) return ''
  return addDays(startsOn, daysBetween(firstDay, lastDay))
}

/** The parts that take place, and of them those that are wanted. */
export function wantedParts(
  sessions: readonly DraftSession[],
  parts: CopyChoice['parts'],
): DraftSession[] {
  if (parts === 'none') return []
  return sessions.filter(
    ({ isRetired, status, parent }) =>
      !isRetired && status === 'scheduled' && (parts === 'all' || parent === null),
  )
}

/**
 * Parts for another edition: kind, title, block, seats, times and rooms, with every day moved by whole days
 * on the clock of the forum, whatever its summer time. Texts and what sources say of them stay behind.
 */
export function copiedParts(parts: readonly DraftSession[], shift: number): CopiedPart[] {
  const known = new Set(parts.map(({ slug }) => slug))
  return parts.map(({ slug, position, fields, parent, people }) => {
    const kept = Object.entries(fields).flatMap(([name, value]): [string, string][] => {
      if (/^slot\d+\.day$/.test(name)) return [[name, addDays(value, shift)]]
      const isKept = KEPT.has(name) || name.startsWith('title.') || name.startsWith('slot')
      return isKept ? [[name, value]] : []
    })
    const block: Fields = parent !== null && known.has(parent) ? { parent } : {}
    const copied = { ...Object.fromEntries(kept), ...block, status: 'scheduled' }
    return { slug, position, fields: readable(copied), people }
  })
}

const KEPT = new Set(['kind', 'position', 'capacity'])

/** A time that organisers could not enter by their form (the record has some) is left to them. */
function readable(fields: Fields): Fields {
  if (readFields(fields).ok) return fields
  const untimed = Object.entries(fields).filter(([name]) => !name.startsWith('slot'))
  return { ...Object.fromEntries(untimed), 'slot0.precision': 'unknown' }
}
