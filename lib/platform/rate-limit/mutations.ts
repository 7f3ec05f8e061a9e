import 'server-only'
import { db } from '#lib/platform/db.ts'
import { sweepIsDue } from './sweep.ts'

export type Window = { keyHash: string; expiresAt: Date; weight: number }

/**
 * Counts an attempt in each of these windows, for what it weighs, and returns what each has come to, by its key.
 * It does not wait for the disk: everybody behind one address stands in line for one row, and a count
 * of the last moment may be lost with a crash, as nothing else may.
 */
export async function countAttempts(windows: readonly Window[], now: Date) {
  const rows = await db.$queryRaw<{ keyHash: string; hits: number }[]>`
    WITH at_once AS MATERIALIZED (SELECT set_config('synchronous_commit', 'off', true))
    INSERT INTO rate_window AS held ("keyHash", "expiresAt", hits)
    SELECT "keyHash", "expiresAt", weight
      FROM at_once, jsonb_to_recordset(${JSON.stringify(windows)}::jsonb) AS w("keyHash" text, "expiresAt" timestamptz, weight int)
     -- In one order, so that two requests never wait for each other.
     ORDER BY "keyHash"
    ON CONFLICT ("keyHash") -- As much as the column holds and no more, however long somebody goes on.
    DO UPDATE SET hits = least(held.hits::bigint + excluded.hits, 2147483647)::int
    RETURNING "keyHash", hits`
  if (sweepIsDue(now)) await db.rateWindow.deleteMany({ where: { expiresAt: { lt: now } } })
  return new Map(rows.map(({ keyHash, hits }) => [keyHash, hits]))
}
