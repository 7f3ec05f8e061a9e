import 'server-only'
import { db } from '#lib/platform/db.ts'
import { LEASE_MS, MAX_TRIES } from './constants.ts'
import type { ClaimedLetter, DropReason } from './types.ts'

/**
 * Takes up to `limit` letters that are due, for LEASE_MS. Two workers never hold one letter
 * (SKIP LOCKED), and a letter waits while an earlier one about the same registration is still open, so
 * that nobody reads "cancelled" before "confirmed". `unkept` leaves out what was shown instead of sent.
 */
export async function claimLetters(options: {
  limit: number
  unkept: boolean
  leaseMs?: number
  now: Date
}): Promise<ClaimedLetter[]> {
  const { limit, unkept, leaseMs = LEASE_MS, now } = options
  const until = new Date(now.getTime() + leaseMs)
  return db.$queryRaw<ClaimedLetter[]>`
    WITH due AS MATERIALIZED (
      SELECT letter.id FROM mail_outbox AS letter
       WHERE letter."sentAt" IS NULL AND letter."failedAt" IS NULL AND letter."droppedAt" IS NULL
         AND letter."dueAt" <= ${now}::timestamptz
         AND (letter."leasedUntil" IS NULL OR letter."leasedUntil" <= ${now}::timestamptz)
         AND (letter."keptAt" IS NULL OR NOT ${unkept}::boolean)
         AND NOT EXISTS (
           SELECT 1 FROM mail_outbox AS earlier
            WHERE earlier."registrationId" = letter."registrationId" AND earlier.number < letter.number
              AND earlier."sentAt" IS NULL AND earlier."failedAt" IS NULL AND earlier."droppedAt" IS NULL
              AND (earlier."keptAt" IS NULL OR NOT ${unkept}::boolean))
       ORDER BY letter."dueAt", letter.number
       LIMIT ${limit}::int
       FOR UPDATE OF letter SKIP LOCKED)
    UPDATE mail_outbox AS taken
       SET "leasedUntil" = ${until}::timestamptz, attempts = taken.attempts + 1
      FROM due WHERE taken.id = due.id
    RETURNING taken.id, taken.kind, taken."registrationId", taken."challengeId", taken."invitationId",
              taken."handoverId", taken."messageId", taken."testId", taken."milestoneReminderId", taken."accountId",
              taken."noticeId", taken.locale, taken."createdAt", taken.attempts, taken."leasedUntil"`
}

/** What has become of a letter that was held. */
export type Settlement =
  | { to: 'sent' }
  | { to: 'kept' }
  | { to: 'dropped'; reason: DropReason }
  | { to: 'failed'; said: string }
  /** Tried again at `dueAt`; a try at which nobody was there to ask does not count. */
  | { to: 'later'; dueAt: Date; said: string; counts: boolean }

/**
 * Writes down what became of a letter, if this worker still holds it; false where the lease has run
 * out and another one took it.
 */
export async function settleLetter(
  letter: Pick<ClaimedLetter, 'id' | 'kind' | 'registrationId' | 'leasedUntil' | 'attempts'>,
  settlement: Settlement,
  now: Date,
): Promise<boolean> {
  const { id, kind, registrationId, leasedUntil, attempts } = letter
  const { count } = await db.mailOutbox.updateMany({
    where: { id, leasedUntil, sentAt: null, failedAt: null, droppedAt: null },
    data: { leasedUntil: null, ...changeOf(settlement, attempts, now) },
  })
  if (kind === 'handed_over' && (settlement.to === 'sent' || settlement.to === 'dropped')) {
    // The address of whoever gave the place was kept for this letter alone.
    const where = { registrationId: registrationId ?? '', giverEmail: { not: null } }
    await db.handover.updateMany({ where, data: { giverName: null, giverEmail: null } })
  }
  return count === 1
}

function changeOf(settlement: Settlement, attempts: number, now: Date) {
  switch (settlement.to) {
    case 'sent':
      return { sentAt: now, lastError: null }
    case 'kept':
      return { keptAt: now, attempts: 0 }
    case 'dropped':
      return { droppedAt: now, lastError: settlement.reason }
    case 'failed':
      return { failedAt: now, lastError: settlement.said }
    case 'later': {
      const { dueAt, said, counts } = settlement
      if (!counts) return { dueAt, lastError: said, attempts: attempts - 1 }
      if (attempts >= MAX_TRIES) return { failedAt: now, lastError: said }
      return { dueAt, lastError: said }
    }
  }
}

/**
 * Gives up letters at which workers died again and again: each try is counted when a letter is taken,
 * and a letter that never comes back from it would otherwise be taken for ever. Returns how many.
 */
export async function giveUpLostLetters(now: Date): Promise<number> {
  const { count } = await db.mailOutbox.updateMany({
    where: {
      sentAt: null,
      failedAt: null,
      droppedAt: null,
      attempts: { gte: MAX_TRIES },
      leasedUntil: { lte: now },
    },
    data: { failedAt: now, leasedUntil: null, lastError: 'the worker stopped at each try' },
  })
  return count
}

/** Tries a letter that was given up from the beginning; false when it is none, or none of these forums'. */
export async function retryLetter(options: {
  id: string
  /** Whose organiser asks; null for all forums. */
  forumIds: readonly string[] | null
  actor: string
  now: Date
}): Promise<boolean> {
  const { id, forumIds, actor, now } = options
  const rows = await db.$queryRaw<{ id: string }[]>`
    WITH again AS (
      UPDATE mail_outbox SET "failedAt" = NULL, attempts = 0, "dueAt" = ${now}::timestamptz, "leasedUntil" = NULL
       WHERE id = ${id}::uuid AND "failedAt" IS NOT NULL AND (${forumIds}::uuid[] IS NULL OR EXISTS (
         SELECT 1 FROM registration AS about WHERE about.id = "registrationId" AND about."forumId" = ANY(${forumIds}::uuid[])
         UNION ALL
         SELECT 1 FROM handover JOIN registration AS about ON about.id = handover."registrationId"
          WHERE handover.id = "handoverId" AND about."forumId" = ANY(${forumIds}::uuid[])
         UNION ALL
         SELECT 1 FROM invitation_code AS about WHERE about.id = "invitationId" AND about."forumId" = ANY(${forumIds}::uuid[])
         UNION ALL
         SELECT 1 FROM milestone_reminder AS about WHERE about.id = "milestoneReminderId" AND about."forumId" = ANY(${forumIds}::uuid[])))
      RETURNING id, kind),
    noted AS (
      INSERT INTO audit (at, event, "subjectId", actor, details)
      SELECT ${now}::timestamptz, 'letter.retried', id, ${actor}, jsonb_build_object('kind', kind) FROM again)
    SELECT id FROM again`
  return rows.length === 1
}
