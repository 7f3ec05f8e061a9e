import 'server-only'
import type { KnownRecord } from '#lib/domain/edits/naming/types.ts'
import { toCitations, toText, toTextOrNull } from '#lib/domain/record/queries.ts'
import { db, type Tx } from '#lib/platform/db.ts'
import { Prisma } from '#prisma/generated/client.ts'
import type {
  EditedOrganisation,
  ListedOrganisation,
  OrganisationChoices,
  OrganisationFacts,
} from './types.ts'
import { fieldsOfOrganisation } from './utils.ts'

export const organisationSelect = {
  id: true,
  slug: true,
  version: true,
  name: true,
  latinAsPrinted: true,
  kind: true,
  country: true,
  city: { select: { slug: true } },
  parent: { select: { slug: true } },
  isJoint: true,
  description: true,
  aliases: { orderBy: [{ position: 'asc' }, { text: 'asc' }], select: { text: true, kind: true } },
  doubt: true,
  citations: true,
  retiredAt: true,
  mergedIntoId: true,
  mergedInto: { select: { id: true, slug: true, name: true } },
} as const satisfies Prisma.OrganisationSelect
type OrganisationRow = Prisma.OrganisationGetPayload<{ select: typeof organisationSelect }>

export const toOrganisationFacts = (row: OrganisationRow): OrganisationFacts => ({
  name: toText(row.name),
  latinAsPrinted: row.latinAsPrinted,
  kind: row.kind,
  country: row.country,
  city: row.city?.slug ?? null,
  parent: row.parent?.slug ?? null,
  isJoint: row.isJoint,
  description: toTextOrNull(row.description),
  aliases: row.aliases,
  doubt: toTextOrNull(row.doubt),
  citations: toCitations(row.citations),
  isRetired: row.retiredAt !== null,
})

/** Each part that an organisation has somewhere, with the forum: a role, a title named after it, a side of an agreement, an outcome, a figure, an honour. */
export const ORGANISATION_PARTS = Prisma.sql`(
  SELECT "organisationId" AS id, "forumId" FROM participation
  UNION ALL SELECT title."organisationId", one."forumId"
              FROM appearance_title AS title JOIN appearance AS one ON one.id = title."appearanceId"
  UNION ALL SELECT party."organisationId", agreement."forumId"
              FROM agreement_party AS party JOIN agreement ON agreement.id = party."agreementId"
  UNION ALL SELECT "organisationId", "forumId" FROM outcome
  UNION ALL SELECT "organisationId", "forumId" FROM figure
  UNION ALL SELECT "organisationId", "forumId" FROM honour)`

/** Whose organisation this is: of every forum where it has a part, and of the one from which it was entered, or went into another. */
export const organisationOfForum = (forumId: string) => Prisma.sql`(
  EXISTS (SELECT 1 FROM ${ORGANISATION_PARTS} AS own WHERE own.id = organisation.id AND own."forumId" = ${forumId}::uuid)
  OR EXISTS (SELECT 1 FROM audit WHERE audit."subjectId" = organisation.id AND audit."forumId" = ${forumId}::uuid
                                   AND audit.event = 'organisation.created')
  OR EXISTS (SELECT 1 FROM audit WHERE audit."subjectId" = organisation."mergedIntoId" AND audit."forumId" = ${forumId}::uuid
                                   AND audit.event = 'organisation.merged'))`

type ListedRow = Omit<ListedOrganisation, 'name' | 'hasSource' | 'isRetired'> & {
  id: string
  name: unknown
  citations: unknown
  retiredAt: Date | null
}

const toListed = ({ id, name, citations, retiredAt, ...row }: ListedRow): ListedOrganisation => ({
  ...row,
  name: toText(name as Prisma.JsonValue),
  hasSource: toCitations(citations as Prisma.JsonValue).length > 0,
  isRetired: retiredAt !== null,
})

const listed = (forumId: string, where: Prisma.Sql) => Prisma.sql`
  SELECT organisation.id, organisation.slug, organisation.name, organisation."latinAsPrinted", organisation.kind,
         organisation.citations, organisation."retiredAt",
         ARRAY(SELECT text FROM organisation_alias AS alias WHERE alias."organisationId" = organisation.id ORDER BY text) AS aliases,
         count(one.id) FILTER (WHERE one."forumId" = ${forumId}::uuid)::int AS here, count(one.id)::int AS everywhere
    FROM organisation LEFT JOIN ${ORGANISATION_PARTS} AS one ON one.id = organisation.id
   WHERE ${where} AND ${organisationOfForum(forumId)}
   GROUP BY organisation.id`

/** Every organisation of a forum, in no order. One query. */
export async function listForumOrganisations(forumId: string): Promise<ListedOrganisation[]> {
  const rows = await db.$queryRaw<ListedRow[]>(listed(forumId, Prisma.sql`true`))
  return rows.map(toListed)
}

/** One of them with all that can be said, for a form; null for what is not of this forum. Two queries. */
export async function getEditedOrganisation(
  forumId: string,
  slug: string,
): Promise<EditedOrganisation | null> {
  const where = Prisma.sql`organisation.slug = ${slug}`
  const [found] = await db.$queryRaw<ListedRow[]>(listed(forumId, where))
  const row = found && (await readOrganisationRow(db, found.id))
  if (!found || !row) return null
  const facts = toOrganisationFacts(row)
  const { id: organisationId, version } = row
  const mergedInto = row.mergedInto && { ...row.mergedInto, name: toText(row.mergedInto.name) }
  return {
    ...toListed(found),
    ...{ organisationId, version, facts, fields: fieldsOfOrganisation(facts), mergedInto },
  }
}

