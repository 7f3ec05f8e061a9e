import { InfrastructureState } from '#prisma/generated/enums.ts'

/** Who says which works a forum's sources tell of. */
export const INFRASTRUCTURE_ROLES = ['manager', 'editor'] as const

export const INFRASTRUCTURE_STATES = Object.values(InfrastructureState)
