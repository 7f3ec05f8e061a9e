import type { ForumRef, Slot } from '#lib/domain/record/types.ts'
import type { LocalizedText } from '#lib/platform/i18n/localized.ts'
import type { SessionStatus } from '#prisma/generated/enums.ts'
import type { AgendaView, StarKey } from './view/types.ts'

export type { StarKey }

/** A session that somebody starred, as far as an agenda or a calendar needs it. */
export type StarredSession = {
  key: StarKey
  slug: string
  /** The block that it is a part of */
  parentKey: StarKey | null
  title: LocalizedText
  status: SessionStatus
  /** At least one */
  slots: (Slot & { id: string })[]
  forum: ForumRef & { venue: LocalizedText | null }
  version: number
  updatedAt: Date
}

/** Two sessions at the same time, and for how long. Instants as RFC 3339 in UTC. */
export type Clash = { keys: [StarKey, StarKey]; startsAt: string; endsAt: string }

export type MyAgenda = {
  view: AgendaView
  /** Tells whose stars a device has, without saying who that is. */
  ownerTag: string
  /** The calendar's address with https; null while none is given out. */
  feedUrl: string | null
}
