import 'server-only'
import type { AuditVerdict } from '#lib/domain/audit/types.ts'
import { db } from '#lib/platform/db.ts'
import { verifyAudit } from './queries.ts'

/** Verifies the audit and notes what was found, for those who read it. */
export async function checkAudit(now: Date): Promise<AuditVerdict> {
  const verdict = await verifyAudit()
  const [first] = verdict.faults
  await db.auditCheck.create({
    data: { at: now, seq: verdict.seq, faultSeq: first?.seq ?? null, fault: first?.kind ?? null },
  })
  return verdict
}
