/** Who says to which papers a forum's sources refer. */
export const REFERENCES_ROLES = ['manager', 'editor'] as const
