import type { ForumRef } from '#lib/domain/record/types.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import type { LocalizedText } from '#lib/platform/i18n/localized.ts'
import type { RegistrationStatus } from '#prisma/generated/enums.ts'

/** What the code on a ticket names; all of it lies inside the MAC. */
export type TicketClaim = { ticketId: string; forumId: string; nonce: string }

/**
 * What a ticket is worth at this moment:
 * valid; to_accept: a place from the waiting list that is not accepted yet; pending and waitlisted:
 * there may be one later; cancelled: given up, declined or called back; called_off: the forum does
 * not take place; over: the forum is over.
 */
export type TicketState =
  | 'valid'
  | 'to_accept'
  | 'pending'
  | 'waitlisted'
  | 'cancelled'
  | 'called_off'
  | 'over'

/** What decides the state; all that the policy looks at. */
export type TicketTerms = {
  status: RegistrationStatus
  acceptBy: Date | null
  /** Set when the forum is called off. */
  forumCancelledAt: Date | null
  /** The first instant after the forum's last day; null while no last day is known. */
  forumEndsAt: Date | null
  hasTicket: boolean
}

/** A registration as its ticket shows it. */
export type TicketDetail = {
  registrationId: string
  code: string
  name: string
  locale: Locale
  ticketType: LocalizedText
  forum: ForumRef & { id: string; venue: LocalizedText | null }
  terms: TicketTerms
  /** The ticket in force; null where there is none. */
  ticket: { id: string; nonce: string } | null
  /** Counts changes of the registration, for calendars. */
  version: number
  updatedAt: Date
}

/** Whom a code lets in. */
export type AdmittedTicket = {
  ticketId: string
  registrationId: string
  name: string
  code: string
  ticketType: LocalizedText
}

/** One answer for whatever is wrong: a guess learns nothing from it. */
export type Verification = { ok: true; ticket: AdmittedTicket } | { ok: false; reason: 'not_valid' }
