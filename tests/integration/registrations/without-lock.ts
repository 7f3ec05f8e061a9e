import { setTimeout as sleep } from 'node:timers/promises'
import { db } from '#lib/platform/db.ts'
import { readableCode } from '#lib/platform/readable-code.ts'

/**
 * The negative control of T02: how places are given without a lock. It counts, takes its time, and
 * writes. It stands here and only when RACE_NO_LOCK is set, so that no build can contain it.
 */
export async function registerWithoutLock(ticketTypeId: string, number: number): Promise<void> {
  if (process.env.RACE_NO_LOCK !== '1') throw new Error('only for the negative control')
  const type = await db.ticketType.findUniqueOrThrow({ where: { id: ticketTypeId } })
  const taken = await db.registration.count({ where: { ticketTypeId, status: 'confirmed' } })
  await sleep(50)
  const email = `naive-${number}@example.com`
  await db.registration.create({
    data: {
      code: readableCode(8),
      forumId: type.forumId,
      ticketTypeId,
      name: `${number}`,
      email,
      emailNorm: email,
      locale: 'zh',
      status: taken < type.capacity ? 'confirmed' : 'waitlisted',
      seq: number,
    },
  })
}
