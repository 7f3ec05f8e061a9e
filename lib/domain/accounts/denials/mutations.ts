import 'server-only'
import { db } from '#lib/platform/db.ts'
import { checkLimits } from '#lib/platform/rate-limit/check-limits.ts'

/** What a gate was asked for: a forum or an alliance by its name, any forum at all, the whole portal. */
export type Asked = 'forum' | 'alliance' | 'any_forum' | 'managed_forum' | 'portal'

const WINDOW_SECONDS = 3_600
/** Different things of one account in an hour; what comes on top is refused all the same, and not noted. */
const NOTED_MAX = 20

/**
 * Notes that somebody signed in asked for what is not theirs: each thing once an hour, so that asking
 * fills nothing. The row is of no forum: its managers would learn from it who has an account here. What is
 * not there is noted as what is somebody else's, else the time that it takes would tell the two apart.
 */
export async function noteDenied(options: {
  accountId: string
  asked: Asked
  /** As the address said it; only its hash is kept. */
  name: string
  subjectId: string | null
  now: Date
}): Promise<void> {
  const { accountId, asked, name, subjectId, now } = options
  const limit = { windowSeconds: WINDOW_SECONDS }
  const thing = `${accountId} ${asked} ${name}`
  const again = await checkLimits([{ ...limit, name: 'denied', subject: thing, max: 1 }], now)
  if (!again.allowed) return
  const all = { ...limit, name: 'denied-in-all', subject: accountId, max: NOTED_MAX }
  if (!(await checkLimits([all], now)).allowed) return
  await db.audit.create({
    data: { at: now, event: 'authz.denied', subjectId, actor: accountId, details: { asked } },
  })
}
