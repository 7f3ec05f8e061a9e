import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { backupName } from '#lib/platform/health/last-backup.ts'
import { newManifest, writeManifest } from './manifest.ts'
import { listBackups, prune } from './retention.ts'
import { pruneUploads } from './uploads.ts'

const OWN = '7000000000000000001'
const OTHER = '7000000000000000002'
const NOW = new Date('2026-11-27T19:25:00Z')
const daysAgo = (days: number) => new Date(NOW.getTime() - days * 86_400_000)
const segment = (number: number) =>
  `0000000100000000${number.toString(16).toUpperCase().padStart(8, '0')}`

let backupDir: string
beforeEach(() => {
  backupDir = mkdtempSync(join(tmpdir(), 'gcf-kept-'))
})
afterEach(() => rmSync(backupDir, { recursive: true }))

/** A backup of one file, begun and ended so many days ago, with a segment named after the day. */
async function lay(days: number, cluster: string = OWN): Promise<string> {
  const name = backupName(daysAgo(days))
  const directory = join(backupDir, 'base', name)
  mkdirSync(join(directory, 'database'), { recursive: true })
  writeFileSync(join(directory, 'database/PG_VERSION'), '16\n')
  await writeManifest(
    directory,
    newManifest({
      postgres: 16,
      cluster,
      startedAt: daysAgo(days).toISOString(),
      endedAt: daysAgo(days).toISOString(),
      firstWal: segment(100 - days),
      lastWal: segment(100 - days),
      secretMark: 'mark',
      directories: [],
      files: [{ path: 'PG_VERSION', bytes: 3, sha256: 'of three bytes' }],
    }),
  )
  return name
}
const pruneTo = (keepDays: number) =>
  prune({ backupDir, keys: [], cluster: OWN, keepDays, now: NOW })
const base = () => readdirSync(join(backupDir, 'base')).sort()

describe('of the backups', () => {
  test('those of the days stay, and the newest from before, from which the first day is reached', async () => {
    for (const days of [20, 19, 16, 15]) await lay(days)
    const kept = [await lay(14.5), await lay(13), await lay(1), await lay(0)]
    expect(await pruneTo(14)).toEqual({ backups: 4, segments: 0 })
    expect(base()).toEqual(kept)
    expect(await pruneTo(14)).toEqual({ backups: 0, segments: 0 })
  })

  test('the newest whole one stays however old it is', async () => {
    await lay(90)
    const kept = await lay(60)
    expect(await pruneTo(1)).toEqual({ backups: 1, segments: 0 })
    expect(base()).toEqual([kept])
  })

  test('one that lost a file counts as none', async () => {
    const whole = await lay(60)
    const half = await lay(50)
    rmSync(join(backupDir, 'base', half, 'database/PG_VERSION'))
    expect(await pruneTo(14)).toEqual({ backups: 1, segments: 0 })
    expect(base()).toEqual([whole])
    rmSync(join(backupDir, 'base', whole, 'database/PG_VERSION'))
    expect(await pruneTo(14)).toEqual({ backups: 0, segments: 0 })
    expect(base()).toEqual([whole])
  })

  test('those of another cluster, half ones and what is no backup are not touched', async () => {
    const [other, own] = [await lay(60, OTHER), await lay(0)]
    for (const name of [
      '20200101T000000Z',
      'notes',
      `${backupName(daysAgo(70))}.${OTHER}.partial`,
    ]) {
      mkdirSync(join(backupDir, 'base', name))
    }
    const before = base()
    expect(await pruneTo(14)).toEqual({ backups: 0, segments: 0 })
    expect(base()).toEqual(before)
    expect((await listBackups(backupDir, [])).map(({ name }) => name)).toEqual([other, own])
  })
})

test('segments from before the oldest backup go, with what is named after them; histories stay', async () => {
  const archive = join(backupDir, 'wal', OWN)
  mkdirSync(archive, { recursive: true })
  mkdirSync(join(backupDir, 'wal', OTHER))
  await lay(30)
  await lay(10)
  await lay(2)
  const gone = [
    `${segment(69)}.gz`,
    `${segment(89)}.gz`,
    `${segment(89)}.00000028.backup.gz`,
    `${segment(70)}.gz.partial`,
  ]
  const kept = ['00000002.history.gz', `${segment(90)}.gz`, `${segment(95)}.gz`]
  for (const name of [...gone, ...kept]) writeFileSync(join(archive, name), '')
  writeFileSync(join(backupDir, 'wal', OTHER, `${segment(1)}.gz`), '')
  // The one of 30 days ago is what the 14th day is reached from.
  expect(await pruneTo(14)).toEqual({ backups: 0, segments: 1 })
  expect(await pruneTo(5)).toEqual({ backups: 1, segments: 3 })
  expect(readdirSync(archive).sort()).toEqual(kept.sort())
  expect(readdirSync(join(backupDir, 'wal', OTHER))).toHaveLength(1)
})

test('an upload that the portal removed goes when no backup knows it any more', async () => {
  const dataDir = join(backupDir, 'data')
  const file = (root: string, name: string) => join(root, 'files', name.slice(0, 2), name)
  for (const name of ['aalive', 'bbgone']) {
    for (const root of [dataDir, backupDir]) {
      mkdirSync(join(root, 'files', name.slice(0, 2)), { recursive: true })
      writeFileSync(file(root, name), name)
    }
  }
  const at = (days: number, oldest?: number) =>
    pruneUploads(dataDir, backupDir, {
      now: daysAgo(days),
      oldest: oldest === undefined ? undefined : daysAgo(oldest),
    })
  expect(await at(20, 30)).toBe(0)
  rmSync(file(dataDir, 'bbgone'))
  expect(await at(19, 30)).toBe(0)
  expect(await at(10, 20)).toBe(0)
  // Somebody else's backups lie there too.
  expect(await at(5)).toBe(0)
  expect(existsSync(file(backupDir, 'bbgone'))).toBe(true)
  expect(await at(4, 18)).toBe(1)
  expect(existsSync(file(backupDir, 'bbgone'))).toBe(false)
  expect(existsSync(file(backupDir, 'aalive'))).toBe(true)
  // It was put back and removed again: from then on.
  writeFileSync(file(backupDir, 'bbgone'), 'again')
  expect(await at(3, 18)).toBe(0)
})
