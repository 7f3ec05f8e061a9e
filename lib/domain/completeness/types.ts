import type { LocalizedText } from '#lib/platform/i18n/localized.ts'
import type { NOUNS } from './constants.ts'

export type CompleteNoun = (typeof NOUNS)[number]

/** How far a record is from saying everything in every language, and from where it is known. */
export type Completeness = {
  /** Texts for readers that it has in Chinese */
  texts: number
  /** Of them, those in English too */
  english: number
  /** Of them, those whose traditional form was written; the rest are derived from the simplified one */
  traditional: number
  /** Sources that it cites */
  sources: number
}

export type CompleteRecord = Completeness & { slug: string; name: LocalizedText }

/** The records of one noun that a forum edits. */
export type CompletePart = { noun: CompleteNoun; records: readonly CompleteRecord[] }

/** What a part comes to. `sourced` and `inEnglish` count records, the others texts. */
export type CompleteSum = {
  records: number
  sourced: number
  inEnglish: number
  texts: number
  english: number
  traditional: number
}
