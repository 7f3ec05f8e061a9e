import { randomBytes } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { env } from '#lib/platform/env.ts'
import { log } from '#lib/platform/log.ts'
import { clusterNumber } from '#scripts/backup/places.ts'
import { takeBackup } from '#scripts/backup/take.ts'
import { clusterHome } from '#scripts/database/data-directory.ts'
import { withClient } from '#scripts/database/databases.ts'
import { serverUser } from '#scripts/database/server-user.ts'
import { type Database, startDatabase } from '#scripts/database/start-database.ts'
import { applyMigrations } from '#scripts/migrations/apply.ts'
import { migrationsFolder } from '#scripts/migrations/paths.ts'
import { keepBackups } from '#scripts/portal/nightly-backup.ts'
import { TEST_SECRET } from '#scripts/testing/test-secret.ts'
import { alive, familyOf, killAll } from './processes.ts'
import { command, freePort, scratchDirectory } from './scratch.ts'

/** The clock is ours: a fortnight of nights passes beside a PostgreSQL that is a real one. */

const scratch = scratchDirectory()
const dataDir = join(scratch.path, 'data')
const backupDir = join(scratch.path, 'backup')
const base = join(backupDir, 'base')
const settings = { DATA_DIR: dataDir, BACKUP_DIR: backupDir, SECRET: TEST_SECRET }
const LOOK_MS = 30_000
const STALE = 'the last good backup is older than 36 hours'

let server: Database
let keeping: ReturnType<typeof keepBackups> | undefined
const said = { info: vi.fn(), error: vi.fn() }

beforeAll(async () => {
  server = await startDatabase({ dataDir, backupDir, settings: { archive_timeout: '1' } })
  await applyMigrations(server.url, migrationsFolder)
  Object.assign(env, { DATA_DIR: dataDir })
  await withClient(server.url, (client) => client.query('create table marker (number int)'))
})
beforeEach(() => {
  vi.spyOn(log, 'info').mockImplementation((...words: unknown[]) => said.info(...words))
  vi.spyOn(log, 'error').mockImplementation((...words: unknown[]) => said.error(...words))
  said.info.mockReset()
  said.error.mockReset()
  vi.useFakeTimers({ toFake: ['Date', 'setInterval', 'clearInterval'] })
})
afterEach(async () => {
  await keeping?.stop()
  keeping = undefined
  vi.useRealTimers()
})
afterAll(async () => {
  await server?.stop()
  scratch.remove()
})

const keep = () => {
  keeping = keepBackups({
    url: server.url,
    dataDir,
    backupDir,
    secret: TEST_SECRET,
    keys: [],
    at: '03:20',
    keepDays: 14,
  })
}
const names = () => (existsSync(base) ? readdirSync(base).sort() : [])
const minutes = () => names().map((name) => name.slice(0, 13))
const done = () => said.info.mock.calls.filter(([about]) => about.job === 'prune backups').length
const errorsSaying = (sentence: string) =>
  said.error.mock.calls.filter((words) => words[1] === sentence).length
const markers = async (url: string) =>
  (
    await withClient(url, (client) => client.query('select number from marker order by number'))
  ).rows.map(({ number }) => number)
const mark = (number: number) =>
  withClient(server.url, (client) => client.query('insert into marker values ($1)', [number]))

/** Lets the clock be this late, and looks. Polling lets it run on by itself, so that names are told to the minute. */
function passTo(time: string): void {
  vi.setSystemTime(new Date(time))
  vi.advanceTimersByTime(LOOK_MS)
}

test('every night there is one more, and what is older than the days goes with its segments', async () => {
  vi.setSystemTime(new Date('2026-12-01T10:00:00Z'))
  await mark(1)
  keep()
  // The first one at once.
  await expect.poll(done, { timeout: 20_000 }).toBe(1)
  expect(minutes()).toEqual(['20261201T1000'])

  passTo('2026-12-01T19:18:00Z')
  await mark(2)
  passTo('2026-12-01T19:20:00Z')
  await expect.poll(done, { timeout: 20_000 }).toBe(2)
  expect(minutes()).toEqual(['20261201T1000', '20261201T1920'])
  const second = names()[1] ?? ''
  // Not twice in a night.
  for (const time of ['19:21:00', '23:00:00']) passTo(`2026-12-01T${time}Z`)
  await sleep(200)
  expect(names()).toHaveLength(2)

  const archive = join(backupDir, 'wal', readdirSync(join(backupDir, 'wal'))[0] ?? '')
  const { firstWal } = JSON.parse(readFileSync(join(base, second, 'manifest.json'), 'utf8'))
  await expect
    .poll(() => existsSync(join(archive, `${firstWal}.gz`)), { timeout: 20_000 })
    .toBe(true)
  const before = readdirSync(archive).filter((name) => name < firstWal)
  expect(before.length).toBeGreaterThan(0)

  // The night of the 16th is more than 14 days behind that of the 1st: the first one is not needed any more.
  await mark(3)
  passTo('2026-12-15T19:30:00Z')
  await expect.poll(done, { timeout: 20_000 }).toBe(3)
  expect(minutes()).toEqual(['20261201T1920', '20261215T1930'])
  expect(readdirSync(archive).filter((name) => name < firstWal)).toEqual([])
  // It had slept for a fortnight, which is told while the next one is made.
  expect(said.error.mock.calls.map((words) => words[1])).toEqual([STALE])
})

