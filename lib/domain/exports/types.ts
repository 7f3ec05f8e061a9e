import type { Locale } from '#lib/platform/i18n/locales.ts'
import type { TableFormat } from '#lib/platform/tables/table.ts'

/** Who takes a forum's list along, and as what. */
export type Taking = {
  forumId: string
  actor: string
  locale: Locale
  format: TableFormat
  now: Date
}

/** The forums whose letters somebody sees; null for every letter of the portal. */
export type OwnForums = readonly string[] | null
