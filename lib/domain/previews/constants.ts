/** The pages of a forum that are previewed under their own names; the agenda is previewed by its days. */
export const PREVIEWED_TABS = [
  'overview',
  'speakers',
  'organisations',
  'agreements',
  'outcomes',
] as const