test('what a nightly one holds is restored', async () => {
  vi.useRealTimers()
  const target = join(scratch.path, 'restored')
  // A key that came later does not hinder it.
  const keyFile = join(scratch.path, 'backup.key')
  writeFileSync(keyFile, `${randomBytes(32).toString('base64')}\n`)
  const withKey = { ...settings, BACKUP_KEY_FILE: keyFile }
  const run = command('admin', withKey, ['restore', join(base, names()[0] ?? ''), target])
  expect(await run.ended).toBe(0)
  expect(run.output()).toContain(`Restored to ${target}`)
  expect(run.output()).toContain('This backup was not encrypted: be sure that it is one of yours')
  const found = await startDatabase({ dataDir: target })
  const numbers = await markers(found.url)
  await found.stop()
  // The third was written after it, and may not have been handed over yet.
  expect(numbers.slice(0, 2)).toEqual([1, 2])
  rmSync(target, { recursive: true })
})

test('a killed run leaves only what is called unfinished, and the next one removes that', async () => {
  vi.useRealTimers()
  const before = names()
  const killed = command('admin', settings, ['backup'])
  const isUnderWay = () =>
    names().some(
      (name) => name.endsWith('.partial') && existsSync(join(base, name, 'database/base')),
    )
  while (!isUnderWay()) await sleep(5)
  killAll(familyOf(killed.child.pid as number))
  await killed.ended
  const left = names().filter((name) => !before.includes(name))
  expect(left).toEqual([expect.stringMatching(/^\d{8}T\d{6}Z\.\d+\.partial$/)])
  expect(existsSync(join(base, left[0] ?? '', 'manifest.json'))).toBe(false)
  // Another cluster's is not ours to remove.
  mkdirSync(join(base, '20260101T000000Z.1.partial'))

  vi.useFakeTimers({ toFake: ['Date', 'setInterval', 'clearInterval'] })
  vi.setSystemTime(new Date('2026-12-16T19:20:00Z'))
  keep()
  await expect.poll(done, { timeout: 20_000 }).toBe(1)
  expect(names().slice(0, -1)).toEqual(['20260101T000000Z.1.partial', ...before])
  expect(minutes().at(-1)).toBe('20261216T1920')
  rmSync(join(base, '20260101T000000Z.1.partial'), { recursive: true })
})

test('never two at once, and one that is told to leave leaves nothing', async () => {
  const before = names()
  const take = (now: Date, signal?: AbortSignal) =>
    takeBackup({ url: server.url, backupDir, secret: TEST_SECRET, keys: [], now, signal })
  const two = await Promise.allSettled([
    take(new Date('2027-01-01T00:00:00Z')),
    take(new Date('2027-01-01T00:00:01Z')),
  ])
  const refused = two.filter((one) => one.status === 'rejected')
  expect(refused.map(({ reason }) => reason.message)).toEqual([
    'A backup is being made already: wait until it is done.',
  ])
  const after = names()
  expect(after).toHaveLength(before.length + 1)

  vi.setSystemTime(new Date('2027-01-02T00:00:00Z'))
  keep()
  await expect.poll(() => names().some((name) => name.endsWith('.partial'))).toBe(true)
  await keeping?.stop()
  expect(names()).toEqual(after)
  expect(said.error.mock.calls).toEqual([])
})

