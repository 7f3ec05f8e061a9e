import type { RegistrationStatus } from '#prisma/generated/enums.ts'

/** Of a list of registrations so many stand on one page. */
export const ROWS_PER_PAGE = 50

/** Of those who wait for a kind of place so many are named; the list has all of them. */
export const WAITING_SHOWN = 20

/** So many registrations are decided at once. */
export const BATCH_MAX = 200

export const SEARCH_MAX = 200
export const CAPACITY_MAX = 1_000_000

export const STATUSES = [
  'pending',
  'confirmed',
  'waitlisted',
  'attended',
  'declined',
  'cancelled',
] as const satisfies RegistrationStatus[]

/** How a list is ordered; `number` is the order of the waiting list. */
export const SORTS = ['newest', 'oldest', 'name', 'number'] as const

/** What may be done with several registrations at once. */
export const DECISIONS = ['approve', 'decline', 'cancel', 'move'] as const

/** The code of a registration, as addresses spell it; the names of the pages beside it are no such codes. */
export const CODE_PATTERN = /^[2-9A-HJ-KMNP-Z]{8}$/
