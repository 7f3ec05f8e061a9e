import 'server-only'
import { lockOrder, lockOwn } from '#lib/domain/edits/order/queries.ts'
import type { Ordered } from '#lib/domain/edits/order/types.ts'
import { toCitations, toText, toTextOrNull } from '#lib/domain/record/queries.ts'
import { toPartialDate } from '#lib/platform/dates/partial-date.ts'
import { db, type Tx } from '#lib/platform/db.ts'
import { Prisma } from '#prisma/generated/client.ts'
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
  own: { forumId: string; slug: string },
): Promise<MilestoneRow | null> {
  const id = await lockOwn(tx, 'milestone', own)
  return id === null
    ? null
    : tx.milestone.findUnique({
        relationLoadStrategy: 'join',
        where: { id },
        select: milestoneSelect,
      })
}

/** All of a forum in their order, locked; peers are those that readers see in one list. One query. */
export const lockCourse = (
  tx: Tx,
  { forumId, kind }: { forumId: string; kind: MilestoneKind },
): Promise<Ordered[]> => {
  const kinds = [...COURSE_KINDS[coursePartOf(kind)]]
  return lockOrder(tx, 'milestone', forumId, Prisma.sql`kind::text = ANY(${kinds})`)
}
