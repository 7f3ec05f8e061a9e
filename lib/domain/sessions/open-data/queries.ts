import 'server-only'
import {
  afterPosition,
  appearanceSelection,
  participationSelection,
  statedListSelection,
} from '#lib/domain/open-data/queries.ts'
import {
  notRetired,
  openAgreement,
  publicAppearance,
  publicParticipation,
  publicStatedList,
} from '#lib/domain/record/public/queries.ts'
import { db } from '#lib/platform/db.ts'
import type { CursorKey } from '#lib/platform/http/cursor.ts'
import type { Prisma } from '#prisma/generated/client.ts'

function selection(now: Date) {
  return {
    slug: true,
    parent: { select: { slug: true, retiredAt: true } },
    kind: true,
    status: true,
    title: true,
    titleAsPrinted: true,
    theme: true,
    themeAsPrinted: true,
    description: true,
    points: true,
    position: true,
    slots: {
      select: {
        precision: true,
        day: true,
        half: true,
        startsAt: true,
        endsAt: true,
        room: { select: { slug: true, name: true } },
      },
      orderBy: { position: 'asc' },
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
    agreements: {
      where: openAgreement(now),
      select: { slug: true },
      orderBy: { slug: 'asc' },
    },
    outcomes: { where: notRetired, select: { slug: true }, orderBy: { position: 'asc' } },
    themes: {
      where: { theme: notRetired },
      select: { theme: { select: { slug: true } } },
      orderBy: { theme: { slug: 'asc' } },
    },
    lists: { where: publicStatedList(now), select: statedListSelection, orderBy: { slug: 'asc' } },
    capacity: true,
    change: true,
    changedAt: true,
    doubt: true,
    citations: true,
  } as const satisfies Prisma.ForumSessionSelect
}

export type OpenSessionRow = Prisma.ForumSessionGetPayload<{
  select: ReturnType<typeof selection>
}>

/** The parts of one forum in the order of its record; one query. */
export function listSessionsForOpenData(
  { forumId, now }: { forumId: string; now: Date },
  after: CursorKey | null,
  take: number,
): Promise<OpenSessionRow[]> {
  return db.forumSession.findMany({
    relationLoadStrategy: 'join',
    where: { AND: [{ forumId, ...notRetired }, afterPosition(after)] },
    select: selection(now),
    orderBy: [{ position: 'asc' }, { slug: 'asc' }],
    take,
  })
}
