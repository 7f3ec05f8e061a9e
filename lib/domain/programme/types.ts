import type { FieldFaults, Fields } from '#lib/domain/edits/types.ts'
import type { Citation } from '#lib/domain/record/types.ts'
import type { LocalizedText } from '#lib/platform/i18n/localized.ts'
import type { LocalizedRich } from '#lib/platform/rich-text/localized.ts'
import type {
  AppearanceRole,
  HalfDay,
  SessionKind,
  SessionStatus,
  SlotPrecision,
} from '#prisma/generated/enums.ts'

/** When and where, on the forum's own clock. */
export type PlannedSlot = {
  precision: SlotPrecision
  /** `YYYY-MM-DD`; null where no day is known. */
  day: string | null
  half: HalfDay | null
  /** Minutes since midnight of `day`; both null unless the precision is `exact`. `to` may pass 1440. */
  from: number | null
  to: number | null
  /** Slug of a room of the forum. */
  room: string | null
}

export type PlannedPerson = {
  /** Slug. */
  person: string
  role: AppearanceRole
  position: number
  nameAsPrinted: string
  /** As printed, in their order. */
  titles: readonly string[]
}

/** All that an organiser can change of one part of a programme. */
export type PlannedSession = {
  kind: SessionKind
  status: SessionStatus
  /** Slug of the block that it belongs to. */
  parent: string | null
  position: number
  capacity: number | null
  title: LocalizedText
  titleAsPrinted: string | null
  theme: LocalizedText | null
  themeAsPrinted: string | null
  description: LocalizedText | null
  /** The same laid out; null where it is paragraphs alone. */
  descriptionRich: LocalizedRich | null
  points: readonly LocalizedText[]
  doubt: LocalizedText | null
  slots: readonly PlannedSlot[]
  people: readonly PlannedPerson[]
  citations: readonly Citation[]
  isRetired: boolean
}

/** What concerns those who want to be there: what, whether, when and where. */
export type Placed = Pick<PlannedSession, 'title' | 'status' | 'slots' | 'isRetired'>

/** A part of a programme as it is being drawn up. */
export type DraftSession = PlannedSession & {
  sessionId: string
  slug: string
  /** Counts the edits; 0 while nobody has made one. */
  version: number
  /** Not among what readers see now, and to be. */
  isNew: boolean
  /** Names of the fields that differ from what is published. */
  changed: readonly string[]
  /** As readers see it now. */
  before: Placed
  published: Fields
  fields: Fields
}

export type PlannedRoom = {
  slug: string
  name: LocalizedText
  capacity: number | null
}

/** A forum's whole programme as its organisers see it. */
export type Programme = {
  forumId: string
  slug: string
  timeZone: string
  /** The forum's days, where they are known. */
  days: readonly string[]
  rooms: readonly PlannedRoom[]
  /** Those that were taken away included: they can be brought back. */
  sessions: readonly DraftSession[]
  /** Names of the people in it, by slug. */
  people: ReadonlyMap<string, LocalizedText>
  /** The number of the version that readers see; 0 where none was published from here. */
  publishedNumber: number
  /** Two publish it: one asks, another agrees. */
  secondEyes: boolean
}

/** What came of saving: said to whoever saved. */
export type Saved =
  | {
      kind: 'saved'
      sessionId: string
      slug: string
      version: number
      /** Names of the fields that others have changed meanwhile; theirs stand. */
      beside: readonly string[]
    }
  /** Nothing was to be changed. */
  | { kind: 'unchanged'; sessionId: string; slug: string; version: number }

/** One part stands in the way of all: none of them is changed. */
export type PartRefusal<R extends string> = {
  ok: false
  reason: R
  part: Pick<DraftSession, 'slug' | 'title'>
  /** What its own form would refuse. */
  faults?: FieldFaults
}

/** Somebody named in a form, known to the record or not. */
export type NamedPerson = {
  /** As printed; looked for among names and aliases where `person` says nothing. */
  nameAsPrinted: string
  /** Slug of somebody known. */
  person: string | null
  role: AppearanceRole
  position: number
  titles: readonly string[]
  /** Field of the form that names them, for a fault. */
  field: string
}

/** An edit of one part as its page lists it. */
export type SessionEdit = {
  at: Date
  /** Name or address of the account; null where it is gone. */
  by: string | null
  isCreation: boolean
  isUndo: boolean
  /** Names of the fields. */
  fields: readonly string[]
}
