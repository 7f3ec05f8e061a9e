import type { Fields } from '#lib/domain/edits/types.ts'
import type { LocalizedText } from '#lib/platform/i18n/localized.ts'
import type { Script } from '#prisma/generated/enums.ts'

/** What organisers can say of a document that facts are taken from. */
export type SourceFacts = {
  title: LocalizedText
  titleAsPrinted: string | null
  script: Script
  author: LocalizedText | null
  publisher: LocalizedText | null
  /** YYYY-MM-DD */
  publishedOn: string | null
  publishedAsPrinted: string | null
  note: LocalizedText | null
}

/** One line of the list. `isOwn`: entered from this forum, or the text that tells of it; who edits the forum corrects it. */
export type ListedSource = {
  slug: string
  title: LocalizedText
  publisher: LocalizedText | null
  publishedOn: string | null
  isOwn: boolean
}

export type EditedSource = {
  sourceId: string
  slug: string
  version: number
  facts: SourceFacts
  fields: Fields
}
