/** Of what a pick list can be. */
export const PICK_NOUNS = [
  ...(['organisation', 'person', 'city', 'agreement', 'source', 'session', 'alliance'] as const),
  ...(['outcome', 'infrastructure', 'umbrella'] as const),
] as const

/** Who may pick: everybody who edits something of a forum. */
export const PICKS_ROLES = ['manager', 'editor'] as const

/** Records that a list shows at once; it counts the rest. */
export const PICKS_SHOWN = 12
