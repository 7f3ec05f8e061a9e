import { afterEach, expect, test, vi } from 'vitest'
import { clockTurns } from '#lib/platform/cache/clock.ts'
import { followContentNotices } from '#lib/platform/cache/content-notices.ts'
import { contentEpoch } from '#lib/platform/cache/epoch.ts'
import { db } from '#lib/platform/db.ts'

const url = process.env.DATABASE_URL ?? ''
let notices: { stop: () => Promise<void> } | undefined
afterEach(() => notices?.stop())

const movedBeyond = (epoch: number) =>
  vi.waitFor(() => expect(contentEpoch()).toBeGreaterThan(epoch), { timeout: 5_000 })

test('a write by anybody moves the epoch, a rolled back one does not', async () => {
  const start = contentEpoch()
  notices = followContentNotices(url, () => {})
  await movedBeyond(start)

  const connected = contentEpoch()
  await db.person.updateMany({ where: { slug: 'gao-qiong' }, data: { aliases: ['x'] } })
  await movedBeyond(connected)

  const written = contentEpoch()
  const undone = db.$transaction(async (tx) => {
    await tx.person.updateMany({ where: { slug: 'gao-qiong' }, data: { aliases: [] } })
    throw new Error('undo')
  })
  await expect(undone).rejects.toThrow('undo')
  // A second, committed write is the end mark: notices come in order of commit.
  await db.city.updateMany({ where: { slug: 'beijing' }, data: { version: 1 } })
  await movedBeyond(written)
  expect(contentEpoch()).toBe(written + 1)
})

test('a lost connection is taken up again, and counts as a change', async () => {
  const troubles: unknown[] = []
  const start = contentEpoch()
  notices = followContentNotices(url, (error) => troubles.push(error))
  await movedBeyond(start)
  const connected = contentEpoch()
  await db.$executeRaw`
    SELECT pg_terminate_backend(pid) FROM pg_stat_activity
     WHERE application_name = 'green-city-forums content notices' AND datname = current_database()`
  await movedBeyond(connected)
  expect(troubles.length).toBeGreaterThan(0)
})

test('the end of an embargo turns the clock at its instant, though nobody writes then', async () => {
  const start = contentEpoch()
  notices = followContentNotices(url, () => {})
  await movedBeyond(start)
  const before = clockTurns()
  const embargoedUntil = new Date(Date.now() + 1_500)
  await db.agreement.updateMany({ where: { scope: 'aggregate' }, data: { embargoedUntil } })
  await vi.waitFor(() => expect(clockTurns(embargoedUntil.getTime())).toBe(before + 1), {
    timeout: 5_000,
  })
  expect(clockTurns(embargoedUntil.getTime())).toBe(before + 1)
})
