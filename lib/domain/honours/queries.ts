import 'server-only'
import { findCity, listCityChoices } from '#lib/domain/cities/naming/queries.ts'
import { lockOwn } from '#lib/domain/edits/order/queries.ts'
import { toCitations, toText, toTextOrNull } from '#lib/domain/record/queries.ts'
import { db, type Tx } from '#lib/platform/db.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import type { EditedHonour, HonourChoices, HonourFacts, ListedHonour } from './types.ts'
import { fieldsOfHonour } from './utils.ts'

const slugOf = { select: { slug: true } } as const
export const honourSelect = {
  ...{ id: true, slug: true, version: true, retiredAt: true, title: true, titleAsPrinted: true },
  ...{ state: true, holder: true, doubt: true, citations: true },
  ...{ cityId: true, organisationId: true, city: slugOf, organisation: slugOf },
} as const satisfies Prisma.HonourSelect
type HonourRow = Prisma.HonourGetPayload<{ select: typeof honourSelect }>

export const toHonourFacts = (row: HonourRow): HonourFacts => ({
  ...{ titleAsPrinted: row.titleAsPrinted, state: row.state },
  title: toText(row.title),
  city: row.city?.slug ?? null,
  organisation: row.organisation?.slug ?? null,
  holder: toTextOrNull(row.holder),
  doubt: toTextOrNull(row.doubt),
  citations: toCitations(row.citations),
  isRetired: row.retiredAt !== null,
})

const holderOf = { select: { name: true, retiredAt: true } } as const

/** The titles that a forum's sources tell of, in its order, with what was taken out. One query. */
export async function listForumHonours(forumId: string): Promise<ListedHonour[]> {
  const rows = await db.honour.findMany({
    relationLoadStrategy: 'join',
    where: { forumId },
    orderBy: [{ position: 'asc' }, { slug: 'asc' }],
    select: {
      ...{ slug: true, title: true, state: true, holder: true, citations: true, retiredAt: true },
      ...{ city: holderOf, organisation: holderOf },
    },
  })
  return rows.map(({ city, organisation, ...row }) => {
    const named = [city, organisation].find((one) => one && one.retiredAt === null)
    return {
      ...{ slug: row.slug, title: toText(row.title), state: row.state },
      holder: toTextOrNull(row.holder) ?? (named ? toText(named.name) : null),
      hasSource: toCitations(row.citations).length > 0,
      isRetired: row.retiredAt !== null,
    }
  })
}

/** One of the forum's with all that can be said, for a form; null for any other. One query. */
export async function getEditedHonour(forumId: string, slug: string): Promise<EditedHonour | null> {
  const row = await db.honour.findFirst({
    relationLoadStrategy: 'join',
    where: { slug, forumId },
    select: honourSelect,
  })
  if (!row) return null
  const facts = toHonourFacts(row)
  const { id: honourId, version } = row
  return { honourId, slug, version, facts, fields: fieldsOfHonour(facts) }
}

/** Locks one of this forum, and reads it; null where there is none. Two queries. */
export async function lockHonour(
  tx: Tx,
  own: { forumId: string; slug: string },
): Promise<HonourRow | null> {
  const id = await lockOwn(tx, 'honour', own)
  return id === null
    ? null
    : tx.honour.findUnique({
        relationLoadStrategy: 'join',
        where: { id },
        select: honourSelect,
      })
}

export type Named = Record<'cityId' | 'organisationId', string | null>

/** The holders that these slugs name; null for one that is not there. Two queries at most. */
export async function findHolders(
  tx: Tx,
  { city, organisation }: Pick<HonourFacts, 'city' | 'organisation'>,
): Promise<Named> {
  const select = { id: true } as const
  const cityId = await findCity(tx, city)
  const body =
    organisation &&
    (await tx.organisation.findFirst({ where: { slug: organisation, retiredAt: null }, select }))
  return { cityId, organisationId: body ? body.id : null }
}

/** What the form offers: cities and bodies of the record, and what `own` names by now. Two queries. */
export async function listHonourChoices({
  forumId,
  own,
}: {
  forumId: string
  own: string | null
}): Promise<HonourChoices> {
  const named = { honours: { some: { forumId, slug: own ?? '' } } }
  const [cities, organisations] = await Promise.all([
    listCityChoices(named),
    db.organisation.findMany({
      where: { OR: [{ retiredAt: null }, named] },
      ...{ select: { slug: true, name: true }, orderBy: { slug: 'asc' } },
    }),
  ])
  const toChoice = ({ slug, name }: (typeof organisations)[number]) => ({
    ...{ slug, name: toText(name) },
  })
  return { city: cities, organisation: organisations.map(toChoice) }
}
