import 'server-only'
import { endOtherSessions, renewSid } from '#lib/domain/accounts/account-sessions/mutations.ts'
import { RECOVERY_CODE_LENGTH } from '#lib/domain/accounts/constants.ts'
import {
  dropIdleCodes,
  inLine,
  newRecoveryCodes,
  useRecoveryCode,
} from '#lib/domain/accounts/recovery-codes/mutations.ts'
import { newTotpSecret, openTotpSecret, sealTotpSecret, totpStep } from '#lib/platform/auth/totp.ts'
import { type Db, db } from '#lib/platform/db.ts'
import { done, type Result, refused } from '#lib/platform/errors/expected.ts'
import { comparableMailbox } from '#lib/platform/mail/mailbox.ts'
import type { Actor } from './types.ts'

/** Makes a secret for an authenticator app; it counts for nothing before its first code came back. */
export async function beginTotp(accountId: string): Promise<void> {
  await db.account.updateMany({
    where: { id: accountId, totpConfirmedAt: null },
    data: { totpSecret: sealTotpSecret(newTotpSecret(), accountId) },
  })
}

/** The first code of the app proves that it has the secret. Other browsers are signed out. */
export async function confirmTotp(
  actor: Actor & { code: string },
): Promise<Result<{ recoveryCodes: string[] }, 'wrong_second_factor'>> {
  const { accountId, code, now } = actor
  return db.$transaction(async (tx) => {
    const step = await stepOf(tx, accountId, code, now)
    if (step === null) return refused('wrong_second_factor')
    const { count } = await tx.account.updateMany({
      where: { id: accountId, totpConfirmedAt: null },
      data: { totpConfirmedAt: now, totpLastStep: step },
    })
    if (count === 0) return refused('wrong_second_factor')
    await proven(tx, { ...actor, event: 'account.set_up_app' })
    return done({ recoveryCodes: await newRecoveryCodes(tx, accountId) })
  })
}

/** Gives up the app. Staff keep at least one second factor. */
export async function removeTotp(
  actor: Actor & { isStaff: boolean },
): Promise<Result<null, 'last_second_factor'>> {
  const { accountId, sessionPublicId, isStaff, now } = actor
  return db.$transaction(async (tx) => {
    // App and last passkey must not go at once.
    await inLine(tx, accountId)
    if (isStaff && (await tx.passkey.count({ where: { accountId } })) === 0) {
      return refused('last_second_factor')
    }
    const { count } = await tx.account.updateMany({
      where: { id: accountId, totpSecret: { not: null } },
      data: NO_APP,
    })
    if (count === 0) return done(null)
    await dropIdleCodes(tx, accountId)
    await endOtherSessions(tx, { accountId, sessionPublicId, event: 'account.gave_up_app', now })
    return done(null)
  })
}

/**
 * Proves the second factor of a sign-in, or proves it again, by the app or by a recovery code. Either
 * works once.
 */
export async function proveSecondFactor(
  actor: Actor & { code: string },
): Promise<Result<{ sid: string }, 'wrong_second_factor'>> {
  const { accountId, code, now } = actor
  return db.$transaction(async (tx) => {
    const isRight =
      code.length === RECOVERY_CODE_LENGTH
        ? await useRecoveryCode(tx, accountId, code, now)
        : await useTotpCode(tx, accountId, code, now)
    return isRight ? enterProven(tx, actor) : refused('wrong_second_factor')
  })
}

/**
 * Takes every second factor of an account away, for somebody who has lost them all; said by whoever
 * runs the portal. They sign in anew, by their address, and set up another.
 */
export async function resetFactors({
  email,
  now,
}: {
  email: string
  now: Date
}): Promise<Result<null, 'no_account'>> {
  return db.$transaction(async (tx) => {
    const where = { emailNorm: comparableMailbox(email) }
    const [account] = await tx.account.updateManyAndReturn({ where, data: NO_APP })
    if (!account) return refused('no_account')
    await tx.passkey.deleteMany({ where: { accountId: account.id } })
    await dropIdleCodes(tx, account.id)
    const event = 'account.factors_reset' as const
    const change = { accountId: account.id, event, actor: 'system', now } as const
    await endOtherSessions(tx, { ...change, sessionPublicId: null })
    return done(null)
  })
}

const NO_APP = { totpSecret: null, totpConfirmedAt: null, totpLastStep: null } as const

type Transaction = Pick<Db, 'account'>

async function stepOf(tx: Transaction, accountId: string, code: string, now: Date) {
  const row = await tx.account.findUnique({
    where: { id: accountId },
    select: { totpSecret: true },
  })
  return row?.totpSecret ? totpStep(openTotpSecret(row.totpSecret, accountId), code, now) : null
}

async function useTotpCode(tx: Transaction, accountId: string, code: string, now: Date) {
  const step = await stepOf(tx, accountId, code, now)
  if (step === null) return false
  // Of two who bring the same code at once, the one that comes second finds its step taken.
  const { count } = await tx.account.updateMany({
    where: {
      ...{ id: accountId, totpConfirmedAt: { not: null } },
      OR: [{ totpLastStep: null }, { totpLastStep: { lt: step } }],
    },
    data: { totpLastStep: step },
  })
  return count === 1
}

/** The second factor was proven in this browser: it goes by a new id from here on. */
export async function enterProven(
  tx: Pick<Db, 'accountSession'>,
  actor: Actor,
): Promise<Result<{ sid: string }, 'wrong_second_factor'>> {
  await markProven(tx, actor)
  const sid = await renewSid(tx, actor)
  // Null where the sign-in was ended meanwhile, elsewhere.
  return sid === null ? refused('wrong_second_factor') : done({ sid })
}

async function markProven(
  tx: Pick<Db, 'accountSession'>,
  { accountId, sessionPublicId, now }: Actor,
): Promise<void> {
  await tx.accountSession.updateMany({
    where: { accountId, publicId: sessionPublicId },
    data: { secondFactorAt: now },
  })
}

/**
 * Setting one up proves it, and ends what others may have opened without it. This browser keeps its
 * id: the answer shows the recovery codes on the page that asked, which a new cookie would have it
 * draw anew, without them.
 */
export async function proven(
  tx: Pick<Db, 'accountSession' | '$queryRaw'>,
  actor: Actor & { event: `account.${string}` },
): Promise<void> {
  await markProven(tx, actor)
  await endOtherSessions(tx, actor)
}
