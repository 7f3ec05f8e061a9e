import 'server-only'
import type { KnownRecord } from '#lib/domain/edits/naming/types.ts'
import { toCitations, toText, toTextOrNull } from '#lib/domain/record/queries.ts'
import { db, type Tx } from '#lib/platform/db.ts'
import { Prisma } from '#prisma/generated/client.ts'
import type { EditedPerson, ListedPerson, PersonFacts } from './types.ts'
import { fieldsOfPerson } from './utils.ts'

export const personSelect = {
  id: true,
  slug: true,
  version: true,
  name: true,
  latinAsPrinted: true,
  honorific: true,
  aliases: true,
  country: true,
  doubt: true,
  citations: true,
  retiredAt: true,
  mergedIntoId: true,
  mergedInto: { select: { id: true, slug: true, name: true } },
} as const satisfies Prisma.PersonSelect
type PersonRow = Prisma.PersonGetPayload<{ select: typeof personSelect }>

export const toPersonFacts = (row: PersonRow): PersonFacts => ({
  name: toText(row.name),
  latinAsPrinted: row.latinAsPrinted,
  honorific: row.honorific,
  aliases: row.aliases,
  country: row.country,
  doubt: toTextOrNull(row.doubt),
  citations: toCitations(row.citations),
  isRetired: row.retiredAt !== null,
})

/**
 * Whose person this is: everybody appears somewhere, and the organisers of each such forum may correct
 * what all of them show. One who is only drafted, was entered from there, or went into another one from
 * there, is theirs too.
 */
export const personOfForum = (forumId: string) => Prisma.sql`(
  EXISTS (SELECT 1 FROM appearance AS own WHERE own."personId" = person.id AND own."forumId" = ${forumId}::uuid)
  OR EXISTS (SELECT 1 FROM session_draft AS draft, jsonb_object_keys(draft.fields) AS field
              WHERE draft."forumId" = ${forumId}::uuid AND starts_with(field, 'person.' || person.slug || '~'))
  OR EXISTS (SELECT 1 FROM audit WHERE audit."subjectId" = person.id AND audit."forumId" = ${forumId}::uuid
                                   AND audit.event = 'person.created')
  OR EXISTS (SELECT 1 FROM audit WHERE audit."subjectId" = person."mergedIntoId" AND audit."forumId" = ${forumId}::uuid
                                   AND audit.event = 'person.merged'))`

type ListedRow = Omit<ListedPerson, 'name' | 'hasSource' | 'isRetired'> & {
  id: string
  name: unknown
  citations: unknown
  retiredAt: Date | null
}

const toListed = ({ id, name, citations, retiredAt, ...row }: ListedRow): ListedPerson => ({
  ...row,
  name: toText(name as Prisma.JsonValue),
  hasSource: toCitations(citations as Prisma.JsonValue).length > 0,
  isRetired: retiredAt !== null,
})

const listed = (forumId: string, where: Prisma.Sql) => Prisma.sql`
  SELECT person.id, person.slug, person.name, person."latinAsPrinted", coalesce(person.aliases, ARRAY[]::text[]) AS aliases, person.citations, person."retiredAt",
         count(one.id) FILTER (WHERE one."forumId" = ${forumId}::uuid)::int AS here, count(one.id)::int AS everywhere
    FROM person LEFT JOIN appearance AS one ON one."personId" = person.id
   WHERE ${where} AND ${personOfForum(forumId)}
   GROUP BY person.id`

/** Everybody of a forum, in no order. One query. */
export async function listForumPeople(forumId: string): Promise<ListedPerson[]> {
  const rows = await db.$queryRaw<ListedRow[]>(listed(forumId, Prisma.sql`true`))
  return rows.map(toListed)
}

