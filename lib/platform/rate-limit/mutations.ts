import 'server-only'
import { db } from '#lib/platform/db.ts'
import { sweepIsDue } from './sweep.ts'

export type Window = { keyHash: string; expiresAt: Date }

/** Counts one attempt in each of these windows and returns what each has come to, by its key. */
export async function countAttempts(windows: readonly Window[], now: Date) {
  const rows = await db.$queryRaw<{ keyHash: string; hits: number }[]>`
    INSERT INTO rate_window AS held ("keyHash", "expiresAt", hits)
    SELECT "keyHash", "expiresAt", 1
      FROM jsonb_to_recordset(${JSON.stringify(windows)}::jsonb) AS w("keyHash" text, "expiresAt" timestamptz)
     -- In one order, so that two requests never wait for each other.
     ORDER BY "keyHash"
    ON CONFLICT ("keyHash") DO UPDATE SET hits = held.hits + 1
    RETURNING "keyHash", hits`
  if (sweepIsDue(now)) await db.rateWindow.deleteMany({ where: { expiresAt: { lt: now } } })
  return new Map(rows.map(({ keyHash, hits }) => [keyHash, hits]))
}
