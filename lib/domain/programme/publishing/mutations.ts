import 'server-only'
import { admitWrite } from '#lib/platform/admission.ts'
import { bumpContentEpoch } from '#lib/platform/cache/epoch.ts'
import { db, type Tx } from '#lib/platform/db.ts'
import { done, type Result, refused } from '#lib/platform/errors/expected.ts'
import { retryConflicts } from '#lib/platform/retry-conflicts.ts'
import { tellAffected } from '../telling/mutations.ts'
import { movedOf } from '../telling/utils.ts'
import { applyDrafts, readDrafts } from './applying/mutations.ts'
import type { Published, PublishRefusal } from './types.ts'
import { diffOf, draftMark, toKept } from './utils.ts'

const TIMEOUT_MS = 30_000

/**
 * Lets readers see the programme as it is drawn up now: all of it or nothing, as one numbered version
 * with who and why, and a letter to everybody who chose something that is moved. `mark` is that of the diff which was looked at: what has been edited since is
 * looked at first.
 */
export async function publishProgramme(call: {
  forumId: string
  mark: number
  reason: string
  /** Nobody is written to: a small correction. */
  isQuiet: boolean
  actor: string
  now: Date
}): Promise<Result<Published, PublishRefusal>> {
  const result = await admitWrite(() =>
    retryConflicts(() => db.$transaction((tx) => publish(tx, call), { timeout: TIMEOUT_MS })),
  )
  if (result.ok) bumpContentEpoch()
  return result
}

async function publish(
  tx: Tx,
  { forumId, mark, reason, isQuiet, actor, now }: Parameters<typeof publishProgramme>[0],
): Promise<Result<Published, PublishRefusal>> {
  // One publication at a time, and no edit while it is read: who edits waits for the row of their part.
  await tx.$executeRaw`SELECT 1 FROM forum WHERE id = ${forumId}::uuid FOR NO KEY UPDATE`
  await tx.$executeRaw`SELECT 1 FROM forum_session WHERE "forumId" = ${forumId}::uuid ORDER BY id FOR NO KEY UPDATE`
  // Nobody becomes one with another meanwhile: who is drafted would appear as one who is there no more.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock_shared(hashtext('person.merged'))`
  const { timeZone, rooms, sessions, number } = await readDrafts(tx, forumId)
  const drafts = sessions.map(({ draft }) => draft)
  if (draftMark(drafts) !== mark) return refused('changed_since')
  const diff = diffOf(drafts)
  if (diff.length === 0) return refused('nothing')
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
  const before = movedOf(drafts, rooms, { now, timeZone })
  const letters = isQuiet ? 0 : await tellAffected(tx, { forumId, number, before, now })
  const what = diff.map(({ slug, kind, fields }) => ({ slug, kind, fields }))
  const details = { number, reason, isQuiet, letters, sessions: what }
  await tx.audit.create({
    data: { at: now, event: 'programme.published', forumId, subjectId: forumId, actor, details },
  })
  return done({ number, count: diff.length, letters })
}
