import 'server-only'
import { CHAIN_START, checkpointsFile, linkHash, readLine } from '#lib/domain/audit/chain/utils.ts'
import { instantText, ROW_COLUMNS } from '#lib/domain/audit/sealing/queries.ts'
import type { AuditFault, AuditRow, AuditVerdict, Seal } from '#lib/domain/audit/types.ts'
import { readLines } from '#lib/platform/appended-file.ts'
import { db } from '#lib/platform/db.ts'
import { foldCheckpoints } from './utils.ts'

/** Links read at a time. */
const BATCH = 5_000

type Link = Seal & Omit<AuditRow, 'id'> & { id: string | null }

/**
 * Looks whether every link of the chain fits its row and the link before, and whether the chain is the one that the
 * file beside the database knows. May run beside a portal that goes on writing.
 */
export async function verifyAudit(): Promise<AuditVerdict> {
  // The file first: what it knows is in the database by then.
  const file = foldCheckpoints((await readLines(checkpointsFile())).map(readLine))
  const faults: AuditFault[] = [
    ...file.forged.map((seq) => ({ seq, kind: 'forged_checkpoint' as const })),
  ]
  let last = { seq: 0, hash: CHAIN_START }
  let rows = 0
  for (;;) {
    const links = await listLinks(last.seq)
    if (links.length === 0) break
    for (const link of links) {
      const { fault, isRow } = judge(last, link)
      if (isRow) rows += 1
      if (fault) faults.push(fault)
      const known = file.ends.get(link.seq)
      if (!fault && known !== undefined && known !== link.hash) {
        faults.push({ seq: link.seq, kind: 'rewritten' })
      }
      last = link
    }
  }
  const beyond = Math.max(0, ...file.ends.keys())
  if (beyond > last.seq) faults.push({ seq: last.seq + 1, kind: 'cut' })
  return {
    seq: last.seq,
    unsealed: Math.max(0, (await db.audit.count()) - rows),
    checkpoints: file.ends.size,
    faults: faults.sort((one, other) => one.seq - other.seq),
    restored: file.restored,
    unreadable: file.unreadable,
  }
}

function judge(
  before: { seq: number; hash: string },
  link: Link,
): { fault?: AuditFault; isRow: boolean } {
  const { seq, hash, id } = link
  // What follows a gap hangs on a link that nobody has any more; the one after it can be judged again.
  if (seq !== before.seq + 1) {
    return { fault: { seq: before.seq + 1, kind: 'number_gone' }, isRow: id !== null }
  }
  if (id === null) return { fault: { seq, kind: 'row_gone' }, isRow: false }
  if (linkHash(before.hash, link, { ...link, id }) === hash) return { isRow: true }
  return { fault: { seq, kind: 'altered' }, isRow: true }
}

function listLinks(after: number): Promise<Link[]> {
  return db.$queryRaw<Link[]>`
    SELECT s.seq::float8 AS seq, ${instantText('s."sealedAt"')} AS "sealedAt", s.hash, ${ROW_COLUMNS}
      FROM audit_seal AS s LEFT JOIN audit AS a ON a.id = s."auditId"
     WHERE s.seq > ${after}::bigint ORDER BY s.seq LIMIT ${BATCH}`
}
