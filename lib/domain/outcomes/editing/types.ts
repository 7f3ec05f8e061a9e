import type { RecordHistory } from '#lib/domain/edits/history/types.ts'
import type { Fields } from '#lib/domain/edits/types.ts'
import type { Citation } from '#lib/domain/record/types.ts'
import type { PartialDate } from '#lib/platform/dates/partial-date.ts'
import type { LocalizedText } from '#lib/platform/i18n/localized.ts'
import type { LocalizedRich } from '#lib/platform/rich-text/localized.ts'
import type { OutcomeKind } from '../types.ts'

/** What organisers can say of an outcome; other records are named by their slugs. */
export type OutcomeFacts = {
  kind: OutcomeKind
  title: LocalizedText
  titleAsPrinted: string
  verb: LocalizedText
  verbAsPrinted: string
  description: LocalizedText | null
  descriptionRich: LocalizedRich | null
  points: readonly LocalizedText[]
  happenedOn: PartialDate | null
  dateAsPrinted: string | null
  /** The part of the programme where it came about */
  session: string | null
  /** The body that it is */
  organisation: string | null
  /** The alliance that it founded */
  alliance: string | null
  doubt: LocalizedText | null
  citations: readonly Citation[]
  isRetired: boolean
}

/** One line of the list, in its order. */
export type ListedOutcome = {
  slug: string
  kind: OutcomeKind
  title: LocalizedText
  verb: LocalizedText
  happenedOn: PartialDate | null
  hasSource: boolean
  isRetired: boolean
}

export type EditedOutcome = {
  outcomeId: string
  slug: string
  version: number
  facts: OutcomeFacts
  fields: Fields
}

type Choice = { slug: string; name: LocalizedText }

/** What the form offers to choose from. */
export type OutcomeChoices = {
  sessions: readonly Choice[]
  organisations: readonly Choice[]
  alliances: readonly Choice[]
}

export type OutcomePage = {
  outcome: EditedOutcome | null
  /** Of one that stands */
  history: RecordHistory | null
  documents: readonly { slug: string; title: string }[]
  choices: OutcomeChoices
}
