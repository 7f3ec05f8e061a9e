import 'server-only'
import { forumPartsSelect, toForumParts } from '#lib/domain/forums/parts/queries.ts'
import {
  openAgreement,
  publicCity,
  publicFigure,
  publicOrganisation,
  publishedForum,
} from '#lib/domain/record/public/queries.ts'
import {
  agreementRefSelect,
  figureSelect,
  forumRefSelect,
  organisationRefSelect,
  refSelect,
  toAgreementRef,
  toCitations,
  toFigure,
  toForumRef,
  toOrganisationRef,
  toRef,
  toRefOrNull,
  toTextOrNull,
} from '#lib/domain/record/queries.ts'
import { db } from '#lib/platform/db.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import type { CityDetail, CityEntry } from './types.ts'

const cityRefSelect = { ...refSelect, country: true, isCity: true } as const
const inPublishedForum = { retiredAt: null, forum: publishedForum } as const
const latestFirst = [
  { startsOn: { sort: 'desc', nulls: 'last' } },
  { slug: 'asc' },
] satisfies Prisma.ForumOrderByWithRelationInput[]

/** One city with everything that is recorded of it; null when there is none to show. Two queries. */
export async function getCity(slug: string, { now }: { now: Date }): Promise<CityDetail | null> {
  const { honours, infrastructure, milestones } = forumPartsSelect
  const [row, agreements] = await Promise.all([
    db.city.findFirst({
      relationLoadStrategy: 'join',
      where: { slug, ...publicCity(now) },
      select: {
        ...cityRefSelect,
        description: true,
        doubt: true,
        citations: true,
        parent: { select: refSelect },
        parts: { where: publicCity(now), orderBy: { slug: 'asc' }, select: cityRefSelect },
        roles: {
          where: { forum: publishedForum },
          orderBy: { position: 'asc' },
          select: {
            role: true,
            asPrinted: true,
            doubt: true,
            citations: true,
            forum: { select: forumRefSelect },
          },
        },
        forums: { where: publishedForum, orderBy: latestFirst, select: forumRefSelect },
        organisations: {
          where: publicOrganisation(now),
          orderBy: { slug: 'asc' },
          select: organisationRefSelect,
        },
        figures: { where: publicFigure, orderBy: { position: 'asc' }, select: figureSelect },
        honours: { ...honours, where: inPublishedForum },
        infrastructure: { ...infrastructure, where: inPublishedForum },
        milestones: { ...milestones, where: inPublishedForum },
      },
    }),
    listAgreementsSignedIn(slug, now),
  ])
  if (row === null) return null
  const parts = toForumParts({ ...row, references: [], cities: [], themes: [] })
  return {
    ...toRef(row),
    country: row.country,
    isCity: row.isCity,
    parent: toRefOrNull(row.parent),
    parts: row.parts.map(({ country, isCity, ...part }) => ({ ...toRef(part), country, isCity })),
    description: toTextOrNull(row.description),
    doubt: toTextOrNull(row.doubt),
    citations: toCitations(row.citations),
    roles: row.roles.map((one) => ({
      ...one,
      forum: toForumRef(one.forum),
      doubt: toTextOrNull(one.doubt),
      citations: toCitations(one.citations),
    })),
    forums: row.forums.map(toForumRef),
    agreements,
    organisations: row.organisations.map(toOrganisationRef),
    figures: row.figures.map(toFigure),
    honours: parts.honours,
    infrastructure: parts.infrastructure,
    milestones: parts.milestones,
  }
}

/** Signed in the city itself, or at a forum that was held there. */
async function listAgreementsSignedIn(slug: string, now: Date): Promise<CityDetail['agreements']> {
  const city = { slug }
  const rows = await db.agreement.findMany({
    relationLoadStrategy: 'join',
    where: {
      AND: [
        openAgreement(now),
        { OR: [{ city }, { placement: 'at_forum', cityId: null, forum: { city } }] },
      ],
    },
    orderBy: [{ signedOn: { sort: 'desc', nulls: 'last' } }, { slug: 'asc' }],
    select: { ...agreementRefSelect, forum: { select: forumRefSelect } },
  })
  return rows.map((row) => ({ ...toAgreementRef(row), forum: row.forum && toForumRef(row.forum) }))
}

/** Every city and area of the record with its parts in programmes and its forums; in no order. One query. */
export async function listCities({ now }: { now: Date }): Promise<CityEntry[]> {
  const rows = await db.city.findMany({
    relationLoadStrategy: 'join',
    where: publicCity(now),
    orderBy: { slug: 'asc' },
    select: {
      ...cityRefSelect,
      doubt: true,
      roles: {
        where: { forum: publishedForum },
        orderBy: { position: 'asc' },
        select: { role: true, forum: { select: forumRefSelect } },
      },
      forums: { where: publishedForum, orderBy: latestFirst, select: forumRefSelect },
    },
  })
  return rows.map((row) => ({
    ...toRef(row),
    country: row.country,
    isCity: row.isCity,
    doubt: toTextOrNull(row.doubt),
    roles: row.roles.map((one) => ({ role: one.role, forum: toForumRef(one.forum) })),
    forums: row.forums.map(toForumRef),
  }))
}
