/** An agreement has a text, its annexes, and translations of both. */
export const FILES_MAX = 10
/** Room for the documents of one forum's agreements. */
export const FORUM_FILES_MAX_BYTES = 512 * 1_024 * 1_024
