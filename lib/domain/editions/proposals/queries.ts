import 'server-only'
import { toText } from '#lib/domain/record/queries.ts'
import { db, type Tx } from '#lib/platform/db.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import type { OpenProposals, Proposal } from '../types.ts'

const proposalSelect = {
  id: true,
  asPrinted: true,
  titles: true,
  appearanceRole: true,
  participationRole: true,
  position: true,
  state: true,
  madeId: true,
  sessionId: true,
  session: { select: { slug: true, title: true, position: true } },
  person: { select: { id: true, slug: true, name: true, retiredAt: true } },
  organisation: { select: { id: true, slug: true, name: true, retiredAt: true } },
} as const satisfies Prisma.EditionProposalSelect
export type ProposalRow = Prisma.EditionProposalGetPayload<{ select: typeof proposalSelect }>

const toProposal = (row: ProposalRow): Proposal => {
  const { id, asPrinted, titles, state, person, organisation, session } = row
  const named = person ?? organisation
  return {
    ...{ id, asPrinted, titles, state },
    noun: person ? 'person' : 'organisation',
    name: named ? toText(named.name) : { 'zh-Hans': asPrinted },
    role: row.appearanceRole
      ? { of: 'appearance', role: row.appearanceRole }
      : { of: 'participation', role: row.participationRole ?? 'supporting' },
    part: session && { slug: session.slug, title: toText(session.title) },
    isGone: named === null || named.retiredAt !== null,
  }
}

/** All proposals of a forum: the forum as a whole first, then by its programme. One query. */
export async function listProposals(forumId: string): Promise<Proposal[]> {
  const rows = await db.editionProposal.findMany({
    relationLoadStrategy: 'join',
    where: { forumId },
    select: proposalSelect,
  })
  const at = ({ session }: ProposalRow) => session?.position ?? -1
  const roleOf = (row: ProposalRow) => row.participationRole ?? row.appearanceRole ?? ''
  return rows
    .toSorted(
      (a, b) =>
        at(a) - at(b) ||
        roleOf(a).localeCompare(roleOf(b)) ||
        a.position - b.position ||
        (a.id < b.id ? -1 : 1),
    )
    .map(toProposal)
}

/** How many wait to be decided. One query. */
export async function countOpenProposals(forumId: string): Promise<OpenProposals> {
  const [found] = await db.$queryRaw<OpenProposals[]>`
    SELECT count("personId")::int AS people, count("organisationId")::int AS organisations
      FROM edition_proposal WHERE "forumId" = ${forumId}::uuid AND state = 'open'`
  return found ?? { people: 0, organisations: 0 }
}

/** Locks these proposals of a forum (null: all that are open), and reads them. Two queries. */
export async function lockProposals(
  tx: Tx,
  { forumId, ids }: { forumId: string; ids: readonly string[] | null },
): Promise<ProposalRow[]> {
  const locked = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM edition_proposal
     WHERE "forumId" = ${forumId}::uuid AND (${ids}::uuid[] IS NULL AND state = 'open' OR id = ANY(${ids}::uuid[]))
     ORDER BY id FOR UPDATE`
  return tx.editionProposal.findMany({
    relationLoadStrategy: 'join',
    where: { id: { in: locked.map(({ id }) => id) } },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: proposalSelect,
  })
}
