/** Who makes a new edition of a forum. */
export const COPYING_ROLES = ['manager'] as const

/** Who decides which people and bodies of the old edition stand at the new one. */
export const PROPOSAL_ROLES = ['manager', 'editor'] as const

/** How much of a programme goes along: every part, those that stand in no block, or none. */
export const COPIED_PARTS = ['all', 'blocks', 'none'] as const

/** What goes along besides rooms, when it is wanted. */
export const COPIED_THINGS = ['registration', 'people', 'organisations'] as const

export const DECISIONS = ['confirm', 'drop', 'reopen', 'confirm_all', 'drop_all'] as const

/** Proposals that one form decides about by name; more are decided all at once. */
export const CHOSEN_MAX = 500
