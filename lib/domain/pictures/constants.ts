/** Room for the pictures that one forum's organisers send: some thousands of people, and not the disk. */
export const FORUM_PICTURES_MAX_BYTES = 256 * 1_024 * 1_024

export const PERMISSION_MAX = 1_000