/** Every one of a forum's with all that can be said of them, in no order. Two queries. */
export async function listEditedOrganisations(
  forumId: string,
  reader: Pick<Tx, '$queryRaw' | 'organisation'> = db,
): Promise<Omit<EditedOrganisation, 'mergedInto'>[]> {
  const found = await reader.$queryRaw<ListedRow[]>(listed(forumId, Prisma.sql`true`))
  const rows = await reader.organisation.findMany({
    relationLoadStrategy: 'join',
    where: { id: { in: found.map(({ id }) => id) } },
    select: organisationSelect,
  })
  const known = new Map(rows.map((row) => [row.id, row]))
  return found.flatMap((one) => {
    const row = known.get(one.id)
    if (!row) return []
    const facts = toOrganisationFacts(row)
    const { id: organisationId, version } = row
    return [
      { ...toListed(one), organisationId, version, facts, fields: fieldsOfOrganisation(facts) },
    ]
  })
}

const readOrganisationRow = (reader: Pick<Tx, 'organisation'>, id: string) =>
  reader.organisation.findUnique({
    relationLoadStrategy: 'join',
    where: { id },
    select: organisationSelect,
  })

/** Locks an organisation of this forum, and reads it; null where there is none. Two queries. */
export async function lockOrganisation(
  tx: Tx,
  { forumId, slug }: { forumId: string; slug: string },
): Promise<OrganisationRow | null> {
  const [found] = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM organisation WHERE slug = ${slug} AND ${organisationOfForum(forumId)} FOR NO KEY UPDATE`
  return found ? readOrganisationRow(tx, found.id) : null
}

const named = ({ slug, name }: { slug: string; name: Prisma.JsonValue }) => ({
  slug,
  name: toText(name),
})
const live = {
  where: { retiredAt: null },
  select: { slug: true, name: true },
  orderBy: { slug: 'asc' },
} as const

/** The cities that an organisation can be in. One query. */
export async function listLiveCities(
  reader: Pick<Tx, 'city'> = db,
): Promise<OrganisationChoices['cities']> {
  return (await reader.city.findMany(live)).map(named)
}

/** What an organisation can be in, and part of. Two queries. */
export async function listOrganisationChoices(): Promise<OrganisationChoices> {
  const [cities, organisations] = await Promise.all([
    listLiveCities(),
    db.organisation.findMany(live),
  ])
  return { cities, organisations: organisations.map(named) }
}

/** Nobody else saves organisations until this transaction is over. */
export const saveOrganisationsAlone = (tx: Tx) =>
  tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('organisation'))`

/** Organisations that are called so already, in any script or by an alias. One query. */
export async function namesakes(tx: Tx, name: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ slug: string }[]>`
    SELECT slug FROM organisation
     WHERE (${name} IN (name ->> 'zh-Hans', name ->> 'zh-Hant', name ->> 'en', "latinAsPrinted")
            OR EXISTS (SELECT 1 FROM organisation_alias WHERE "organisationId" = organisation.id AND text = ${name}))
       AND "retiredAt" IS NULL
     ORDER BY slug LIMIT 5`
  return rows.map(({ slug }) => slug)
}

/** Those of them that the record names: by a part somewhere, as a part of which others are, in or as an alliance. One query. */
export async function namedOrganisations(tx: Tx, ids: readonly string[]): Promise<Set<string>> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM organisation AS own
     WHERE id = ANY(${[...ids]}::uuid[]) AND (
           EXISTS (SELECT 1 FROM ${ORGANISATION_PARTS} AS one WHERE one.id = own.id)
        OR EXISTS (SELECT 1 FROM organisation WHERE "parentId" = own.id)
        OR EXISTS (SELECT 1 FROM alliance WHERE own.id IN ("organisationId", "founderId"))
        OR EXISTS (SELECT 1 FROM alliance_member WHERE "organisationId" = own.id))`
  return new Set(rows.map(({ id }) => id))
}

/** Every organisation of the record by all of its names, whosever it is. One query. */
export async function listKnownOrganisations(
  reader: Pick<Tx, 'organisation'>,
): Promise<KnownRecord[]> {
  const rows = await reader.organisation.findMany({
    relationLoadStrategy: 'join',
    select: {
      ...{ slug: true, name: true, latinAsPrinted: true, retiredAt: true },
      aliases: { select: { text: true } },
      parent: { select: { slug: true } },
    },
    orderBy: { slug: 'asc' },
  })
  return rows.map(({ name, aliases, parent, retiredAt, ...row }) => ({
    ...row,
    ...{ name: toText(name), aliases: aliases.map(({ text }) => text) },
    ...{ parent: parent?.slug ?? null, isRetired: retiredAt !== null },
  }))
}

export type Placed = { cityId: string | null; parentId: string | null }

/** The city and the organisation that these slugs name; undefined for one that is not there. One query. */
export async function findPlaces(
  tx: Tx,
  { city, parent }: Pick<OrganisationFacts, 'city' | 'parent'>,
): Promise<{ cityId: string | null | undefined; parentId: string | null | undefined }> {
  const [found] = await tx.$queryRaw<{ city: string | null; parent: string | null }[]>`
    SELECT (SELECT id FROM city WHERE slug = ${city ?? ''} AND "retiredAt" IS NULL) AS city,
           (SELECT id FROM organisation WHERE slug = ${parent ?? ''} AND "retiredAt" IS NULL) AS parent`
  return {
    cityId: city === null ? null : (found?.city ?? undefined),
    parentId: parent === null ? null : (found?.parent ?? undefined),
  }
}
