import 'server-only'
import { endOtherSessions, startSession } from '#lib/domain/accounts/account-sessions/mutations.ts'
import type { Entered } from '#lib/domain/accounts/sign-in/types.ts'
import { hashPassword, isOutgrown, isPassword } from '#lib/platform/auth/passwords.ts'
import { db } from '#lib/platform/db.ts'
import { done, type Result, refused } from '#lib/platform/errors/expected.ts'
import { comparableMailbox } from '#lib/platform/mail/mailbox.ts'
import { getPasswordHash, getPasswordOwner } from './queries.ts'

export type PasswordProof = {
  email: string
  password: string
  nextPath: string | null
  device: string
  now: Date
}

/** Signs in with a password. One answer, and one amount of work, for everything that is not right. */
export async function signInWithPassword(
  proof: PasswordProof,
): Promise<Result<Entered, 'wrong_password'>> {
  const { password, device, nextPath, now } = proof
  const owner = await getPasswordOwner(comparableMailbox(proof.email))
  const isRight = await isPassword(owner?.passwordHash ?? null, password)
  if (!owner || !isRight) return refused('wrong_password')
  if (owner.passwordHash && isOutgrown(owner.passwordHash)) {
    const passwordHash = await hashPassword(password)
    // Only in place of the one that was proven; and no sign-in ends, for the password is the same.
    await db.account.updateMany({
      where: { id: owner.id, passwordHash: owner.passwordHash },
      data: { passwordHash },
    })
  }
  const sid = await startSession({ accountId: owner.id, device, secondFactorAt: null, now })
  if (sid === null) return refused('wrong_password')
  return done({ sid, nextPath, accountId: owner.id, isSecondFactorDue: owner.hasSecondFactor })
}

export type NewPassword = {
  accountId: string
  /** The browser that chooses, which stays signed in. */
  sessionPublicId: string
  /** Whether it was proven within minutes who sits there (`isFreshProof`). */
  isFreshlyProven: boolean
  /** Empty where none was chosen so far, or where it was forgotten. */
  current: string
  password: string
  now: Date
}

/**
 * Chooses a password, or another one. The one of now proves who chooses; a fresh proof stands for one
 * that was forgotten, or that there never was. Every other browser of the account is signed out by it.
 */
export async function setPassword(
  choice: NewPassword,
): Promise<Result<null, 'wrong_current' | 'fresh_proof_required'>> {
  const { accountId, sessionPublicId, isFreshlyProven, current, password, now } = choice
  const kept = await getPasswordHash(accountId)
  const isTyped = kept !== null && current !== ''
  if (!isTyped && !isFreshlyProven) return refused('fresh_proof_required')
  if (isTyped && !(await isPassword(kept, current))) return refused('wrong_current')
  const passwordHash = await hashPassword(password)
  return db.$transaction(async (tx) => {
    const { count } = await tx.account.updateMany({
      // Against the hash that was proven: a password set meanwhile is not overwritten.
      where: { id: accountId, passwordHash: kept },
      data: { passwordHash, updatedAt: now },
    })
    if (count === 0) return refused('wrong_current')
    await endOtherSessions(tx, { accountId, sessionPublicId, event: 'account.chose_password', now })
    return done(null)
  })
}
