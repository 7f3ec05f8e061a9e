import 'server-only'
import { openAgreement, publishedForum } from '#lib/domain/record/queries.ts'
import { db } from '#lib/platform/db.ts'
import type { SitemapPage } from './types.ts'

// A sample is for trying things out, not for search engines.
const realForum = { ...publishedForum, isSample: false }
const kept = { retiredAt: null }

/** The pages of a forum besides its overview, as interfaces.md §0 names them. */
const FORUM_TABS = ['agenda', 'speakers', 'organisations', 'agreements', 'outcomes']
/** The pages that list everything of a kind. */
const DIRECTORIES = [
  'forums',
  'agreements',
  'outcomes',
  'people',
  'organisations',
  'alliances',
  'cities',
  'themes',
]

type Row = { slug: string; updatedAt: Date }
const row = { slug: true, updatedAt: true } as const
const bySlug = { slug: 'asc' } as const

const pagesOf = (folder: string, rows: Row[]): SitemapPage[] =>
  rows.map(({ slug, updatedAt }) => ({ path: `${folder}/${slug}`, changedAt: updatedAt }))

/**
 * Every public page of the record, the most important first; samples and what only they name are
 * left out. Seven queries, however large the record is.
 */
export async function listSitemapPages({ now }: { now: Date }): Promise<SitemapPage[]> {
  const agreement = openAgreement(now)
  const appearance = { forum: realForum, OR: [{ agreementId: null }, { agreement }] }
  const [forums, agreements, people, organisations, alliances, cities, themes] = await Promise.all([
    db.forum.findMany({
      relationLoadStrategy: 'join',
      where: realForum,
      select: { ...row, sessions: { where: kept, select: row, orderBy: { position: 'asc' } } },
      orderBy: bySlug,
    }),
    db.agreement.findMany({
      where: { AND: [agreement, { OR: [{ forumId: null }, { forum: realForum }] }] },
      select: row,
      orderBy: bySlug,
    }),
    db.person.findMany({
      where: { ...kept, appearances: { some: appearance } },
      select: row,
      orderBy: bySlug,
    }),
    db.organisation.findMany({
      where: {
        ...kept,
        OR: [
          { participations: { some: { forum: realForum } } },
          { parties: { some: { agreement } } },
          { titles: { some: { appearance } } },
          { alliance: kept },
        ],
      },
      select: row,
      orderBy: bySlug,
    }),
    db.alliance.findMany({ where: kept, select: row, orderBy: bySlug }),
    db.city.findMany({ where: kept, select: row, orderBy: bySlug }),
    db.theme.findMany({ where: kept, select: row, orderBy: bySlug }),
  ])
  return [
    { path: '' },
    ...DIRECTORIES.map((path) => ({ path })),
    ...forums.flatMap(({ slug, updatedAt, sessions }) => [
      { path: `forums/${slug}`, changedAt: updatedAt },
      ...FORUM_TABS.map((tab) => ({ path: `forums/${slug}/${tab}`, changedAt: updatedAt })),
      ...pagesOf(`forums/${slug}/sessions`, sessions),
    ]),
    ...pagesOf('agreements', agreements),
    ...pagesOf('alliances', alliances),
    ...pagesOf('organisations', organisations),
    ...pagesOf('people', people),
    ...pagesOf('cities', cities),
    ...pagesOf('themes', themes),
  ]
}
