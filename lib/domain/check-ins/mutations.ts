import 'server-only'
import { readTicketToken } from '#lib/domain/tickets/utils.ts'
import { admitWrite } from '#lib/platform/admission.ts'
import { db } from '#lib/platform/db.ts'
import { doorRefusal } from './policy.ts'
import {
  type Comer,
  getComer,
  getComerByTicket,
  getListContext,
  getReceivedScan,
  type ListContext,
  type ReceivedScan,
} from './queries.ts'
import type { CheckInAnswer, DoorRefusal, DoorScope, Guest, Scan } from './types.ts'

type CheckInCall = {
  scope: DoorScope
  scan: Scan
  /** The device has sent it before, so its answer is looked up first. */
  isKnown?: boolean
  now: Date
}

const ATTEMPTS = 4

/**
 * Checks one person in or out. Whoever else scans the same ticket at the same moment is told of the
 * first; a scan that was sent before is answered as it was. Null where the list is not of this forum.
 */
export async function checkIn(call: CheckInCall): Promise<CheckInAnswer | null> {
  const list = await getListContext(call.scope.forumId, call.scan.listId)
  return list && checkInAt(call, list)
}

/** As `checkIn`, for many scans at one list. */
export async function checkInAt(call: CheckInCall, list: ListContext): Promise<CheckInAnswer> {
  const { isKnown = false, now } = call
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const comer = await findComer(call, list)
    if (typeof comer === 'string') return { outcome: 'refused', reason: comer, guest: null }
    const { guest, standing } = comer
    const reason = doorRefusal(standing, now)
    // What was sent before keeps its answer, whatever became of the registration since.
    const known = isKnown || attempt > 1 || reason ? await received(call, guest) : null
    if (known) return known
    if (reason) return { outcome: 'refused', reason, guest }
    const answer = await admitWrite(() => redeem(call, comer))
    if (answer) return answer
    // Meanwhile it was taken back, or the registration ended or is another person's: look again.
  }
  throw new Error('the registration changed each time it was looked at')
}

async function findComer(
  { scope, scan: { subject } }: CheckInCall,
  list: ListContext,
): Promise<Comer | DoorRefusal> {
  if ('registrationId' in subject) {
    return (await getComer(scope.forumId, subject.registrationId, list)) ?? 'not_a_ticket'
  }
  const claim = readTicketToken(subject.token)
  if (!claim) return 'not_a_ticket'
  // Nothing is read of somebody who goes to another forum.
  if (claim.forumId !== scope.forumId) return 'other_forum'
  return (await getComerByTicket(claim, list)) ?? 'revoked'
}

async function redeem(call: CheckInCall, comer: Comer): Promise<CheckInAnswer | null> {
  const { scope, scan } = call
  const { guest } = comer
  const made = await admit(call, comer)
  if (made) {
    const { direction, at } = scan
    const first = { at, device: made.device }
    return { outcome: 'ok', checkInId: made.id, direction, guest, isReplay: false, first }
  }
  const isNoted = await noteRepeat(call, guest.registrationId)
  // Not noted where the number is known: the very same scan came before.
  if (!isNoted) return received(call, guest)
  const repeat = await getReceivedScan(scope.deviceId, scan.nonce)
  return repeat && answerOf(repeat, guest, false)
}

async function received({ scope, scan }: CheckInCall, guest: Guest) {
  const known = await getReceivedScan(scope.deviceId, scan.nonce)
  if (!known) return null
  const isSame = known.listId === scan.listId && known.registrationId === guest.registrationId
  if (!isSame) return { outcome: 'refused', reason: 'number_used', guest } as const
  return answerOf(known, guest, true)
}

function answerOf(scan: ReceivedScan, guest: Guest, isReplay: boolean): CheckInAnswer {
  const { id, direction, isRepeat, first } = scan
  return isRepeat
    ? { outcome: 'already', direction, guest, first }
    : { outcome: 'ok', checkInId: id, direction, guest, isReplay, first }
}

