import 'server-only'
import { checkAudit } from '#lib/domain/audit/checking/mutations.ts'
import { log } from '#lib/platform/log.ts'

/** Looks whether the audit is whole; what is wrong stands in the log and on its page. Returns how many faults. */
export async function checkAuditNow(now: Date): Promise<number> {
  const { faults } = await checkAudit(now)
  const [first] = faults
  if (first) log.error({ fault: first.kind, seq: first.seq }, 'the audit is not whole')
  return faults.length
}
