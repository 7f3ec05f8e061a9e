import 'server-only'
import { RECOVERY_CODE_LENGTH, RECOVERY_CODES } from '#lib/domain/accounts/constants.ts'
import type { Actor } from '#lib/domain/accounts/second-factor/types.ts'
import { recoveryHash } from '#lib/platform/auth/totp.ts'
import { type Db, db } from '#lib/platform/db.ts'
import { done, type Result, refused } from '#lib/platform/errors/expected.ts'
import { readableCode } from '#lib/platform/readable-code.ts'

/**
 * Ten new recovery codes in place of all before; they are told once and kept as hashes. Without a
 * factor that they could stand for there are none.
 */
export async function renewRecoveryCodes(
  actor: Actor,
): Promise<Result<{ recoveryCodes: string[] }, 'second_factor_required'>> {
  const { accountId, now } = actor
  return db.$transaction(async (tx) => {
    // No factor goes meanwhile.
    await inLine(tx, accountId)
    if (!(await hasFactor(tx, accountId))) return refused('second_factor_required')
    const recoveryCodes = await newRecoveryCodes(tx, accountId)
    await tx.audit.create({
      data: {
        ...{ at: now, event: 'account.renewed_recovery_codes', subjectId: accountId },
        ...{ actor: accountId, details: {} },
      },
    })
    return done({ recoveryCodes })
  })
}

/** Whoever changes the factors of one account does so one after the other. */
export async function inLine(tx: Pick<Db, '$queryRaw'>, accountId: string): Promise<void> {
  await tx.$queryRaw`SELECT id FROM account WHERE id = ${accountId}::uuid FOR UPDATE`
}

/** Whether a sign-in to the account asks for a second factor. */
export async function hasFactor(
  tx: Pick<Db, 'account' | 'passkey'>,
  accountId: string,
): Promise<boolean> {
  if ((await tx.passkey.count({ where: { accountId } })) > 0) return true
  const where = { id: accountId, totpConfirmedAt: { not: null } }
  return (await tx.account.count({ where })) > 0
}

/** Recovery codes go with the last factor: they would open what is set up next. */
export async function dropIdleCodes(
  tx: Pick<Db, 'account' | 'passkey' | 'recoveryCode'>,
  accountId: string,
): Promise<void> {
  if (await hasFactor(tx, accountId)) return
  await tx.recoveryCode.deleteMany({ where: { accountId } })
}

/** Spends a code of the account; false where it is none, or spent. */
export async function useRecoveryCode(
  tx: Pick<Db, 'recoveryCode'>,
  accountId: string,
  code: string,
  now: Date,
) {
  const { count } = await tx.recoveryCode.updateMany({
    where: { accountId, codeHash: recoveryHash(code), usedAt: null },
    data: { usedAt: now },
  })
  return count === 1
}

/** In place of all before, spent or not. */
export async function newRecoveryCodes(
  tx: Pick<Db, 'recoveryCode'>,
  accountId: string,
): Promise<string[]> {
  const codes = Array.from({ length: RECOVERY_CODES }, () => readableCode(RECOVERY_CODE_LENGTH))
  await tx.recoveryCode.deleteMany({ where: { accountId } })
  await tx.recoveryCode.createMany({
    data: codes.map((code) => ({ accountId, codeHash: recoveryHash(code) })),
  })
  return codes
}
