import 'server-only'
import { CHAIN_START, checkpointsFile, linkHash, toLine } from '#lib/domain/audit/chain/utils.ts'
import type { Seal } from '#lib/domain/audit/types.ts'
import { appendLine } from '#lib/platform/appended-file.ts'
import { type Db, db } from '#lib/platform/db.ts'
import { getLastSeal, listUnsealed } from './queries.ts'

/** Rows sealed in one transaction: a few milliseconds. */
const BATCH = 1_000
const LOCK = 'audit seal'

/**
 * Seals what has no seal among the ids above `after` and up to `upTo`. Nobody who writes waits for it: it reads what
 * has been committed. Whoever comes second while another seals leaves the rest to that one. Returns how many.
 */
export async function sealAudit(range: {
  after: number
  upTo: number
  now: Date
}): Promise<number> {
  let count = 0
  for (;;) {
    const sealed = await db.$transaction((tx) => sealBatch(tx, range))
    count += sealed
    if (sealed < BATCH) return count
  }
}

async function sealBatch(
  tx: Pick<Db, '$queryRaw' | '$executeRaw'>,
  { after, upTo, now }: { after: number; upTo: number; now: Date },
): Promise<number> {
  const [lock] = await tx.$queryRaw<{ isHeld: boolean }[]>`
    SELECT pg_try_advisory_xact_lock(hashtextextended(${LOCK}, 0)) AS "isHeld"`
  if (!lock?.isHeld) return 0
  // Read after the lock is held: whoever held it before has committed its links.
  const last = await getLastSeal(tx)
  const rows = await listUnsealed(tx, { after, upTo, limit: BATCH })
  if (rows.length === 0) return 0
  const sealedAt = now.toISOString()
  let { seq, hash }: Pick<Seal, 'seq' | 'hash'> = last ?? { seq: 0, hash: CHAIN_START }
  const hashes = rows.map((row) => {
    seq += 1
    hash = linkHash(hash, { seq, sealedAt }, row)
    return hash
  })
  await tx.$executeRaw`
    INSERT INTO audit_seal (seq, "auditId", "sealedAt", hash)
    SELECT ${last?.seq ?? 0}::bigint + place, id::bigint, ${sealedAt}::timestamptz, hash
      FROM unnest(${rows.map(({ id }) => id)}::text[], ${hashes}::text[]) WITH ORDINALITY AS new(id, hash, place)`
  return rows.length
}

/** Writes the end of the chain down, signed, outside the database. */
export async function writeCheckpoint({ seq, hash }: Seal, now: Date): Promise<void> {
  const at = now.toISOString()
  await appendLine(checkpointsFile(), toLine({ kind: 'checkpoint', seq, hash, at }))
}

/**
 * Says that the database was put back on purpose: what the file knows beyond the end of its chain is lost, and no
 * sign of tampering. Notes it in the audit too.
 */
export async function acceptRestored(now: Date): Promise<{ seq: number }> {
  const { seq, hash } = (await getLastSeal()) ?? { seq: 0, hash: CHAIN_START }
  const at = now.toISOString()
  await appendLine(checkpointsFile(), toLine({ kind: 'restored', seq, hash, at }))
  await db.audit.create({
    data: { at: now, event: 'audit.restored', actor: 'system', details: { seq } },
  })
  return { seq }
}
