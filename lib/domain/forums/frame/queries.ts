import 'server-only'
import {
  notRetired,
  openAgreement,
  publicAppearance,
  publicParticipation,
  publishedForum,
} from '#lib/domain/record/public/queries.ts'
import {
  forumRefSelect,
  refSelect,
  toForumRef,
  toRef,
  toTextOrNull,
} from '#lib/domain/record/queries.ts'
import { db, type Tx } from '#lib/platform/db.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import type { ForumFrameData, FrameCounts } from './types.ts'

const umbrellaSelect = { ...refSelect, doubt: true } as const satisfies Prisma.UmbrellaSelect
type UmbrellaRow = Prisma.UmbrellaGetPayload<{ select: typeof umbrellaSelect }> & {
  parent?: UmbrellaRow | null
}

const frameSelect = (now: Date) =>
  ({
    ...forumRefSelect,
    nameAsPrinted: true,
    latinAsPrinted: true,
    venue: true,
    doubt: true,
    // Three levels are what the record has (forum → trade conference → Zhongguancun Forum).
    umbrella: {
      select: {
        ...umbrellaSelect,
        parent: { select: { ...umbrellaSelect, parent: { select: umbrellaSelect } } },
      },
    },
    appearances: { where: publicAppearance(now), select: { personId: true } },
    participations: { where: publicParticipation, select: { organisationId: true } },
    agreements: { where: openAgreement(now), select: { scope: true } },
    _count: {
      select: {
        sessions: {
          where: { ...notRetired, kind: { not: 'break' }, children: { none: notRetired } },
        },
        outcomes: { where: notRetired },
      },
    },
  }) as const satisfies Prisma.ForumSelect
type FrameRow = Prisma.ForumGetPayload<{ select: ReturnType<typeof frameSelect> }>

/** What the pages of one published forum open with; null when there is none to show. One query. */
export async function getForumFrame(
  slug: string,
  { now, tx = db }: { now: Date; tx?: Tx },
): Promise<ForumFrameData | null> {
  const row = await tx.forum.findFirst({
    relationLoadStrategy: 'join',
    where: { slug, ...publishedForum },
    select: frameSelect(now),
  })
  return row && toFrame(row)
}

/** The same of every published forum, latest first, those without a date last. One query. */
export async function listForumFrames({ now }: { now: Date }): Promise<ForumFrameData[]> {
  const rows = await db.forum.findMany({
    relationLoadStrategy: 'join',
    where: publishedForum,
    orderBy: [{ startsOn: { sort: 'desc', nulls: 'last' } }, { slug: 'asc' }],
    select: frameSelect(now),
  })
  return rows.map(toFrame)
}

const toFrame = (row: FrameRow): ForumFrameData => ({
  ...toForumRef(row),
  nameAsPrinted: row.nameAsPrinted,
  latinAsPrinted: row.latinAsPrinted,
  umbrellas: umbrellaChain(row.umbrella),
  venue: toTextOrNull(row.venue),
  doubt: toTextOrNull(row.doubt),
  counts: countsOf(row),
})

function umbrellaChain(row: UmbrellaRow | null | undefined): ForumFrameData['umbrellas'] {
  if (row?.retiredAt !== null) return []
  return [...umbrellaChain(row.parent), { ...toRef(row), doubt: toTextOrNull(row.doubt) }]
}

function countsOf(row: FrameRow): FrameCounts {
  const single = row.agreements.filter(({ scope }) => scope === 'single').length
  return {
    sessions: row._count.sessions,
    people: new Set(row.appearances.map(({ personId }) => personId)).size,
    organisations: new Set(row.participations.map(({ organisationId }) => organisationId)).size,
    agreements: single === 0 && row.agreements.length > 0 ? null : single,
    outcomes: row._count.outcomes,
  }
}
