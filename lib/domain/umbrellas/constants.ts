/** Who enters, corrects and takes out the larger events that forums belong to: their names stand at every forum below them. */
export const UMBRELLAS_ROLES = ['manager'] as const

/** An event within an event within an event: as many levels as readers are shown above a forum. */
export const LEVELS_MAX = 3

/** Other names that one goes by. */
export const ALIASES_MAX = 20
