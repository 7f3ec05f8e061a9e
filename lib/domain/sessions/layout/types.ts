import type { Slot } from '#lib/domain/record/types.ts'
import type { HalfDay } from '#prisma/generated/enums.ts'
import type { Grid } from '../grid/types.ts'
import type { SlotPhase } from '../policy.ts'
import type { AgendaSession } from '../types.ts'

/** A talk inside the block it belongs to. */
export type AgendaTalk = {
  session: AgendaSession
  /** Its slot on the day of the block; null where it has none there */
  slot: Slot | null
  phase: SlotPhase
}

/** A session in one of its slots. */
export type AgendaEntry = {
  /** Unique on the page: slug and number of the slot */
  key: string
  session: AgendaSession
  slot: Slot
  /** 2 of 3, where a session stands in several slots; null for a single one */
  part: { number: number; of: number } | null
  /** The block it belongs to, where it does not stand inside it (another day) */
  block: AgendaSession | null
  talks: AgendaTalk[]
  phase: SlotPhase
  isNext: boolean
}

/** What begins at one instant. */
export type StartGroup = {
  type: 'start'
  startsAt: string
  entries: AgendaEntry[]
  /** How many begin at once, breaks and cancelled ones not counted, and in how many rooms (null: not all known) */
  parallel: number
  places: number | null
  /** How many others that began earlier are still on */
  ongoing: number
}

export type AgendaItem =
  | StartGroup
  /** The line of the present moment */
  | { type: 'now' }
  | { type: 'half'; half: HalfDay; entries: AgendaEntry[] }
  /** Only its place in the order is known; `after` is what stands before it in the record */
  | { type: 'then'; entry: AgendaEntry; after: AgendaSession | null }

/** A day with at least one exact time: a list on the phone, a grid on a wide screen. */
export type TimedDay = {
  type: 'timed'
  day: string
  items: AgendaItem[]
  grid: Grid
  /** Rows of each half day's field */
  halves: Partial<Record<HalfDay, { row: number; rowEnd: number }>>
  /** Row of the present moment and how far into it, 0 to 1; null when it is not within the grid */
  nowAt: { row: number; into: number } | null
  /** On that day, but nobody can say when */
  loose: AgendaEntry[]
}

/** A day (or no day at all) without any exact time: the record's own order is all there is. */
export type UntimedDay = {
  type: 'untimed'
  day: string | null
  items: (
    | { type: 'entry'; entry: AgendaEntry; isFirstInOrder: boolean }
    | Extract<AgendaItem, { type: 'half' }>
  )[]
}

export type AgendaDay = TimedDay | UntimedDay
