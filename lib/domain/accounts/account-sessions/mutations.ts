import 'server-only'
import { ABSOLUTE_MS } from '#lib/domain/accounts/constants.ts'
import { newSid, sha256Hex } from '#lib/domain/accounts/utils.ts'
import { type Db, db } from '#lib/platform/db.ts'

export type NewSession = {
  accountId: string
  device: string
  /** When a second factor was proven with this very sign-in; null where it was not. */
  secondFactorAt: Date | null
  now: Date
}

/** Signs a browser in and returns the id for its cookie; null where the account is gone or disabled. */
export async function startSession(
  options: NewSession,
  tx: Pick<Db, '$queryRaw'> = db,
): Promise<string | null> {
  const { accountId, device, secondFactorAt, now } = options
  const sid = newSid()
  const expiresAt = new Date(now.getTime() + ABSOLUTE_MS)
  const rows = await tx.$queryRaw<{ id: string }[]>`
    WITH made AS (
      INSERT INTO account_session ("idHash", "accountId", "accountVersion", device, "secondFactorAt", "createdAt", "lastSeenAt", "expiresAt")
      SELECT ${sha256Hex(sid)}, id, version, ${device}, ${secondFactorAt}::timestamptz, ${now}::timestamptz, ${now}::timestamptz, ${expiresAt}::timestamptz
        FROM account WHERE id = ${accountId}::uuid AND "disabledAt" IS NULL
      RETURNING "accountId" AS id)
    INSERT INTO audit (at, event, "subjectId", actor, details)
    SELECT ${now}::timestamptz, 'account.signed_in', id, id::text, '{}' FROM made RETURNING id`
  return rows.length === 1 ? sid : null
}

/** Writes when a browser was last seen; of several at once one is enough. */
export async function markSeen(sid: string, now: Date): Promise<void> {
  await db.accountSession.updateMany({
    where: { idHash: sha256Hex(sid), lastSeenAt: { lt: now } },
    data: { lastSeenAt: now },
  })
}

/**
 * Gives a sign-in another id, for a new cookie: whoever had copied the old one is out. Null where it has
 * ended meanwhile.
 */
export async function renewSid(
  tx: Pick<Db, 'accountSession'>,
  { accountId, sessionPublicId }: { accountId: string; sessionPublicId: string },
): Promise<string | null> {
  const sid = newSid()
  const { count } = await tx.accountSession.updateMany({
    where: { accountId, publicId: sessionPublicId },
    data: { idHash: sha256Hex(sid) },
  })
  return count === 1 ? sid : null
}

/** Signs out the browser with this cookie. */
export async function endSession(sid: string): Promise<void> {
  await db.accountSession.deleteMany({ where: { idHash: sha256Hex(sid) } })
}

/** Signs out one browser out of a person's list; false when it is not in it. */
export async function endListedSession(accountId: string, publicId: string): Promise<boolean> {
  const { count } = await db.accountSession.deleteMany({ where: { accountId, publicId } })
  return count === 1
}

export type Change = {
  accountId: string
  event: `account.${string}`
  now: Date
  /** Who did it where it was not the person; for the audit. */
  actor?: 'system'
  details?: Record<string, string>
}

/**
 * Moves the account's version, which ends every sign-in of it with the next request, and notes why.
 * The browser that made the change may keep its own.
 */
export async function endOtherSessions(
  tx: Pick<Db, '$queryRaw'>,
  change: Change & { sessionPublicId: string | null },
): Promise<void> {
  const { accountId, sessionPublicId, event, now, actor = accountId, details = {} } = change
  await tx.$queryRaw`
    WITH moved AS (
      UPDATE account SET version = version + 1, "updatedAt" = ${now}::timestamptz
       WHERE id = ${accountId}::uuid RETURNING id, version),
    kept AS (
      UPDATE account_session SET "accountVersion" = moved.version
        FROM moved WHERE "accountId" = moved.id AND "publicId" = ${sessionPublicId}::uuid),
    ended AS (
      DELETE FROM account_session USING moved
       WHERE "accountId" = moved.id AND "publicId" IS DISTINCT FROM ${sessionPublicId}::uuid)
    INSERT INTO audit (at, event, "subjectId", actor, details)
    SELECT ${now}::timestamptz, ${event}, id, ${actor}, ${JSON.stringify(details)}::jsonb FROM moved RETURNING id`
}

/** Signs the person out everywhere, this browser included. */
export async function endAllSessions(accountId: string, now: Date): Promise<void> {
  const event = 'account.signed_out_everywhere'
  await endOtherSessions(db, { accountId, sessionPublicId: null, event, now })
}
