import 'server-only'
import { endOtherSessions, startSession } from '#lib/domain/accounts/account-sessions/mutations.ts'
import { getSignedInAt } from '#lib/domain/accounts/account-sessions/queries.ts'
import { isFreshSignIn } from '#lib/domain/accounts/policy.ts'
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
  /** Empty where none was chosen so far, or where it was forgotten and the sign-in is fresh. */
  current: string
  password: string
  now: Date
}

/** Whether the mailbox (or what else signs in) was proven so lately that it stands for a forgotten password. */
async function isFreshlySignedIn(accountId: string, publicId: string, now: Date) {
  const signedInAt = await getSignedInAt({ accountId, sessionPublicId: publicId })
  return signedInAt !== null && isFreshSignIn(signedInAt, now)
}

/** Chooses a password, or another one. Every other browser of the account is signed out by it. */
export async function setPassword(choice: NewPassword): Promise<Result<null, 'wrong_current'>> {
  const { accountId, sessionPublicId, current, password, now } = choice
  const kept = await getPasswordHash(accountId)
  const isProven =
    kept === null ||
    (current === ''
      ? await isFreshlySignedIn(accountId, sessionPublicId, now)
      : await isPassword(kept, current))
  if (!isProven) return refused('wrong_current')
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
