import 'server-only'
import {
  afterPosition,
  appearanceSelection,
  figureSelection,
  participationSelection,
  refSelection,
  sessionSelection,
  statedListSelection,
} from '#lib/domain/open-data/queries.ts'
import {
  notRetired,
  publicAppearance,
  publicFigure,
  publicParticipation,
} from '#lib/domain/record/public/queries.ts'
import { db } from '#lib/platform/db.ts'
import type { CursorKey } from '#lib/platform/http/cursor.ts'
import type { Prisma } from '#prisma/generated/client.ts'

function selection(now: Date) {
  return {
    slug: true,
    session: { select: sessionSelection },
    organisation: { select: refSelection },
    alliance: { select: { slug: true } },
    kind: true,
    title: true,
    titleAsPrinted: true,
    verb: true,
    verbAsPrinted: true,
    description: true,
    points: true,
    happenedOn: true,
    precision: true,
    dateAsPrinted: true,
    position: true,
    figures: {
      where: publicFigure,
      select: figureSelection,
      orderBy: [{ position: 'asc' }, { slug: 'asc' }],
    },
    appearances: {
      where: publicAppearance(now),
      select: appearanceSelection,
      orderBy: [{ position: 'asc' }, { id: 'asc' }],
    },
    participations: {
      where: publicParticipation,
      select: participationSelection,
      orderBy: [{ role: 'asc' }, { position: 'asc' }, { id: 'asc' }],
    },
    lists: { select: statedListSelection, orderBy: { slug: 'asc' } },
    doubt: true,
    citations: true,
  } as const satisfies Prisma.OutcomeSelect
}

export type OpenOutcomeRow = Prisma.OutcomeGetPayload<{ select: ReturnType<typeof selection> }>

/** What came of one forum in the order of its record; one query. */
export function listOutcomesForOpenData(
  { forumId, now }: { forumId: string; now: Date },
  after: CursorKey | null,
  take: number,
): Promise<OpenOutcomeRow[]> {
  return db.outcome.findMany({
    relationLoadStrategy: 'join',
    where: { AND: [{ forumId, ...notRetired }, afterPosition(after)] },
    select: selection(now),
    orderBy: [{ position: 'asc' }, { slug: 'asc' }],
    take,
  })
}
