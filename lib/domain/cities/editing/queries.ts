import 'server-only'
import { nameKey } from '#lib/domain/edits/naming/utils.ts'
import { publicCity } from '#lib/domain/record/public/queries.ts'
import { toCitations, toText, toTextOrNull } from '#lib/domain/record/queries.ts'
import { db, type Tx } from '#lib/platform/db.ts'
import type { LocalizedText } from '#lib/platform/i18n/localized.ts'
import { toSimplified } from '#lib/platform/i18n/traditional.ts'
import { Prisma } from '#prisma/generated/client.ts'
import type { CityFacts, EditedCity, KnownCity, ListedCity } from './types.ts'
import { fieldsOfCity } from './utils.ts'

const citySelect = {
  ...{ id: true, slug: true, version: true, name: true, country: true, isCity: true },
  ...{ description: true, doubt: true, citations: true, retiredAt: true },
  parent: { select: { slug: true } },
} as const satisfies Prisma.CitySelect
type CityRow = Prisma.CityGetPayload<{ select: typeof citySelect }>

export const toCityFacts = (row: CityRow): CityFacts => ({
  ...{ name: toText(row.name), country: row.country, isCity: row.isCity },
  parent: row.parent?.slug ?? null,
  description: toTextOrNull(row.description),
  doubt: toTextOrNull(row.doubt),
  citations: toCitations(row.citations),
  isRetired: row.retiredAt !== null,
})

/** Each place where a city stands, with the forum: held there, its part in a programme, an agreement signed there, what is told of it. */
const CITY_PARTS = Prisma.sql`(
  SELECT "cityId" AS id, id AS "forumId" FROM forum
  UNION ALL SELECT "cityId", "forumId" FROM city_participation
  UNION ALL SELECT "cityId", "forumId" FROM agreement
  UNION ALL SELECT "cityId", "forumId" FROM figure
  UNION ALL SELECT "cityId", "forumId" FROM honour
  UNION ALL SELECT "cityId", "forumId" FROM infrastructure
  UNION ALL SELECT "cityId", "forumId" FROM milestone)`

/** Whose city this is: of every forum where it stands, and of the one from which it was entered. */
const cityOfForum = (forumId: string) => Prisma.sql`(
  EXISTS (SELECT 1 FROM ${CITY_PARTS} AS own WHERE own.id = city.id AND own."forumId" = ${forumId}::uuid)
  OR EXISTS (SELECT 1 FROM audit WHERE audit."subjectId" = city.id AND audit."forumId" = ${forumId}::uuid
                                   AND audit.event = 'city.created'))`

type ListedRow = Omit<ListedCity, 'name' | 'hasSource' | 'isRetired'> & {
  id: string
  name: Prisma.JsonValue
  citations: Prisma.JsonValue
  retiredAt: Date | null
}

const toListed = ({ id, name, citations, retiredAt, ...row }: ListedRow): ListedCity => ({
  ...row,
  name: toText(name),
  hasSource: toCitations(citations).length > 0,
  isRetired: retiredAt !== null,
})

const listed = (forumId: string, where: Prisma.Sql) => Prisma.sql`
  SELECT city.id, city.slug, city.name, city.country, city."isCity", city.citations, city."retiredAt",
         ${cityOfForum(forumId)} AS "isOwn",
         count(one.id) FILTER (WHERE one."forumId" = ${forumId}::uuid)::int AS here, count(one.id)::int AS everywhere
    FROM city LEFT JOIN ${CITY_PARTS} AS one ON one.id = city.id
   WHERE ${where} GROUP BY city.id`

/** The cities of a forum, and those that readers see; in no order. Two queries. */
export async function listForumCities(forumId: string, now: Date): Promise<ListedCity[]> {
  const [rows, open] = await Promise.all([
    db.$queryRaw<ListedRow[]>(listed(forumId, Prisma.sql`true`)),
    db.city.findMany({ where: publicCity(now), select: { id: true } }),
  ])
  const seen = new Set(open.map(({ id }) => id))
  return rows.filter(({ id, isOwn }) => isOwn || seen.has(id)).map(toListed)
}

/** One of the forum's with all that can be said, for a form; null for any other. Two queries. */
export async function getEditedCity(forumId: string, slug: string): Promise<EditedCity | null> {
  const where = Prisma.sql`city.slug = ${slug} AND ${cityOfForum(forumId)}`
  const [found] = await db.$queryRaw<ListedRow[]>(listed(forumId, where))
  const row = found && (await readCityRow(db, found.id))
  if (!found || !row) return null
  const facts = toCityFacts(row)
  const { id: cityId, version } = row
  return { ...toListed(found), cityId, version, facts, fields: fieldsOfCity(facts) }
}

const readCityRow = (reader: Pick<Tx, 'city'>, id: string) =>
  reader.city.findUnique({ relationLoadStrategy: 'join', where: { id }, select: citySelect })

/** Locks a city of this forum, and reads it; null where there is none. Two queries. */
export async function lockCity(
  tx: Tx,
  { forumId, slug }: { forumId: string; slug: string },
): Promise<CityRow | null> {
  const [found] = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM city WHERE slug = ${slug} AND ${cityOfForum(forumId)} FOR NO KEY UPDATE`
  return found ? readCityRow(tx, found.id) : null
}

/** Nobody else saves cities until this transaction is over. */
export const saveCitiesAlone = (tx: Tx) =>
  tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('city'))`

const keysOf = (name: LocalizedText) => Object.values(name).map((one) => nameKey(one, toSimplified))

/** Another city that has one of these names, in any script and however it is typed; null for none. One query, three where there is one. */
export async function findNamesake(
  tx: Tx,
  { forumId, now }: { forumId: string; now: Date },
  { id, name }: { id: string | null; name: LocalizedText },
): Promise<KnownCity | null> {
  const rows = await tx.city.findMany({
    where: { retiredAt: null, ...(id === null ? {} : { NOT: { id } }) },
    select: { id: true, slug: true, name: true },
    orderBy: { slug: 'asc' },
  })
  const wanted = new Set(keysOf(name))
  const found = rows.find((row) => keysOf(toText(row.name)).some((key) => wanted.has(key)))
  if (!found) return null
  const [own] = await tx.$queryRaw<{ isOwn: boolean }[]>`
    SELECT ${cityOfForum(forumId)} AS "isOwn" FROM city WHERE id = ${found.id}::uuid`
  const open = await tx.city.count({ where: { AND: [{ id: found.id }, publicCity(now)] } })
  return {
    ...{ slug: found.slug, name: toText(found.name) },
    ...{ isOwn: own?.isOwn ?? false, isPublic: open > 0 },
  }
}

/** The city that a slug names: null for no slug, undefined for one that is not there. One query, where there is a slug. */
export async function findParent(
  tx: Tx,
  parent: string | null,
): Promise<string | null | undefined> {
  if (parent === null) return null
  const where = { slug: parent, retiredAt: null }
  return (await tx.city.findFirst({ where, select: { id: true } }))?.id
}

/** Whether the record names it: by a part somewhere, as the seat of a body, or as what others are part of. One query. */
export async function isCityNamed(tx: Tx, id: string): Promise<boolean> {
  const [found] = await tx.$queryRaw<{ named: boolean }[]>`
    SELECT EXISTS (SELECT 1 FROM ${CITY_PARTS} AS one WHERE one.id = ${id}::uuid)
        OR EXISTS (SELECT 1 FROM organisation WHERE "cityId" = ${id}::uuid)
        OR EXISTS (SELECT 1 FROM city WHERE "parentId" = ${id}::uuid) AS named`
  return found?.named ?? false
}
