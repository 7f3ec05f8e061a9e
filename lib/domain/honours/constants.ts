import { HonourState } from '#prisma/generated/enums.ts'

/** Who says which titles a forum's sources tell of. */
export const HONOURS_ROLES = ['manager', 'editor'] as const

export const HONOUR_STATES = Object.values(HonourState)
