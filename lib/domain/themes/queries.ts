import 'server-only'
import { notRetired, publishedForum } from '#lib/domain/record/public/queries.ts'
import {
  forumRefSelect,
  refSelect,
  sessionRefSelect,
  toCitations,
  toForumRef,
  toRef,
  toSessionRef,
  toTextOrNull,
} from '#lib/domain/record/queries.ts'
import { db } from '#lib/platform/db.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import type { ThemeAtForum, ThemeDetail, ThemeEntry } from './types.ts'

const atForums = {
  where: { forum: publishedForum },
  orderBy: [{ forum: { startsOn: { sort: 'desc', nulls: 'last' } } }, { forum: { slug: 'asc' } }],
  select: { asPrinted: true, citations: true, forum: { select: forumRefSelect } },
} as const satisfies Prisma.Theme$forumsArgs
type AtForumRow = Prisma.ForumThemeGetPayload<typeof atForums>

const toAtForum = (row: AtForumRow): ThemeAtForum => ({
  asPrinted: row.asPrinted,
  forum: toForumRef(row.forum),
  citations: toCitations(row.citations),
})

const publicSession = { session: { ...notRetired, forum: publishedForum } } as const

/** One theme with its wordings, forums and sessions; null when there is none to show. One query. */
export async function getTheme(slug: string): Promise<ThemeDetail | null> {
  const row = await db.theme.findFirst({
    relationLoadStrategy: 'join',
    where: { slug, ...notRetired },
    select: {
      ...refSelect,
      aliases: true,
      description: true,
      citations: true,
      forums: atForums,
      sessions: {
        where: publicSession,
        orderBy: [
          { session: { forum: { startsOn: { sort: 'desc', nulls: 'last' } } } },
          { session: { position: 'asc' } },
        ],
        select: { session: { select: { ...sessionRefSelect, forum: { select: forumRefSelect } } } },
      },
    },
  })
  if (row === null) return null
  return {
    ...toRef(row),
    aliases: row.aliases,
    description: toTextOrNull(row.description),
    citations: toCitations(row.citations),
    forums: row.forums.map(toAtForum),
    sessions: row.sessions.map(({ session }) => ({
      forum: toForumRef(session.forum),
      session: toSessionRef(session),
    })),
  }
}

/** Every theme in the order of the record, with its forums. One query. */
export async function listThemes(): Promise<ThemeEntry[]> {
  const rows = await db.theme.findMany({
    relationLoadStrategy: 'join',
    where: notRetired,
    orderBy: { slug: 'asc' },
    select: {
      ...refSelect,
      aliases: true,
      forums: { ...atForums, select: { ...atForums.select, position: true } },
      _count: { select: { sessions: { where: publicSession } } },
    },
  })
  const placeOf = (row: (typeof rows)[number]) => row.forums[0]?.position ?? rows.length
  return rows
    .sort((a, b) => placeOf(a) - placeOf(b) || a.slug.localeCompare(b.slug))
    .map((row) => ({
      ...toRef(row),
      aliases: row.aliases,
      forums: row.forums.map(toAtForum),
      sessionCount: row._count.sessions,
    }))
}
