import 'server-only'
import type { Tx } from '#lib/platform/db.ts'
import { Prisma } from '#prisma/generated/client.ts'
import { instantsOf } from '../../fields/slots/utils.ts'
import { plannedSelect, toDraft, toPlanned } from '../../queries.ts'
import type { DraftSession, PlannedPerson, PlannedRoom, PlannedSession } from '../../types.ts'
import { listMoved } from '../queries.ts'
import { changeText, withPeopleFollowed } from '../utils.ts'

/** A forum's programme as it stands for readers and as it is drawn up, with what applying needs. */
export async function readDrafts(tx: Tx, forumId: string) {
  const forum = await tx.forum.findUniqueOrThrow({
    where: { id: forumId },
    select: {
      timeZone: true,
      secondEyes: true,
      programmeRequests: { where: { decidedAt: null }, select: { id: true } },
      rooms: { select: { id: true, slug: true, name: true, capacity: true } },
      programmeVersions: { orderBy: { number: 'desc' }, take: 1, select: { number: true } },
    },
  })
  const rows = await tx.forumSession.findMany({
    relationLoadStrategy: 'join',
    where: { forumId },
    orderBy: [{ position: 'asc' }, { slug: 'asc' }],
    select: plannedSelect,
  })
  const { timeZone, secondEyes, programmeVersions, programmeRequests } = forum
  const drafts = rows.map((row) => toDraft(row, timeZone))
  const moved = await listMoved(tx, drafts)
  return {
    timeZone,
    secondEyes,
    /** What somebody has asked to be published, and nobody has decided. */
    openRequest: programmeRequests[0]?.id ?? null,
    rooms: forum.rooms as (PlannedRoom & { id: string })[],
    sessions: rows.map((row, index) => ({
      draft: withPeopleFollowed(drafts[index] as DraftSession, moved),
      planned: toPlanned(row, timeZone),
    })),
    number: (programmeVersions[0]?.number ?? 0) + 1,
  }
}

type Names = Map<string, string>
export type Drafts = Awaited<ReturnType<typeof readDrafts>>

/** Writes all that is drafted over what readers see. The caller's transaction decides whether it stands. */
export async function applyDrafts(
  tx: Tx,
  call: Pick<Drafts, 'timeZone' | 'rooms' | 'sessions'> & { forumId: string; now: Date },
): Promise<void> {
  const { forumId, timeZone, rooms, sessions, now } = call
  const drafts = sessions.map(({ draft }) => draft)
  const ids = {
    rooms: new Map(rooms.map(({ slug, id }) => [slug, id])),
    sessions: new Map(drafts.map(({ slug, sessionId }) => [slug, sessionId])),
    people: await idsOfPeople(tx, drafts),
  }
  for (const { draft, planned } of sessions) {
    if (draft.changed.length === 0) continue
    const change = planned.isRetired ? null : changeText(planned, draft, rooms)
    await writeSession(tx, { draft, ids, change, now })
    if (draft.changed.some((name) => name.startsWith('slot'))) {
      await writeSlots(tx, draft, ids.rooms, timeZone)
    }
    if (draft.changed.some((name) => name.startsWith('person.'))) {
      await writePeople(tx, { forumId, draft, before: planned.people, people: ids.people })
    }
  }
}

async function idsOfPeople(tx: Tx, drafts: readonly DraftSession[]): Promise<Names> {
  const slugs = drafts.flatMap(({ people }) => people.map(({ person }) => person))
  const rows = await tx.person.findMany({
    where: { slug: { in: [...new Set(slugs)] } },
    select: { id: true, slug: true },
  })
  return new Map(rows.map(({ slug, id }) => [slug, id]))
}

const orNull = <T>(value: T | null) => value ?? Prisma.DbNull

async function writeSession(
  tx: Tx,
  options: {
    draft: DraftSession
    ids: { sessions: Names }
    change: PlannedSession['title'] | null
    now: Date
  },
): Promise<void> {
  const { draft, ids, change, now } = options
  await tx.forumSession.update({
    where: { id: draft.sessionId },
    data: {
      kind: draft.kind,
      status: draft.status,
      parentId: draft.parent === null ? null : (ids.sessions.get(draft.parent) ?? null),
      position: draft.position,
      capacity: draft.capacity,
      title: draft.title,
      titleAsPrinted: draft.titleAsPrinted,
      theme: orNull(draft.theme),
      themeAsPrinted: draft.themeAsPrinted,
      description: orNull(draft.description),
      descriptionRich: orNull(draft.descriptionRich),
      points: draft.points.length === 0 ? Prisma.DbNull : [...draft.points],
      doubt: orNull(draft.doubt),
      citations: [...draft.citations],
      retiredAt: draft.isRetired ? now : null,
      ...(change ? { change, changedAt: now } : {}),
      version: { increment: 1 },
    },
  })
}

async function writeSlots(
  tx: Tx,
  { sessionId, slots }: DraftSession,
  rooms: Names,
  timeZone: string,
): Promise<void> {
  await tx.sessionSlot.deleteMany({ where: { sessionId } })
  await tx.sessionSlot.createMany({
    data: slots.map((slot, position) => ({
      sessionId,
      position,
      precision: slot.precision,
      day: slot.day === null ? null : new Date(`${slot.day}T00:00:00Z`),
      half: slot.half,
      roomId: slot.room === null ? null : (rooms.get(slot.room) ?? null),
      ...instantsOf(slot, timeZone),
    })),
  })
}

const keyOf = ({ person, role }: Pick<PlannedPerson, 'person' | 'role'>) => `${person} ${role}`

/** Who stays keeps their row, and with it what the record says of them there. */
async function writePeople(
  tx: Tx,
  options: {
    forumId: string
    draft: DraftSession
    before: readonly PlannedPerson[]
    people: Names
  },
): Promise<void> {
  const { forumId, draft, before, people } = options
  const { sessionId } = draft
  const own = { sessionId, agreementId: null, outcomeId: null }
  const wanted = new Map(draft.people.map((one) => [keyOf(one), one]))
  const known = new Map(before.map((one) => [keyOf(one), one]))
  const rows = await tx.appearance.findMany({
    where: own,
    select: { id: true, role: true, person: { select: { slug: true } } },
  })
  const ids = new Map(
    rows.map(({ id, role, person }) => [keyOf({ person: person.slug, role }), id]),
  )
  const gone = rows.filter(({ person, role }) => !wanted.has(keyOf({ person: person.slug, role })))
  await tx.appearance.deleteMany({ where: { id: { in: gone.map(({ id }) => id) } } })
  for (const [key, one] of wanted) {
    if (JSON.stringify(known.get(key)) === JSON.stringify(one)) continue
    const { position, nameAsPrinted, role } = one
    const titles = {
      create: one.titles.map((title, index) => ({
        position: index,
        asPrinted: title,
        text: { 'zh-Hans': title },
      })),
    }
    const id = ids.get(key)
    const personId = people.get(one.person)
    if (id !== undefined) {
      const isSame = JSON.stringify(known.get(key)?.titles) === JSON.stringify(one.titles)
      const renewed = isSame ? {} : { titles: { deleteMany: {}, ...titles } }
      const version = { increment: 1 }
      await tx.appearance.update({
        where: { id },
        data: { position, nameAsPrinted, version, ...renewed },
      })
    } else if (personId !== undefined) {
      await tx.appearance.create({
        data: {
          personId,
          forumId,
          sessionId,
          role,
          position,
          nameAsPrinted,
          citations: [],
          titles,
        },
      })
    }
  }
}
