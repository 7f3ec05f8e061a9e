import 'server-only'
import {
  notRetired,
  openAgreement,
  publicAppearance,
  publicFigure,
  publicParticipation,
  publicStatedList,
  publishedForum,
} from '#lib/domain/record/public/queries.ts'
import {
  figureSelect,
  forumRefSelect,
  listSelect,
  participationSelect,
  refSelect,
  roomSelect,
  toCitations,
  toFigure,
  toForumRef,
  toParticipation,
  toRef,
  toRefOrNull,
  toRichOrNull,
  toStatedList,
  toText,
  toTextOrNull,
} from '#lib/domain/record/queries.ts'
import { db, type Tx } from '#lib/platform/db.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import { forumPartsSelect, toForumParts } from './parts/queries.ts'
import type { ForumDetail, ForumSummary, Umbrella } from './types.ts'

const summarySelect = (now: Date) =>
  ({
    ...forumRefSelect,
    theme: true,
    description: true,
    umbrella: { select: refSelect },
    _count: {
      select: {
        sessions: { where: notRetired },
        appearances: { where: publicAppearance(now) },
        participations: { where: publicParticipation },
        agreements: { where: { ...openAgreement(now), scope: 'single' } },
        outcomes: { where: notRetired },
      },
    },
  }) as const satisfies Prisma.ForumSelect
type SummaryRow = Prisma.ForumGetPayload<{ select: ReturnType<typeof summarySelect> }>

const toSummary = (row: SummaryRow): ForumSummary => ({
  ...toForumRef(row),
  theme: toTextOrNull(row.theme),
  description: toText(row.description),
  umbrella: toRefOrNull(row.umbrella),
  counts: row._count,
})

/** One forum with the frame of its record; null when there is none to show. One query. */
export async function getForum(
  slug: string,
  { now, tx = db }: { now: Date; tx?: Tx },
): Promise<ForumDetail | null> {
  const row = await tx.forum.findFirst({
    relationLoadStrategy: 'join',
    where: { slug, ...publishedForum },
    select: detailSelect(now),
  })
  return row && toDetail(row)
}

const umbrellaSelect = {
  ...refSelect,
  aliases: true,
  doubt: true,
  citations: true,
} as const satisfies Prisma.UmbrellaSelect

const detailSelect = (now: Date) =>
  ({
    ...summarySelect(now),
    ...forumPartsSelect,
    state: true,
    nameAsPrinted: true,
    goodToKnow: true,
    latinAsPrinted: true,
    edition: true,
    themeAsPrinted: true,
    dateAsPrinted: true,
    venue: true,
    venueAsPrinted: true,
    attendanceAsPrinted: true,
    attendanceAtLeast: true,
    attendanceAtMost: true,
    capacity: true,
    doubt: true,
    citations: true,
    updatedAt: true,
    // Three levels are what the record has (forum → trade conference → Zhongguancun Forum).
    umbrella: {
      select: {
        ...umbrellaSelect,
        parent: { select: { ...umbrellaSelect, parent: { select: umbrellaSelect } } },
      },
    },
    rooms: { orderBy: { position: 'asc' }, select: { ...roomSelect, capacity: true } },
    participations: {
      where: publicParticipation,
      orderBy: { position: 'asc' },
      select: participationSelect,
    },
    lists: { where: publicStatedList(now), orderBy: { slug: 'asc' }, select: listSelect },
    figures: { where: publicFigure, orderBy: { position: 'asc' }, select: figureSelect },
  }) as const satisfies Prisma.ForumSelect
type DetailRow = Prisma.ForumGetPayload<{ select: ReturnType<typeof detailSelect> }>

function toDetail(row: DetailRow): ForumDetail {
  return {
    ...toSummary(row),
    ...toForumParts(row),
    state: row.state,
    nameAsPrinted: row.nameAsPrinted,
    goodToKnow: toRichOrNull(row.goodToKnow),
    latinAsPrinted: row.latinAsPrinted,
    edition: row.edition,
    themeAsPrinted: row.themeAsPrinted,
    dateAsPrinted: row.dateAsPrinted,
    venue: toTextOrNull(row.venue),
    venueAsPrinted: row.venueAsPrinted,
    attendance:
      row.attendanceAsPrinted === null
        ? null
        : {
            asPrinted: row.attendanceAsPrinted,
            atLeast: row.attendanceAtLeast,
            atMost: row.attendanceAtMost,
          },
    capacity: row.capacity,
    umbrellas: umbrellaChain(row.umbrella),
    rooms: row.rooms.map((room) => ({ ...toRef(room), capacity: room.capacity })),
    participations: row.participations.map(toParticipation),
    lists: row.lists.map(toStatedList),
    figures: row.figures.map(toFigure),
    doubt: toTextOrNull(row.doubt),
    citations: toCitations(row.citations),
    updatedAt: row.updatedAt.toISOString(),
  }
}

type UmbrellaRow = Prisma.UmbrellaGetPayload<{ select: typeof umbrellaSelect }> & {
  parent?: UmbrellaRow | null
}

function umbrellaChain(row: UmbrellaRow | null | undefined): Umbrella[] {
  if (row?.retiredAt !== null) return []
  const own = {
    ...toRef(row),
    aliases: row.aliases,
    doubt: toTextOrNull(row.doubt),
    citations: toCitations(row.citations),
  }
  return [...umbrellaChain(row.parent), own]
}
