/** What is looked at, in the order of the page. */
export const NOUNS = [
  ...(['forum', 'session', 'person', 'organisation', 'agreement', 'outcome', 'figure'] as const),
  ...(['honour', 'milestone', 'infrastructure', 'reference'] as const),
] as const

/** Who looks: everybody who edits. */
export const COMPLETENESS_ROLES = ['manager', 'editor'] as const

/** Records that lack something and are listed by name; the page counts the rest. */
export const LISTED_MAX = 100
