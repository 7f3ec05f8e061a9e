import { ROLE_ORDER } from '#lib/domain/organisations/constants.ts'

/** Who says which organisations take part, and as what. */
export const PARTICIPATIONS_ROLES = ['manager', 'editor'] as const

/** In the order of convention. */
export const PARTICIPATION_ROLES = ROLE_ORDER
