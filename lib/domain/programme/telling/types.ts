import type { LocalizedText } from '#lib/platform/i18n/localized.ts'
import type { Placed, PlannedSlot } from '../types.ts'

/** When and where, with the room as it is called: rooms go, letters that name them stay. */
export type ToldSlot = Omit<PlannedSlot, 'precision' | 'room'> & {
  room: { slug: string; name: LocalizedText } | null
}

/** What letters tell of one part of a programme. */
export type Told = Omit<Placed, 'slots'> & { slots: readonly ToldSlot[] }

export type ToldPart = Told & { sessionId: string }

/** A part that is not as it was, for somebody who chose it. */
export type ToldChange = { before: Told; after: Told }

/** Whose letter it is: somebody who registered, or an account that starred something. */
export type ToldReader = {
  name: string | null
  email: string
  emailNorm: string
  locale: string
  registration: { id: string; linkVersion: number } | null
}
