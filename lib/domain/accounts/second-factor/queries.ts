import 'server-only'
import { openTotpSecret } from '#lib/platform/auth/totp.ts'
import { db } from '#lib/platform/db.ts'

/** The secret that an app is to be given, before its first code; null where none waits for that. */
export async function getPendingTotp(accountId: string): Promise<Buffer | null> {
  const row = await db.account.findUnique({
    where: { id: accountId },
    select: { totpSecret: true, totpConfirmedAt: true },
  })
  if (!row?.totpSecret || row.totpConfirmedAt) return null
  return openTotpSecret(row.totpSecret, accountId)
}

export type SecondFactors = {
  hasPassword: boolean
  totpSince: Date | null
  passkeys: { id: string; label: string; createdAt: Date; lastUsedAt: Date | null }[]
  recoveryCodesLeft: number
}

/** What an account can prove itself with. */
export async function getSecondFactors(accountId: string): Promise<SecondFactors> {
  const row = await db.account.findUniqueOrThrow({
    where: { id: accountId },
    select: {
      passwordHash: true,
      totpConfirmedAt: true,
      passkeys: {
        select: { id: true, label: true, createdAt: true, lastUsedAt: true },
        orderBy: { createdAt: 'asc' },
      },
      _count: { select: { recoveryCodes: { where: { usedAt: null } } } },
    },
  })
  return {
    hasPassword: row.passwordHash !== null,
    totpSince: row.totpConfirmedAt,
    passkeys: row.passkeys,
    recoveryCodesLeft: row._count.recoveryCodes,
  }
}
