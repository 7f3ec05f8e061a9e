import 'server-only'
import { toText, toTextOrNull } from '#lib/domain/record/queries.ts'
import { toPartialDate } from '#lib/platform/dates/partial-date.ts'
import { db } from '#lib/platform/db.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import type { PanelCounts, PanelForum } from './types.ts'

const panelSelect = {
  id: true,
  slug: true,
  name: true,
  shortName: true,
  state: true,
  isSample: true,
  timeZone: true,
  startsOn: true,
  startPrecision: true,
  endsOn: true,
  endPrecision: true,
  programmeRequests: { where: { decidedAt: null }, take: 1, select: { id: true } },
} as const satisfies Prisma.ForumSelect
type PanelRow = Prisma.ForumGetPayload<{ select: typeof panelSelect }>

const toPanelForum = (row: PanelRow): PanelForum => ({
  slug: row.slug,
  name: toText(row.name),
  shortName: toTextOrNull(row.shortName),
  state: row.state,
  isSample: row.isSample,
  timeZone: row.timeZone,
  startsOn: toPartialDate(row.startsOn, row.startPrecision),
  endsOn: toPartialDate(row.endsOn, row.endPrecision),
  programmeWaits: row.programmeRequests.length > 0,
})

const NOTHING: PanelCounts = {
  registrations: 0,
  pending: 0,
  waitlisted: 0,
  confirmed: 0,
  attended: 0,
  failedLetters: 0,
}

/** One forum for its panel, published or not; null where there is none. One query. */
export async function getPanelForum(forumId: string): Promise<PanelForum | null> {
  const row = await db.forum.findUnique({ where: { id: forumId }, select: panelSelect })
  return row && toPanelForum(row)
}

/** What stands where, of each of these forums; null asks for all of them. One query. */
export async function countForPanel(
  forumIds: readonly string[] | null,
): Promise<ReadonlyMap<string, PanelCounts>> {
  const rows = await db.$queryRaw<(PanelCounts & { forumId: string })[]>`
    SELECT coalesce(own."forumId", letters."forumId") AS "forumId",
           coalesce(own.registrations, 0) AS registrations, coalesce(own.pending, 0) AS pending,
           coalesce(own.waitlisted, 0) AS waitlisted, coalesce(own.confirmed, 0) AS confirmed,
           coalesce(own.attended, 0) AS attended, coalesce(letters.failed, 0) AS "failedLetters"
      FROM (SELECT "forumId",
                   (count(*) FILTER (WHERE status NOT IN ('declined', 'cancelled')))::int AS registrations,
                   (count(*) FILTER (WHERE status = 'pending'))::int AS pending,
                   (count(*) FILTER (WHERE status = 'waitlisted'))::int AS waitlisted,
                   (count(*) FILTER (WHERE status IN ('confirmed', 'attended')))::int AS confirmed,
                   (count(*) FILTER (WHERE status = 'attended'))::int AS attended
              FROM registration WHERE ${forumIds}::uuid[] IS NULL OR "forumId" = ANY(${forumIds}::uuid[])
             GROUP BY "forumId") AS own
      FULL JOIN
           (SELECT coalesce(about."forumId", invited."forumId", tried."forumId", reminded."forumId") AS "forumId", count(*)::int AS failed
              FROM mail_outbox AS letter
              LEFT JOIN handover ON handover.id = letter."handoverId"
              LEFT JOIN registration AS about ON about.id = coalesce(letter."registrationId", handover."registrationId")
              LEFT JOIN invitation_code AS invited ON invited.id = letter."invitationId"
              LEFT JOIN mail_test AS tried ON tried.id = letter."testId"
              LEFT JOIN milestone_reminder AS reminded ON reminded.id = letter."milestoneReminderId"
             WHERE letter."failedAt" IS NOT NULL AND coalesce(about."forumId", invited."forumId", tried."forumId", reminded."forumId") IS NOT NULL
               AND (${forumIds}::uuid[] IS NULL OR coalesce(about."forumId", invited."forumId", tried."forumId", reminded."forumId") = ANY(${forumIds}::uuid[]))
             GROUP BY 1) AS letters
        ON letters."forumId" = own."forumId"`
  return new Map(rows.map(({ forumId, ...counts }) => [forumId, counts]))
}

/** The counts of one forum; all zero where nothing has happened yet. One query. */
export async function getPanelCounts(forumId: string): Promise<PanelCounts> {
  return (await countForPanel([forumId])).get(forumId) ?? NOTHING
}

/** These forums, or all of them, the latest first, with what stands where. Two queries. */
export async function listPanelForums(
  forumIds: readonly string[] | null,
): Promise<(PanelForum & { id: string; counts: PanelCounts })[]> {
  const [rows, counts] = await Promise.all([
    db.forum.findMany({
      where: forumIds === null ? {} : { id: { in: [...forumIds] } },
      // A forum without a date is being drawn up: it comes first.
      orderBy: [{ startsOn: { sort: 'desc', nulls: 'first' } }, { slug: 'asc' }],
      select: panelSelect,
    }),
    countForPanel(forumIds),
  ])
  return rows.map((row) => ({
    ...toPanelForum(row),
    id: row.id,
    counts: counts.get(row.id) ?? NOTHING,
  }))
}
