import 'server-only'
import { hasAdministrator } from '#lib/domain/accounts/roles/queries.ts'
import { db } from '#lib/platform/db.ts'

/** A set-up link; null for an id that names none. `email` is null where it is still to be given. */
export async function getSetUp(
  id: string,
  now: Date,
): Promise<{ email: string | null; isOver: boolean } | null> {
  const row = await db.signInChallenge.findFirst({ where: { id, purpose: 'set_up' } })
  if (!row) return null
  const isOver = row.usedAt !== null || row.expiresAt <= now
  // Without an address it is for a portal that nobody can administer, and for no other.
  return { email: row.email, isOver: isOver || (row.email === null && (await hasAdministrator())) }
}
