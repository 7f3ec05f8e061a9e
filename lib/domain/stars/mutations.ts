import 'server-only'
import { db } from '#lib/platform/db.ts'
import { MAX_STARS } from './constants.ts'
import { listStarableIds } from './queries.ts'
import type { StarKey } from './types.ts'

/**
 * Brings what a device remembers into an account: the union of both, without what was taken back on
 * the device. Repeating it changes nothing. Keys of what readers cannot see are passed over.
 */
export async function mergeStars(options: {
  accountId: string
  add: readonly StarKey[]
  remove: readonly StarKey[]
  now: Date
}): Promise<void> {
  const { accountId, add, remove, now } = options
  const [wanted, unwanted] = await Promise.all([
    listStarableIds(add.filter((key) => !remove.includes(key))),
    listStarableIds(remove),
  ])
  if (unwanted.length > 0) {
    await db.star.deleteMany({ where: { accountId, sessionId: { in: unwanted } } })
  }
  const room = MAX_STARS - (await db.star.count({ where: { accountId } }))
  if (wanted.length === 0 || room <= 0) return
  await db.star.createMany({
    data: wanted.slice(0, room).map((sessionId) => ({ accountId, sessionId, createdAt: now })),
    skipDuplicates: true,
  })
}
