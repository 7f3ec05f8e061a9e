import 'server-only'
import { CODE_TRIES } from '#lib/domain/accounts/constants.ts'
import { isCodeOf } from '#lib/domain/accounts/sign-in/utils.ts'
import { db } from '#lib/platform/db.ts'
import { done, type Result, refused } from '#lib/platform/errors/expected.ts'

/**
 * Proves an address with a code that was mailed to it, without signing anybody in and without making an account. Each
 * try is counted before it is judged; a right code is used up, and the code of another address is no proof.
 */
export async function proveAddress(options: {
  challengeId: string
  code: string
  emailNorm: string
  now: Date
}): Promise<Result<null, 'wrong_code' | 'no_longer_valid'>> {
  const { challengeId, code, emailNorm, now } = options
  const alive = {
    ...({ id: challengeId, purpose: 'sign_in', emailNorm, usedAt: null } as const),
    expiresAt: { gt: now },
  }
  const tried = await db.signInChallenge.updateMany({
    where: { ...alive, attempts: { lt: CODE_TRIES } },
    data: { attempts: { increment: 1 } },
  })
  if (tried.count === 0) return refused('no_longer_valid')
  if (!isCodeOf(challengeId, code.replaceAll(/\s/g, ''))) return refused('wrong_code')
  const used = await db.signInChallenge.updateMany({ where: alive, data: { usedAt: now } })
  return used.count === 1 ? done(null) : refused('no_longer_valid')
}
