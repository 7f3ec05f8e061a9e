import { ForumMode, ForumState } from '#prisma/generated/enums.ts'

export const FORUM_STATES = Object.values(ForumState)
export const FORUM_MODES = Object.values(ForumMode)

export const CAPACITY_MAX = 1_000_000
export const POSITION_MAX = 10_000

/**
 * Words that a forum's name must not use casually, by the ten departments' notice on forums of August 2023
 * (关于进一步加强论坛活动规范管理的通知). A hint, never a refusal: some may use them.
 */
export const RESTRICTED_WORDS = [
  '中国',
  '中华',
  '全国',
  '国际',
  '世界',
  '峰会',
  '高端',
  '高峰',
  '巅峰',
] as const

/** Fields that only managers change. */
export const FOR_MANAGERS = ['state', 'secondEyes'] as const

/** Who edits what a forum says of itself. */
export const FACTS_ROLES = ['manager', 'editor'] as const
