import type { RegistrationStatus } from '#prisma/generated/enums.ts'

/** Lengths in characters; the database holds them too (registration_lengths). */
export const NAME_MAX = 120
export const EMAIL_MAX = 254
export const PHONE_MAX = 40
export const ORGANISATION_MAX = 200
export const CODE_LENGTH = 8
export const CONSENTS_MAX = 20
export const ANSWERS_MAX = 50
/** Of one answer; a question may ask for less. */
export const ANSWER_MAX = 5_000
export const SESSIONS_MAX = 50
export const INVITATION_MAX = 60
/** An offer of a place to a colleague ends after so many days, and with the time for changes. */
export const HANDOVER_DAYS = 14
export const NOTE_MAX = 2_000

/** Phases of taking registrations, in the order in which one rules out the next. */
export const REGISTRATION_PHASES = [
  'cancelled',
  'over',
  'not_yet_open',
  'closed',
  'full',
  'open',
] as const

/** These hold a place of their kind. */
export const HOLDING_A_PLACE = ['confirmed', 'attended'] as const satisfies RegistrationStatus[]

/** These can still be taken back by the person. */
export const CANCELLABLE = [
  'pending',
  'confirmed',
  'waitlisted',
] as const satisfies RegistrationStatus[]

/** How often one may try to register: by mail address and by network address. */
export const ADDRESS_LIMIT = { max: 50, windowSeconds: 60 } as const
/** A private or loopback address is a gateway, with everybody behind it. */
export const GATEWAY_LIMIT = { max: 6_000, windowSeconds: 60 } as const
/** KiB of files that one registration may send within a day. */
export const REGISTRATION_FILES = { max: 100 * 1_024, windowSeconds: 86_400 } as const
/** The same for one place: a whole institution may stand behind one public address. */
export const PLACE_FILES = { ...REGISTRATION_FILES, max: 20 * REGISTRATION_FILES.max } as const
export const GATEWAY_FILES = { ...REGISTRATION_FILES, max: 100 * REGISTRATION_FILES.max } as const
export const EMAIL_LIMIT = { max: 20, windowSeconds: 3_600 } as const
/**
 * Whoever registers with somebody else's address may act on that registration: so often within an hour
 * an address is told of changes, is offered a place, and a registration offers one.
 */
export const CHANGE_LETTERS_PER_HOUR = 10
export const OFFERS_PER_HOUR = 5

/** A letter that tells of a second attempt is not sent more often than this. */
export const REPEAT_LETTER_AFTER_MINUTES = 60
