import 'server-only'
import { publicFigure, publicOutcome } from '#lib/domain/record/public/queries.ts'
import {
  figureSelect,
  forumRefSelect,
  outcomeRefSelect,
  toCitations,
  toFigure,
  toForumRef,
  toOutcomeRef,
  toText,
} from '#lib/domain/record/queries.ts'
import { toPartialDate } from '#lib/platform/dates/partial-date.ts'
import { db } from '#lib/platform/db.ts'
import type { OutcomeWithFigures } from './types.ts'

/** The latest outcomes, newest first, undated ones last. One query. */
export async function listLatestOutcomes({
  limit,
}: {
  limit: number
}): Promise<OutcomeWithFigures[]> {
  const rows = await db.outcome.findMany({
    relationLoadStrategy: 'join',
    where: publicOutcome,
    orderBy: [
      { happenedOn: { sort: 'desc', nulls: 'last' } },
      { position: 'asc' },
      { slug: 'asc' },
    ],
    take: limit,
    select: {
      ...outcomeRefSelect,
      verb: true,
      happenedOn: true,
      precision: true,
      citations: true,
      forum: { select: forumRefSelect },
      figures: { where: publicFigure, orderBy: { position: 'asc' }, select: figureSelect },
    },
  })
  return rows.map((row) => ({
    ...toOutcomeRef(row),
    verb: toText(row.verb),
    happenedOn: toPartialDate(row.happenedOn, row.precision),
    forum: toForumRef(row.forum),
    figures: row.figures.map(toFigure),
    citations: toCitations(row.citations),
  }))
}
