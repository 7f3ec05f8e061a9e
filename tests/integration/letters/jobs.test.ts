import pg from 'pg'
import { beforeEach, describe, expect, test } from 'vitest'
import { giveUpLostLetters } from '#lib/domain/letters/mutations.ts'
import { remindRegistered } from '#lib/domain/letters/reminders/mutations.ts'
import { followJobs } from '#lib/jobs/jobs.ts'
import { sweepExpired } from '#lib/jobs/sweep-expired.ts'
import { instantOf } from '#lib/platform/dates/zone.ts'
import { db } from '#lib/platform/db.ts'
import { freshSample, register } from '../registrations/sample.ts'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

describe('reminders', () => {
  const begins = instantOf('2027-03-10', '00:00', 'Asia/Shanghai')
  const before = (hours: number) => new Date(begins.getTime() - hours * HOUR_MS)
  const reminders = () => db.mailOutbox.count({ where: { kind: 'reminder' } })

  beforeEach(async () => {
    await freshSample({ capacity: 1 })
    await db.$executeRaw`UPDATE forum SET "startsOn" = '2027-03-10', "endsOn" = '2027-03-12' WHERE slug = 'sample'`
    await db.registrationSettings.updateMany({ data: { remindHours: 48, cancelledAt: null } })
    await register('confirmed', {}, before(500))
    await register('waiting', {}, before(500))
  })

  test('go once to everybody with a place, when the hours have come on the forum’s clock', async () => {
    expect(await remindRegistered(before(48.01))).toBe(0)
    expect(await remindRegistered(before(48))).toBe(1)
    expect(await remindRegistered(before(47))).toBe(0)
    expect(await reminders()).toBe(1)
    const [letter] = await db.mailOutbox.findMany({
      where: { kind: 'reminder' },
      include: { registration: true },
    })
    expect(letter?.registration?.name).toBe('芦苇confirmed')
  })

  test.each<[string, () => Promise<unknown>]>([
    ['it has begun', async () => undefined],
    [
      'it is called off',
      () => db.registrationSettings.updateMany({ data: { cancelledAt: begins } }),
    ],
    ['none are wanted', () => db.registrationSettings.updateMany({ data: { remindHours: null } })],
    ['the person was erased', () => db.registration.updateMany({ data: { erasedAt: begins } })],
  ])('do not go when %s', async (what, change) => {
    await change()
    expect(await remindRegistered(what === 'it has begun' ? begins : before(24))).toBe(0)
  })

  test('do not go to whoever registered within those hours and has just read the date', async () => {
    await freshSample({ capacity: 5 })
    await register('late', {}, before(10))
    expect(await remindRegistered(before(9))).toBe(0)
  })
})

test('the sweep takes what has run out and leaves the rest', async () => {
  const now = new Date()
  await freshSample()
  await register('old', {}, new Date(now.getTime() - 31 * DAY_MS))
  await register('new', {}, new Date(now.getTime() - 29 * DAY_MS))
  const at = (days: number) => new Date(now.getTime() + days * DAY_MS)
  for (const days of [-2, 1]) {
    const createdAt = new Date(at(days).getTime() - 60_000)
    await db.signInChallenge.create({ data: { locale: 'zh', createdAt, expiresAt: at(days) } })
    await db.passkeyChallenge.create({ data: { challenge: `${days}`, expiresAt: at(days) } })
    await db.rateWindow.create({ data: { keyHash: `${days}`, hits: 1, expiresAt: at(days) } })
  }
  expect(await sweepExpired(now)).toBe(4)
  expect(await sweepExpired(now)).toBe(0)
  expect(await db.idempotencyKey.count()).toBe(1)
  expect(await db.signInChallenge.count()).toBe(1)
})

test('a letter at which workers die each time is given up', async () => {
  await freshSample()
  await register('poison')
  const past = new Date(Date.now() - 1_000)
  await db.mailOutbox.updateMany({ data: { attempts: 12, leasedUntil: past } })
  expect(await giveUpLostLetters(new Date())).toBe(1)
  expect(await db.mailOutbox.count({ where: { failedAt: { not: null } } })).toBe(1)
})

test('the clock’s jobs live in a schema of their own, and a killed worker’s are freed at the next start', async () => {
  const url = process.env.DATABASE_URL ?? ''
  const jobs = await followJobs(url)
  await jobs.stop()
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(`select graphile_worker.add_job('sweep')`)
  await client.query(
    `update graphile_worker._private_jobs set locked_by = 'worker-that-died', locked_at = now(), attempts = 1`,
  )
  const again = await followJobs(url)
  const left = async () =>
    (await client.query('select count(*)::int as n from graphile_worker.jobs')).rows[0].n
  await expect.poll(left, { timeout: 20_000 }).toBe(0)
  await again.stop()
  const { rows } = await client.query(
    `select tablename as name from pg_tables where schemaname = 'public' and tablename like '%job%'`,
  )
  // What is printed for people is a table of ours.
  expect(rows).toEqual([{ name: 'print_job' }])
  await client.end()
}, 60_000)
