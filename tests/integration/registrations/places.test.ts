import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { getRegistrationOffer } from '#lib/domain/registrations/queries.ts'
import { db } from '#lib/platform/db.ts'
import { expectInvariants } from './invariants.ts'
import { atOnce, freshSample, onsite, register, statuses } from './sample.ts'
import { registerWithoutLock } from './without-lock.ts'

describe('500 people at once for 100 places (T01)', () => {
  beforeEach(() => freshSample())
  afterEach(expectInvariants)

  test('exactly 100 are confirmed, 400 wait in order, none is lost', async () => {
    const results = await atOnce(500, register)
    const answers = results.map((result) => {
      if (!result.ok) throw new Error(result.reason)
      return result.value.answer
    })
    expect(await statuses()).toEqual({ confirmed: 100, waitlisted: 400 })
    expect(new Set(answers.map(({ code }) => code)).size).toBe(500)
    const waiting = answers.flatMap(({ position }) => position ?? []).sort((a, b) => a - b)
    expect(waiting).toEqual(Array.from({ length: 400 }, (_, index) => index + 1))
    expect(await db.registration.count({ where: { status: 'confirmed', seq: { gt: 100 } } })).toBe(
      0,
    )
    // Each position told is the place in the order of numbers.
    const rows = await db.registration.findMany({
      where: { status: 'waitlisted' },
      orderBy: { seq: 'asc' },
    })
    const told = new Map(answers.map(({ code, position }) => [code, position]))
    expect(rows.map(({ code }) => told.get(code))).toEqual(rows.map((_, index) => index + 1))
    expect(await onsite()).toMatchObject({ confirmed: 100, waitlisted: 400, lastSeq: 500 })
  })

  test('one place and 50 people, a hundred times: exactly one each time', async () => {
    for (let round = 1; round <= 100; round++) {
      await freshSample({ capacity: 1 })
      await atOnce(50, (number) => register(`${round}-${number}`))
      expect(await statuses()).toEqual({ confirmed: 1, waitlisted: 49 })
    }
  }, 240_000)
})

test('a page that still says five places are left decides nothing (T13)', async () => {
  await freshSample({ capacity: 5 })
  const stale = await getRegistrationOffer('sample')
  expect(stale?.ticketTypes[0]).toMatchObject({ capacity: 5, confirmed: 0 })
  await atOnce(5, register)
  expect(await register('late')).toMatchObject({
    ok: true,
    value: { answer: { status: 'waitlisted', position: 1 } },
  })
  await expectInvariants()
})

describe('the negative control (T02)', () => {
  const ROUNDS = 10

  test('without the lock more places are given than there are, in 9 rounds of 10', async () => {
    vi.stubEnv('RACE_NO_LOCK', '1')
    let oversold = 0
    for (let round = 0; round < ROUNDS; round++) {
      const { id, capacity } = await freshSample({ capacity: 20 })
      await atOnce(100, (number) => registerWithoutLock(id, number))
      const { confirmed = 0 } = await statuses()
      if (confirmed > capacity) oversold += 1
    }
    expect(oversold).toBeGreaterThanOrEqual(9)
    await freshSample()
  }, 60_000)

  test('no source that is built knows of it', () => {
    const names = ['app', 'components', 'lib', 'prisma', 'proxy.ts', 'next.config.ts']
    const files = names.flatMap((name) =>
      name.includes('.')
        ? [name]
        : readdirSync(name, { recursive: true, withFileTypes: true })
            .filter((entry) => entry.isFile() && /\.(?:ts|tsx|prisma|sql)$/.test(entry.name))
            .map((entry) => join(entry.parentPath, entry.name)),
    )
    expect(files.length).toBeGreaterThan(300)
    expect(files.filter((file) => /RACE_NO_LOCK/.test(readFileSync(file, 'utf8')))).toEqual([])
  })
})

describe('the last word is the database’s', () => {
  beforeEach(() => freshSample({ capacity: 1 }))

  test('it refuses a place too many, a number set by hand, another forum’s place', async () => {
    await register(1)
    const { id } = await onsite()
    await expect(
      db.ticketType.update({ where: { id }, data: { confirmed: 2, lastSeq: 2 } }),
    ).rejects.toThrow()
    await expect(
      db.ticketType.update({ where: { id }, data: { grandfathered: 9, confirmed: 2, lastSeq: 2 } }),
    ).rejects.toThrow()
    const other = await db.forum.findUniqueOrThrow({ where: { slug: 'jingmen-2017' } })
    await expect(db.registration.updateMany({ data: { forumId: other.id } })).rejects.toThrow()
    await expectInvariants()
  })

  test('it keeps what somebody has agreed to, and what happened', async () => {
    await register(1)
    await expect(
      db.consentText.updateMany({ data: { body: { 'zh-Hans': '别的话' } } }),
    ).rejects.toThrow()
    await expect(db.audit.updateMany({ data: { actor: 'nobody' } })).rejects.toThrow()
    await expect(db.audit.deleteMany()).rejects.toThrow()
    await expect(db.$executeRaw`TRUNCATE audit`).rejects.toThrow()
  })
})
