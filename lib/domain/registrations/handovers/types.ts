import type { Locale } from '#lib/platform/i18n/locales.ts'
import type { Question } from '../questions/types.ts'
import type { ConsentText, FieldFaults, RegistrationForum, TicketTypeRef } from '../types.ts'

/** An offer that nobody has accepted or taken back. */
export type OpenHandover = {
  id: string
  name: string
  email: string
  createdAt: Date
  expiresAt: Date
}

export type HandoverState = 'open' | 'accepted' | 'withdrawn' | 'expired'

/** What the colleague sees behind the link. Unless it is open no name and no address is in it. */
export type HandoverDetail = {
  id: string
  state: HandoverState
  /** To whom the place is offered. */
  name: string
  email: string
  locale: Locale
  expiresAt: Date
  /** From whom it comes: the name, and nothing else of the person. */
  offeredBy: string
  forum: RegistrationForum
  ticketType: TicketTypeRef
  consentTexts: ConsentText[]
  questions: Question[]
}

export type OfferHandoverResult =
  | { ok: true; value: { handoverId: string } }
  | { ok: false; reason: 'not_found' | 'not_transferable' | 'too_late' }
  /** An earlier offer is still open: it is taken back first. */
  | { ok: false; reason: 'already_offered' }
  /** That address has a registration for this forum. */
  | { ok: false; reason: 'address_registered' }
  /** This address, or this registration, has had its offers for the hour. */
  | { ok: false; reason: 'rate_limited'; retryAfterSeconds: number }

export type AcceptHandoverResult =
  /** The registration is the new person's now; `linkVersion` makes their link. */
  | { ok: true; value: { registrationId: string; linkVersion: number } }
  | { ok: false; reason: 'not_found' | 'withdrawn' | 'already_accepted' }
  /** The place stays with whoever offered it. */
  | { ok: false; reason: 'offer_expired' }
  | { ok: false; reason: 'address_registered' }
  | { ok: false; reason: 'invalid'; fields: FieldFaults }

export type WithdrawHandoverResult =
  | { ok: true; value: { hasChanged: boolean } }
  | { ok: false; reason: 'not_found' }
