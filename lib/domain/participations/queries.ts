import 'server-only'
import { toCitations, toText, toTextOrNull } from '#lib/domain/record/queries.ts'
import { db, type Tx } from '#lib/platform/db.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import { PARTICIPATION_ROLES } from './constants.ts'
import type {
  EditedParticipation,
  ListedParticipation,
  ParticipationChoices,
  ParticipationFacts,
} from './types.ts'
import { fieldsOfParticipation } from './utils.ts'

/** Of the forum or a part of it; what stands with an outcome or a building belongs to that. */
const ofForum = (forumId: string) => ({ forumId, outcomeId: null, infrastructureId: null })

const participationSelect = {
  ...{ id: true, role: true, position: true, asPrinted: true, remark: true, doubt: true },
  ...{ citations: true, version: true, sessionId: true },
  organisation: { select: { slug: true, name: true } },
  session: { select: { slug: true, title: true } },
} as const satisfies Prisma.ParticipationSelect
type ParticipationRow = Prisma.ParticipationGetPayload<{ select: typeof participationSelect }>

export const toParticipationFacts = (row: ParticipationRow): ParticipationFacts => ({
  ...{ role: row.role, organisation: row.organisation.slug, asPrinted: row.asPrinted },
  session: row.session?.slug ?? null,
  remark: toTextOrNull(row.remark),
  doubt: toTextOrNull(row.doubt),
  citations: toCitations(row.citations),
})

/** Who takes part as what: by role, then in their order. One query. */
export async function listParticipations(forumId: string): Promise<ListedParticipation[]> {
  const rows = await db.participation.findMany({
    relationLoadStrategy: 'join',
    where: { ...ofForum(forumId), organisation: { retiredAt: null } },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: participationSelect,
  })
  const listed = rows.map((row) => ({
    ...{ id: row.id, role: row.role, version: row.version, asPrinted: row.asPrinted },
    organisation: { slug: row.organisation.slug, name: toText(row.organisation.name) },
    session: row.session && { slug: row.session.slug, title: toText(row.session.title) },
    hasSource: toCitations(row.citations).length > 0,
  }))
  const rank = (role: ListedParticipation['role']) => PARTICIPATION_ROLES.indexOf(role)
  return listed.toSorted((a, b) => rank(a.role) - rank(b.role))
}

const edited = (row: ParticipationRow): EditedParticipation => {
  const facts = toParticipationFacts(row)
  return {
    ...{ id: row.id, version: row.version, name: toText(row.organisation.name), facts },
    fields: fieldsOfParticipation(facts),
  }
}

/** One of them with all that can be said, for a form; null for one of another forum. One query. */
export async function getEditedParticipation(
  forumId: string,
  id: string,
): Promise<EditedParticipation | null> {
  const row = await db.participation.findFirst({
    relationLoadStrategy: 'join',
    where: { id, ...ofForum(forumId) },
    select: participationSelect,
  })
  return row && edited(row)
}

/** Locks one of this forum, and reads it; null where there is none. Two queries. */
export async function lockParticipation(
  tx: Tx,
  { forumId, id }: { forumId: string; id: string },
): Promise<ParticipationRow | null> {
  const [found] = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM participation
     WHERE id = ${id}::uuid AND "forumId" = ${forumId}::uuid AND "outcomeId" IS NULL AND "infrastructureId" IS NULL
       FOR NO KEY UPDATE`
  return found
    ? tx.participation.findUnique({
        relationLoadStrategy: 'join',
        where: { id: found.id },
        select: participationSelect,
      })
    : null
}

/** Those of one role in their order, as they stand; locked, so that of two who move them one waits. One query. */
export async function lockRole(
  tx: Tx,
  { forumId, role }: { forumId: string; role: string },
): Promise<{ id: string; sessionId: string | null; position: number }[]> {
  return tx.$queryRaw`
    SELECT id, "sessionId", position FROM participation
     WHERE "forumId" = ${forumId}::uuid AND role = ${role}::"ParticipationRole"
       AND "outcomeId" IS NULL AND "infrastructureId" IS NULL
     ORDER BY position, id FOR NO KEY UPDATE`
}

type Named = Pick<ParticipationFacts, 'organisation' | 'session'>

/** The body and the part that these slugs name; null for one that is not there. One query. */
export async function findNamed(
  tx: Tx,
  forumId: string,
  { organisation, session }: Named,
): Promise<{ organisationId: string | null; sessionId: string | null }> {
  const [found] = await tx.$queryRaw<{ organisationId: string | null; sessionId: string | null }[]>`
    SELECT (SELECT id FROM organisation WHERE slug = ${organisation} AND "retiredAt" IS NULL) AS "organisationId",
           (SELECT id FROM forum_session WHERE slug = ${session ?? ''} AND "forumId" = ${forumId}::uuid
                                           AND "retiredAt" IS NULL) AS "sessionId"`
  return found ?? { organisationId: null, sessionId: null }
}

/** What the form offers: bodies of the record, parts that readers see. Two queries. */
export async function listParticipationChoices(forumId: string): Promise<ParticipationChoices> {
  const [organisations, sessions] = await Promise.all([
    db.organisation.findMany({
      where: { retiredAt: null },
      ...{ select: { slug: true, name: true }, orderBy: { slug: 'asc' } },
    }),
    db.forumSession.findMany({
      where: { forumId, retiredAt: null },
      select: { slug: true, title: true },
      orderBy: [{ position: 'asc' }, { slug: 'asc' }],
    }),
  ])
  return {
    organisations: organisations.map(({ slug, name }) => ({ slug, name: toText(name) })),
    sessions: sessions.map(({ slug, title }) => ({ slug, title: toText(title) })),
  }
}
