import 'server-only'
import {
  notRetired,
  openAgreement,
  publicAlliance,
  publicAppearance,
  publicCity,
  publicMembership,
  publicParticipation,
  publishedForum,
} from '#lib/domain/record/public/queries.ts'
import { db } from '#lib/platform/db.ts'
import type { SitemapPage } from './types.ts'

// A sample is for trying things out, not for search engines.
const realForum = { ...publishedForum, isSample: false }

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
  'privacy',
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
  const agreement = {
    AND: [openAgreement(now), { OR: [{ forumId: null }, { forum: realForum }] }],
  }
  const appearance = { AND: [publicAppearance(now), { forum: realForum }] }
  const [forums, agreements, people, organisations, alliances, cities, themes] = await Promise.all([
    db.forum.findMany({
      relationLoadStrategy: 'join',
      where: realForum,
      select: {
        ...row,
        sessions: { where: notRetired, select: row, orderBy: { position: 'asc' } },
      },
      orderBy: bySlug,
    }),
    db.agreement.findMany({
      where: agreement,
      select: row,
      orderBy: bySlug,
    }),
    db.person.findMany({
      where: {
        ...notRetired,
        OR: [
          { appearances: { some: appearance } },
          { memberships: { some: publicMembership(now) } },
        ],
      },
      select: row,
      orderBy: bySlug,
    }),
    db.organisation.findMany({
      where: {
        ...notRetired,
        OR: [
          { participations: { some: { AND: [publicParticipation, { forum: realForum }] } } },
          { parties: { some: { agreement } } },
          { titles: { some: { appearance } } },
          { alliance: publicAlliance(now) },
        ],
      },
      select: row,
      orderBy: bySlug,
    }),
    db.alliance.findMany({ where: publicAlliance(now), select: row, orderBy: bySlug }),
    db.city.findMany({ where: publicCity(now), select: row, orderBy: bySlug }),
    db.theme.findMany({ where: notRetired, select: row, orderBy: bySlug }),
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
