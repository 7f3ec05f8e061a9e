import type { TicketState } from '#lib/domain/tickets/types.ts'

/** So long after it was received a check-in may be taken back. */
export const UNDO_MINUTES = 10

/** Scans that a device sends at once. */
export const SCANS_MAX = 100
/** A clock that is further back than this is taken for wrong. */
export const SCAN_AGE_DAYS = 31

/** Lengths in characters; the database holds them too. */
export const DEVICE_NAME_MAX = 60
export const WORDS_MAX = 200
/** Of those who match what was typed so many are shown; more letters find fewer. */
export const MATCHES_MAX = 12

/** Why the door lets somebody not in. The states of a ticket but `valid`, and what only the door sees. */
export const DOOR_REFUSALS = [
  'not_a_ticket',
  'other_forum',
  /** Replaced by a newer one, or its person is erased. */
  'revoked',
  'cancelled',
  'declined',
  'pending',
  'waitlisted',
  'to_accept',
  'called_off',
  'over',
  /** No place at this session, which has places of its own. */
  'no_seat',
  /** The device has used the number of this scan for another. */
  'number_used',
] as const satisfies (Exclude<TicketState, 'valid'> | string)[]
