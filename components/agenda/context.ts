import type { Sources } from '#lib/domain/sources/types.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'

/** What every part of one drawn agenda shares. */
export type AgendaContext = {
  locale: Locale
  forumSlug: string
  /** The forum's clock (IANA name) */
  zone: string
  now: Date
  /** The forum runs today: what is over steps back. Once all is over, it is a record and nothing does. */
  isRunning: boolean
  /** Made up, or still to come: what is missing will be announced, and is not lost */
  isOpen: boolean
  sources: Sources
}

/** Address of a session's page, after the locale. */
export const sessionPath = (forumSlug: string, slug: string) =>
  `forums/${forumSlug}/sessions/${slug}`

/** Anchor of an entry on the agenda's page. */
export const anchorOf = (key: string) => `s-${key}`