/**
 * The one statement that lets somebody in (reliability record D6). The registration is locked first, so
 * that a cancellation or a handover is either before it or too late; of many scans at once the unique rule lets one
 * row in, and with it the status and the audit row. No place changes hands, so none is locked.
 */
async function admit({ scope, scan, now }: CheckInCall, { guest, version }: Comer) {
  const { registrationId } = guest
  const { listId, direction, nonce, at } = scan
  const isEntry = direction === 'entry'
  const [made] = await db.$queryRaw<{ id: string; device: string }[]>`
    WITH own AS MATERIALIZED (
      SELECT r.id, r.status, r."forumId" FROM registration AS r JOIN check_in_list AS list ON list."forumId" = r."forumId"
       WHERE r.id = ${registrationId}::uuid AND r."forumId" = ${scope.forumId}::uuid AND list.id = ${listId}::uuid
         AND r.status IN ('confirmed', 'attended') AND r."acceptBy" IS NULL AND r."erasedAt" IS NULL
         AND r."version" = ${version}
         FOR UPDATE OF r),
    last AS (
      SELECT coalesce(max(turn), -1) AS turn FROM check_in
       WHERE "listId" = ${listId}::uuid AND "registrationId" = ${registrationId}::uuid AND NOT "isRepeat" AND "undoneAt" IS NULL),
    scanned AS (
      INSERT INTO check_in ("listId", "registrationId", "deviceId", nonce, direction, turn, at, "receivedAt")
      SELECT ${listId}::uuid, own.id, ${scope.deviceId}::uuid, ${nonce}, ${direction}::"CheckInDirection",
             CASE WHEN ${isEntry}::boolean THEN greatest(last.turn + 1, 1) ELSE last.turn + 1 END,
             ${at}::timestamptz, ${now}::timestamptz
        FROM own, last
       WHERE CASE WHEN ${isEntry}::boolean THEN last.turn % 2 <> 1 ELSE last.turn = -1 OR last.turn % 2 = 1 END
      ON CONFLICT DO NOTHING
      RETURNING id, turn),
    attended AS (
      UPDATE registration AS r SET status = 'attended', version = r.version + 1, "updatedAt" = ${now}::timestamptz
        FROM own, scanned WHERE r.id = own.id AND own.status = 'confirmed' AND ${isEntry}::boolean),
    noted AS (
      INSERT INTO audit (at, event, "forumId", "subjectId", actor, details)
      SELECT ${now}::timestamptz, ${isEntry ? 'registration.checked_in' : 'registration.checked_out'},
             own."forumId", own.id, ${scope.actor},
             jsonb_build_object('list', ${listId}::text, 'device', ${scope.deviceId}::text, 'turn', scanned.turn, 'was', own.status)
        FROM scanned, own)
    SELECT scanned.id, device.name AS device FROM scanned, check_in_device AS device WHERE device.id = ${scope.deviceId}::uuid`
  return made
}

/** Keeps a scan of somebody who is in (or out) already: it may turn out to be the earlier one. */
async function noteRepeat({ scope, scan, now }: CheckInCall, registrationId: string) {
  const { listId, direction, nonce, at } = scan
  const noted = await db.$executeRaw`
    INSERT INTO check_in ("listId", "registrationId", "deviceId", nonce, direction, turn, "isRepeat", at, "receivedAt")
    SELECT "listId", "registrationId", ${scope.deviceId}::uuid, ${nonce}, direction, turn, true, ${at}::timestamptz, ${now}::timestamptz
      FROM (SELECT "listId", "registrationId", direction, turn FROM check_in
             WHERE "listId" = ${listId}::uuid AND "registrationId" = ${registrationId}::uuid AND NOT "isRepeat" AND "undoneAt" IS NULL
             ORDER BY turn DESC LIMIT 1) AS standing
     WHERE direction = ${direction}::"CheckInDirection"
    ON CONFLICT DO NOTHING`
  return noted === 1
}
