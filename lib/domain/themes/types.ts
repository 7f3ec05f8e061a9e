import type { Citation, ForumRef, Ref, SessionRef } from '#lib/domain/record/types.ts'
import type { LocalizedText } from '#lib/platform/i18n/localized.ts'

/** A forum that has the theme, and the words it is printed in there. */
export type ThemeAtForum = { forum: ForumRef; asPrinted: string; citations: Citation[] }

export type ThemeEntry = Ref & {
  /** Every wording that a text prints, besides those at the forums */
  aliases: string[]
  forums: ThemeAtForum[]
  sessionCount: number
}

export type ThemeDetail = Omit<ThemeEntry, 'sessionCount'> & {
  description: LocalizedText | null
  citations: Citation[]
  /** By forum, latest first; within one, the order of the text */
  sessions: { forum: ForumRef; session: SessionRef }[]
}
