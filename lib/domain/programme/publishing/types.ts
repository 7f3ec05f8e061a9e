import type { LocalizedText } from '#lib/platform/i18n/localized.ts'
import type { SessionKind, SessionStatus } from '#prisma/generated/enums.ts'
import type { PlannedRoom, PlannedSlot } from '../types.ts'

/** How one part differs from what readers see. */
export type SessionDiff = {
  slug: string
  title: LocalizedText
  kind: 'added' | 'removed' | 'changed'
  /** Names of its fields that differ; for an added or a removed one, none. */
  fields: readonly string[]
}

/** One part as a version of the programme keeps it: what it was, when and where; no people. */
export type KeptSession = {
  slug: string
  kind: SessionKind
  status: SessionStatus
  parent: string | null
  title: LocalizedText
  slots: readonly PlannedSlot[]
  /** The rooms of its slots as they were then called; versions of the first days have none. */
  rooms?: readonly Pick<PlannedRoom, 'slug' | 'name'>[]
}

/** A programme as it was published once. */
export type ProgrammeVersion = {
  number: number
  publishedAt: Date
  reason: string | null
  changes: readonly SessionDiff[]
}

export const WARNINGS = ['clash', 'no_time', 'no_room', 'no_speaker', 'no_english'] as const
/** What somebody may want to mend before readers see it; none of it forbids to publish. */
export type Warning = {
  type: (typeof WARNINGS)[number]
  /** Slugs of the parts concerned. */
  sessions: readonly string[]
}

/** The number of the new version, how many parts differ, how many letters tell of it. */
export type Published = { number: number; count: number; letters: number }

export type PublishRefusal = 'nothing' | 'changed_since'
