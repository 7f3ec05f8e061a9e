import { OutcomeKind } from '#prisma/generated/enums.ts'

/** Who says what came of a forum. */
export const OUTCOMES_ROLES = ['manager', 'editor'] as const

export const OUTCOME_KINDS = Object.values(OutcomeKind)
