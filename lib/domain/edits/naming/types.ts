import type { LocalizedText } from '#lib/platform/i18n/localized.ts'

/** A person or an organisation of the record by all of its names. */
export type KnownRecord = {
  slug: string
  name: LocalizedText
  latinAsPrinted: string | null
  aliases: readonly string[]
  /** Slug of the organisation that it is part of; null for none, and for people */
  parent: string | null
  isRetired: boolean
}
