import type { RecordHistory } from '#lib/domain/edits/history/types.ts'
import type { Fields } from '#lib/domain/edits/types.ts'
import type { Citation, Ref } from '#lib/domain/record/types.ts'
import type { PartialDate } from '#lib/platform/dates/partial-date.ts'
import type { LocalizedText } from '#lib/platform/i18n/localized.ts'
import type { LocalizedRich } from '#lib/platform/rich-text/localized.ts'
import type { ForumMode, ForumState } from '#prisma/generated/enums.ts'

/** What organisers can say of a forum. Its kind, zone and address stay: times and links hang on them. */
export type ForumFacts = {
  state: ForumState
  /** Two publish a version of the programme, one alone does not. */
  secondEyes: boolean
  name: LocalizedText
  nameAsPrinted: string
  shortName: LocalizedText | null
  /** Slug of the larger event that it belongs to */
  umbrella: string | null
  theme: LocalizedText | null
  themeAsPrinted: string | null
  description: LocalizedText
  /** What those who come should know: the way, what to bring, meals, whom to ask. */
  goodToKnow: LocalizedRich | null
  startsOn: PartialDate | null
  endsOn: PartialDate | null
  dateAsPrinted: string | null
  venue: LocalizedText | null
  venueAsPrinted: string | null
  mode: ForumMode | null
  capacity: number | null
  citations: readonly Citation[]
}

/** A room as its forms show it. */
export type EditedRoom = {
  id: string
  slug: string
  name: LocalizedText
  capacity: number | null
  position: number
  version: number
  /** Parts of the programme that stand in it. */
  used: number
}

export type EditedForum = {
  slug: string
  timeZone: string
  isConference: boolean
  version: number
  facts: ForumFacts
  fields: Fields
  rooms: readonly EditedRoom[]
}

export type FactsPage = {
  forum: EditedForum
  history: RecordHistory | null
  /** Of each room, by its id */
  roomHistories: ReadonlyMap<string, RecordHistory>
  documents: readonly { slug: string; title: string }[]
  /** The larger events that it can belong to */
  umbrellas: readonly Ref[]
}

export const GAPS = [
  'no_days',
  'no_venue',
  'no_rooms',
  'no_english_name',
  'no_english_text',
  'no_source',
] as const
/** What a forum lacks that its readers would look for. */
export type Gap = (typeof GAPS)[number]
