import { AliasKind } from '#prisma/generated/enums.ts'

/** Who edits the organisations of a forum. To take one out of the record is for managers. */
export const ORGANISATIONS_ROLES = ['manager', 'editor'] as const

export const ALIAS_KINDS = Object.values(AliasKind)
export const ALIASES_MAX = 20
