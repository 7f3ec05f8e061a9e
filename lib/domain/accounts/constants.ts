const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS

/** How long a browser stays signed in: without use, and altogether. Staff see other people's data. */
export const STAFF_IDLE_MS = 3 * HOUR_MS
export const STAFF_ABSOLUTE_MS = 12 * HOUR_MS
export const IDLE_MS = 30 * DAY_MS
export const ABSOLUTE_MS = 180 * DAY_MS

/** "Last seen" is written no more often than this. */
export const SEEN_EVERY_MS = MINUTE_MS

/** `Chrome, Android`; the database holds it too (account_session_device_length). */
export const DEVICE_MAX = 80

/** A code and the link beside it. The database refuses more than 30 minutes (sign_in_challenge_short_lived). */
export const CHALLENGE_MS = 20 * MINUTE_MS
/** Wrong codes that one challenge survives, the last one included. */
export const CODE_TRIES = 5
export const CODE_LENGTH = 6
/** Letters with a code to one address, within any hour. */
export const CODES_PER_HOUR = 5
export const CODES_WINDOW_MS = HOUR_MS
/** A code may be asked for again after this. */
export const RESEND_AFTER_MS = MINUTE_MS

/**
 * Attempts on one account, whatever the network address. Two windows of the clock touch any 15
 * minutes, so no more than 10 fall into them. Codes and passwords are counted apart, so that whoever
 * guesses at one does not shut the owner out of the other.
 */
export const TRIES_LIMIT = { max: 5, windowSeconds: 900 } as const
/** Attempts and letters from one network address; thirty people at one venue are fine. */
export const ADDRESS_LIMIT = { max: 60, windowSeconds: 300 } as const
/** A private or loopback address is a gateway, with everybody behind it. */
export const GATEWAY_LIMIT = { max: 6_000, windowSeconds: 300 } as const

/** A proof this recent says who sits there: for what opens an account, and for its erasure. */
export const FRESH_PROOF_MINUTES = 10

export const PASSWORD_MIN = 12
/** Longer than anybody types; argon2 hashes it all. */
export const PASSWORD_MAX = 256

export const RECOVERY_CODES = 10
export const RECOVERY_CODE_LENGTH = 12
/** A passkey's challenge is answered within this. */
export const PASSKEY_CHALLENGE_MS = 5 * MINUTE_MS
export const PASSKEYS_MAX = 20

/** A set-up link makes an administrator of whoever holds it; an operator can print another at any time. */
export const SET_UP_MS = 30 * MINUTE_MS
