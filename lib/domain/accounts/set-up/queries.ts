import 'server-only'
import { db } from '#lib/platform/db.ts'

/** A set-up link; null for an id that names none. `email` is null where it is still to be given. */
export async function getSetUp(
  id: string,
  now: Date,
): Promise<{ email: string | null; isOver: boolean } | null> {
  const row = await db.signInChallenge.findFirst({ where: { id, purpose: 'set_up' } })
  return row && { email: row.email, isOver: row.usedAt !== null || row.expiresAt <= now }
}
