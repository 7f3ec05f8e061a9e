import 'server-only'
import { listEdits, namesOfActors } from '#lib/domain/edits/queries.ts'
import type { Fields } from '#lib/domain/edits/types.ts'
import { withChanges } from '#lib/domain/edits/utils.ts'
import {
  toCitations,
  toRichOrNull,
  toText,
  toTextOrNull,
  toTexts,
} from '#lib/domain/record/queries.ts'
import { MAX_AGENDA_DAYS } from '#lib/domain/sessions/constants.ts'
import { dayOfColumn, toPartialDate } from '#lib/platform/dates/partial-date.ts'
import { daysBetween, daysFrom, inZone } from '#lib/platform/dates/zone.ts'
import { db, type Tx } from '#lib/platform/db.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import { EDITS_SHOWN } from './constants.ts'
import { fieldsOf, readFields, UNPLACED } from './fields/utils.ts'
import type {
  DraftSession,
  Placed,
  PlannedSession,
  PlannedSlot,
  Programme,
  SessionEdit,
} from './types.ts'

export const plannedSelect = {
  id: true,
  slug: true,
  kind: true,
  status: true,
  position: true,
  capacity: true,
  title: true,
  titleAsPrinted: true,
  theme: true,
  themeAsPrinted: true,
  description: true,
  descriptionRich: true,
  points: true,
  doubt: true,
  citations: true,
  retiredAt: true,
  parent: { select: { slug: true } },
  slots: {
    orderBy: { position: 'asc' },
    select: {
      precision: true,
      day: true,
      half: true,
      startsAt: true,
      endsAt: true,
      room: { select: { slug: true } },
    },
  },
  // Who signs or releases something stands there under what is signed or released.
  appearances: {
    where: { agreementId: null, outcomeId: null },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: {
      role: true,
      position: true,
      nameAsPrinted: true,
      person: { select: { slug: true, name: true } },
      titles: { orderBy: { position: 'asc' }, select: { asPrinted: true } },
    },
  },
  draft: { select: { fields: true, version: true } },
} as const satisfies Prisma.ForumSessionSelect
export type PlannedRow = Prisma.ForumSessionGetPayload<{ select: typeof plannedSelect }>
type SlotRow = PlannedRow['slots'][number]

/** A slot on the forum's own clock. */
export const toPlannedSlot = (row: SlotRow, timeZone: string): PlannedSlot => {
  const day = row.day && dayOfColumn(row.day)
  const room = row.room?.slug ?? null
  const { precision, half, startsAt, endsAt } = row
  if (precision !== 'exact' || !startsAt || !endsAt || !day) {
    return { ...UNPLACED, precision, half, day, room }
  }
  const [from, to] = [startsAt, endsAt].map((instant) => minuteOfDay(instant, day, timeZone))
  return { precision, half: null, day, from: from ?? null, to: to ?? null, room }
}

/** Minutes on the clock of the forum since midnight of `day`. */
function minuteOfDay(instant: Date, day: string, timeZone: string): number {
  const wall = inZone(instant, timeZone)
  const days = daysBetween(day, wall.toPlainDate().toString())
  return days * 1440 + wall.hour * 60 + wall.minute
}

/** What is published of a part of the programme. */
export function toPlanned(row: PlannedRow, timeZone: string): PlannedSession {
  return {
    kind: row.kind,
    status: row.status,
    parent: row.parent?.slug ?? null,
    position: row.position,
    capacity: row.capacity,
    title: toText(row.title),
    titleAsPrinted: row.titleAsPrinted,
    theme: toTextOrNull(row.theme),
    themeAsPrinted: row.themeAsPrinted,
    description: toTextOrNull(row.description),
    descriptionRich: toRichOrNull(row.descriptionRich),
    points: toTexts(row.points),
    doubt: toTextOrNull(row.doubt),
    slots:
      row.slots.length > 0 ? row.slots.map((slot) => toPlannedSlot(slot, timeZone)) : [UNPLACED],
    people: row.appearances.map(({ role, position, nameAsPrinted, person, titles }) => ({
      person: person.slug,
      role,
      position,
      nameAsPrinted,
      titles: titles.map(({ asPrinted }) => asPrinted),
    })),
    citations: toCitations(row.citations),
    isRetired: row.retiredAt !== null,
  }
}

const placedOf = ({ title, status, slots, isRetired }: PlannedSession): Placed => ({
  ...{ title, status, slots, isRetired },
})

