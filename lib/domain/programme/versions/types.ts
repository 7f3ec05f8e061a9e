import type { LocalizedText } from '#lib/platform/i18n/localized.ts'
import type { KeptSession } from '../publishing/types.ts'
import type { PlannedSlot } from '../types.ts'

/** A version as the list of a forum's versions names it. */
export type ListedVersion = { number: number; publishedAt: Date }

/** One part in one of its slots; beside it those of its parts that stand nowhere of their own. */
export type VersionRow = {
  session: KeptSession
  slot: PlannedSlot
  parts: readonly KeptSession[]
}

/** A day of a version, in the order of time; `day` is null for what has none. */
export type VersionDay = { day: string | null; rows: readonly VersionRow[] }

export const DIFFERENCES = ['time', 'room', 'title', 'status'] as const
/** How a part differs from the version before. */
export type VersionDifference = {
  slug: string
  title: LocalizedText
  kind: 'added' | 'removed' | 'changed'
  what: readonly (typeof DIFFERENCES)[number][]
}

/** A programme as readers saw it once. */
export type ReadVersion = ListedVersion & {
  /** When the next one took its place; null for the present one. */
  replacedAt: Date | null
  timeZone: string
  sessions: readonly KeptSession[]
  /** Names of rooms by slug, as they are called now. */
  rooms: ReadonlyMap<string, LocalizedText>
  /** What differs from the version before; null for the first. */
  differences: readonly VersionDifference[] | null
}