/** One of them with all that can be said, for a form; null for whoever is not of this forum. Two queries. */
export async function getEditedPerson(forumId: string, slug: string): Promise<EditedPerson | null> {
  const [found] = await db.$queryRaw<ListedRow[]>(
    listed(forumId, Prisma.sql`person.slug = ${slug}`),
  )
  const row = found && (await readPersonRow(db, found.id))
  if (!found || !row) return null
  const facts = toPersonFacts(row)
  const { id: personId, version } = row
  const mergedInto = row.mergedInto && { ...row.mergedInto, name: toText(row.mergedInto.name) }
  return {
    ...toListed(found),
    ...{ personId, version, facts, fields: fieldsOfPerson(facts), mergedInto },
  }
}

/** Every one of a forum's with all that can be said of them, in no order. Two queries. */
export async function listEditedPeople(
  forumId: string,
  reader: Pick<Tx, '$queryRaw' | 'person'> = db,
): Promise<Omit<EditedPerson, 'mergedInto'>[]> {
  const found = await reader.$queryRaw<ListedRow[]>(listed(forumId, Prisma.sql`true`))
  const rows = await reader.person.findMany({
    relationLoadStrategy: 'join',
    where: { id: { in: found.map(({ id }) => id) } },
    select: personSelect,
  })
  const known = new Map(rows.map((row) => [row.id, row]))
  return found.flatMap((one) => {
    const row = known.get(one.id)
    if (!row) return []
    const facts = toPersonFacts(row)
    const { id: personId, version } = row
    return [{ ...toListed(one), personId, version, facts, fields: fieldsOfPerson(facts) }]
  })
}

const readPersonRow = (reader: Pick<Tx, 'person'>, id: string) =>
  reader.person.findUnique({
    relationLoadStrategy: 'join',
    where: { id },
    select: personSelect,
  })

/** Locks a person of this forum, and reads them; null where there is none. Two queries. */
export async function lockPerson(
  tx: Tx,
  { forumId, slug }: { forumId: string; slug: string },
): Promise<PersonRow | null> {
  const [found] = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM person WHERE slug = ${slug} AND ${personOfForum(forumId)} FOR NO KEY UPDATE`
  return found ? readPersonRow(tx, found.id) : null
}

/** Nobody else enters people until this transaction is over. */
export const enterPeopleAlone = (tx: Tx) =>
  tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('person.created'))`

/** Slugs of people who are called so already, in any script or by an alias. One query. */
export async function namesakes(tx: Tx, name: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ slug: string }[]>`
    SELECT slug FROM person
     WHERE (${name} IN (name ->> 'zh-Hans', name ->> 'zh-Hant', name ->> 'en', "latinAsPrinted") OR ${name} = ANY(aliases))
       AND "retiredAt" IS NULL
     ORDER BY slug LIMIT 5`
  return rows.map(({ slug }) => slug)
}

/** Those of them whom the record names: at a forum, in an alliance, or in a draft. One query. */
export async function namedPeople(tx: Tx, ids: readonly string[]): Promise<Set<string>> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM person
     WHERE id = ANY(${[...ids]}::uuid[]) AND (
           EXISTS (SELECT 1 FROM appearance WHERE "personId" = person.id)
        OR EXISTS (SELECT 1 FROM alliance_member WHERE "personId" = person.id)
        OR EXISTS (SELECT 1 FROM session_draft AS draft, jsonb_each_text(draft.fields) AS field
                    WHERE starts_with(field.key, 'person.' || person.slug || '~') AND field.value <> ''))`
  return new Set(rows.map(({ id }) => id))
}

/** Everybody of the record by all of their names, whoever's they are. One query. */
export async function listKnownPeople(reader: Pick<Tx, 'person'>): Promise<KnownRecord[]> {
  const rows = await reader.person.findMany({
    select: { slug: true, name: true, latinAsPrinted: true, aliases: true, retiredAt: true },
    orderBy: { slug: 'asc' },
  })
  return rows.map(({ name, retiredAt, ...row }) => ({
    ...row,
    ...{ name: toText(name), parent: null, isRetired: retiredAt !== null },
  }))
}
