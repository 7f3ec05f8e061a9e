import 'server-only'
import { endOtherSessions, startSession } from '#lib/domain/accounts/account-sessions/mutations.ts'
import { SET_UP_MS } from '#lib/domain/accounts/constants.ts'
import { accountFor } from '#lib/domain/accounts/sign-in/mutations.ts'
import type { Entered } from '#lib/domain/accounts/sign-in/types.ts'
import { db } from '#lib/platform/db.ts'
import { done, type Result, refused } from '#lib/platform/errors/expected.ts'
import { comparableMailbox } from '#lib/platform/mail/mailbox.ts'

/**
 * Makes a link by which somebody becomes an administrator; with an address, that address. Links made
 * before for the same are dead. Returns the id that the link's token is derived from.
 */
export async function createSetUp(email: string | null, now: Date): Promise<string> {
  const emailNorm = email === null ? null : comparableMailbox(email)
  return db.$transaction(async (tx) => {
    await tx.signInChallenge.updateMany({
      where: { purpose: 'set_up', emailNorm, usedAt: null, expiresAt: { gt: now } },
      data: { expiresAt: now },
    })
    const expiresAt = new Date(now.getTime() + SET_UP_MS)
    const { id } = await tx.signInChallenge.create({
      data: { purpose: 'set_up', email, emailNorm, locale: 'zh', createdAt: now, expiresAt },
    })
    return id
  })
}

/**
 * Makes an administrator of whoever holds a set-up link, and signs them in. The link of a portal
 * without administrator is worth nothing once it has one.
 */
export async function setUpAdministrator(call: {
  challengeId: string
  email: string | undefined
  locale: string
  device: string
  now: Date
}): Promise<Result<Entered, 'no_longer_valid' | 'address_missing'>> {
  const { challengeId, locale, device, now } = call
  return db.$transaction(async (tx) => {
    // One at a time: of two first administrators the second finds that there is one.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('set up', 0))`
    const open = {
      id: challengeId,
      purpose: 'set_up',
      usedAt: null,
      expiresAt: { gt: now },
    } as const
    const challenge = await tx.signInChallenge.findFirst({ where: open })
    if (!challenge) return refused('no_longer_valid')
    const isFirst = challenge.email === null
    const administrators = await tx.account.count({
      where: { isAdministrator: true, disabledAt: null },
    })
    if (isFirst && administrators > 0) return refused('no_longer_valid')
    const email = challenge.email ?? call.email
    if (email === undefined) return refused('address_missing')
    const emailNorm = comparableMailbox(email)
    // Before anything is written: nobody becomes administrator for the day on which it is opened again.
    const shut = await tx.account.count({ where: { emailNorm, disabledAt: { not: null } } })
    if (shut > 0) return refused('no_longer_valid')
    const { count } = await tx.signInChallenge.updateMany({ where: open, data: { usedAt: now } })
    if (count === 0) return refused('no_longer_valid')

    const account = await accountFor(tx, { email, emailNorm, locale, now })
    await tx.account.update({ where: { id: account.id }, data: { isAdministrator: true } })
    const event = 'account.became_administrator' as const
    await endOtherSessions(tx, { accountId: account.id, sessionPublicId: null, event, now })
    const sid = await startSession({ accountId: account.id, device, secondFactorAt: null, now }, tx)
    if (sid === null) return refused('no_longer_valid')
    return done({
      sid,
      accountId: account.id,
      nextPath: `/${locale}/me/security`,
      isSecondFactorDue: account.hasSecondFactor,
    })
  })
}
