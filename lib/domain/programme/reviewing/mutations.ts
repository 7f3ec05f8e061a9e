import 'server-only'
import { admitWrite } from '#lib/platform/admission.ts'
import { bumpContentEpoch } from '#lib/platform/cache/epoch.ts'
import { db, type Tx } from '#lib/platform/db.ts'
import { done, type Result, refused } from '#lib/platform/errors/expected.ts'
import { inWholeTransaction } from '#lib/platform/whole-transaction.ts'
import { PUBLISH_TIMEOUT_MS } from '../publishing/constants.ts'
import type { Published } from '../publishing/types.ts'
import { lockProgramme, readMarked, writeVersion } from '../publishing/whole/mutations.ts'
import type { ReviewRefusal } from './types.ts'

type Call = { forumId: string; requestId: string; actor: string; now: Date }

/**
 * Publishes what somebody else has asked for, if the draft is still the one that they asked for. Who asked
 * cannot agree: the statement that decides leaves their requests out.
 */
export async function approveRequest(call: Call): Promise<Result<Published, ReviewRefusal>> {
  const patience = { timeout: PUBLISH_TIMEOUT_MS }
  const result = await inWholeTransaction(db, (tx) => approve(tx, call), patience)
  if (result.ok) bumpContentEpoch()
  return result
}

async function approve(tx: Tx, call: Call): Promise<Result<Published, ReviewRefusal>> {
  const { forumId, requestId, actor, now } = call
  await lockProgramme(tx, forumId)
  const asked = await tx.programmeRequest.findFirst({
    where: { id: requestId, forumId, decidedAt: null },
    select: { mark: true, reason: true, isQuiet: true },
  })
  if (!asked) return refused('no_request')
  const drafts = await readMarked(tx, { forumId, mark: asked.mark })
  if (!drafts.ok) return drafts
  const [taken] = await tx.$queryRaw<{ askedBy: string }[]>`
    UPDATE programme_request AS request SET "decidedAt" = ${now}::timestamptz, decision = 'approved'
      FROM audit AS asking
     WHERE request.id = ${requestId}::uuid AND request."forumId" = ${forumId}::uuid AND request."decidedAt" IS NULL
       AND asking."subjectId" = request.id AND asking.event = 'programme.asked' AND asking.actor <> ${actor}
    RETURNING asking.actor AS "askedBy"`
  if (!taken) return refused('own_request')
  const { reason, isQuiet } = asked
  const review = { requestId, askedBy: taken.askedBy }
  return done(
    await writeVersion(tx, drafts.value, { forumId, reason, isQuiet, actor, now, review }),
  )
}

/** Sends back what was asked for, with a reason; whoever asked takes it back by it. One statement. */
export async function returnRequest(
  call: Call & { note: string },
): Promise<Result<Record<never, never>, 'no_request'>> {
  const { forumId, requestId, note, actor, now } = call
  const rows = await admitWrite(
    () => db.$queryRaw<{ id: string }[]>`
      WITH sent AS (
        UPDATE programme_request SET "decidedAt" = ${now}::timestamptz, decision = 'returned', note = ${note}
         WHERE id = ${requestId}::uuid AND "forumId" = ${forumId}::uuid AND "decidedAt" IS NULL
        RETURNING id),
      noted AS (
        INSERT INTO audit (at, event, "forumId", "subjectId", actor, details)
        SELECT ${now}::timestamptz, 'programme.returned', ${forumId}::uuid, id, ${actor}, jsonb_build_object('note', ${note}::text) FROM sent)
      SELECT id FROM sent`,
  )
  return rows.length === 1 ? done({}) : refused('no_request')
}
