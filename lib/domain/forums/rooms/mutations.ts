import 'server-only'
import { noteEdit } from '#lib/domain/edits/mutations.ts'
import { fieldsOfText } from '#lib/domain/edits/texts/utils.ts'
import type { Fields } from '#lib/domain/edits/types.ts'
import { changesBetween, withoutEmpty } from '#lib/domain/edits/utils.ts'
import { bumpContentEpoch } from '#lib/platform/cache/epoch.ts'
import { db, type Tx } from '#lib/platform/db.ts'
import { done, type Result, refused } from '#lib/platform/errors/expected.ts'
import type { LocalizedText } from '#lib/platform/i18n/localized.ts'
import { readableCode } from '#lib/platform/readable-code.ts'
import { inWholeTransaction } from '#lib/platform/whole-transaction.ts'

export type RoomInput = { name: LocalizedText; capacity: number | null; position: number }
type Place = { forumId: string; actor: string; now: Date }

const ROOMS_MAX = 60

const fieldsOf = ({ name, capacity, position }: RoomInput): Fields =>
  withoutEmpty({
    ...fieldsOfText('name', name),
    capacity: capacity === null ? '' : String(capacity),
    position: String(position),
  })

/** Adds a room to a forum; sixty are the most that a grid can show. */
export async function addRoom(
  call: Place & { input: RoomInput },
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
    const changes = changesBetween({}, fieldsOf(input))
    const edit = { event: 'room.added', forumId, subjectId: id, actor, now }
    await noteEdit(tx, { ...edit, version: 1, changes })
    return done({ slug })
  })
  if (added.ok) bumpContentEpoch()
  return added
}

/** Changes a room of this forum as the organiser saw it; refused where it was changed since. */
export async function changeRoom(
  call: Place & { roomId: string; base: number; input: RoomInput },
): Promise<Result<null, 'not_found' | 'changed_since'>> {
  const { forumId, roomId, base, input, actor, now } = call
  const changed = await inWholeTransaction(db, async (tx) => {
    await tx.$executeRaw`SELECT 1 FROM room WHERE id = ${roomId}::uuid FOR NO KEY UPDATE`
    const room = await tx.room.findFirst({ where: { id: roomId, forumId } })
    if (!room) return refused('not_found')
    const { name, capacity, position, version } = room
    const before = fieldsOf({ name: name as LocalizedText, capacity, position })
    const changes = changesBetween(before, fieldsOf(input))
    if (Object.keys(changes).length === 0) return done(null)
    if (version !== base) return refused('changed_since')
    await tx.room.update({ where: { id: roomId }, data: { ...input, version: version + 1 } })
    const edit = { event: 'room.edited', forumId, subjectId: roomId, actor, now }
    await noteEdit(tx, { ...edit, version: version + 1, changes })
    return done(null)
  })
  if (changed.ok) bumpContentEpoch()
  return changed
}

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
    const { name, capacity, position, version } = room
    const before = fieldsOf({ name: name as LocalizedText, capacity, position })
    const edit = { event: 'room.removed', forumId, subjectId: roomId, actor, now }
    await noteEdit(tx, { ...edit, version: version + 1, changes: changesBetween(before, {}) })
    return done(null)
  })
  if (removed.ok) bumpContentEpoch()
  return removed
}
