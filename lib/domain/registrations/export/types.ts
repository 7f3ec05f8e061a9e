import type { LocalizedText } from '#lib/platform/i18n/localized.ts'

/** A question as a column of an export. */
export type ExportedQuestion = {
  slug: string
  label: LocalizedText
  /** What its choices are called, by slug. */
  options: ReadonlyMap<string, LocalizedText>
}
