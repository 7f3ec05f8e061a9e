import 'server-only'
import { bumpContentEpoch } from '#lib/platform/cache/epoch.ts'
import { db, type Tx } from '#lib/platform/db.ts'
import { inWholeTransaction } from '#lib/platform/whole-transaction.ts'
import { Prisma } from '#prisma/generated/client.ts'
import type { Noun } from '../types.ts'

export const TABLE = { person: Prisma.sql`person`, organisation: Prisma.sql`organisation` }

/** Bodies wait for whoever edits one; people for whoever publishes a programme, which may name them. */
export const lockNoun = (tx: Tx, noun: Noun) =>
  tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${noun === 'person' ? 'person.merged' : noun}::text))`

/** One transaction; what readers see has moved, where something was written. */
export async function writing<T extends { ok: boolean }>(work: (tx: Tx) => Promise<T>): Promise<T> {
  const answer = await inWholeTransaction(db, work)
  if (answer.ok) bumpContentEpoch()
  return answer
}
