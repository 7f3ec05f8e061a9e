/** Who says which numbers the sources of a forum state. */
export const FIGURES_ROLES = ['manager', 'editor'] as const

/** What a figure can be about; none of them is the forum as a whole. */
export const SUBJECTS = ['outcome', 'organisation', 'city', 'infrastructure'] as const

/** Digits of a number that is read back exactly as it was written, and those of them after the point. */
export const DIGITS_MAX = 15
export const DECIMALS_MAX = 4
