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
