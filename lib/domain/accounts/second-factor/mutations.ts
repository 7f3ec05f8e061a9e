import 'server-only'
import { endOtherSessions } from '#lib/domain/accounts/account-sessions/mutations.ts'
import { RECOVERY_CODE_LENGTH, RECOVERY_CODES } from '#lib/domain/accounts/constants.ts'
import {
  newTotpSecret,
  openTotpSecret,
  recoveryHash,
  sealTotpSecret,
  totpStep,
} from '#lib/platform/auth/totp.ts'
import { type Db, db } from '#lib/platform/db.ts'
import { done, type Result, refused } from '#lib/platform/errors/expected.ts'
import { readableCode } from '#lib/platform/readable-code.ts'

/** The person who acts, in the browser that they act in. */
export type Actor = { accountId: string; sessionPublicId: string; now: Date }

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
    // In line by account: app and last passkey must not go at once.
    await tx.$queryRaw`SELECT id FROM account WHERE id = ${accountId}::uuid FOR UPDATE`
    if (isStaff && (await tx.passkey.count({ where: { accountId } })) === 0) {
      return refused('last_second_factor')
    }
    await tx.account.update({
      where: { id: accountId },
      data: { totpSecret: null, totpConfirmedAt: null, totpLastStep: null },
    })
    await endOtherSessions(tx, { accountId, sessionPublicId, event: 'account.gave_up_app', now })
    return done(null)
  })
}

/** Ten new recovery codes in place of all before; they are told once and kept as hashes. */
export async function renewRecoveryCodes(actor: Actor): Promise<{ recoveryCodes: string[] }> {
  const { accountId, now } = actor
  return db.$transaction(async (tx) => {
    const recoveryCodes = await newRecoveryCodes(tx, accountId)
    await tx.audit.create({
      data: {
        ...{ at: now, event: 'account.renewed_recovery_codes', subjectId: accountId },
        ...{ actor: accountId, details: {} },
      },
    })
    return { recoveryCodes }
  })
}

/** Proves the second factor of a sign-in, by the app or by a recovery code. Either works once. */
export async function proveSecondFactor(
  actor: Actor & { code: string },
): Promise<Result<null, 'wrong_second_factor'>> {
  const { accountId, code, now } = actor
  return db.$transaction(async (tx) => {
    const isRight =
      code.length === RECOVERY_CODE_LENGTH
        ? await useRecoveryCode(tx, accountId, code, now)
        : await useTotpCode(tx, accountId, code, now)
    if (!isRight) return refused('wrong_second_factor')
    await markProven(tx, actor)
    return done(null)
  })
}

type Transaction = Pick<Db, 'account' | 'recoveryCode' | 'accountSession' | '$queryRaw'>

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

async function useRecoveryCode(tx: Transaction, accountId: string, code: string, now: Date) {
  const { count } = await tx.recoveryCode.updateMany({
    where: { accountId, codeHash: recoveryHash(code), usedAt: null },
    data: { usedAt: now },
  })
  return count === 1
}

async function newRecoveryCodes(tx: Transaction, accountId: string): Promise<string[]> {
  const codes = Array.from({ length: RECOVERY_CODES }, () => readableCode(RECOVERY_CODE_LENGTH))
  await tx.recoveryCode.deleteMany({ where: { accountId } })
  await tx.recoveryCode.createMany({
    data: codes.map((code) => ({ accountId, codeHash: recoveryHash(code) })),
  })
  return codes
}

/** This browser has proven the second factor. */
export async function markProven(
  tx: Pick<Db, 'accountSession'>,
  { accountId, sessionPublicId, now }: Actor,
): Promise<void> {
  await tx.accountSession.updateMany({
    where: { accountId, publicId: sessionPublicId },
    data: { secondFactorAt: now },
  })
}

/** Setting one up proves it, and ends what others may have opened without it. */
export async function proven(
  tx: Pick<Db, 'accountSession' | '$queryRaw'>,
  actor: Actor & { event: `account.${string}` },
): Promise<void> {
  await markProven(tx, actor)
  await endOtherSessions(tx, actor)
}
