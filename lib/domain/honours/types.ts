import type { RecordHistory } from '#lib/domain/edits/history/types.ts'
import type { Fields } from '#lib/domain/edits/types.ts'
import type { Citation } from '#lib/domain/record/types.ts'
import type { LocalizedText } from '#lib/platform/i18n/localized.ts'
import type { HonourState } from '#prisma/generated/enums.ts'

/** What organisers can say of a title that somebody holds; other records are named by their slugs. */
export type HonourFacts = {
  title: LocalizedText
  titleAsPrinted: string
  state: HonourState
  /** The city that holds it, or in which its holder lies */
  city: string | null
  /** The body that holds it; then nobody else does */
  organisation: string | null
  /** The holder as printed, which has no record of its own: a village, a town */
  holder: LocalizedText | null
  doubt: LocalizedText | null
  citations: readonly Citation[]
  isRetired: boolean
}

/** One line of the list, in its order. */
export type ListedHonour = {
  slug: string
  title: LocalizedText
  state: HonourState
  /** As readers see it; null where what held it was taken out of the record */
  holder: LocalizedText | null
  hasSource: boolean
  isRetired: boolean
}

export type EditedHonour = {
  honourId: string
  slug: string
  version: number
  facts: HonourFacts
  fields: Fields
}

type Choice = { slug: string; name: LocalizedText }

/** What the form offers to choose from. */
export type HonourChoices = { city: readonly Choice[]; organisation: readonly Choice[] }

export type HonourPage = {
  honour: EditedHonour | null
  /** Of one that stands */
  history: RecordHistory | null
  documents: readonly { slug: string; title: string }[]
  choices: HonourChoices
}
