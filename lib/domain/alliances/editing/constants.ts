import { ServiceState } from '#prisma/generated/enums.ts'

/** Who enters and corrects alliances at a forum. To take one out of the record is for managers. */
export const ALLIANCES_ROLES = ['manager', 'editor'] as const

export const SERVICE_STATES = Object.values(ServiceState)

export const POINTS_MAX = 30
export const SERVICES_MAX = 30
export const MEMBERS_MAX = 60
