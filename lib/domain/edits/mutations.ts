import 'server-only'
import type { Db } from '#lib/platform/db.ts'
import type { Changes } from './types.ts'

/** Writes down an edit with its diff, in the transaction that carries it out. */
export async function noteEdit(
  tx: Pick<Db, 'audit'>,
  edit: {
    event: string
    forumId: string
    subjectId: string
    actor: string
    version: number
    changes: Changes
    /** The edit that this one takes back. */
    undoes?: bigint
    now: Date
  },
): Promise<void> {
  const { event, forumId, subjectId, actor, version, changes, undoes, now } = edit
  const taken = undoes === undefined ? {} : { undoes: String(undoes) }
  const details = { version, changes: { ...changes }, ...taken }
  await tx.audit.create({ data: { at: now, event, forumId, subjectId, actor, details } })
}
