import type { ForumRoleKind } from '#prisma/generated/enums.ts'

/** The roles of a team, the widest first. */
export const TEAM_ROLES = [
  'manager',
  'editor',
  'check_in',
] as const satisfies readonly ForumRoleKind[]

/** Who gives roles, and sees who has them. */
export const TEAM_MANAGERS = ['manager'] as const

/** Letters that one organiser may have sent to addresses that they typed, within an hour. */
export const INVITING_LIMIT = { max: 40, windowSeconds: 3_600 } as const
