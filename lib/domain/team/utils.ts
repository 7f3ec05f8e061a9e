import type { ForumRoleKind } from '#prisma/generated/enums.ts'
import { TEAM_ROLES } from './constants.ts'

/** Each once, the widest first. */
export const orderedRoles = (roles: readonly ForumRoleKind[]): ForumRoleKind[] =>
  TEAM_ROLES.filter((role) => roles.includes(role))

export const areSameRoles = (one: readonly ForumRoleKind[], other: readonly ForumRoleKind[]) =>
  orderedRoles(one).join() === orderedRoles(other).join()
