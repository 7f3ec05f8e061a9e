import { createHash, randomBytes } from 'node:crypto'
import {
  appendFileSync,
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { env } from '#lib/platform/env.ts'
import { archiveSettings } from '#scripts/backup/archive.ts'
import { type BackupKeys, readKeys, SEALED } from '#scripts/backup/sealing.ts'
import { mirrorLists, mirrorUploads } from '#scripts/backup/uploads.ts'
import { clusterHome } from '#scripts/database/data-directory.ts'
import { withClient } from '#scripts/database/databases.ts'
import { serverUser } from '#scripts/database/server-user.ts'
import { type Database, startDatabase } from '#scripts/database/start-database.ts'
import { loadContentInto } from '#scripts/load-content.ts'
import { applyMigrations } from '#scripts/migrations/apply.ts'
import { migrationsFolder } from '#scripts/migrations/paths.ts'
import { BROKEN_INVARIANTS } from '#scripts/testing/registration-invariants.ts'
import { TEST_SECRET } from '#scripts/testing/test-secret.ts'
import { personWithFile, photographed } from './people-with-files.ts'
import { command, scratchDirectory } from './scratch.ts'

/**
 * T24: a backup that was never restored is none. A table is dropped at T; the portal of just before T comes back. The
 * backup is encrypted; one that is not is restored in nightly-backup.test.ts.
 */

const scratch = scratchDirectory()
const dataDir = join(scratch.path, 'data')
const backupDir = join(scratch.path, 'backup')
const keyFile = join(scratch.path, 'backup.key')
const settings = {
  DATA_DIR: dataDir,
  BACKUP_DIR: backupDir,
  BACKUP_KEY_FILE: keyFile,
  SECRET: TEST_SECRET,
}
const MARK_EVERY_MS = 200
/** `npm run test:load -- restore` has a portal of a gigabyte: megabytes of rows before the copy and after it, and of uploads. */
const BALLAST =
  process.env.RESTORE === 'whole' ? { before: 500, after: 200, uploads: 300 } : undefined
const MARK = Buffer.from('GCFSEAL1')

let server: Database
let keys: BackupKeys
let droppedAt: Date
let uploads: { id: string; sha256: string }[]
let backup: string

const admin = async (words: readonly string[], over: Record<string, string> = {}) => {
  const run = command('admin', { ...settings, ...over }, words)
  return { code: await run.ended, said: run.output() }
}
const restoreTo = (target: string, until = droppedAt, from = backup) =>
  admin(['restore', from, target, `until=${until.toISOString()}`])

beforeAll(async () => {
  writeFileSync(keyFile, `${randomBytes(32).toString('base64')}\n`, { mode: 0o600 })
  keys = readKeys(keyFile, backupDir)
  server = await startDatabase({
    dataDir,
    backupDir,
    backupKeys: keys,
    // The portal hands over every 60 seconds, as another test here sees; nobody waits that long.
    settings: { archive_timeout: '1' },
  })
  await applyMigrations(server.url, migrationsFolder)
  Object.assign(env, { DATABASE_URL: server.url, DATA_DIR: dataDir, SECRET: TEST_SECRET })
  await loadContentInto(server.url, () => {})
  await withClient(server.url, (client) => client.query('create table marker (at timestamptz)'))
})
afterAll(async () => {
  await server?.stop()
  scratch.remove()
})

const lists = () => ({
  'erasures.jsonl': join(dataDir, 'erasures.jsonl'),
  'audit.jsonl': join(dataDir, 'audit.jsonl'),
})
/** Rows of about so many megabytes that no compression makes smaller. */
const addRows = (megabytes: number) =>
  withClient(server.url, async (client) => {
    await client.query('create table if not exists ballast (bytes bytea)')
    await client.query('alter table ballast alter column bytes set storage external')
    for (let each = 0; each < megabytes; each += 1) {
      await client.query('insert into ballast select $1 from generate_series(1, 16)', [
        randomBytes(65_536),
      ])
    }
  })
const markers = async (url: string): Promise<Date[]> =>
  (await withClient(url, (client) => client.query('select at from marker order by at'))).rows.map(
    ({ at }) => at,
  )
/** Rows and uploads together. */
async function megabytesOf(url: string, target: string): Promise<number> {
  const { rows } = await withClient(url, (client) =>
    client.query('select pg_database_size(current_database())::float8 as bytes'),
  )
  const files = readdirSync(join(target, 'files'), { recursive: true, withFileTypes: true })
  const sizes = files
    .filter((entry) => entry.isFile())
    .map((entry) => statSync(join(entry.parentPath, entry.name)).size)
  return Math.round(sizes.reduce((sum, size) => sum + size, rows[0].bytes) / 1e6)
}
const filesOf = async (url: string) =>
  (
    await withClient(url, (client) =>
      client.query(
        'select id, sha256 from uploaded_file union all select id, sha256 from picture_file order by id',
      ),
    )
  ).rows

describe('the drill', () => {
  test('backs up a portal that runs, rolls on to just before T, and finds everything as it was', async () => {
    for (const number of [1, 2, 3]) await personWithFile(number)
    await photographed()
    if (BALLAST) {
      await addRows(BALLAST.before)
      for (let each = 0; each < BALLAST.uploads; each += 1) await personWithFile(100 + each, 1e6)
    }
    const made = await admin(['backup'])
    expect(made.said).toContain(`${4 + (BALLAST?.uploads ?? 0)} new uploads`)
    expect(made.code).toBe(0)
    backup = join(backupDir, 'base', readdirSync(join(backupDir, 'base'))[0] ?? '')

    // After the backup: more people and uploads, and a marker every so often.
    for (const number of [4, 5, 6]) {
      await personWithFile(number)
      await withClient(server.url, (client) => client.query('insert into marker values (now())'))
      await sleep(MARK_EVERY_MS)
    }
    if (BALLAST) await addRows(BALLAST.after)
    await withClient(server.url, (client) => client.query('insert into marker values (now())'))
    await mirrorUploads(dataDir, backupDir, keys)
    uploads = await filesOf(server.url)
    const last = (await markers(server.url)).at(-1) as Date
    droppedAt = await withClient(server.url, async (client) => {
      const { rows } = await client.query('select clock_timestamp() as at')
      await client.query('drop table marker')
      return rows[0].at
    })

    // Somebody is erased before anybody notices; the list knows, and no restore takes that back.
    const { erasePerson } = await import('#lib/domain/privacy/erasure/mutations.ts')
    const { db } = await import('#lib/platform/db.ts')
    const one = await db.registration.findFirstOrThrow({ orderBy: { seq: 'asc' } })
    await erasePerson({ emailNorm: one.emailNorm, actor: 'public', now: new Date() })
    await mirrorLists(lists(), backupDir, keys)
    await db.$disconnect()
    await archived()

    const target = join(scratch.path, 'restored')
    const startedAt = performance.now()
    const restored = await restoreTo(target)
    expect(restored.said).toContain(`Restored to ${target}`)
    expect(restored.said).not.toContain('was damaged')
    expect(restored.code).toBe(0)
    const seconds = (performance.now() - startedAt) / 1000

    const found = await startDatabase({ dataDir: target })
    const megabytes = await megabytesOf(found.url, target)
    const kept = (await markers(found.url)).at(-1) as Date
    const lostSeconds = (droppedAt.getTime() - kept.getTime()) / 1000
    expect(kept).toEqual(last)
    expect(lostSeconds).toBeLessThanOrEqual(60)
    const broken = await withClient(found.url, (client) => client.query(BROKEN_INVARIANTS))
    expect(broken.rows).toEqual([])
    expect(await filesOf(found.url)).toEqual(uploads)
    for (const { id, sha256 } of uploads) {
      const bytes = readFileSync(join(target, 'files', id.slice(0, 2), id))
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256)
    }
    await found.stop()

    const there = { DATA_DIR: target, BACKUP_DIR: '' }
    const replay = command('privacy', { ...settings, ...there }, ['replay'])
    expect(await replay.ended).toBe(0)
    expect((await admin(['audit-restored'], there)).code).toBe(0)
    expect((await admin(['verify-audit'], there)).said).toContain('The audit is whole.')
    const again = await startDatabase({ dataDir: target })
    const left = await withClient(again.url, (client) =>
      client.query('select 1 from registration where "emailNorm" = $1', [one.emailNorm]),
    )
    expect(left.rows).toEqual([])
    await again.stop()
    console.info(
      `T24: ${megabytes} MB restored; last marker ${lostSeconds.toFixed(1)} s before T; usable after ${seconds.toFixed(1)} s`,
    )
  }, 1_200_000)

  test('hands over what was written once a minute at the latest', () => {
    const cluster = join(clusterHome(dataDir, serverUser()), 'postgres')
    for (const backupKeys of [[], keys]) {
      const asked = archiveSettings({ backupDir, backupKeys }, cluster, serverUser())
      const { archive_timeout, archive_mode } = asked
      expect({ archive_timeout, archive_mode }).toEqual({
        archive_timeout: '60',
        archive_mode: 'on',
      })
    }
    expect(archiveSettings({}, cluster, undefined)).toEqual({})
  })

  test('leaves nothing that can be read without the key', () => {
    const files = readdirSync(backupDir, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
    const [manifests, others] = [true, false].map((isManifest) =>
      files.filter((path) => path.endsWith('manifest.json') === isManifest),
    )
    expect(manifests).toHaveLength(1)
    expect(others?.length).toBeGreaterThan(500)
    const plain = others?.filter((path) => !readFileSync(path).subarray(0, 8).equals(MARK))
    expect(plain).toEqual([])
    const told = JSON.parse(readFileSync(manifests?.[0] ?? '', 'utf8')) as object
    expect(Object.keys(told).sort()).toEqual(
      'cluster endedAt firstWal format key lastWal postgres sealed secretMark startedAt'.split(' '),
    )
    expect(existsSync(join(backupDir, 'lists', `erasures.jsonl${SEALED}`))).toBe(true)
  })
})

/** Waits until the segment in which the table was dropped lies in the archive, and one behind it. */
async function archived(): Promise<void> {
  for (const part of ['end', 'behind']) {
    const name = await withClient(server.url, async (client) => {
      // A segment in which nothing stands yet is not handed over.
      const { rows } = await client.query(
        'select pg_walfile_name(pg_logical_emit_message(true, $1, $1)) as name',
        [part],
      )
      await client.query('select pg_switch_wal()')
      return rows[0].name
    })
    const number = readdirSync(join(backupDir, 'wal'))[0] ?? ''
    await expect
      .poll(() => existsSync(join(backupDir, 'wal', number, `${name}.gz${SEALED}`)), {
        timeout: 30_000,
      })
      .toBe(true)
  }
}

describe('what cannot be restored is one sentence, and leaves nothing behind', () => {
  const target = join(scratch.path, 'refused')
  const sentence = async (words: Parameters<typeof restoreTo>) => {
    const { code, said } = await restoreTo(...words)
    expect(code).toBe(1)
    expect(existsSync(target)).toBe(false)
    const lines = said.trim().split('\n')
    // The first line is the one of the launcher: packages are there.
    return lines.filter((line) => !/^\s*install/.test(line)).join('\n')
  }
  const manifest = () => join(backup, 'manifest.json')
  async function withChanged(path: string, change: () => void, work: () => Promise<void>) {
    const aside = `${path}.aside`
    cpSync(path, aside)
    try {
      change()
      await work()
    } finally {
      rmSync(path, { force: true })
      renameSync(aside, path)
    }
  }

  test('what is no backup, or only half of one', async () => {
    expect(await sentence([target, droppedAt, join(scratch.path, 'nothing')])).toMatch(
      /^There is no backup at .*\.$/,
    )
    expect(await sentence([target, droppedAt, dataDir])).toMatch(
      /is no backup \(it has no manifest/,
    )
    await withChanged(
      manifest(),
      () => rmSync(manifest()),
      async () => expect(await sentence([target])).toMatch(/it has no manifest\.json/),
    )
    await withChanged(
      manifest(),
      () => writeFileSync(manifest(), readFileSync(manifest(), 'utf8').slice(0, 500)),
      async () => expect(await sentence([target])).toMatch(/manifest\.json is damaged/),
    )
    const control = join(backup, 'database/global/pg_control')
    await withChanged(
      control,
      () => rmSync(control),
      async () => expect(await sentence([target])).toMatch(/^The backup lacks database\/global/),
    )
    await withChanged(
      control,
      () => appendFileSync(control, 'x'),
      async () =>
        expect(await sentence([target])).toMatch(/^database\/global\/pg_control .* was damaged/),
    )
    await withChanged(
      control,
      () => {
        const bytes = readFileSync(control)
        bytes[100] = (bytes[100] ?? 0) ^ 1
        writeFileSync(control, bytes)
      },
      async () =>
        expect(await sentence([target])).toMatch(/^database\/global\/pg_control .* was damaged/),
    )
  })

  test('another version of PostgreSQL, another secret, a time before the backup', async () => {
    const change = (over: object) =>
      writeFileSync(
        manifest(),
        JSON.stringify({ ...JSON.parse(readFileSync(manifest(), 'utf8')), ...over }),
      )
    await withChanged(
      manifest(),
      () => change({ postgres: 15 }),
      async () => expect(await sentence([target])).toMatch(/^This backup is of PostgreSQL 15, and/),
    )
    await withChanged(
      manifest(),
      () => change({ secretMark: 'another' }),
      async () => expect(await sentence([target])).toMatch(/^The secret here is not the one/),
    )
    expect(await sentence([target, new Date(0)])).toMatch(/^This backup was finished on/)
  })

  test('another key, none, or one that is no key', async () => {
    const refusal = async (file: string) => {
      const { code, said } = await admin(['restore', backup, target], { BACKUP_KEY_FILE: file })
      expect({ code, isMade: existsSync(target) }).toEqual({ code: 1, isMade: false })
      return said.trim().split('\n').at(-1)
    }
    const other = join(scratch.path, 'other.key')
    writeFileSync(other, `${randomBytes(32).toString('base64')}\n`)
    expect(await refusal(other)).toMatch(/^No key in BACKUP_KEY_FILE is the one of this backup:/)
    expect(await refusal('')).toMatch(/^This backup is encrypted: set BACKUP_KEY_FILE/)
    writeFileSync(other, 'short\n')
    expect(await refusal(other)).toMatch(/has fewer than 32 characters: make one with/)
    expect(await refusal(join(scratch.path, 'no.key'))).toMatch(/^There is no key at/)
    const inside = join(backupDir, 'backup.key')
    const { code, said } = await admin(['backup'], { BACKUP_KEY_FILE: inside })
    expect([code, said]).toEqual([1, expect.stringContaining('BACKUP_KEY_FILE lies in BACKUP_DIR')])
  })

  test('a directory in which something lies', async () => {
    const { code, said } = await restoreTo(dataDir)
    expect(code).toBe(1)
    expect(said).toContain(`${dataDir} is not empty`)
    expect(existsSync(join(dataDir, 'postgres'))).toBe(true)
  })

  test('a segment that is missing or damaged, and a time that nothing reaches', async () => {
    const number = readdirSync(join(backupDir, 'wal'))[0] ?? ''
    const { lastWal } = JSON.parse(readFileSync(manifest(), 'utf8')) as { lastWal: string }
    const archive = join(backupDir, 'wal', number)
    const after = readdirSync(archive)
      .filter((name) => /^[0-9A-F]{24}\.gz\.sealed$/.test(name) && name > `${lastWal}.gz${SEALED}`)
      .sort()
    const first = join(archive, after[0] ?? '')
    const name = (after[0] ?? '').slice(0, 24)
    await withChanged(
      first,
      () => rmSync(first),
      async () =>
        expect(await sentence([target])).toMatch(new RegExp(`^The segment ${name} is missing`)),
    )
    await withChanged(
      first,
      () => writeFileSync(first, readFileSync(first).subarray(0, 100)),
      async () => {
        const { code, said } = await admin(['restore', backup, target])
        expect({ code, isMade: existsSync(target) }).toEqual({ code: 1, isMade: false })
        expect(said).toContain(`The segment ${name} in wal/${number} is damaged: put it back`)
      },
    )
    // The bytes of another segment, whole and under the right key.
    const second = join(archive, after[1] ?? '')
    await withChanged(
      first,
      () => cpSync(second, first),
      async () =>
        expect(await sentence([target])).toMatch(new RegExp(`^The segment ${name} is damaged`)),
    )
    const tomorrow = new Date(Date.now() + 86_400_000)
    expect(await sentence([target, tomorrow])).toMatch(/^Nothing that was kept is as late/)
  })
})
