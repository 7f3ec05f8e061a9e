/** How long a letter belongs to the worker that took it; a worker that dies gives it back by that. */
export const LEASE_MS = 120_000

/** After so many tries a letter is given up and shown to the organisers: about 17 hours. */
export const MAX_TRIES = 12

/** The first pause after a failed try; each further one is twice as long, up to the longest. */
export const FIRST_PAUSE_MS = 30_000
export const LONGEST_PAUSE_MS = 6 * 3_600_000

/** Why a letter is not sent any more. Kept with the row, and worded where administrators read it. */
export const DROP_REASONS = ['gone', 'erased', 'over', 'no_address'] as const

/** Administrators of one portal sit in one place; forums elsewhere do not move their clock. */
export const PANEL_ZONE = 'Asia/Shanghai'

/** The lists of the panel: given up, and shown instead of sent. */
export const LETTER_LISTS = ['failed', 'kept'] as const

/** Letters shown on one page of the panel. */
export const LETTERS_PER_PAGE = 50
/** Read at once for an export. */
export const LETTERS_PER_PART = 100