test('a night that fails is tried again after half an hour, and after 36 hours without one the log says so', async () => {
  const last = names().at(-1)
  vi.setSystemTime(new Date('2027-01-01T01:00:00Z'))
  keep()
  await sleep(200)
  expect(names().at(-1)).toBe(last)
  renameSync(base, `${base}.aside`)
  writeFileSync(base, 'a disk that is away')
  try {
    const failed = 'no backup was made: another try follows'
    passTo('2027-01-01T19:20:00Z')
    await expect.poll(() => errorsSaying(failed)).toBe(1)
    passTo('2027-01-01T19:40:00Z')
    await sleep(100)
    expect(errorsSaying(failed)).toBe(1)
    passTo('2027-01-01T19:51:00Z')
    await expect.poll(() => errorsSaying(failed)).toBe(2)
    expect(errorsSaying(STALE)).toBe(0)
    passTo('2027-01-02T12:00:00Z')
    await expect.poll(() => errorsSaying(failed)).toBe(3)
    expect(errorsSaying(STALE)).toBe(1)
  } finally {
    rmSync(base)
    renameSync(`${base}.aside`, base)
  }
  passTo('2027-01-02T13:00:00Z')
  await expect.poll(done, { timeout: 20_000 }).toBe(1)
  expect(minutes().at(-1)).toBe('20270102T1300')
  const number = clusterNumber(join(clusterHome(dataDir, serverUser()), 'postgres'))
  expect(readdirSync(join(backupDir, 'wal'))).toEqual([number])
})

test('segments that cannot be handed over are told of in the log', async () => {
  const told = 'BACKUP_DIR takes no segments: DATA_DIR/postgres.log says why'
  const ask = async (sql: string) =>
    (await withClient(server.url, (client) => client.query(sql))).rows[0]
  const isFailing = async () =>
    (await ask('select last_failed_time > last_archived_time as now from pg_stat_archiver')).now
  const handOver = async (number: number) => {
    await mark(number)
    await ask('select pg_switch_wal()')
  }
  const archive = join(backupDir, 'wal', readdirSync(join(backupDir, 'wal'))[0] ?? '')
  vi.setSystemTime(new Date('2027-01-02T14:00:00Z'))
  keep()
  passTo('2027-01-02T14:11:00Z')
  renameSync(archive, `${archive}.aside`)
  try {
    writeFileSync(archive, 'a disk that is away')
    await handOver(4)
    await expect.poll(isFailing, { timeout: 20_000 }).toBe(true)
    expect(errorsSaying(told)).toBe(0)
    passTo('2027-01-02T14:22:00Z')
    await expect.poll(() => errorsSaying(told)).toBe(1)
  } finally {
    rmSync(archive)
    renameSync(`${archive}.aside`, archive)
  }
  await handOver(5)
  await expect.poll(isFailing, { timeout: 90_000 }).toBe(false)
  passTo('2027-01-02T14:33:00Z')
  await keeping?.stop()
  expect(errorsSaying(told)).toBe(1)
})

describe('a whole portal', () => {
  test('makes one when it starts without any, encrypts all, and says at /readyz how old it is', async () => {
    vi.useRealTimers()
    const own = scratchDirectory()
    const port = String(await freePort())
    const keyFile = join(own.path, 'backup.key')
    writeFileSync(keyFile, `${randomBytes(32).toString('base64')}\n`)
    const portal = command('start', {
      DATA_DIR: join(own.path, 'data'),
      BACKUP_DIR: join(own.path, 'backup'),
      BACKUP_KEY_FILE: keyFile,
      PORT: port,
    })
    const family = () => familyOf(portal.child.pid as number)
    try {
      await portal.says('"job":"prune backups"')
      const ready = async () => {
        const answer = await fetch(`http://127.0.0.1:${port}/readyz`)
        return [answer.status, (await answer.json()).checks.backup]
      }
      // On a busy machine its first answers take longer than readers should be sent to.
      await expect.poll(ready, { timeout: 30_000 }).toEqual([200, { ok: true, detail: '0 h old' }])
      expect(readdirSync(join(own.path, 'backup/base'))).toHaveLength(1)
      const all = family()
      portal.child.kill('SIGTERM')
      expect(await portal.ended).toBe(0)
      expect(alive(all)).toEqual([])
      // What was written until the end was handed over too, encrypted, and nothing else.
      const [archive] = readdirSync(join(own.path, 'backup/wal'))
      const handed = readdirSync(join(own.path, 'backup/wal', archive ?? ''))
      expect(handed.length).toBeGreaterThan(0)
      expect(handed.filter((name) => !name.endsWith('.gz.sealed'))).toEqual([])
    } finally {
      killAll(family())
      own.remove()
    }
  }, 300_000)
})
