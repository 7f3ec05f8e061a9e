import 'server-only'
import { pictureSelect, toPictureOrNull } from '#lib/domain/record/pictures/queries.ts'
import {
  publicAppearance,
  publicMembership,
  publicPerson,
  publicStatedList,
} from '#lib/domain/record/public/queries.ts'
import {
  appearanceSelect,
  listSelect,
  personRefSelect,
  refSelect,
  toAppearance,
  toCitations,
  toPersonRef,
  toRef,
  toStatedList,
  toTextOrNull,
} from '#lib/domain/record/queries.ts'
import { isOnlyInSamples, latestForumFirst } from '#lib/domain/record/utils.ts'
import { db, type Tx } from '#lib/platform/db.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import type { ForumPeople, PersonDetail, PersonEntry, PersonIndexEntry } from './types.ts'
import { seatsOf } from './utils.ts'

const inOrderOfText = [
  { forum: { slug: 'asc' } },
  { position: 'asc' },
  { id: 'asc' },
] satisfies Prisma.AppearanceOrderByWithRelationInput[]

/** One person with every appearance; null when there is none to show. One query. */
export async function getPerson(
  slug: string,
  { now }: { now: Date },
): Promise<PersonDetail | null> {
  const row = await db.person.findFirst({
    relationLoadStrategy: 'join',
    where: { slug, ...publicPerson(now) },
    select: {
      ...personRefSelect,
      picture: { select: pictureSelect },
      aliases: true,
      country: true,
      doubt: true,
      citations: true,
      appearances: {
        where: publicAppearance(now),
        orderBy: inOrderOfText,
        select: appearanceSelect,
      },
      memberships: {
        where: publicMembership(now),
        orderBy: { position: 'asc' },
        select: {
          office: true,
          asPrinted: true,
          citations: true,
          alliance: { select: { slug: true, organisation: { select: refSelect } } },
        },
      },
    },
  })
  if (row === null) return null
  const appearances = row.appearances.map(toAppearance)
  return {
    ...toPersonRef(row),
    picture: toPictureOrNull(row.picture),
    aliases: row.aliases,
    country: row.country,
    doubt: toTextOrNull(row.doubt),
    citations: toCitations(row.citations),
    isSample: isOnlyInSamples(appearances.map(({ forum }) => forum)),
    appearances: appearances.sort((a, b) => latestForumFirst(a.forum, b.forum)),
    offices: row.memberships.map(({ alliance, ...office }) => ({
      alliance: { ...toRef(alliance.organisation), slug: alliance.slug },
      office: toTextOrNull(office.office),
      asPrinted: office.asPrinted,
      citations: toCitations(office.citations),
    })),
  }
}

/** Everybody in the public record, as much as an index needs; in no order. One query. */
export async function listPeopleIndex({ now }: { now: Date }): Promise<PersonIndexEntry[]> {
  const rows = await db.person.findMany({
    relationLoadStrategy: 'join',
    where: publicPerson(now),
    select: {
      ...personRefSelect,
      picture: { select: pictureSelect },
      country: true,
      appearances: {
        where: publicAppearance(now),
        select: { forum: { select: { slug: true, isSample: true } } },
      },
    },
  })
  return rows.map((row) => {
    const forums = row.appearances.map(({ forum }) => forum)
    return {
      ...toPersonRef(row),
      picture: toPictureOrNull(row.picture),
      country: row.country,
      isSample: isOnlyInSamples(forums),
      forums: [...new Set(forums.map(({ slug }) => slug))],
    }
  })
}

/** What the list of people shows of those on one page, in the order given. One query. */
export async function listPeopleEntries(
  people: readonly PersonIndexEntry[],
  { now }: { now: Date },
): Promise<PersonEntry[]> {
  const rows = await db.appearance.findMany({
    relationLoadStrategy: 'join',
    where: {
      AND: [publicAppearance(now), { person: { slug: { in: people.map(({ slug }) => slug) } } }],
    },
    orderBy: inOrderOfText,
    select: appearanceSelect,
  })
  const appearances = rows.map(toAppearance)
  return people.map((person) => {
    const own = appearances.filter((one) => one.person.slug === person.slug)
    const forums = new Map(own.map(({ forum }) => [forum.slug, forum]))
    const appearedAt = [...forums.values()].sort(latestForumFirst)
    const latest = own.filter(({ forum }) => forum.slug === appearedAt[0]?.slug)
    return { ...person, latest, appearedAt }
  })
}

/** Who took part in one forum, and the lists of people that its text leaves open or only counts. One query. */
export async function getForumPeople(
  slug: string,
  { now, tx = db }: { now: Date; tx?: Tx },
): Promise<ForumPeople> {
  const forum = await tx.forum.findFirst({
    relationLoadStrategy: 'join',
    where: { slug },
    select: {
      appearances: {
        where: publicAppearance(now),
        orderBy: [{ position: 'asc' }, { id: 'asc' }],
        select: appearanceSelect,
      },
      lists: {
        where: { AND: [publicStatedList(now), { kind: 'people' }] },
        orderBy: { slug: 'asc' },
        select: listSelect,
      },
    },
  })
  return {
    seats: seatsOf((forum?.appearances ?? []).map(toAppearance)),
    lists: (forum?.lists ?? []).map(toStatedList),
  }
}

/** Where somebody's old address leads who was merged into another; null where it leads nowhere. One query. */
export async function movedPerson(slug: string, { now }: { now: Date }): Promise<string | null> {
  const row = await db.person.findFirst({
    relationLoadStrategy: 'join',
    where: { slug, mergedInto: publicPerson(now) },
    select: { mergedInto: { select: { slug: true } } },
  })
  return row?.mergedInto?.slug ?? null
}
