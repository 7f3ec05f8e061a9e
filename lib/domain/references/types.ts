import type { RecordHistory } from '#lib/domain/edits/history/types.ts'
import type { Fields } from '#lib/domain/edits/types.ts'
import type { Citation } from '#lib/domain/record/types.ts'
import type { PartialDate } from '#lib/platform/dates/partial-date.ts'
import type { LocalizedText } from '#lib/platform/i18n/localized.ts'

/** What organisers can say of a paper to which the text refers: a plan, an opinion, a standard. */
export type ReferenceFacts = {
  title: LocalizedText
  titleAsPrinted: string
  issuer: LocalizedText | null
  issuedOn: PartialDate | null
  remark: LocalizedText | null
  citations: readonly Citation[]
  isRetired: boolean
}

/** One line of the list, in its order. */
export type ListedReference = {
  slug: string
  title: LocalizedText
  issuer: LocalizedText | null
  issuedOn: PartialDate | null
  hasSource: boolean
  isRetired: boolean
}

export type EditedReference = {
  referenceId: string
  slug: string
  version: number
  facts: ReferenceFacts
  fields: Fields
}

export type ReferencePage = {
  reference: EditedReference | null
  /** Of one that stands */
  history: RecordHistory | null
  documents: readonly { slug: string; title: string }[]
}
