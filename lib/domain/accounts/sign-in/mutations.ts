import 'server-only'
import { startSession } from '#lib/domain/accounts/account-sessions/mutations.ts'
import {
  CHALLENGE_MS,
  CODE_TRIES,
  CODES_PER_HOUR,
  CODES_WINDOW_MS,
  RESEND_AFTER_MS,
} from '#lib/domain/accounts/constants.ts'
import { admitWrite } from '#lib/platform/admission.ts'
import { type Db, db } from '#lib/platform/db.ts'
import { done, type Result, refused } from '#lib/platform/errors/expected.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { comparableMailbox } from '#lib/platform/mail/mailbox.ts'
import type { Entered } from './types.ts'
import { isCodeOf } from './utils.ts'

export type CodeRequest = {
  email: string
  locale: Locale
  nextPath: string | null
  now: Date
}

type Requested = { id: string | null; count: number; first: Date | null }

/**
 * Writes a code to an address, whether or not it has an account: the account is made when the code
 * comes back. What was sent before is dead from here on. Says how long to wait where the address has
 * had its letters for this hour.
 */
export async function requestCode(
  request: CodeRequest,
): Promise<{ ok: true; challengeId: string } | { ok: false; retryAfterSeconds: number }> {
  const { email, locale, nextPath, now } = request
  const emailNorm = comparableMailbox(email)
  const work = () =>
    db.$transaction(async (tx) => {
      // In line by address: two requests at once must not both be the fifth letter.
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`code ${emailNorm}`}, 0))`
      return tx.$queryRaw<Requested[]>`
      WITH sent AS (
        SELECT count(*)::int AS count, min("createdAt") AS first FROM sign_in_challenge
         WHERE "emailNorm" = ${emailNorm} AND purpose = 'sign_in' AND "createdAt" > ${before(now, CODES_WINDOW_MS)}::timestamptz),
      ended AS (
        UPDATE sign_in_challenge SET "expiresAt" = ${now}::timestamptz
         WHERE "emailNorm" = ${emailNorm} AND purpose = 'sign_in' AND "usedAt" IS NULL AND "expiresAt" > ${now}::timestamptz
           AND (SELECT count FROM sent) < ${CODES_PER_HOUR}::int),
      made AS (
        INSERT INTO sign_in_challenge (email, "emailNorm", locale, "nextPath", "createdAt", "expiresAt")
        SELECT ${email}, ${emailNorm}, ${locale}, ${nextPath}, ${now}::timestamptz, ${before(now, -CHALLENGE_MS)}::timestamptz
          FROM sent WHERE count < ${CODES_PER_HOUR}::int
        RETURNING id, locale),
      posted AS (
        INSERT INTO mail_outbox (kind, "challengeId", locale, "createdAt", "dueAt")
        SELECT 'code', id, locale, ${now}::timestamptz, ${now}::timestamptz FROM made)
      SELECT (SELECT id FROM made) AS id, count, first FROM sent`
    })
  const [row] = await admitWrite(work)
  if (row?.id) return { ok: true, challengeId: row.id }
  const opensAt = (row?.first ?? now).getTime() + CODES_WINDOW_MS
  return { ok: false, retryAfterSeconds: Math.ceil((opensAt - now.getTime()) / 1_000) }
}

/** Writes a new code in place of one that was asked for; within a minute only where it is dead. */
export async function resendCode(challengeId: string, locale: Locale, now: Date) {
  const old = await db.signInChallenge.findFirst({ where: { id: challengeId, purpose: 'sign_in' } })
  if (old?.email == null) return refused('no_longer_valid')
  const waitMs = old.createdAt.getTime() + RESEND_AFTER_MS - now.getTime()
  if (waitMs > 0) return { ok: false, retryAfterSeconds: Math.ceil(waitMs / 1_000) } as const
  return requestCode({ email: old.email, locale, nextPath: old.nextPath, now })
}

export type Proof = { challengeId: string; device: string; now: Date }

/**
 * Signs in with the code of a challenge. Each try is counted before it is judged, so that tries at
 * the same moment are counted too; a right one uses the challenge up.
 */
export async function enterCode(
  proof: Proof & { code: string },
): Promise<Result<Entered, 'wrong_code' | 'no_longer_valid'>> {
  const { challengeId, code, now } = proof
  const { count } = await db.signInChallenge.updateMany({
    where: {
      ...{ id: challengeId, purpose: 'sign_in', usedAt: null },
      ...{ expiresAt: { gt: now }, attempts: { lt: CODE_TRIES } },
    },
    data: { attempts: { increment: 1 } },
  })
  if (count === 0) return refused('no_longer_valid')
  return isCodeOf(challengeId, code) ? enter(proof) : refused('wrong_code')
}

/** Signs in with the link of a challenge, whose token has been read. */
export async function followLink(proof: Proof): Promise<Result<Entered, 'no_longer_valid'>> {
  return enter(proof)
}

type Account = { id: string; isNew: boolean; hasSecondFactor: boolean }

/** Uses the challenge up and signs its address in, with an account made where it has none. */
async function enter({
  challengeId,
  device,
  now,
}: Proof): Promise<Result<Entered, 'no_longer_valid'>> {
  const work = () =>
    db.$transaction(async (tx) => {
      // Of two at once one finds it unused: the row is locked by the update.
      const used = await tx.signInChallenge.updateManyAndReturn({
        where: { id: challengeId, purpose: 'sign_in', usedAt: null, expiresAt: { gt: now } },
        data: { usedAt: now },
      })
      const [challenge] = used
      if (challenge?.email == null || challenge.emailNorm === null)
        return refused('no_longer_valid')
      const { email, emailNorm, locale, nextPath } = challenge
      const account = await accountFor(tx, { email, emailNorm, locale, now })
      const sid = await startSession(
        { accountId: account.id, device, secondFactorAt: null, now },
        tx,
      )
      // Disabled; said as any other end of the code, for whoever asks is not told about accounts.
      if (sid === null) return refused('no_longer_valid')
      return done({
        sid,
        nextPath,
        accountId: account.id,
        isSecondFactorDue: account.hasSecondFactor,
      })
    })
  return admitWrite(work)
}

type Transaction = Pick<Db, '$queryRaw'>

/** The account of a proven address, made where there is none. */
export async function accountFor(
  tx: Transaction,
  person: { email: string; emailNorm: string; locale: string; now: Date },
): Promise<Account> {
  const { email, emailNorm, locale, now } = person
  const [account] = await tx.$queryRaw<Account[]>`
    WITH made AS (
      INSERT INTO account (email, "emailNorm", locale, "createdAt", "updatedAt")
      VALUES (${email}, ${emailNorm}, ${locale}, ${now}::timestamptz, ${now}::timestamptz)
      -- An update of nothing, so that the row comes back either way.
      ON CONFLICT ("emailNorm") DO UPDATE SET "emailNorm" = excluded."emailNorm"
      RETURNING id, xmax = 0 AS "isNew", "totpConfirmedAt"),
    noted AS (
      INSERT INTO audit (at, event, "subjectId", actor, details)
      SELECT ${now}::timestamptz, 'account.made', id, id::text, '{}' FROM made WHERE "isNew")
    SELECT id, "isNew", "totpConfirmedAt" IS NOT NULL
           OR EXISTS (SELECT 1 FROM passkey WHERE "accountId" = made.id) AS "hasSecondFactor"
      FROM made`
  if (!account) throw new Error('an account was neither found nor made')
  return account
}

const before = (now: Date, ms: number) => new Date(now.getTime() - ms)
