import 'server-only'
import { notRetired, publishedForum } from '#lib/domain/record/public/queries.ts'
import {
  forumRefSelect,
  slotSelect,
  toForumRef,
  toSlot,
  toText,
  toTextOrNull,
} from '#lib/domain/record/queries.ts'
import { db } from '#lib/platform/db.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import { MAX_STARS } from './constants.ts'
import type { StarKey, StarredSession } from './types.ts'

const sessionSelect = {
  slug: true,
  title: true,
  status: true,
  version: true,
  updatedAt: true,
  parent: { select: { slug: true } },
  slots: { orderBy: { position: 'asc' }, select: { ...slotSelect, id: true } },
  forum: { select: { ...forumRefSelect, venue: true } },
} as const satisfies Prisma.ForumSessionSelect
type SessionRow = Prisma.ForumSessionGetPayload<{ select: typeof sessionSelect }>

const toStarred = (row: SessionRow): StarredSession => ({
  key: `${row.forum.slug}/${row.slug}`,
  slug: row.slug,
  parentKey: row.parent && `${row.forum.slug}/${row.parent.slug}`,
  title: toText(row.title),
  status: row.status,
  slots: row.slots.map((slot) => ({ ...toSlot(slot), id: slot.id })),
  forum: { ...toForumRef(row.forum), venue: toTextOrNull(row.forum.venue) },
  version: row.version,
  updatedAt: row.updatedAt,
})

/** What readers may see; a break is nothing to attend. */
const starable = {
  ...notRetired,
  kind: { not: 'break' },
  forum: publishedForum,
} satisfies Prisma.ForumSessionWhereInput

const keyWhere = (keys: readonly StarKey[]): Prisma.ForumSessionWhereInput => ({
  ...starable,
  OR: keys.map((key) => {
    const [forum = '', slug = ''] = key.split('/')
    return { slug, forum: { ...publishedForum, slug: forum } }
  }),
})

/** The sessions that an account starred. One query. */
export async function listStarred(accountId: string): Promise<StarredSession[]> {
  const rows = await db.forumSession.findMany({
    relationLoadStrategy: 'join',
    where: { ...starable, stars: { some: { accountId } } },
    select: sessionSelect,
    take: MAX_STARS,
  })
  return rows.map(toStarred)
}

/** The sessions of these keys, as far as readers may see them. One query. */
export async function listByKeys(keys: readonly StarKey[]): Promise<StarredSession[]> {
  if (keys.length === 0) return []
  const rows = await db.forumSession.findMany({
    relationLoadStrategy: 'join',
    where: keyWhere(keys),
    select: sessionSelect,
    take: MAX_STARS,
  })
  return rows.map(toStarred)
}

/** The ids of what may be starred under these keys. */
export async function listStarableIds(keys: readonly StarKey[]): Promise<string[]> {
  if (keys.length === 0) return []
  const rows = await db.forumSession.findMany({ where: keyWhere(keys), select: { id: true } })
  return rows.map(({ id }) => id)
}
