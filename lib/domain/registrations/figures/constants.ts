/** So many organisations are listed by name. */
export const ORGANISATIONS_SHOWN = 30
