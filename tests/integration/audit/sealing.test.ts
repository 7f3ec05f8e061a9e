import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { checkpointsFile } from '#lib/domain/audit/chain/utils.ts'
import { verifyAudit } from '#lib/domain/audit/checking/queries.ts'
import { createLook, startAuditSealer } from '#lib/jobs/audit-sealer.ts'
import { db } from '#lib/platform/db.ts'
import { withClient } from '#scripts/database/databases.ts'
import { openWriter, writeRows, writeTogether } from './writers.ts'

const MINUTE_MS = 60_000
const began = new Date('2027-03-10T00:00:00Z').getTime()
const after = (minutes: number) => new Date(began + minutes * MINUTE_MS)
const url = process.env.DATABASE_URL as string

/** Numbers of the chain with the rows they stand for. */
const chain = async () =>
  (await db.auditSeal.findMany({ orderBy: { seq: 'asc' } })).map(({ seq, auditId }) => [
    Number(seq),
    Number(auditId),
  ])

async function expectWhole(): Promise<void> {
  const { faults, unsealed, seq } = await verifyAudit()
  expect([faults, unsealed]).toEqual([[], 0])
  expect((await chain()).map(([number]) => number)).toEqual(
    Array.from({ length: seq }, (_, index) => index + 1),
  )
}

test('fifty writers at once and two sealers: each row once, no fork, no gap', async () => {
  const before = await db.audit.count()
  let isWriting = true
  const sealing = [createLook(), createLook()].map(async (look) => {
    while (isWriting) await look(new Date(began))
  })
  const writing = writeTogether(50, 200).finally(() => {
    isWriting = false
  })
  await Promise.all([writing, ...sealing])
  const look = createLook()
  await look(new Date(began))
  expect(await look(new Date(began))).toBe(0)
  expect(await db.auditSeal.count()).toBe(before + 10_000)
  await expectWhole()
}, 60_000)

describe('a row that comes to light late', () => {
  test('below others that are sealed is sealed after them', async () => {
    const look = createLook()
    await look(after(0))
    await withClient(url, async (client) => {
      const late = await openWriter(client)
      await writeRows(2)
      expect(await look(after(1))).toBe(2)
      await late.commit()
    })
    expect(await look(after(2))).toBe(1)
    const ids = (await chain()).map(([, id]) => id as number)
    expect(ids.at(-1)).toBe((ids.at(-2) as number) - 2)
    await expectWhole()
  })

  test('after the time in which it is looked for is found by the next sweep', async () => {
    const look = createLook()
    await look(after(0))
    await withClient(url, async (client) => {
      const late = await openWriter(client)
      await writeRows(1)
      expect(await look(after(1))).toBe(1)
      // Nothing so old is looked for any more.
      expect(await look(after(12))).toBe(0)
      await late.commit()
    })
    expect(await look(after(13))).toBe(0)
    expect(await look(after(61))).toBe(1)
    await expectWhole()
  })

  test('and one that is undone leaves no gap', async () => {
    const look = createLook()
    await look(after(0))
    await withClient(url, async (client) => {
      await openWriter(client)
      await client.query('ROLLBACK')
    })
    await writeRows(1)
    expect(await look(after(1))).toBe(1)
    await expectWhole()
  })
})

describe('the end of the chain', () => {
  const lines = () => readFileSync(checkpointsFile(), 'utf8').split('\n').slice(0, -1)

  test('is written down at once, and once a minute while rows come', async () => {
    const look = createLook()
    await look(after(100))
    const before = lines().length
    await writeRows(1)
    await look(after(101))
    await writeRows(1)
    await look(after(101.5))
    expect(lines().length).toBe(before + 1)
    await look(after(102))
    expect(lines().length).toBe(before + 2)
    await look(after(104))
    expect(lines().length).toBe(before + 2)
    const seq = (await chain()).length
    expect(JSON.parse(lines().at(-1) as string)).toMatchObject({ kind: 'checkpoint', seq })
  })

  test('is written down when the worker leaves', async () => {
    const sealer = startAuditSealer(5)
    await expect.poll(async () => (await verifyAudit()).unsealed).toBe(0)
    await writeRows(3)
    await sealer.stop()
    const seq = (await chain()).length
    expect(JSON.parse(lines().at(-1) as string)).toMatchObject({ kind: 'checkpoint', seq })
    await expectWhole()
  })
})
