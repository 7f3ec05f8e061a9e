import 'server-only'
import { db } from '#lib/platform/db.ts'

/** The services with which somebody may sign in to an account, the oldest first. One query. */
export async function listIdentities(accountId: string) {
  return db.federatedIdentity.findMany({
    where: { accountId, endedAt: null },
    select: { provider: true, createdAt: true },
    orderBy: { createdAt: 'asc' },
  })
}
