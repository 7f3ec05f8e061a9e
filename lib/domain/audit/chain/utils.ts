import 'server-only'
import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import { join } from 'node:path'
import type { AuditRow, Checkpoint, ForgedLine } from '#lib/domain/audit/types.ts'
import { env } from '#lib/platform/env.ts'
import { keyFor } from '#lib/platform/secrets.ts'

/** What the first link hangs on. */
export const CHAIN_START = '0'.repeat(64)

/**
 * The hash of one link: over the link before, the place, the time of sealing and every column of the row.
 * A JSON array of strings is unambiguous: nothing that stands in a column can look like the next one.
 */
export function linkHash(
  before: string,
  { seq, sealedAt }: { seq: number; sealedAt: string },
  row: AuditRow,
): string {
  const { id, at, event, forumId, subjectId, actor, details } = row
  const columns = [id, at, event, forumId, subjectId, actor, details]
  return createHash('sha256')
    .update(JSON.stringify(['v1', before, String(seq), sealedAt, ...columns]))
    .digest('hex')
}

/** Where the ends of the chain are written down: outside the database, because a chain cannot see its own tail cut. */
export function checkpointsFile(): string {
  return env.AUDIT_FILE ?? join(env.DATA_DIR, 'audit.jsonl')
}

export function toLine(checkpoint: Checkpoint): string {
  const { kind, seq, hash, at } = checkpoint
  return JSON.stringify({ kind, seq, hash, at, mac: macOf(checkpoint) })
}

/** What a line says; only its number where it was not signed by us, null where it says nothing. */
export function readLine(line: string): Checkpoint | ForgedLine | null {
  const read = parsed(line)
  if (!read) return null
  const { mac, ...checkpoint } = read
  const given = Buffer.from(mac, 'hex')
  const wanted = Buffer.from(macOf(checkpoint), 'hex')
  return given.length === wanted.length && timingSafeEqual(given, wanted)
    ? checkpoint
    : { forged: read.seq }
}

function macOf({ kind, seq, hash, at }: Checkpoint): string {
  return createHmac('sha256', keyFor('audit-checkpoint'))
    .update(JSON.stringify([kind, seq, hash, at]))
    .digest('hex')
}

function parsed(line: string): (Checkpoint & { mac: string }) | null {
  try {
    const { kind, seq, hash, at, mac } = JSON.parse(line) as Record<string, unknown>
    if (kind !== 'checkpoint' && kind !== 'restored') return null
    if (typeof seq !== 'number' || typeof hash !== 'string') return null
    if (typeof at !== 'string' || typeof mac !== 'string') return null
    return { kind, seq, hash, at, mac }
  } catch {
    return null
  }
}
