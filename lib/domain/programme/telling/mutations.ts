import 'server-only'
import type { Tx } from '#lib/platform/db.ts'
import { affected } from './queries.ts'
import type { ToldPart } from './types.ts'

/**
 * Writes a letter to everybody who chose one of these parts, in the transaction that moves them: with how
 * each stood before, which is nowhere afterwards. Returns how many. One statement; none where nothing is moved.
 */
export async function tellAffected(
  tx: Tx,
  call: { forumId: string; number: number; before: readonly ToldPart[]; now: Date },
): Promise<number> {
  const { forumId, number, before, now } = call
  if (before.length === 0) return 0
  const ids = before.map(({ sessionId }) => sessionId)
  return tx.$executeRaw`
    WITH recipients AS MATERIALIZED (${affected(forumId, ids)}),
    noticed AS (
      INSERT INTO programme_notice ("forumId", number, before, "createdAt")
      SELECT ${forumId}::uuid, ${number}::int, ${JSON.stringify(before)}::jsonb, ${now}::timestamptz
       WHERE EXISTS (SELECT 1 FROM recipients)
      RETURNING id)
    INSERT INTO mail_outbox (kind, "registrationId", "accountId", "noticeId", locale, "createdAt", "dueAt")
    SELECT 'programme_changed', "registrationId", "accountId", noticed.id, locale, ${now}::timestamptz, ${now}::timestamptz
      FROM recipients, noticed`
}
