import type { Locale } from '#lib/platform/i18n/locales.ts'
import type { LocalizedText } from '#lib/platform/i18n/localized.ts'
import type { RegistrationStatus } from '#prisma/generated/enums.ts'
import type { REGISTRATION_PHASES } from './constants.ts'

export type RegistrationPhase = (typeof REGISTRATION_PHASES)[number]

/** A kind of place with its numbers at the moment of reading. */
export type TicketType = {
  id: string
  slug: string
  name: LocalizedText
  capacity: number
  confirmed: number
  waitlisted: number
  isHidden: boolean
}

/** A text to agree to, in the version that is in force. */
export type ConsentText = {
  id: string
  slug: string
  textVersion: number
  title: LocalizedText
  body: LocalizedText
  isRequired: boolean
}

/** What decides whether a forum takes registrations; all that the policy looks at. */
export type RegistrationTerms = {
  opensAt: Date | null
  closesAt: Date | null
  cancelledAt: Date | null
  waitingList: boolean
  needsApproval: boolean
  /** The first instant after the forum's last day; null while no last day is known. */
  forumEndsAt: Date | null
}

/** What a forum offers to those who register. */
export type RegistrationOffer = {
  forumId: string
  terms: RegistrationTerms
  ticketTypes: TicketType[]
  consentTexts: ConsentText[]
}

/** What is said to the person, and again when the same request comes again. */
export type RegistrationAnswer = {
  code: string
  status: RegistrationStatus
  /** Place in the waiting list when the answer was given, counted from 1. */
  position?: number
}

/** Whom a consent was asked of, in which words. */
export type GivenConsent = {
  textId: string
  textVersion: number
  textHash: string
  locale: Locale
}

/** Errors by field, each a word that the edge puts into the reader's language. */
export type FieldFaults = Record<string, string[]>

export type RegisterResult =
  | { ok: true; value: { answer: RegistrationAnswer; isReplay: boolean } }
  /** No such forum for this reader, or it takes no registrations. */
  | { ok: false; reason: 'not_offered' }
  | { ok: false; reason: 'invalid'; fields: FieldFaults }
  | { ok: false; reason: 'not_open'; phase: RegistrationPhase }
  /** This key came before with another request. */
  | { ok: false; reason: 'idempotency_conflict' }
  /** This address has a registration; it is written to, and nothing more is said here. */
  | { ok: false; reason: 'already_registered' }
