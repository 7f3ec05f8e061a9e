import 'server-only'
import { listOwnStep } from '#lib/domain/edits/queries.ts'
import { inverse, withChanges } from '#lib/domain/edits/utils.ts'
import { db } from '#lib/platform/db.ts'
import { done, type Result, refused } from '#lib/platform/errors/expected.ts'
import { inWholeTransaction } from '#lib/platform/whole-transaction.ts'
import { type BulkEdit, editParts, lockParts } from '../bulk/mutations.ts'
import { PROGRAMME_EVENTS } from '../constants.ts'
import { danglingFaults } from '../dangling/queries.ts'
import { readFields } from '../fields/utils.ts'
import type { PartRefusal, PlannedSession } from '../types.ts'

type Undone = { slug: string; count: number }

/**
 * Takes back one of one's own edits with all that were made at once with it, or does again what was taken back
 * (which is a step too). All or nothing: refused where somebody has since changed the same fields of one part,
 * and where a part would become what its own form refuses.
 */
export async function undoEdit(call: {
  forumId: string
  actor: string
  editId: bigint
  now: Date
}): Promise<Result<Undone, 'not_found'> | PartRefusal<'part_changed' | 'part_refused'>> {
  const { forumId } = call
  return inWholeTransaction(db, async (tx) => {
    const edits = await listOwnStep(call, tx)
    const [first] = edits
    const events: readonly string[] = PROGRAMME_EVENTS
    if (!first || !edits.every(({ event }) => events.includes(event))) return refused('not_found')
    const ids = edits.map(({ subjectId }) => subjectId)
    const parts = new Map((await lockParts(tx, forumId, ids)).map((one) => [one.sessionId, one]))
    const back: BulkEdit[] = []
    const wanted: { slug: string; value: PlannedSession }[] = []
    for (const { id, subjectId, changes: made } of edits) {
      const part = parts.get(subjectId)
      if (!part) return refused('not_found')
      const changes = inverse(made)
      const isAsLeft = Object.entries(changes).every(
        ([name, { from }]) => (part.fields[name] ?? '') === from,
      )
      if (!isAsLeft) return { ok: false, reason: 'part_changed', part }
      const read = readFields(withChanges(part.fields, changes))
      if (!read.ok) return { ok: false, reason: 'part_refused', part, faults: read.fields }
      wanted.push({ slug: part.slug, value: read.value })
      back.push({ ...part, event: 'session.edited', changes, undoes: id })
    }
    for (const [index, faults] of (await danglingFaults(tx, forumId, wanted)).entries()) {
      const part = parts.get(ids[index] ?? '')
      if (part && Object.keys(faults).length > 0) {
        return { ok: false, reason: 'part_refused', part, faults }
      }
    }
    await editParts(tx, call, back)
    return done({ slug: parts.get(first.subjectId)?.slug ?? '', count: back.length })
  })
}
