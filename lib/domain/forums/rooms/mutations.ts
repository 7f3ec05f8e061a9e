import 'server-only'
import { noteEdit } from '#lib/domain/edits/mutations.ts'
import {
  type EditAnswer,
  type EditCall,
  inEdit,
  saveEdit,
} from '#lib/domain/edits/saving/mutations.ts'
import { changesBetween } from '#lib/domain/edits/utils.ts'
import { bumpContentEpoch } from '#lib/platform/cache/epoch.ts'
import { db, type Tx } from '#lib/platform/db.ts'
import { done, type Result, refused } from '#lib/platform/errors/expected.ts'
import type { LocalizedText } from '#lib/platform/i18n/localized.ts'
import { readableCode } from '#lib/platform/readable-code.ts'
import { inWholeTransaction } from '#lib/platform/whole-transaction.ts'
import type { RoomFacts } from './types.ts'
import { fieldsOfRoom, readRoom } from './utils.ts'

type Place = { forumId: string; actor: string; now: Date }

const ROOMS_MAX = 60

const toRoomFacts = (row: { name: unknown; capacity: number | null; position: number }) => ({
  ...{ name: row.name as LocalizedText, capacity: row.capacity, position: row.position },
})

/** Adds a room to a forum; sixty are the most that a grid can show. */
export async function addRoom(
  call: Place & { input: RoomFacts },
): Promise<Result<{ slug: string }, 'too_many'>> {
  const { forumId, actor, now, input } = call
  const added = await inWholeTransaction(db, async (tx) => {
    await tx.$executeRaw`SELECT 1 FROM forum WHERE id = ${forumId}::uuid FOR NO KEY UPDATE`
    if ((await tx.room.count({ where: { forumId } })) >= ROOMS_MAX) return refused('too_many')
    const slug = `room-${readableCode(6).toLowerCase()}`
    const { id } = await tx.room.create({
      data: { slug, forumId, ...input, citations: [] },
      select: { id: true },
    })
    const changes = changesBetween({}, fieldsOfRoom(input))
    const edit = { event: 'room.added', forumId, subjectId: id, actor, now }
    await noteEdit(tx, { ...edit, version: 1, changes })
    return done({ slug })
  })
  if (added.ok) bumpContentEpoch()
  return added
}

/** Changes a room of this forum; readers see it at once. Meets others' edits as every record does. */
export const changeRoom = (call: EditCall & { roomId: string }): Promise<EditAnswer> =>
  inEdit(async (tx): Promise<EditAnswer> => {
    const { forumId, roomId } = call
    await tx.$executeRaw`SELECT 1 FROM room WHERE id = ${roomId}::uuid FOR NO KEY UPDATE`
    const room = await tx.room.findFirst({ where: { id: roomId, forumId } })
    if (!room) return refused('not_found')
    return saveEdit<RoomFacts>(tx, call, {
      ...{ subjectId: roomId, event: 'room.edited', version: room.version },
      standing: fieldsOfRoom(toRoomFacts(room)),
      read: readRoom,
      fieldsOf: fieldsOfRoom,
      judge: () => ({}),
      write: (facts, version) =>
        tx.room.update({ where: { id: roomId }, data: { ...facts, version } }),
    })
  })

/** Takes a room away in which nothing stands, in what readers see and in what is being drawn up. */
export async function removeRoom(
  call: Place & { roomId: string },
): Promise<Result<null, 'not_found' | 'in_use'>> {
  const { forumId, roomId, actor, now } = call
  const removed = await inWholeTransaction(db, async (tx) => {
    // Who saves a part waits for nothing here: its room is looked at when it is published.
    await tx.$executeRaw`SELECT 1 FROM room WHERE id = ${roomId}::uuid FOR UPDATE`
    const room = await tx.room.findFirst({ where: { id: roomId, forumId } })
    if (!room) return refused('not_found')
    const [{ count } = { count: 0 }] = await tx.$queryRaw<{ count: number }[]>`
      SELECT ((SELECT count(*) FROM session_slot WHERE "roomId" = ${roomId}::uuid)
            + (SELECT count(*) FROM session_draft AS draft, jsonb_each_text(draft.fields) AS field
                WHERE draft."forumId" = ${forumId}::uuid AND field.key LIKE 'slot%.room' AND field.value = ${room.slug}))::int AS count`
    if (count > 0) return refused('in_use')
    await tx.room.delete({ where: { id: roomId } })
    const before = fieldsOfRoom(toRoomFacts(room))
    const edit = { event: 'room.removed', forumId, subjectId: roomId, actor, now }
    await noteEdit(tx, { ...edit, version: room.version + 1, changes: changesBetween(before, {}) })
    return done(null)
  })
  if (removed.ok) bumpContentEpoch()
  return removed
}
