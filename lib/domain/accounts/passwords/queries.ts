import 'server-only'
import { db } from '#lib/platform/db.ts'

export type PasswordOwner = {
  id: string
  passwordHash: string | null
  hasSecondFactor: boolean
}

type Row = PasswordOwner & { disabledAt: Date | null }

/** Whose password it would be; one without a hash, a disabled one and none at all look alike. */
export async function getPasswordOwner(emailNorm: string): Promise<PasswordOwner | null> {
  const [row] = await db.$queryRaw<Row[]>`
    SELECT id, "passwordHash", "disabledAt", "totpConfirmedAt" IS NOT NULL
           OR EXISTS (SELECT 1 FROM passkey WHERE "accountId" = account.id) AS "hasSecondFactor"
      FROM account WHERE "emailNorm" = ${emailNorm}`
  return row && row.disabledAt === null ? row : null
}

/** The hash of one's own password; null where none was chosen. */
export async function getPasswordHash(accountId: string): Promise<string | null> {
  const row = await db.account.findUnique({
    where: { id: accountId },
    select: { passwordHash: true },
  })
  return row?.passwordHash ?? null
}
