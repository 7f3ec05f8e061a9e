import type { ForumRef } from '#lib/domain/record/types.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import type { LocalizedText } from '#lib/platform/i18n/localized.ts'
import type { RegistrationStatus } from '#prisma/generated/enums.ts'
import type { REGISTRATION_PHASES } from './constants.ts'
import type { OpenHandover } from './handovers/types.ts'
import type { AnsweredQuestion, Answers, Question } from './questions/types.ts'
import type { BookedSession, SessionPlaces } from './session-places/types.ts'

export type RegistrationPhase = (typeof REGISTRATION_PHASES)[number]

/** Who does something, for the audit: an account's id, `public` or `system`. */
export type Actor = string

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

export type TicketTypeRef = Pick<TicketType, 'id' | 'slug' | 'name'>

/** The forum as forms, tickets and letters name it. */
export type RegistrationForum = ForumRef & { id: string; venue: LocalizedText | null }

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
  /** Until when people change things themselves; null: until the forum begins. */
  changesUntil: Date | null
  /** Hours in which a place from the waiting list is accepted; null where nobody needs to. */
  acceptWithin: number | null
  /** The first instant of the forum's first day; null while none is known. */
  forumBeginsAt: Date | null
  /** The first instant after the forum's last day; null while no last day is known. */
  forumEndsAt: Date | null
}

/** What a forum offers to those who register. */
export type RegistrationOffer = {
  forumId: string
  forum: RegistrationForum
  terms: RegistrationTerms
  /** Hidden ones too: what is drawn comes from `offeredTypes`. */
  ticketTypes: TicketType[]
  consentTexts: ConsentText[]
  /** In the order in which they are asked. */
  questions: Question[]
  sessionPlaces: SessionPlaces[]
}

/** As much of it as decides about a registration. */
export type DecidingOffer = Omit<RegistrationOffer, 'forum' | 'sessionPlaces'> & {
  sessionPlaces: Pick<SessionPlaces, 'sessionId' | 'slug'>[]
}

/** One registration with everything that its owner may see. */
export type RegistrationDetail = {
  id: string
  code: string
  status: RegistrationStatus
  /** Goes into the form that changes it; a change of an older version is refused. */
  version: number
  linkVersion: number
  seq: number
  /** Place in the waiting list, counted from 1; null for one that does not wait. */
  position: number | null
  forum: RegistrationForum
  terms: RegistrationTerms
  ticketType: TicketTypeRef
  name: string
  email: string
  emailNorm: string
  phone: string | null
  organisation: string | null
  locale: Locale
  /** As the form takes them. */
  answers: Answers
  /** As a page shows them. */
  answered: AnsweredQuestion[]
  sessions: BookedSession[]
  consents: ConsentDetail[]
  /** Null unless a place from the waiting list is to be accepted by then. */
  acceptBy: Date | null
  decisionNote: string | null
  handover: OpenHandover | null
  /** Null for one without a place, and until a place from the waiting list is accepted. */
  ticket: TicketFacts | null
  createdAt: Date
  updatedAt: Date
  erasedAt: Date | null
}

export type TicketFacts = { id: string; nonce: string; issuedAt: Date }

export type ConsentDetail = {
  id: string
  slug: string
  textVersion: number
  title: LocalizedText
  body: LocalizedText
  isRequired: boolean
  locale: Locale
  givenAt: Date
  withdrawnAt: Date | null
}

/** One registration in a list of a person's own. */
export type RegistrationSummary = Pick<
  RegistrationDetail,
  | 'id'
  | 'code'
  | 'status'
  | 'linkVersion'
  | 'position'
  | 'forum'
  | 'terms'
  | 'ticketType'
  | 'name'
  | 'sessions'
  | 'acceptBy'
  | 'ticket'
  | 'createdAt'
>

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
  /** `registrationId` with link version 1 makes the link; whoever holds the key made the registration. */
  | { ok: true; value: { answer: RegistrationAnswer; registrationId: string; isReplay: boolean } }
  /** No such forum for this reader, or it takes no registrations. */
  | { ok: false; reason: 'not_offered' }
  | { ok: false; reason: 'invalid'; fields: FieldFaults }
  | { ok: false; reason: 'not_open'; phase: RegistrationPhase }
  /** This key came before with another request. */
  | { ok: false; reason: 'idempotency_conflict' }
  /** This address has a registration; it is written to, and nothing more is said here. */
  | { ok: false; reason: 'already_registered' }

export type CancelResult =
  | { ok: true; value: { promoted: number } }
  | { ok: false; reason: 'not_found' | 'not_cancellable' | 'too_late' }

export type AcceptPlaceResult =
  | { ok: true; value: { hasChanged: boolean } }
  /** `expired`: the time has passed, and the place goes to the next. */
  | { ok: false; reason: 'not_found' | 'expired' | 'not_offered' }
