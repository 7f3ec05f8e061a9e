import { type Named, nameOf } from '#components/edits/value-words.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'

/** What a pick field offers: none, as it is called there, and records by their names. */
export const pickOptions = (none: string, records: readonly Named[], locale: Locale) => [
  { value: '', label: none },
  ...records.map((one) => ({ value: one.slug, label: nameOf(one, locale) })),
]
