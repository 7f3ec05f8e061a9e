import 'server-only'
import { lockOwn } from '#lib/domain/edits/order/queries.ts'
import { publicAlliance } from '#lib/domain/record/public/queries.ts'
import {
  toCitations,
  toRichOrNull,
  toText,
  toTextOrNull,
  toTexts,
} from '#lib/domain/record/queries.ts'
import { toPartialDate } from '#lib/platform/dates/partial-date.ts'
import { db, type Tx } from '#lib/platform/db.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import type { EditedOutcome, ListedOutcome, OutcomeChoices, OutcomeFacts } from './types.ts'
import { fieldsOfOutcome } from './utils.ts'

const slugOf = { select: { slug: true } } as const
export const outcomeSelect = {
  ...{ id: true, slug: true, version: true, retiredAt: true, kind: true, title: true },
  ...{ titleAsPrinted: true, verb: true, verbAsPrinted: true, description: true },
  ...{ descriptionRich: true, points: true },
  ...{ happenedOn: true, precision: true, dateAsPrinted: true, doubt: true, citations: true },
  ...{ sessionId: true, organisationId: true, allianceId: true },
  ...{ session: slugOf, organisation: slugOf, alliance: slugOf },
} as const satisfies Prisma.OutcomeSelect
type OutcomeRow = Prisma.OutcomeGetPayload<{ select: typeof outcomeSelect }>

export const toOutcomeFacts = (row: OutcomeRow): OutcomeFacts => ({
  ...{ kind: row.kind, titleAsPrinted: row.titleAsPrinted, verbAsPrinted: row.verbAsPrinted },
  title: toText(row.title),
  verb: toText(row.verb),
  description: toTextOrNull(row.description),
  descriptionRich: toRichOrNull(row.descriptionRich),
  points: toTexts(row.points),
  happenedOn: toPartialDate(row.happenedOn, row.precision),
  dateAsPrinted: row.dateAsPrinted,
  session: row.session?.slug ?? null,
  organisation: row.organisation?.slug ?? null,
  alliance: row.alliance?.slug ?? null,
  doubt: toTextOrNull(row.doubt),
  citations: toCitations(row.citations),
  isRetired: row.retiredAt !== null,
})

/** What came of a forum in the order of its record, with what was taken out. One query. */
export async function listForumOutcomes(forumId: string): Promise<ListedOutcome[]> {
  const rows = await db.outcome.findMany({
    where: { forumId },
    orderBy: [{ position: 'asc' }, { slug: 'asc' }],
    select: {
      ...{ slug: true, kind: true, title: true, verb: true, happenedOn: true, precision: true },
      ...{ citations: true, retiredAt: true },
    },
  })
  return rows.map(({ slug, kind, title, verb, happenedOn, precision, citations, retiredAt }) => ({
    ...{ slug, kind, title: toText(title), verb: toText(verb) },
    happenedOn: toPartialDate(happenedOn, precision),
    hasSource: toCitations(citations).length > 0,
    isRetired: retiredAt !== null,
  }))
}

const toEdited = (row: OutcomeRow): EditedOutcome => {
  const facts = toOutcomeFacts(row)
  const { id: outcomeId, slug, version } = row
  return { outcomeId, slug, version, facts, fields: fieldsOfOutcome(facts) }
}

/** The same with all that can be said of each. One query. */
export async function listEditedOutcomes(forumId: string): Promise<EditedOutcome[]> {
  const rows = await db.outcome.findMany({
    relationLoadStrategy: 'join',
    where: { forumId },
    orderBy: [{ position: 'asc' }, { slug: 'asc' }],
    select: outcomeSelect,
  })
  return rows.map(toEdited)
}

/** One of the forum's with all that can be said, for a form; null for any other. One query. */
export async function getEditedOutcome(
  forumId: string,
  slug: string,
): Promise<EditedOutcome | null> {
  const row = await db.outcome.findFirst({
    relationLoadStrategy: 'join',
    where: { slug, forumId },
    select: outcomeSelect,
  })
  return row && toEdited(row)
}

/** Locks one of this forum, and reads it; null where there is none. Two queries. */
export async function lockOutcome(
  tx: Tx,
  own: { forumId: string; slug: string },
): Promise<OutcomeRow | null> {
  const id = await lockOwn(tx, 'outcome', own)
  return id === null
    ? null
    : tx.outcome.findUnique({
        relationLoadStrategy: 'join',
        where: { id },
        select: outcomeSelect,
      })
}

/** Alliances that readers see, and those that came of this forum: what another forum only drafts is not told. */
export const allianceOfForum = (forumId: string, now: Date) =>
  ({
    ...{ retiredAt: null, organisation: { retiredAt: null } },
    OR: [publicAlliance(now), { outcomes: { some: { forumId } } }],
  }) satisfies Prisma.AllianceWhereInput

export type Named = Record<'sessionId' | 'organisationId' | 'allianceId', string | null>

/** The records that these slugs name; null for one that is not there, or is not to be named from here. Three queries at most. */
export async function findNamed(
  tx: Tx,
  forumId: string,
  now: Date,
  { session, organisation, alliance }: Pick<OutcomeFacts, 'session' | 'organisation' | 'alliance'>,
): Promise<Named> {
  const select = { id: true } as const
  const part =
    session &&
    (await tx.forumSession.findFirst({
      where: { slug: session, forumId, retiredAt: null },
      select,
    }))
  const body =
    organisation &&
    (await tx.organisation.findFirst({ where: { slug: organisation, retiredAt: null }, select }))
  const founded =
    alliance &&
    (await tx.alliance.findFirst({
      where: { slug: alliance, ...allianceOfForum(forumId, now) },
      select,
    }))
  return {
    sessionId: part ? part.id : null,
    organisationId: body ? body.id : null,
    allianceId: founded ? founded.id : null,
  }
}

/** What the form offers: parts that readers see, bodies and alliances of the record, and what `own` names by now. Three queries. */
export async function listOutcomeChoices({
  forumId,
  own,
  now,
}: {
  forumId: string
  own: string | null
  now: Date
}): Promise<OutcomeChoices> {
  const named = { outcomes: { some: { forumId, slug: own ?? '' } } }
  const [sessions, organisations, alliances] = await Promise.all([
    db.forumSession.findMany({
      where: { forumId, OR: [{ retiredAt: null }, named] },
      select: { slug: true, title: true },
      orderBy: [{ position: 'asc' }, { slug: 'asc' }],
    }),
    db.organisation.findMany({
      where: { OR: [{ retiredAt: null }, named] },
      ...{ select: { slug: true, name: true }, orderBy: { slug: 'asc' } },
    }),
    db.alliance.findMany({
      relationLoadStrategy: 'join',
      where: { OR: [allianceOfForum(forumId, now), named] },
      select: { slug: true, organisation: { select: { name: true } } },
      orderBy: { slug: 'asc' },
    }),
  ])
  return {
    sessions: sessions.map(({ slug, title }) => ({ slug, name: toText(title) })),
    organisations: organisations.map(({ slug, name }) => ({ slug, name: toText(name) })),
    alliances: alliances.map(({ slug, organisation }) => ({
      ...{ slug, name: toText(organisation.name) },
    })),
  }
}
