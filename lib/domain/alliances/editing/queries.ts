import 'server-only'
import type { FieldFaults } from '#lib/domain/edits/types.ts'
import { organisationOfForum } from '#lib/domain/organisations/editing/queries.ts'
import { publicAlliance, publicPerson } from '#lib/domain/record/public/queries.ts'
import { toCitations, toRef, toText, toTextOrNull, toTexts } from '#lib/domain/record/queries.ts'
import type { Ref } from '#lib/domain/record/types.ts'
import { db, type Tx } from '#lib/platform/db.ts'
import { Prisma } from '#prisma/generated/client.ts'
import type {
  AllianceChoices,
  AllianceEditor,
  AllianceFacts,
  EditedAlliance,
  ListedAlliance,
} from './types.ts'
import { fieldsOfAlliance } from './utils.ts'

const named = { select: { slug: true, name: true } } as const
const byPosition = { position: 'asc' } as const

export const allianceSelect = {
  ...{ id: true, slug: true, version: true, purpose: true, description: true, points: true },
  ...{ joiningProcedure: true, memberCountAsPrinted: true, doubt: true, citations: true },
  ...{ retiredAt: true, organisation: named, founder: named },
  services: {
    orderBy: byPosition,
    select: { id: true, name: true, asPrinted: true, state: true, citations: true },
  },
  members: {
    orderBy: byPosition,
    select: {
      ...{ id: true, office: true, asPrinted: true, citations: true },
      ...{ organisation: named, person: named },
    },
  },
} as const satisfies Prisma.AllianceSelect
export type AllianceRow = Prisma.AllianceGetPayload<{ select: typeof allianceSelect }>

export const toAllianceFacts = (row: AllianceRow): AllianceFacts => ({
  organisation: row.organisation.slug,
  founder: row.founder?.slug ?? null,
  purpose: toTextOrNull(row.purpose),
  description: toText(row.description),
  points: toTexts(row.points),
  joiningProcedure: toTextOrNull(row.joiningProcedure),
  memberCountAsPrinted: row.memberCountAsPrinted,
  services: row.services.map(({ name, asPrinted, state, citations }) => ({
    ...{ name: toText(name), asPrinted, state, citations: toCitations(citations) },
  })),
  members: row.members.map(({ organisation, person, office, asPrinted, citations }) => ({
    ...{ organisation: organisation?.slug ?? null, person: person?.slug ?? null },
    ...{ office: toTextOrNull(office), asPrinted, citations: toCitations(citations) },
  })),
  doubt: toTextOrNull(row.doubt),
  citations: toCitations(row.citations),
  isRetired: row.retiredAt !== null,
})

const isManaged = Prisma.sql`EXISTS (SELECT 1 FROM alliance_role AS manages WHERE manages."allianceId" = alliance.id)`

/**
 * Who corrects an alliance. Whoever manages it, from every forum that they organise. One that nobody
 * manages is corrected like its body, by each forum where that has a part or the alliance was launched,
 * and by the one from which either was entered; of one that somebody manages only administrators do so.
 */
const isCorrectedBy = ({ forumId, actor, isAdministrator }: AllianceEditor) => Prisma.sql`(
  EXISTS (SELECT 1 FROM alliance_role AS own WHERE own."allianceId" = alliance.id AND own."accountId" = ${actor}::uuid)
  OR ((${isAdministrator} OR NOT ${isManaged}) AND (
       EXISTS (SELECT 1 FROM organisation WHERE organisation.id = alliance."organisationId" AND ${organisationOfForum(forumId)})
    OR EXISTS (SELECT 1 FROM outcome WHERE outcome."allianceId" = alliance.id AND outcome."forumId" = ${forumId}::uuid)
    OR EXISTS (SELECT 1 FROM audit WHERE audit."subjectId" = alliance.id AND audit."forumId" = ${forumId}::uuid
                                     AND audit.event = 'alliance.created'))))`

type ListedRow = Omit<ListedAlliance, 'name' | 'hasSource' | 'isRetired'> & {
  id: string
  name: Prisma.JsonValue
  citations: Prisma.JsonValue
  retiredAt: Date | null
}

const toListed = ({ id, name, citations, retiredAt, ...row }: ListedRow): ListedAlliance => ({
  ...row,
  name: toText(name),
  hasSource: toCitations(citations).length > 0,
  isRetired: retiredAt !== null,
})

const listed = (editor: AllianceEditor, where: Prisma.Sql) => Prisma.sql`
  SELECT alliance.id, alliance.slug, body.name, alliance.citations, alliance."retiredAt",
         ${isCorrectedBy(editor)} AS "isOwn", ${isManaged} AS "isManaged",
         (SELECT count(*)::int FROM alliance_service AS one WHERE one."allianceId" = alliance.id) AS services,
         (SELECT count(*)::int FROM alliance_member AS one WHERE one."allianceId" = alliance.id) AS members
    FROM alliance JOIN organisation AS body ON body.id = alliance."organisationId" WHERE ${where}`

/** The alliances that somebody corrects, and those that readers see; in no order. Two queries. */
export async function listEditorsAlliances(
  editor: AllianceEditor,
  now: Date,
): Promise<ListedAlliance[]> {
  const [rows, open] = await Promise.all([
    db.$queryRaw<ListedRow[]>(listed(editor, Prisma.sql`true`)),
    db.alliance.findMany({ where: publicAlliance(now), select: { id: true } }),
  ])
  const seen = new Set(open.map(({ id }) => id))
  return rows.filter(({ id, isOwn }) => isOwn || seen.has(id)).map(toListed)
}

