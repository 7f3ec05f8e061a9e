import 'server-only'
import type { Tx } from '#lib/platform/db.ts'
import { done, type Result, refused } from '#lib/platform/errors/expected.ts'
import { tellAffected } from '../../telling/mutations.ts'
import { movedOf } from '../../telling/utils.ts'
import { applyDrafts, type Drafts, readDrafts } from '../applying/mutations.ts'
import type { Published, PublishRefusal } from '../types.ts'
import { diffOf, draftMark, toKept } from '../utils.ts'

/** One publication at a time, and no edit while it is read: who edits waits for the row of their part. */
export async function lockProgramme(tx: Tx, forumId: string): Promise<void> {
  await tx.$executeRaw`SELECT 1 FROM forum WHERE id = ${forumId}::uuid FOR NO KEY UPDATE`
  await tx.$executeRaw`SELECT 1 FROM forum_session WHERE "forumId" = ${forumId}::uuid ORDER BY id FOR NO KEY UPDATE`
  // Nobody becomes one with another meanwhile: who is drafted would appear as one who is there no more.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock_shared(hashtext('person.merged'))`
}

/** The drafts of a locked programme, if they are those of `mark` and differ from what readers see. */
export async function readMarked(
  tx: Tx,
  { forumId, mark }: { forumId: string; mark: number },
): Promise<Result<Drafts, PublishRefusal>> {
  const drafts = await readDrafts(tx, forumId)
  const sessions = drafts.sessions.map(({ draft }) => draft)
  if (draftMark(sessions) !== mark) return refused('changed_since')
  return diffOf(sessions).length === 0 ? refused('nothing') : done(drafts)
}

export type Version = {
  forumId: string
  reason: string
  /** Nobody is written to: a small correction. */
  isQuiet: boolean
  actor: string
  now: Date
  /** What it was asked for by, and by whom; null where one alone publishes. */
  review: { requestId: string; askedBy: string } | null
}

/** Lets readers see these drafts, as one numbered version; the letters and the one row in the audit with it. */
export async function writeVersion(tx: Tx, drafted: Drafts, version: Version): Promise<Published> {
  const { forumId, reason, isQuiet, actor, now, review } = version
  const { timeZone, rooms, sessions, number, openRequest } = drafted
  const drafts = sessions.map(({ draft }) => draft)
  const diff = diffOf(drafts)
  await applyDrafts(tx, { forumId, timeZone, rooms, sessions, now })
  const changed = drafts.filter((one) => one.changed.length > 0).map(({ sessionId }) => sessionId)
  await tx.sessionDraft.updateMany({
    where: { forumId, sessionId: { in: changed } },
    data: { fields: {}, version: { increment: 1 }, updatedAt: now },
  })
  const kept = drafts.filter(({ isRetired }) => !isRetired).map((one) => toKept(one, rooms))
  await tx.programmeVersion.create({
    data: { forumId, number, publishedAt: now, reason, changes: diff, sessions: kept },
  })
  // What was asked for is published otherwise: there is nothing to decide any more.
  if (openRequest !== null && review === null) await replaceRequest(tx, openRequest, now)
  const before = movedOf(drafts, rooms, { now, timeZone })
  const letters = isQuiet ? 0 : await tellAffected(tx, { forumId, number, before, now })
  const what = diff.map(({ slug, kind, fields }) => ({ slug, kind, fields }))
  const details = { number, reason, isQuiet, letters, ...review, sessions: what }
  await tx.audit.create({
    data: { at: now, event: 'programme.published', forumId, subjectId: forumId, actor, details },
  })
  return { number, count: diff.length, letters }
}

/** Nobody decides about this any more. */
export const replaceRequest = (tx: Tx, id: string, now: Date) =>
  tx.programmeRequest.updateMany({
    where: { id, decidedAt: null },
    data: { decidedAt: now, decision: 'replaced' },
  })
