import type { Slot } from '#lib/domain/record/types.ts'
import type { LocalizedText } from '#lib/platform/i18n/localized.ts'

/** A session that has places of its own, with its numbers at the moment of reading. */
export type SessionPlaces = {
  sessionId: string
  slug: string
  title: LocalizedText
  capacity: number
  taken: number
  slots: Slot[]
}

/** A session at which a registration has a place. */
export type BookedSession = Pick<SessionPlaces, 'sessionId' | 'slug' | 'title' | 'slots'>
