export const CLASH_TYPES = ['room', 'person', 'capacity', 'day', 'block'] as const
export type ClashType = (typeof CLASH_TYPES)[number]

/** What does not go together in a programme. */
export type Clash = {
  type: ClashType
  /** The same as long as the same things clash; an acknowledgement is tied to it. */
  key: string
  /** Slugs of the parts concerned: two of them for `room`, `person` and `block` (the talk, then its block). */
  sessions: readonly string[]
  /** The day it is about; null where it is about none. */
  day: string | null
  /** Both at once from and to, in minutes of the day; null where it is not about time. */
  overlap: { from: number; to: number } | null
  room: string | null
  person: string | null
}

/** A clash, and why organisers accept it; null while nobody has. */
export type JudgedClash = Clash & { reason: string | null }
