/** Who prints lists of people. */
export const PRINT_ROLES = ['manager'] as const

export const PRINT_KINDS = ['badges', 'table_cards', 'name_cards'] as const
/** A badge alone on its sheet in two sizes, or several on A4 with marks to cut along. */
export const BADGE_SIZES = ['90x130', 'a6', 'a4'] as const
/** Whose: people who registered and hold a place, those whom the programme names, or those who run the forum. */
export const GROUPS = ['registered', 'programme', 'team'] as const
export const PLACE_STATES = ['confirmed', 'attended'] as const

/** More in one file is more than a printer is given at once. */
export const PRINTED_MAX = 3_000
/** A file is kept so long; then it is asked for anew, from what is true by then. */
export const KEPT_DAYS = 3
/** A worker that says nothing for so long has died, and another takes its job up. */
export const LEASE_MS = 60_000
/** A job at which so many workers died is given up. */
export const MAX_TRIES = 3
/** Jobs that a page shows. */
export const SHOWN_JOBS = 12
