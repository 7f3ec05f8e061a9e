import 'server-only'
import type { Tx } from '#lib/platform/db.ts'
import { replaceRequest } from '../../publishing/whole/mutations.ts'

/** Asks somebody else to look at the programme as it is drafted now; what was asked before is asked no more. */
export async function askForReview(
  tx: Tx,
  call: {
    forumId: string
    mark: number
    reason: string
    isQuiet: boolean
    actor: string
    now: Date
    replaces: string | null
  },
): Promise<void> {
  const { forumId, mark, reason, isQuiet, actor, now, replaces } = call
  if (replaces !== null) await replaceRequest(tx, replaces, now)
  const { id } = await tx.programmeRequest.create({
    data: { forumId, mark, reason, isQuiet, askedAt: now },
    select: { id: true },
  })
  const details = { mark, reason, isQuiet, ...(replaces === null ? {} : { replaces }) }
  await tx.audit.create({
    data: { at: now, event: 'programme.asked', forumId, subjectId: id, actor, details },
  })
}
