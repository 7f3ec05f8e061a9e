import type { LocalizedText } from '#lib/platform/i18n/localized.ts'
import type { Page } from '#lib/platform/listing/page-of.ts'
import type { RegistrationStatus } from '#prisma/generated/enums.ts'
import type { TicketTypeRef } from '../types.ts'
import type { DECISIONS, SORTS } from './constants.ts'

export type RegistrationSort = (typeof SORTS)[number]
export type PanelDecision = (typeof DECISIONS)[number]

/** Whose list: a scope of a gate has it. */
export type OfForum = { forumId: string }

/** Which registrations of a forum; null asks for all. */
export type RegistrationFilter = {
  /** Part of a name in any script or in pinyin, of an address, a code, the last digits of a telephone. */
  words: string | null
  status: RegistrationStatus | null
  /** Slug of a kind of place. */
  ticketType: string | null
  /** Whether they have come. */
  hasArrived: boolean | null
  /** First and last day on which they registered, in the forum's zone: YYYY-MM-DD. */
  from: string | null
  until: string | null
}

/** A registration in the organisers' list. */
export type ListedRegistration = {
  id: string
  code: string
  version: number
  name: string
  organisation: string | null
  email: string
  status: RegistrationStatus
  seq: number
  ticketType: TicketTypeRef
  createdAt: Date
  /** A place from the waiting list, to be accepted by then. */
  acceptBy: Date | null
  /** When they first came in. */
  arrivedAt: Date | null
  isErased: boolean
}

export type RegistrationPage = Page<ListedRegistration>

/** A registration as an export writes it. */
export type ExportedRegistration = Omit<ListedRegistration, 'id' | 'version' | 'isErased'> & {
  phone: string | null
  locale: string
  decisionNote: string | null
  updatedAt: Date
  /** By the question's slug, as they were given. */
  answers: Record<string, unknown>
}

/** One registration out of several that were to be decided. */
export type RowChosen = {
  id: string
  /** That of the registration when the list was drawn. */
  version: number
}

/** Why nothing was done. `stale`: somebody changed it meanwhile. */
export type RowRefusal =
  | 'not_found'
  | 'not_pending'
  | 'not_cancellable'
  | 'not_movable'
  | 'no_place'
  | 'stale'
  | 'same_type'
  | 'busy'

/** What came of one: how it stands now, whoever decided it. */
export type RowOutcome =
  | { ok: true; status: RegistrationStatus }
  | { ok: false; reason: 'not_found' | 'busy' }
  | { ok: false; reason: Exclude<RowRefusal, 'not_found' | 'busy'>; status: RegistrationStatus }

/** The same in a list: of what is not this forum's, nothing is said. */
export type RowAnswer = RowOutcome & { id: string; code: string | null; name: string | null }

export type CapacityResult =
  | { ok: true; value: { capacity: number; promoted: number } }
  | { ok: false; reason: 'not_found' }
  /** Somebody set another number meanwhile: this is the one that stands. */
  | { ok: false; reason: 'stale'; capacity: number }

/** A kind of place and its waiting list. */
export type PlaceType = {
  id: string
  slug: string
  version: number
  name: LocalizedText
  capacity: number
  confirmed: number
  waitlisted: number
  isHidden: boolean
  /** Given beyond a number that was lowered. */
  beyond: number
  /** Who waits longest, in order; no more than fit on a page. */
  waiting: WaitingRegistration[]
}

export type WaitingRegistration = {
  code: string
  name: string
  organisation: string | null
  createdAt: Date
}

/** Something that happened to a registration. */
export type HistoryEntry = {
  id: string
  at: Date
  event: string
  /** Who did it: the name or address of an account; null for the portal itself and for the person. */
  actor: string | null
  by: 'person' | 'portal' | 'organiser'
  details: Record<string, unknown>
}
