import 'server-only'
import { newSid, sha256Hex } from '#lib/domain/accounts/utils.ts'
import { db } from '#lib/platform/db.ts'
import { done, type Result, refused } from '#lib/platform/errors/expected.ts'

const SEEN_EVERY_MS = 60_000

/** Signs the browser of somebody who may check in there in as a device, and returns the key for its cookie. */
export async function signInDevice(options: {
  forumId: string
  accountId: string
  name: string
  now: Date
}): Promise<{ deviceId: string; key: string }> {
  const { forumId, accountId, name, now } = options
  const key = newSid()
  const [made] = await db.$queryRaw<{ id: string }[]>`
    WITH made AS (
      INSERT INTO check_in_device ("forumId", "accountId", name, "keyHash", "createdAt", "lastSeenAt")
      VALUES (${forumId}::uuid, ${accountId}::uuid, ${name}, ${sha256Hex(key)}, ${now}::timestamptz, ${now}::timestamptz)
      RETURNING id),
    noted AS (
      INSERT INTO audit (at, event, "forumId", "subjectId", actor, details)
      SELECT ${now}::timestamptz, 'check_in_device.signed_in', ${forumId}::uuid, id, ${accountId}, '{}'::jsonb FROM made)
    SELECT id FROM made`
  if (!made) throw new Error('an insert without a condition gave no row')
  return { deviceId: made.id, key }
}

/** Ends a device of this forum at once. Ending it twice changes nothing. */
export async function revokeDevice(options: {
  forumId: string
  deviceId: string
  actor: string
  now: Date
}): Promise<Result<null, 'not_found'>> {
  const { forumId, deviceId, actor, now } = options
  const [found] = await db.$queryRaw<{ id: string }[]>`
    WITH own AS (SELECT id FROM check_in_device WHERE id = ${deviceId}::uuid AND "forumId" = ${forumId}::uuid),
    ended AS (
      UPDATE check_in_device AS device SET "revokedAt" = ${now}::timestamptz FROM own
       WHERE device.id = own.id AND device."revokedAt" IS NULL
      RETURNING device.id),
    noted AS (
      INSERT INTO audit (at, event, "forumId", "subjectId", actor, details)
      SELECT ${now}::timestamptz, 'check_in_device.revoked', ${forumId}::uuid, id, ${actor}, '{}'::jsonb FROM ended)
    SELECT id FROM own`
  return found ? done(null) : refused('not_found')
}

/** Writes when a device was last seen, once a minute. */
export async function markDeviceSeen(
  { deviceId, lastSeenAt }: { deviceId: string; lastSeenAt: Date },
  now: Date,
): Promise<void> {
  if (now.getTime() - lastSeenAt.getTime() < SEEN_EVERY_MS) return
  await db.checkInDevice.updateMany({
    where: { id: deviceId, lastSeenAt: { lt: now } },
    data: { lastSeenAt: now },
  })
}
