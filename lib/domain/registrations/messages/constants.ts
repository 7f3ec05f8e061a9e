/** Lengths in characters, of each language; the database holds bounds too. */
export const SUBJECT_MAX = 150
export const BODY_MAX = 5_000
/** Of the address that says to whom it goes. */
export const QUERY_MAX = 1_000
