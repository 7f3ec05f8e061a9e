import 'server-only'
import { noteEdit } from '#lib/domain/edits/mutations.ts'
import type { FieldFaults, Fields, InvalidFields } from '#lib/domain/edits/types.ts'
import { changesBetween } from '#lib/domain/edits/utils.ts'
import { db, type Tx } from '#lib/platform/db.ts'
import { done } from '#lib/platform/errors/expected.ts'
import { inWholeTransaction } from '#lib/platform/whole-transaction.ts'
import { columnsOf } from '../editing/mutations.ts'
import { findForNewForum } from './queries.ts'
import type { NewForum } from './types.ts'
import { fieldsOfNewForum, readNewForum } from './utils.ts'

type Made = { ok: true; value: { slug: string } } | InvalidFields

/** Makes a forum, which only its organisers see; refused, field by field, where it cannot be. */
export async function makeForum(call: { actor: string; input: Fields; now: Date }): Promise<Made> {
  const { actor, input, now } = call
  const read = readNewForum(input)
  if (!read.ok) return { ok: false, reason: 'invalid', fields: read.fields }
  const forum = read.value
  return inWholeTransaction(db, async (tx): Promise<Made> => {
    const made = await insertForum(tx, forum)
    if ('faults' in made) return { ok: false, reason: 'invalid', fields: made.faults }
    const changes = changesBetween({}, fieldsOfNewForum(forum))
    const { id } = made
    const edit = { event: 'forum.created', forumId: id, subjectId: id, actor, now }
    await noteEdit(tx, { ...edit, version: 1, changes })
    return done({ slug: forum.address })
  })
}

/** Writes the row of a new forum, or says what stands in its way. Two queries. */
export async function insertForum(
  tx: Tx,
  forum: NewForum,
): Promise<{ id: string } | { faults: FieldFaults }> {
  const { cityId, umbrellaId, isTaken, isDocument } = await findForNewForum(tx, forum)
  const { address, kind, timeZone, edition, motif, city, facts } = forum
  const taken = { faults: { address: ['taken'] } }
  if (isTaken) return taken
  const faults: FieldFaults = {
    ...(isDocument ? { address: ['document'] } : {}),
    ...(city !== null && cityId === null ? { city: ['unknown_value'] } : {}),
    ...(facts.umbrella !== null && umbrellaId === null ? { umbrella: ['unknown_value'] } : {}),
  }
  if (Object.keys(faults).length > 0) return { faults }
  const data = {
    ...{ slug: address, kind, timeZone, edition, motif, cityId, umbrellaId },
    ...columnsOf(facts),
  }
  // Should one have been made since that was looked at, there is no row.
  const [row] = await tx.forum.createManyAndReturn({
    data: [data],
    skipDuplicates: true,
    select: { id: true },
  })
  return row ?? taken
}
