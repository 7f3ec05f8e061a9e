import 'server-only'
import { db } from '#lib/platform/db.ts'

const DAY_MS = 86_400_000

/** The same answer to the same request: for so long, a client may repeat one. */
const IDEMPOTENCY_KEPT_DAYS = 30
/** A challenge is of no use after its minutes; its letter is told apart a little longer. */
const CHALLENGE_KEPT_DAYS = 1

/** Words that somebody tried on themselves: the letter is long out. */
const TEST_KEPT_DAYS = 1

/** Says for its days that nobody is reminded again; the agreements say what is due. */
const REMINDER_KEPT_DAYS = 30

/** Deletes what has run out and is of no use to anybody. Returns how many rows. */
export async function sweepExpired(now: Date): Promise<number> {
  const before = (days: number) => ({ lt: new Date(now.getTime() - days * DAY_MS) })
  const deleted = await Promise.all([
    db.signInChallenge.deleteMany({ where: { expiresAt: before(CHALLENGE_KEPT_DAYS) } }),
    db.accountSession.deleteMany({ where: { expiresAt: { lt: now } } }),
    db.passkeyChallenge.deleteMany({ where: { expiresAt: { lt: now } } }),
    db.rateWindow.deleteMany({ where: { expiresAt: { lt: now } } }),
    db.mailTest.deleteMany({ where: { createdAt: before(TEST_KEPT_DAYS) } }),
    db.milestoneReminder.deleteMany({ where: { createdAt: before(REMINDER_KEPT_DAYS) } }),
    db.idempotencyKey.deleteMany({ where: { createdAt: before(IDEMPOTENCY_KEPT_DAYS) } }),
  ])
  return deleted.reduce((sum, { count }) => sum + count, 0)
}
