import type { Fields } from '#lib/domain/edits/types.ts'
import type { Citation, Ref } from '#lib/domain/record/types.ts'
import type { LocalizedText } from '#lib/platform/i18n/localized.ts'

/** What organisers can say of a person. Titles belong to where somebody appears. */
export type PersonFacts = {
  name: LocalizedText
  latinAsPrinted: string | null
  honorific: string | null
  aliases: readonly string[]
  /** ISO 3166-1 alpha-2 */
  country: string | null
  doubt: LocalizedText | null
  citations: readonly Citation[]
  isRetired: boolean
}

/** A person of a forum in the panel's list. */
export type ListedPerson = {
  slug: string
  name: LocalizedText
  latinAsPrinted: string | null
  aliases: readonly string[]
  isRetired: boolean
  /** Where they appear at this forum, and in all. */
  here: number
  everywhere: number
  hasSource: boolean
}

export type EditedPerson = ListedPerson & {
  personId: string
  version: number
  facts: PersonFacts
  fields: Fields
  /** Whom they went into, of two records of one person. */
  mergedInto: (Ref & { id: string }) | null
}