/** What is published, and what it becomes with what was changed since. */
export function toDraft(row: PlannedRow, timeZone: string): DraftSession {
  const planned = toPlanned(row, timeZone)
  const published = fieldsOf(planned)
  const overlay = (row.draft?.fields ?? {}) as Fields
  const changes = Object.entries(overlay).map(([name, to]) => [name, { from: '', to }] as const)
  const fields = withChanges(published, Object.fromEntries(changes))
  const read = readFields(fields)
  // Saving has judged them; should a rule have become stricter since, what is published stands.
  const value = read.ok ? read.value : planned
  return {
    ...value,
    sessionId: row.id,
    slug: row.slug,
    version: row.draft?.version ?? 0,
    isNew: planned.isRetired && !value.isRetired,
    changed: Object.keys(overlay).toSorted(),
    before: placedOf(planned),
    published,
    fields,
  }
}

/** Readers see it, or have seen it, or organisers draw it up; not what was taken back before anybody saw it. */
const inUse = {
  OR: [{ retiredAt: null }, { version: { gt: 1 } }, { draft: { NOT: { fields: { equals: {} } } } }],
} satisfies Prisma.ForumSessionWhereInput

type Reader = Pick<Tx, 'forum' | 'forumSession' | 'person'>

/** A forum's programme as it is being drawn up; null where there is no such forum. Two queries. */
export async function getProgramme(
  forumId: string,
  reader: Reader = db,
): Promise<Programme | null> {
  const [forum, sessions] = await Promise.all([
    reader.forum.findUnique({
      relationLoadStrategy: 'join',
      where: { id: forumId },
      select: {
        slug: true,
        timeZone: true,
        secondEyes: true,
        startsOn: true,
        startPrecision: true,
        endsOn: true,
        endPrecision: true,
        rooms: {
          orderBy: { position: 'asc' },
          select: { slug: true, name: true, capacity: true },
        },
        programmeVersions: { orderBy: { number: 'desc' }, take: 1, select: { number: true } },
      },
    }),
    reader.forumSession.findMany({
      relationLoadStrategy: 'join',
      where: { forumId, ...inUse },
      orderBy: [{ position: 'asc' }, { slug: 'asc' }],
      select: plannedSelect,
    }),
  ])
  if (!forum) return null
  const first = toPartialDate(forum.startsOn, forum.startPrecision)
  const last = toPartialDate(forum.endsOn, forum.endPrecision) ?? first
  const isLaidOut = first?.precision === 'day' && last?.precision === 'day'
  const days = isLaidOut ? daysFrom(first.on, last.on) : []
  return {
    forumId,
    slug: forum.slug,
    timeZone: forum.timeZone,
    days: days.length > MAX_AGENDA_DAYS ? [] : days,
    rooms: forum.rooms.map((room) => ({ ...room, name: toText(room.name) })),
    sessions: sessions.map((row) => toDraft(row, forum.timeZone)),
    people: await namesOf(sessions, reader),
    publishedNumber: forum.programmeVersions[0]?.number ?? 0,
    secondEyes: forum.secondEyes,
  }
}

/** Names of everybody in the programme, those who stand in a draft alone included. At most one query. */
async function namesOf(rows: readonly PlannedRow[], reader: Reader) {
  const published = rows.flatMap(({ appearances }) => appearances.map(({ person }) => person))
  const names = new Map(published.map(({ slug, name }) => [slug, toText(name)]))
  const drafted = rows.flatMap(({ draft }) => Object.keys((draft?.fields ?? {}) as Fields))
  const missing = drafted
    .flatMap((name) => (name.startsWith('person.') ? [name.slice(7).split('~')[0] ?? ''] : []))
    .filter((slug) => !names.has(slug))
  if (missing.length === 0) return names
  const people = await reader.person.findMany({
    where: { slug: { in: missing } },
    select: { slug: true, name: true },
  })
  return new Map([...names, ...people.map(({ slug, name }) => [slug, toText(name)] as const)])
}

/** What was done to one part, the latest first, with who did it. Two queries. */
export async function listSessionEdits(sessionId: string): Promise<SessionEdit[]> {
  const edits = (await listEdits({ subjectId: sessionId })).slice(0, EDITS_SHOWN)
  const accounts = await namesOfActors(edits.map(({ actor }) => actor))
  return edits.map(({ at, event, actor, changes, undoes }) => ({
    at,
    by: accounts.get(actor) ?? null,
    isCreation: event === 'session.created',
    isUndo: undoes !== null,
    fields: Object.keys(changes),
  }))
}

/** A part of this forum's programme by its address; null where there is none such. One query. */
export async function getSessionPlace(
  forumId: string,
  slug: string,
): Promise<{ sessionId: string; timeZone: string } | null> {
  const row = await db.forumSession.findFirst({
    where: { forumId, slug },
    select: { id: true, forum: { select: { timeZone: true } } },
  })
  return row && { sessionId: row.id, timeZone: row.forum.timeZone }
}
