import type { RecordHistory } from '#lib/domain/edits/history/types.ts'
import type { Fields } from '#lib/domain/edits/types.ts'
import type { Citation } from '#lib/domain/record/types.ts'
import type { LocalizedText } from '#lib/platform/i18n/localized.ts'
import type { SUBJECTS } from './constants.ts'

export type Subject = (typeof SUBJECTS)[number]

/** What organisers can say of a number that a source states. What it is about is named by its slug. */
export type FigureFacts = {
  label: LocalizedText
  /** As decimals: 12.5. Either the number, or one or both bounds. */
  value: string | null
  atLeast: string | null
  atMost: string | null
  unit: LocalizedText | null
  asPrinted: string
  /** The time for which it holds */
  period: LocalizedText | null
  /** At most one of them */
  outcome: string | null
  organisation: string | null
  city: string | null
  infrastructure: string | null
  /** Of numbers that belong together */
  group: string | null
  isTotal: boolean
  doubt: LocalizedText | null
  citations: readonly Citation[]
  isRetired: boolean
}

/** One line of the list, in its order. */
export type ListedFigure = {
  slug: string
  label: LocalizedText
  value: number | null
  atLeast: number | null
  atMost: number | null
  unit: LocalizedText | null
  group: string | null
  isTotal: boolean
  outcome: { slug: string; name: LocalizedText; isRetired: boolean } | null
  /** A body, a city or a work, `isGone` where readers do not see the figure for it; null for the forum as a whole and for what is about an outcome */
  about: { name: LocalizedText; isGone: boolean } | null
  hasSource: boolean
  isRetired: boolean
}

export type EditedFigure = {
  figureId: string
  slug: string
  version: number
  facts: FigureFacts
  fields: Fields
}

type Choice = { slug: string; name: LocalizedText }
/** What the form offers to choose from. */
export type FigureChoices = Readonly<Record<Subject, readonly Choice[]>>

export type FigurePage = {
  figure: EditedFigure | null
  /** Of one that stands */
  history: RecordHistory | null
  documents: readonly { slug: string; title: string }[]
  choices: FigureChoices
  /** Groups that there are at the forum */
  groups: readonly string[]
  /** What a new one is to be about, as its address asks: as fields */
  about: Fields
}

/** What the figures of one group come to. `sum` is null where a part is only a bound. */
export type GroupSum = { group: string; total: number | null; sum: number | null; parts: number }
