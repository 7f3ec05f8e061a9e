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
  const { forumId, checkInId, now } = call
  const scan = await db.checkIn.findFirst({
    where: { id: checkInId, isRepeat: false, list: { forumId } },
    select: { registrationId: true, receivedAt: true, undoneAt: true },
  })
  if (!scan) return refused('not_found')
  if (scan.undoneAt) return refused('undone')
  if (!isUndoable(scan, now)) return refused('too_late')
  const [, rows] = await admitWrite(() =>
    db.$transaction([lock(scan.registrationId), undo(call)] as const),
  )
  return rows.length === 1 ? done(null) : refused('gone_on')
}

const lock = (registrationId: string) =>
  db.$executeRaw`SELECT 1 FROM registration WHERE id = ${registrationId}::uuid FOR UPDATE`

/** Its snapshot is taken when the registration is locked: it sees whoever checked in while it waited. */
const undo = ({ forumId, checkInId, actor, now }: UndoCall) =>
  db.$queryRaw<{ id: string }[]>`
    WITH own AS MATERIALIZED (
      SELECT scan.* FROM check_in AS scan JOIN check_in_list AS list ON list.id = scan."listId"
       WHERE scan.id = ${checkInId}::uuid AND list."forumId" = ${forumId}::uuid AND scan."undoneAt" IS NULL AND NOT scan."isRepeat"
         AND NOT EXISTS (
           SELECT 1 FROM check_in AS later
            WHERE later."listId" = scan."listId" AND later."registrationId" = scan."registrationId" AND later.turn > scan.turn
              AND NOT later."isRepeat" AND later."undoneAt" IS NULL)),
    undone AS (
      UPDATE check_in AS scan SET "undoneAt" = ${now}::timestamptz FROM own
       WHERE scan."listId" = own."listId" AND scan."registrationId" = own."registrationId" AND scan.turn = own.turn
         AND scan."undoneAt" IS NULL
      RETURNING scan.id),
    back AS (
      UPDATE registration AS r SET status = 'confirmed', version = r.version + 1, "updatedAt" = ${now}::timestamptz
        FROM own
       WHERE r.id = own."registrationId" AND r.status = 'attended' AND own.direction = 'entry'
         AND NOT EXISTS (
           SELECT 1 FROM check_in AS other
            WHERE other."registrationId" = own."registrationId" AND other.direction = 'entry' AND other.id <> own.id
              AND NOT other."isRepeat" AND other."undoneAt" IS NULL)
      RETURNING r.id),
    noted AS (
      INSERT INTO audit (at, event, "forumId", "subjectId", actor, details)
      SELECT ${now}::timestamptz, 'registration.check_in_undone', ${forumId}::uuid, own."registrationId", ${actor},
             jsonb_build_object('list', own."listId", 'turn', own.turn, 'status', CASE WHEN EXISTS (SELECT 1 FROM back) THEN 'confirmed' END)
        FROM own)
    SELECT own.id FROM own WHERE EXISTS (SELECT 1 FROM undone)`
