import { ForumKind, MotifKind } from '#prisma/generated/enums.ts'

export const FORUM_KINDS = Object.values(ForumKind)
export const MOTIFS = Object.values(MotifKind)

export const ADDRESS_MAX = 60
export const ADDRESS_EXAMPLE = '2027-nanjing'
export const EDITION_MAX = 999
export const HOME_ZONE = 'Asia/Shanghai'

/**
 * What stands where a forum's address would: pages below /organise, and words that pages below /forums and the
 * API may come to need. A test reads the folders.
 */
export const RESERVED_ADDRESSES: readonly string[] = [
  ...['audit', 'letters', 'new'],
  ...['agenda', 'all', 'archive', 'draft', 'edit', 'editions', 'export', 'feed', 'index', 'latest'],
  ...['search', 'upcoming'],
]
