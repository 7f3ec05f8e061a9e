import 'server-only'
import { endOtherSessions, startSession } from '#lib/domain/accounts/account-sessions/mutations.ts'
import { accountFor } from '#lib/domain/accounts/sign-in/mutations.ts'
import type { FederatedPerson } from '#lib/platform/auth/providers.ts'
import { type Db, db } from '#lib/platform/db.ts'
import { done, type Result, refused } from '#lib/platform/errors/expected.ts'
import { comparableMailbox, mailbox } from '#lib/platform/mail/mailbox.ts'

export type FederatedCall = FederatedPerson & { locale: string; device: string; now: Date }

/**
 * Signs in whom another service has named: by the link that was made before, else by the address that
 * the service has verified. Without either, and after they unlinked it, the person proves an address
 * here first.
 */
export async function signInFederated(
  call: FederatedCall,
): Promise<Result<{ sid: string }, 'address_unproven' | 'disabled'>> {
  const { provider, subject, locale, device, now } = call
  return db.$transaction(async (tx) => {
    // Locked, so that whoever unlinks at this moment ends the session that begins here.
    const [known] = await tx.$queryRaw<{ accountId: string; isEnded: boolean }[]>`
      SELECT "accountId", "endedAt" IS NOT NULL AS "isEnded" FROM federated_identity
       WHERE provider = ${provider} AND subject = ${subject} FOR SHARE`
    if (known?.isEnded) return refused('address_unproven')
    const accountId = known?.accountId ?? (await byAddress(tx, call, locale, now))
    if (accountId === null) return refused('address_unproven')
    if (!known) await link(tx, { provider, subject, accountId, now })
    const sid = await startSession({ accountId, device, secondFactorAt: null, now }, tx)
    return sid === null ? refused('disabled') : done({ sid })
  })
}

async function byAddress(
  tx: Pick<Db, '$queryRaw'>,
  { verifiedEmail }: FederatedPerson,
  locale: string,
  now: Date,
): Promise<string | null> {
  const email = mailbox.safeParse(verifiedEmail).data
  if (email === undefined) return null
  const account = await accountFor(tx, { email, emailNorm: comparableMailbox(email), locale, now })
  return account.id
}

type Link = { provider: string; subject: string; accountId: string; now: Date }

/** Links a service's person to an account; says whose it is where it is linked already. */
export async function linkIdentity(
  identity: Link,
): Promise<Result<null, 'linked_already' | 'linked_elsewhere'>> {
  if ((await link(db, identity)).length > 0) return done(null)
  const { provider, subject, accountId } = identity
  const isOurs = await db.federatedIdentity.count({ where: { provider, subject, accountId } })
  return refused(isOurs > 0 ? 'linked_already' : 'linked_elsewhere')
}

type Unlinking = { provider: string; accountId: string; sessionPublicId: string; now: Date }

/**
 * Ends every link of one service to an account, and with it the other sign-ins: which of them the
 * service has opened is not kept. That it has ended is kept: the address that the service names must
 * not open the account again. Ending twice is no mistake.
 */
export async function unlinkIdentity(unlinking: Unlinking): Promise<void> {
  const { provider, accountId, sessionPublicId, now } = unlinking
  await db.$transaction(async (tx) => {
    const where = { provider, accountId, endedAt: null }
    const { count } = await tx.federatedIdentity.updateMany({ where, data: { endedAt: now } })
    if (count === 0) return
    const event = 'account.unlinked_identity' as const
    await endOtherSessions(tx, { accountId, sessionPublicId, event, details: { provider }, now })
  })
}

async function link(tx: Pick<Db, '$queryRaw'>, { provider, subject, accountId, now }: Link) {
  return tx.$queryRaw<{ id: bigint }[]>`
    WITH linked AS (
      INSERT INTO federated_identity (provider, subject, "accountId", "createdAt")
      VALUES (${provider}, ${subject}, ${accountId}::uuid, ${now}::timestamptz)
      ON CONFLICT (provider, subject) DO UPDATE
        SET "accountId" = excluded."accountId", "createdAt" = excluded."createdAt", "endedAt" = NULL
        WHERE federated_identity."endedAt" IS NOT NULL
      RETURNING "accountId")
    INSERT INTO audit (at, event, "subjectId", actor, details)
    SELECT ${now}::timestamptz, 'account.linked_identity', "accountId", "accountId"::text, jsonb_build_object('provider', ${provider}::text)
      FROM linked RETURNING id`
}
