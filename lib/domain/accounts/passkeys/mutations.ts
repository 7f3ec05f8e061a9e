import 'server-only'
import { endOtherSessions } from '#lib/domain/accounts/account-sessions/mutations.ts'
import { PASSKEY_CHALLENGE_MS, PASSKEYS_MAX } from '#lib/domain/accounts/constants.ts'
import {
  dropIdleCodes,
  hasFactor,
  inLine,
  newRecoveryCodes,
} from '#lib/domain/accounts/recovery-codes/mutations.ts'
import { enterProven, proven } from '#lib/domain/accounts/second-factor/mutations.ts'
import type { Actor } from '#lib/domain/accounts/second-factor/types.ts'
import {
  creationOptions,
  readCreated,
  readSigned,
  requestOptions,
} from '#lib/platform/auth/passkeys.ts'
import { db } from '#lib/platform/db.ts'
import { isUniqueViolation } from '#lib/platform/errors/database.ts'
import { done, type Result, refused } from '#lib/platform/errors/expected.ts'
import { listKnownPasskeys } from './queries.ts'

/** Remembers what is to be signed, for some minutes and one answer. */
async function remember<T extends { challenge: string }>(options: T, accountId: string, now: Date) {
  await db.passkeyChallenge.deleteMany({ where: { expiresAt: { lt: now } } })
  const expiresAt = new Date(now.getTime() + PASSKEY_CHALLENGE_MS)
  const { id } = await db.passkeyChallenge.create({
    data: { challenge: options.challenge, accountId, expiresAt },
  })
  return { challengeId: id, options }
}

/** Takes a challenge up, so that its answer is judged once; null for one that is over. */
async function takeUp(id: string, accountId: string, now: Date): Promise<string | null> {
  const [row] = await db.$queryRaw<{ challenge: string }[]>`
    DELETE FROM passkey_challenge
     WHERE id = ${id}::uuid AND "accountId" = ${accountId}::uuid AND "expiresAt" > ${now}::timestamptz
    RETURNING challenge`
  return row?.challenge ?? null
}

/** Begins to make a passkey. */
export async function beginPasskey(person: {
  accountId: string
  email: string
  siteName: string
  now: Date
}) {
  const known = await listKnownPasskeys(person.accountId)
  return remember(await creationOptions({ ...person, known }), person.accountId, person.now)
}

/**
 * Keeps a passkey that a browser made. Other browsers are signed out, as with every new factor; with
 * the first one of an account come its recovery codes, and older ones are worth nothing.
 */
export async function addPasskey(
  actor: Actor & { challengeId: string; response: unknown; label: string },
): Promise<Result<{ recoveryCodes: string[] | null }, 'wrong_second_factor'>> {
  const { accountId, challengeId, response, label, now } = actor
  const challenge = await takeUp(challengeId, accountId, now)
  const created = challenge === null ? null : await readCreated(response, challenge)
  if (!created) return refused('wrong_second_factor')
  try {
    return await db.$transaction(async (tx) => {
      await inLine(tx, accountId)
      const isFirst = !(await hasFactor(tx, accountId))
      if ((await tx.passkey.count({ where: { accountId } })) >= PASSKEYS_MAX) {
        return refused('wrong_second_factor')
      }
      await tx.passkey.create({ data: { ...created, accountId, label, createdAt: now } })
      await proven(tx, { ...actor, event: 'account.added_passkey' })
      return done({ recoveryCodes: isFirst ? await newRecoveryCodes(tx, accountId) : null })
    })
  } catch (error) {
    // Known already, to this account or another.
    if (isUniqueViolation(error)) return refused('wrong_second_factor')
    throw error
  }
}

/** Begins to prove the second factor by a passkey. */
export async function beginProof(accountId: string, now: Date) {
  return remember(await requestOptions(await listKnownPasskeys(accountId)), accountId, now)
}

/** Proves the second factor of a sign-in by a passkey, or proves it again. */
export async function proveByPasskey(
  actor: Actor & { challengeId: string; response: { id?: unknown } },
): Promise<Result<{ sid: string }, 'wrong_second_factor'>> {
  const { accountId, challengeId, response, now } = actor
  const challenge = await takeUp(challengeId, accountId, now)
  const known = await listKnownPasskeys(accountId)
  const passkey = known.find(({ credentialId }) => credentialId === response.id)
  if (challenge === null || !passkey) return refused('wrong_second_factor')
  const counter = await readSigned(response, challenge, passkey)
  if (counter === null) return refused('wrong_second_factor')
  return db.$transaction(async (tx) => {
    await tx.passkey.update({
      where: { credentialId: passkey.credentialId },
      data: { counter, lastUsedAt: now },
    })
    return enterProven(tx, actor)
  })
}

/** Gives up a passkey. Staff keep at least one second factor. */
export async function removePasskey(
  actor: Actor & { passkeyId: string; isStaff: boolean },
): Promise<Result<null, 'last_second_factor'>> {
  const { accountId, sessionPublicId, passkeyId, isStaff, now } = actor
  return db.$transaction(async (tx) => {
    // Of the last two, both must not go at once.
    await inLine(tx, accountId)
    const others = await tx.passkey.count({ where: { accountId, NOT: { id: passkeyId } } })
    const app = await tx.account.count({ where: { id: accountId, totpConfirmedAt: { not: null } } })
    if (isStaff && others + app === 0) return refused('last_second_factor')
    const { count } = await tx.passkey.deleteMany({ where: { id: passkeyId, accountId } })
    if (count === 0) return done(null)
    await dropIdleCodes(tx, accountId)
    const event = 'account.removed_passkey' as const
    await endOtherSessions(tx, { accountId, sessionPublicId, event, now })
    return done(null)
  })
}
