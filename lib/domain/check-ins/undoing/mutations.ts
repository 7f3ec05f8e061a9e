import 'server-only'
import { admitWrite } from '#lib/platform/admission.ts'
import { db } from '#lib/platform/db.ts'
import { done, type Result, refused } from '#lib/platform/errors/expected.ts'
import { isUndoable } from '../policy.ts'
import type { UndoRefusal } from '../types.ts'

type UndoCall = { forumId: string; checkInId: string; actor: string; now: Date }

/**
 * Takes back a check-in that was a mistake: it never was, and whoever was let in by nothing else has
 * not attended. Not after a while, and not once the person has gone on (left, or come back).
 */
export async function undoCheckIn(call: UndoCall): Promise<Result<null, UndoRefusal>> {
  const { now } = call
  const scan = await standing(call)
  if (!scan) return refused('not_found')
  if (scan.undoneAt) return refused('undone')
  if (!isUndoable(scan, now)) return refused('too_late')
  const [, rows] = await admitWrite(() =>
    db.$transaction([lock(scan.registrationId), undo(call)] as const),
  )
  if (rows.length === 1) return done(null)
  // Somebody else was quicker: with the same, or with the person's erasure; else the person has gone on.
  const since = await standing(call)
  return refused(since ? (since.undoneAt ? 'undone' : 'gone_on') : 'not_found')
}

/** Of somebody who was erased a check-in stays: nobody would hold the place that it gives back. */
const standing = ({ forumId, checkInId }: UndoCall) =>
  db.checkIn.findFirst({
    where: { id: checkInId, isRepeat: false, list: { forumId }, registration: { erasedAt: null } },
    select: { registrationId: true, receivedAt: true, undoneAt: true },
  })

const lock = (registrationId: string) =>
  db.$executeRaw`SELECT 1 FROM registration WHERE id = ${registrationId}::uuid FOR UPDATE`

/** Its snapshot is taken when the registration is locked: it sees whoever checked in while it waited. */
const undo = ({ forumId, checkInId, actor, now }: UndoCall) =>
  db.$queryRaw<{ id: string }[]>`
    WITH own AS MATERIALIZED (
      SELECT scan.*, r.status AS was FROM check_in AS scan JOIN check_in_list AS list ON list.id = scan."listId"
        JOIN registration AS r ON r.id = scan."registrationId"
       WHERE scan.id = ${checkInId}::uuid AND list."forumId" = ${forumId}::uuid AND r."erasedAt" IS NULL AND scan."undoneAt" IS NULL AND NOT scan."isRepeat"
         AND NOT EXISTS (
           SELECT 1 FROM check_in AS later
            WHERE later."listId" = scan."listId" AND later."registrationId" = scan."registrationId" AND later.turn > scan.turn
              AND NOT later."isRepeat" AND later."undoneAt" IS NULL)),
    undone AS (
      UPDATE check_in AS scan SET "undoneAt" = ${now}::timestamptz FROM own
       WHERE scan."listId" = own."listId" AND scan."registrationId" = own."registrationId" AND scan.turn = own.turn
         AND scan."undoneAt" IS NULL
      RETURNING scan.id),
    -- In any case: whoever is scanned at this moment is looked at again (admit).
    touched AS (
      UPDATE registration AS r SET version = r.version + 1, "updatedAt" = ${now}::timestamptz,
             status = CASE WHEN r.status = 'attended' AND own.direction = 'entry' AND NOT EXISTS (
               SELECT 1 FROM check_in AS other
                WHERE other."registrationId" = own."registrationId" AND other.direction = 'entry' AND other.id <> own.id
                  AND NOT other."isRepeat" AND other."undoneAt" IS NULL) THEN 'confirmed' ELSE r.status END
        FROM own WHERE r.id = own."registrationId"
      RETURNING r.status),
    noted AS (
      INSERT INTO audit (at, event, "forumId", "subjectId", actor, details)
      SELECT ${now}::timestamptz, 'registration.check_in_undone', ${forumId}::uuid, own."registrationId", ${actor},
             jsonb_build_object('list', own."listId", 'turn', own.turn, 'status', CASE WHEN touched.status <> own.was THEN touched.status END)
        FROM own, touched)
    SELECT own.id FROM own WHERE EXISTS (SELECT 1 FROM undone)`
