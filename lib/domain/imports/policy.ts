import type { ForumScopeRole } from '#lib/domain/accounts/types.ts'
import { ImportKind } from '#prisma/generated/enums.ts'

const ALL = Object.values(ImportKind)

/** The kinds of lists that somebody brings along, and sees: people are entered by managers alone, as by hand. */
export const kindsFor = (role: ForumScopeRole): ImportKind[] =>
  role === 'editor' ? ALL.filter((kind) => kind !== 'registration') : ALL
