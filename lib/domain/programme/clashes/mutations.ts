import 'server-only'
import { admitWrite } from '#lib/platform/admission.ts'
import { db } from '#lib/platform/db.ts'
import { done, type Result, refused } from '#lib/platform/errors/expected.ts'
import { getProgramme } from '../queries.ts'
import { findClashes } from './policy.ts'

/**
 * Accepts a clash, with a reason that the audit keeps. Only one that there is: what has been mended
 * meanwhile is `gone`. Saying the same again changes nothing.
 */
export async function acknowledgeClash(call: {
  forumId: string
  key: string
  reason: string
  actor: string
  now: Date
}): Promise<Result<null, 'gone'>> {
  const { forumId, key, reason, actor, now } = call
  const programme = await getProgramme(forumId)
  const clash = programme && findClashes(programme).find((one) => one.key === key)
  if (!clash) return refused('gone')
  await admitWrite(
    () => db.$executeRaw`
      WITH accepted AS (
        INSERT INTO clash_acknowledgement AS known ("forumId", key, reason, at)
        VALUES (${forumId}::uuid, ${key}, ${reason}, ${now}::timestamptz)
        ON CONFLICT ("forumId", key) DO UPDATE SET reason = excluded.reason, at = excluded.at
              WHERE known.reason <> excluded.reason
        RETURNING key, reason)
      INSERT INTO audit (at, event, "forumId", actor, details)
      SELECT ${now}::timestamptz, 'clash.acknowledged', ${forumId}::uuid, ${actor}, jsonb_build_object('key', key, 'reason', reason)
        FROM accepted`,
  )
  return done(null)
}
