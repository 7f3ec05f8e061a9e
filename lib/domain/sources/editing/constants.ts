import { Script } from '#prisma/generated/enums.ts'

/** Who enters and corrects documents. */
export const SOURCES_ROLES = ['manager', 'editor'] as const

export const SCRIPTS = Object.values(Script)
