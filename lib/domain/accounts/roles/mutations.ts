import 'server-only'
import { endOtherSessions } from '#lib/domain/accounts/account-sessions/mutations.ts'
import { getAllianceId, getForumId } from '#lib/domain/accounts/queries.ts'
import { accountFor } from '#lib/domain/accounts/sign-in/mutations.ts'
import { db } from '#lib/platform/db.ts'
import { done, type Result, refused } from '#lib/platform/errors/expected.ts'
import { comparableMailbox } from '#lib/platform/mail/mailbox.ts'
import type { ForumRoleKind } from '#prisma/generated/enums.ts'

/** Whose role it is: an address that has gone through `mailbox`. */
type Person = { email: string; now: Date }

/**
 * Gives a role at a forum; somebody who has no account gets one, to be opened by proving the address.
 * What anybody may do changes their version, so whoever was signed in signs in again.
 */
export async function grantForumRole(
  grant: Person & { forumSlug: string; role: ForumRoleKind },
): Promise<Result<null, 'no_forum'>> {
  const { forumSlug, role, email, now } = grant
  const forumId = await getForumId(forumSlug)
  if (forumId === null) return refused('no_forum')
  return db.$transaction(async (tx) => {
    const account = await accountFor(tx, personOf(email, now))
    const key = { accountId: account.id, forumId, role }
    await tx.forumRole.upsert({ where: { accountId_forumId_role: key }, create: key, update: {} })
    await ended(tx, account.id, 'account.got_role', now)
    return done(null)
  })
}

/** Lets somebody manage an alliance. */
export async function grantAlliance(
  grant: Person & { allianceSlug: string },
): Promise<Result<null, 'no_alliance'>> {
  const { allianceSlug, email, now } = grant
  const allianceId = await getAllianceId(allianceSlug)
  if (allianceId === null) return refused('no_alliance')
  return db.$transaction(async (tx) => {
    const account = await accountFor(tx, personOf(email, now))
    const key = { accountId: account.id, allianceId }
    await tx.allianceRole.upsert({ where: { accountId_allianceId: key }, create: key, update: {} })
    await ended(tx, account.id, 'account.got_role', now)
    return done(null)
  })
}

/** Takes from somebody every role at a forum or alliance of this slug. */
export async function revokeRoles(
  revocation: Person & { slug: string },
): Promise<Result<null, 'no_role'>> {
  const { slug, email, now } = revocation
  return db.$transaction(async (tx) => {
    const account = { emailNorm: comparableMailbox(email) }
    const forums = await tx.forumRole.deleteMany({ where: { account, forum: { slug } } })
    const alliances = await tx.allianceRole.deleteMany({ where: { account, alliance: { slug } } })
    if (forums.count + alliances.count === 0) return refused('no_role')
    const { id } = await tx.account.findUniqueOrThrow({ where: account, select: { id: true } })
    await ended(tx, id, 'account.lost_role', now)
    return done(null)
  })
}

/** Makes an administrator a person like any other. */
export async function revokeAdministrator({
  email,
  now,
}: Person): Promise<Result<null, 'no_role'>> {
  return change(
    email,
    { isAdministrator: false },
    { isAdministrator: true },
    now,
    'account.lost_role',
  )
}

/** Shuts an account: it is signed out everywhere and cannot be signed in to. */
export async function disableAccount({ email, now }: Person): Promise<Result<null, 'no_role'>> {
  return change(email, { disabledAt: now }, { disabledAt: null }, now, 'account.disabled')
}

/** Opens an account that was shut. */
export async function enableAccount({ email, now }: Person): Promise<Result<null, 'no_role'>> {
  return change(email, { disabledAt: null }, { disabledAt: { not: null } }, now, 'account.enabled')
}

async function change(
  email: string,
  data: { isAdministrator?: boolean; disabledAt?: Date | null },
  from: { isAdministrator?: boolean; disabledAt?: null | { not: null } },
  now: Date,
  event: `account.${string}`,
) {
  return db.$transaction(async (tx) => {
    const where = { emailNorm: comparableMailbox(email), ...from }
    const [account] = await tx.account.updateManyAndReturn({ where, data })
    if (!account) return refused('no_role')
    await ended(tx, account.id, event, now)
    return done(null)
  })
}

type Transaction = Parameters<typeof endOtherSessions>[0]

const ended = (tx: Transaction, accountId: string, event: `account.${string}`, now: Date) =>
  endOtherSessions(tx, { accountId, sessionPublicId: null, event, now })

/** Until they choose otherwise, people who were added by an operator read Chinese. */
const personOf = (email: string, now: Date) => ({
  ...{ email, emailNorm: comparableMailbox(email), locale: 'zh', now },
})