/** One that they correct, with all that can be said, for a form; null for any other. Two queries. */
export async function getEditedAlliance(
  editor: AllianceEditor,
  slug: string,
): Promise<EditedAlliance | null> {
  const where = Prisma.sql`alliance.slug = ${slug} AND ${isCorrectedBy(editor)}`
  const [found] = await db.$queryRaw<ListedRow[]>(listed(editor, where))
  const row = found && (await readAllianceRow(db, found.id))
  if (!found || !row) return null
  const facts = toAllianceFacts(row)
  const { id: allianceId, version, founder, members } = row
  const bodies = [founder, ...members.map(({ organisation }) => organisation)]
  const refs = (rows: readonly ({ slug: string; name: Prisma.JsonValue } | null)[]) =>
    rows.flatMap((one) => (one ? [toRef(one)] : []))
  return {
    ...{ ...toListed(found), allianceId, version, facts, fields: fieldsOfAlliance(facts) },
    named: { organisations: refs(bodies), people: refs(members.map(({ person }) => person)) },
  }
}

const readAllianceRow = (reader: Pick<Tx, 'alliance'>, id: string) =>
  reader.alliance.findUnique({
    relationLoadStrategy: 'join',
    where: { id },
    select: allianceSelect,
  })

/** Locks one that they correct, and reads it; null where there is none. Two queries. */
export async function lockAlliance(
  tx: Tx,
  editor: AllianceEditor,
  slug: string,
): Promise<AllianceRow | null> {
  const [found] = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM alliance WHERE slug = ${slug} AND ${isCorrectedBy(editor)} FOR NO KEY UPDATE`
  return found ? readAllianceRow(tx, found.id) : null
}

/** People who may be named: whom readers see, and the forum's own. */
const mayBeMember = (forumId: string, now: Date) =>
  ({
    OR: [publicPerson(now), { retiredAt: null, appearances: { some: { forumId } } }],
  }) satisfies Prisma.PersonWhereInput

/** What the form offers: bodies and people of the record. Two queries. */
export async function listAllianceChoices(forumId: string, now: Date): Promise<AllianceChoices> {
  const [organisations, people] = await Promise.all([
    db.organisation.findMany({ where: { retiredAt: null }, ...named, orderBy: { slug: 'asc' } }),
    db.person.findMany({ where: mayBeMember(forumId, now), ...named, orderBy: { slug: 'asc' } }),
  ])
  return { organisations: organisations.map(toRef), people: people.map(toRef) }
}

/** The bodies of a forum that can become alliances: in the record, and not one already. One query. */
export async function listFutureAlliances(
  forumId: string,
): Promise<AllianceChoices['organisations']> {
  const rows = await db.$queryRaw<{ slug: string; name: Prisma.JsonValue }[]>`
    SELECT slug, name FROM organisation
     WHERE "retiredAt" IS NULL AND ${organisationOfForum(forumId)}
       AND NOT EXISTS (SELECT 1 FROM alliance WHERE alliance."organisationId" = organisation.id)
     ORDER BY slug`
  return rows.map(toRef)
}

/** A body of this forum by its slug, locked, with the address of the alliance that it is already; null for any other. Two queries. */
export async function lockBody(
  tx: Tx,
  { forumId, slug }: { forumId: string; slug: string },
): Promise<(Ref & { id: string; alliance: string | null }) | null> {
  const [found] = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM organisation
     WHERE slug = ${slug} AND "retiredAt" IS NULL AND ${organisationOfForum(forumId)} FOR NO KEY UPDATE`
  // Asked once the lock is held: whoever waited for it would not see what came meanwhile.
  const row =
    found &&
    (await tx.organisation.findUnique({
      where: { id: found.id },
      select: { ...named.select, id: true, alliance: { select: { slug: true } } },
    }))
  return row ? { ...toRef(row), id: row.id, alliance: row.alliance?.slug ?? null } : null
}

export type NamedIds = { organisations: Map<string, string>; people: Map<string, string> }

/** The ids of those that an alliance names, and what it names that may not be: whoever stands in it already may stay. Two queries at most. */
export async function findNamed(
  tx: Tx,
  { forumId, now }: { forumId: string; now: Date },
  facts: AllianceFacts,
  before: AllianceFacts | null,
): Promise<{ ids: NamedIds; faults: FieldFaults }> {
  const namesOf = (of: AllianceFacts) => ({
    organisations: [of.founder, ...of.members.map(({ organisation }) => organisation)],
    people: of.members.map(({ person }) => person),
  })
  const slugs = (all: readonly (string | null)[]) => all.filter((one) => one !== null)
  const wanted = namesOf(facts)
  const stood = before && namesOf(before)
  const select = { id: true, slug: true } as const
  const organisations = await tx.organisation.findMany({
    where: {
      slug: { in: slugs(wanted.organisations) },
      OR: [{ retiredAt: null }, { slug: { in: slugs(stood?.organisations ?? []) } }],
    },
    select,
  })
  const people = await tx.person.findMany({
    where: {
      slug: { in: slugs(wanted.people) },
      OR: [mayBeMember(forumId, now), { slug: { in: slugs(stood?.people ?? []) } }],
    },
    select,
  })
  const byName = (rows: { id: string; slug: string }[]) =>
    new Map(rows.map(({ id, slug }) => [slug, id]))
  const ids = { organisations: byName(organisations), people: byName(people) }
  const faults: FieldFaults = {}
  const check = (field: string, slug: string | null, known: Map<string, string>) => {
    if (slug !== null && !known.has(slug)) faults[field] = ['unknown_value']
  }
  check('founder', facts.founder, ids.organisations)
  for (const [index, { organisation, person }] of facts.members.entries()) {
    check(`member${index}.organisation`, organisation, ids.organisations)
    check(`member${index}.person`, person, ids.people)
  }
  return { ids, faults }
}
