import { startSession } from '#lib/domain/accounts/account-sessions/mutations.ts'
import { db } from '#lib/platform/db.ts'
import type { Prisma } from '#prisma/generated/client.ts'

/** An account as it is after its address was proven; `number` tells people apart. */
export function createAccount(
  number: number | string,
  over: Partial<Prisma.AccountUncheckedCreateInput> = {},
) {
  const email = `reed-${number}@example.com`
  return db.account.create({ data: { email, emailNorm: email, locale: 'zh', ...over } })
}

/** Signs a browser of this account in and returns what its cookie would hold. */
export async function createSession(
  accountId: string,
  { now = new Date(), secondFactorAt = null as Date | null, device = 'Chrome, Android' } = {},
): Promise<string> {
  const sid = await startSession({ accountId, device, secondFactorAt, now })
  if (sid === null) throw new Error('nobody was signed in')
  return sid
}
