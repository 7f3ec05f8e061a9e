/** More than a person attends; a bound for what one request asks for. */
export const MAX_STARS = 200
/** A QR code holds some 2,300 bytes at our level of safety; codes fuller than this one are hard to scan. */
export const MAX_CARRIED_BYTES = 1_200
/** How often a calendar that subscribes may ask again. */
export const FEED_TTL_SECONDS = 3_600
