import type { PartialDate } from '#lib/platform/dates/partial-date.ts'
import type { LocalizedText } from '#lib/platform/i18n/localized.ts'
import type { Script } from '#prisma/generated/enums.ts'

/** A document that facts are taken from. */
export type Source = {
  slug: string
  /** The forum it tells of, where readers find all about the document; null when it has no page. */
  forumSlug: string | null
  title: LocalizedText
  titleAsPrinted: string | null
  script: Script
  author: LocalizedText | null
  publisher: LocalizedText | null
  publishedOn: PartialDate | null
  note: LocalizedText | null
}

/** Documents by slug, for showing citations. */
export type Sources = Record<string, Source>
