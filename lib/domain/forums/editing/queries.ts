import 'server-only'
import { toCitations, toRichOrNull, toText, toTextOrNull } from '#lib/domain/record/queries.ts'
import { toPartialDate } from '#lib/platform/dates/partial-date.ts'
import { db } from '#lib/platform/db.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import type { EditedForum, ForumFacts } from './types.ts'
import { fieldsOfForum } from './utils.ts'

export const factsSelect = {
  slug: true,
  kind: true,
  timeZone: true,
  version: true,
  state: true,
  secondEyes: true,
  name: true,
  nameAsPrinted: true,
  shortName: true,
  umbrellaId: true,
  umbrella: { select: { slug: true } },
  theme: true,
  themeAsPrinted: true,
  description: true,
  goodToKnow: true,
  startsOn: true,
  startPrecision: true,
  endsOn: true,
  endPrecision: true,
  dateAsPrinted: true,
  venue: true,
  venueAsPrinted: true,
  mode: true,
  capacity: true,
  citations: true,
} as const satisfies Prisma.ForumSelect
type FactsRow = Prisma.ForumGetPayload<{ select: typeof factsSelect }>

export const toFacts = (row: FactsRow): ForumFacts => ({
  state: row.state,
  secondEyes: row.secondEyes,
  name: toText(row.name),
  nameAsPrinted: row.nameAsPrinted,
  shortName: toTextOrNull(row.shortName),
  umbrella: row.umbrella?.slug ?? null,
  theme: toTextOrNull(row.theme),
  themeAsPrinted: row.themeAsPrinted,
  description: toText(row.description),
  goodToKnow: toRichOrNull(row.goodToKnow),
  startsOn: toPartialDate(row.startsOn, row.startPrecision),
  endsOn: toPartialDate(row.endsOn, row.endPrecision),
  dateAsPrinted: row.dateAsPrinted,
  venue: toTextOrNull(row.venue),
  venueAsPrinted: row.venueAsPrinted,
  mode: row.mode,
  capacity: row.capacity,
  citations: toCitations(row.citations),
})

/** A forum with its rooms, for its form; null where there is none. Two queries. */
export async function getEditedForum(forumId: string): Promise<EditedForum | null> {
  const [row, rooms] = await Promise.all([
    db.forum.findUnique({
      relationLoadStrategy: 'join',
      where: { id: forumId },
      select: factsSelect,
    }),
    db.room.findMany({
      relationLoadStrategy: 'join',
      where: { forumId },
      orderBy: [{ position: 'asc' }, { slug: 'asc' }],
      select: {
        ...{ id: true, slug: true, name: true, capacity: true, position: true, version: true },
        _count: { select: { slots: true } },
      },
    }),
  ])
  if (!row) return null
  const facts = toFacts(row)
  return {
    slug: row.slug,
    timeZone: row.timeZone,
    isConference: row.kind === 'conference',
    version: row.version,
    facts,
    fields: fieldsOfForum(facts),
    rooms: rooms.map(({ _count, ...room }) => ({
      ...room,
      name: toText(room.name),
      used: _count.slots,
    })),
  }
}
