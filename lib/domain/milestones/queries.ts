import 'server-only'
import type { Ordered } from '#lib/domain/edits/order/types.ts'
import { toCitations, toText, toTextOrNull } from '#lib/domain/record/queries.ts'
import { toPartialDate } from '#lib/platform/dates/partial-date.ts'
import { db, type Tx } from '#lib/platform/db.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import { COURSE_KINDS } from './constants.ts'
import type {
  EditedMilestone,
  ListedMilestone,
  MilestoneFacts,
  MilestoneKind,
  MilestonePage,
} from './types.ts'
import { coursePartOf, fieldsOfMilestone } from './utils.ts'

export const milestoneSelect = {
  ...{ id: true, slug: true, version: true, retiredAt: true, kind: true, title: true },
  ...{ titleAsPrinted: true, description: true, startsOn: true, endsOn: true, precision: true },
  ...{ dateAsPrinted: true, venue: true, theme: true, doubt: true, citations: true },
  ...{ cityId: true, city: { select: { slug: true } } },
} as const satisfies Prisma.MilestoneSelect
type MilestoneRow = Prisma.MilestoneGetPayload<{ select: typeof milestoneSelect }>

export const toMilestoneFacts = (row: MilestoneRow): MilestoneFacts => ({
  ...{ kind: row.kind, titleAsPrinted: row.titleAsPrinted, dateAsPrinted: row.dateAsPrinted },
  title: toText(row.title),
  description: toTextOrNull(row.description),
  startsOn: toPartialDate(row.startsOn, row.precision),
  endsOn: toPartialDate(row.endsOn, row.precision),
  city: row.city?.slug ?? null,
  venue: toTextOrNull(row.venue),
  theme: toTextOrNull(row.theme),
  doubt: toTextOrNull(row.doubt),
  citations: toCitations(row.citations),
  isRetired: row.retiredAt !== null,
})

/** What happened on the way, in the order of the record, with what was taken out. One query. */
export async function listForumMilestones(forumId: string): Promise<ListedMilestone[]> {
  const rows = await db.milestone.findMany({
    relationLoadStrategy: 'join',
    where: { forumId },
    orderBy: [{ position: 'asc' }, { slug: 'asc' }],
    select: {
      ...{ slug: true, kind: true, title: true, startsOn: true, endsOn: true, precision: true },
      ...{ citations: true, retiredAt: true, city: { select: { name: true } } },
    },
  })
  return rows.map(({ slug, kind, precision, ...row }) => ({
    ...{ slug, kind, title: toText(row.title) },
    startsOn: toPartialDate(row.startsOn, precision),
    endsOn: toPartialDate(row.endsOn, precision),
    city: row.city && toText(row.city.name),
    hasSource: toCitations(row.citations).length > 0,
    isRetired: row.retiredAt !== null,
  }))
}

/** One of the forum's with all that can be said, for a form; null for any other. One query. */
export async function getEditedMilestone(
  forumId: string,
  slug: string,
): Promise<EditedMilestone | null> {
  const row = await db.milestone.findFirst({
    relationLoadStrategy: 'join',
    where: { slug, forumId },
    select: milestoneSelect,
  })
  if (!row) return null
  const facts = toMilestoneFacts(row)
  const { id: milestoneId, version } = row
  return { milestoneId, slug, version, facts, fields: fieldsOfMilestone(facts) }
}

/** Locks one of this forum, and reads it; null where there is none. Two queries. */
export async function lockMilestone(
  tx: Tx,
  { forumId, slug }: { forumId: string; slug: string },
): Promise<MilestoneRow | null> {
  const [found] = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM milestone WHERE slug = ${slug} AND "forumId" = ${forumId}::uuid FOR NO KEY UPDATE`
  return found
    ? tx.milestone.findUnique({
        relationLoadStrategy: 'join',
        where: { id: found.id },
        select: milestoneSelect,
      })
    : null
}

/** All of a forum in their order, locked; peers are those that readers see in one list. One query. */
export const lockOrder = (
  tx: Tx,
  { forumId, kind }: { forumId: string; kind: MilestoneKind },
): Promise<Ordered[]> =>
  tx.$queryRaw`
    SELECT id, position,
           "retiredAt" IS NULL AND kind::text = ANY(${[...COURSE_KINDS[coursePartOf(kind)]]}) AS "isPeer"
      FROM milestone WHERE "forumId" = ${forumId}::uuid ORDER BY position, slug FOR NO KEY UPDATE`

/** The city of this slug; null where it is not there. One query, where one is named. */
export async function findCity(tx: Tx, slug: string | null): Promise<string | null> {
  if (slug === null) return null
  const where = { slug, retiredAt: null }
  const found = await tx.city.findFirst({ where, select: { id: true } })
  return found && found.id
}

/** Cities of the record, and the one that `own` names by now. One query. */
export async function listMilestoneCities({
  forumId,
  own,
}: {
  forumId: string
  own: string | null
}): Promise<MilestonePage['cities']> {
  const rows = await db.city.findMany({
    where: { OR: [{ retiredAt: null }, { milestones: { some: { forumId, slug: own ?? '' } } }] },
    ...{ select: { slug: true, name: true }, orderBy: { slug: 'asc' } },
  })
  return rows.map(({ slug, name }) => ({ slug, name: toText(name) }))
}
