import type { RecordHistory } from '#lib/domain/edits/history/types.ts'
import type { Fields } from '#lib/domain/edits/types.ts'
import type { Citation } from '#lib/domain/record/types.ts'
import type { PartialDate } from '#lib/platform/dates/partial-date.ts'
import type { LocalizedText } from '#lib/platform/i18n/localized.ts'
import type { MilestoneKind } from '#prisma/generated/enums.ts'
import type { COURSE_KINDS } from './constants.ts'

export type { MilestoneKind }

/** One of the lists in which readers meet them. */
export type CoursePart = keyof typeof COURSE_KINDS

/** What organisers can say of something on the way; its city is named by its slug. */
export type MilestoneFacts = {
  kind: MilestoneKind
  title: LocalizedText
  titleAsPrinted: string | null
  description: LocalizedText | null
  startsOn: PartialDate | null
  /** As exactly known as the first day; null for a single one. */
  endsOn: PartialDate | null
  dateAsPrinted: string | null
  city: string | null
  venue: LocalizedText | null
  theme: LocalizedText | null
  doubt: LocalizedText | null
  citations: readonly Citation[]
  isRetired: boolean
}

/** One line of the list, in its order. */
export type ListedMilestone = {
  slug: string
  kind: MilestoneKind
  title: LocalizedText
  startsOn: PartialDate | null
  endsOn: PartialDate | null
  city: LocalizedText | null
  hasSource: boolean
  isRetired: boolean
}

export type EditedMilestone = {
  milestoneId: string
  slug: string
  version: number
  facts: MilestoneFacts
  fields: Fields
}

export type MilestonePage = {
  milestone: EditedMilestone | null
  /** Of one that stands */
  history: RecordHistory | null
  documents: readonly { slug: string; title: string }[]
  /** Where it can have been */
  cities: readonly { slug: string; name: LocalizedText }[]
}
