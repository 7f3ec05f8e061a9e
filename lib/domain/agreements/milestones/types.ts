import type { Locale } from '#lib/platform/i18n/locales.ts'

/** What a reminder of milestones tells; days as YYYY-MM-DD, texts in the reader's language. */
export type MilestoneLetterFacts = {
  locale: Locale
  forum: { slug: string; name: string }
  /** The day at the forum */
  today: string
  /** By their day, the one that is longest over first */
  open: readonly { title: string; agreement: string; owner: string | null; dueOn: string }[]
}
