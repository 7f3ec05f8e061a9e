import 'server-only'
import { db } from '#lib/platform/db.ts'
import { nextClosedVersion, nextOpenVersion } from '../policy.ts'

/** Gives out a new calendar address, or takes the present one back; whatever was given out before ends. */
export async function moveFeed(options: {
  accountId: string
  isOpen: boolean
  now: Date
}): Promise<number> {
  const { accountId, isOpen, now } = options
  return db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT 1 FROM account WHERE id = ${accountId}::uuid FOR UPDATE`
    const { feedVersion } = await tx.account.findUniqueOrThrow({
      where: { id: accountId },
      select: { feedVersion: true },
    })
    const next = isOpen ? nextOpenVersion(feedVersion) : nextClosedVersion(feedVersion)
    if (next === feedVersion) return feedVersion
    await tx.account.update({ where: { id: accountId }, data: { feedVersion: next } })
    await tx.audit.create({
      data: {
        at: now,
        event: isOpen ? 'calendar_feed.opened' : 'calendar_feed.revoked',
        subjectId: accountId,
        actor: accountId,
        details: {},
      },
    })
    return next
  })
}
