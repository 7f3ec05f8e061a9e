import 'server-only'
import { admitWrite } from '#lib/platform/admission.ts'
import { bumpContentEpoch } from '#lib/platform/cache/epoch.ts'
import { db, type Tx } from '#lib/platform/db.ts'
import { done, type Result, refused } from '#lib/platform/errors/expected.ts'
import { retryConflicts } from '#lib/platform/retry-conflicts.ts'
import { Prisma } from '#prisma/generated/client.ts'
import { instantsOf } from '../fields/slots/utils.ts'
import { plannedSelect, toDraft, toPlanned } from '../queries.ts'
import type { DraftSession, PlannedPerson, PlannedRoom, PlannedSession } from '../types.ts'
import type { PublishRefusal } from './types.ts'
import { changeText, diffOf, draftMark, toKept } from './utils.ts'

type Names = Map<string, string>
const TIMEOUT_MS = 30_000

/**
 * Lets readers see the programme as it is drawn up now: all of it or nothing, as one numbered version
 * with who and why. `mark` is that of the diff which was looked at: what has been edited since is
 * looked at first.
 */
export async function publishProgramme(call: {
  forumId: string
  mark: number
  reason: string
  actor: string
  now: Date
}): Promise<Result<{ number: number; count: number }, PublishRefusal>> {
  const result = await admitWrite(() =>
    retryConflicts(() => db.$transaction((tx) => publish(tx, call), { timeout: TIMEOUT_MS })),
  )
  if (result.ok) bumpContentEpoch()
  return result
}

async function publish(
  tx: Tx,
  { forumId, mark, reason, actor, now }: Parameters<typeof publishProgramme>[0],
): Promise<Result<{ number: number; count: number }, PublishRefusal>> {
  // One publication at a time, and no edit while it is read: who edits waits for the row of their part.
  await tx.$executeRaw`SELECT 1 FROM forum WHERE id = ${forumId}::uuid FOR NO KEY UPDATE`
  await tx.$executeRaw`SELECT 1 FROM forum_session WHERE "forumId" = ${forumId}::uuid ORDER BY id FOR NO KEY UPDATE`
  const { timeZone, rooms, sessions, number } = await readAll(tx, forumId)
  const drafts = sessions.map(({ draft }) => draft)
  if (draftMark(drafts) !== mark) return refused('changed_since')
  const diff = diffOf(drafts)
  if (diff.length === 0) return refused('nothing')
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
  const changed = drafts.filter((one) => one.changed.length > 0).map(({ sessionId }) => sessionId)
  await tx.sessionDraft.updateMany({
    where: { forumId, sessionId: { in: changed } },
    data: { fields: {}, version: { increment: 1 }, updatedAt: now },
  })
  const kept = drafts.filter(({ isRetired }) => !isRetired).map(toKept)
  await tx.programmeVersion.create({
    data: { forumId, number, publishedAt: now, reason, changes: diff, sessions: kept },
  })
  const what = diff.map(({ slug, kind, fields }) => ({ slug, kind, fields }))
  const details = { number, reason, sessions: what }
  await tx.audit.create({
    data: { at: now, event: 'programme.published', forumId, subjectId: forumId, actor, details },
  })
  return done({ number, count: diff.length })
}

async function readAll(tx: Tx, forumId: string) {
  const forum = await tx.forum.findUniqueOrThrow({
    where: { id: forumId },
    select: {
      timeZone: true,
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
  const { timeZone, programmeVersions } = forum
  return {
    timeZone,
    rooms: forum.rooms as (PlannedRoom & { id: string })[],
    sessions: rows.map((row) => ({
      draft: toDraft(row, timeZone),
      planned: toPlanned(row, timeZone),
    })),
    number: (programmeVersions[0]?.number ?? 0) + 1,
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
