import { createHash, randomUUID } from 'node:crypto'
import {
  appendFileSync,
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { env } from '#lib/platform/env.ts'
import { archiveSettings } from '#scripts/backup/archive.ts'
import { mirrorLists, mirrorUploads } from '#scripts/backup/uploads.ts'
import { withClient } from '#scripts/database/databases.ts'
import { type Database, startDatabase } from '#scripts/database/start-database.ts'
import { loadContentInto } from '#scripts/load-content.ts'
import { applyMigrations } from '#scripts/migrations/apply.ts'
import { migrationsFolder } from '#scripts/migrations/paths.ts'
import { BROKEN_INVARIANTS } from '#scripts/testing/registration-invariants.ts'
import { TEST_SECRET } from '#scripts/testing/test-secret.ts'
import { makeRegistrationInput } from '#tests/factories/registration.ts'
import { command, scratchDirectory } from './scratch.ts'

/** T24: a backup that was never restored is none. A table is dropped at T; the portal of just before T comes back. */

const scratch = scratchDirectory()
const dataDir = join(scratch.path, 'data')
const backupDir = join(scratch.path, 'backup')
const settings = { DATA_DIR: dataDir, BACKUP_DIR: backupDir, SECRET: TEST_SECRET }
const MARK_EVERY_MS = 200

let server: Database
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
  server = await startDatabase({
    dataDir,
    backupDir,
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

async function register(number: number): Promise<string> {
  const { registerForForum } = await import('#lib/domain/registrations/mutations.ts')
  const result = await registerForForum({
    forumSlug: 'sample',
    input: makeRegistrationInput(number),
    idempotencyKey: randomUUID(),
    actor: 'public',
    now: new Date(),
  })
  if (!result.ok) throw new Error(JSON.stringify(result))
  return result.value.registrationId
}

/** Somebody with an upload. */
async function personWithFile(number: number): Promise<void> {
  const { db } = await import('#lib/platform/db.ts')
  const { keepFile, newFileKey } = await import('#lib/platform/storage/file-store.ts')
  const registrationId = await register(number)
  const { forumId } = await db.registration.findUniqueOrThrow({ where: { id: registrationId } })
  const bytes = Buffer.from(`file of ${number} ${'x'.repeat(number * 1_000)}`)
  const id = newFileKey()
  await keepFile(id, bytes)
  await db.uploadedFile.create({
    data: {
      id,
      forumId,
      registrationId,
      name: 'file.pdf',
      mediaType: 'application/pdf',
      sizeBytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    },
  })
}

/** A photograph of somebody of the record; its files have a table of their own. */
async function photographed(): Promise<void> {
  const { db } = await import('#lib/platform/db.ts')
  const { savePicture } = await import('#lib/domain/pictures/mutations.ts')
  const person = await db.person.findFirstOrThrow({
    where: { appearances: { some: { forum: { slug: 'sample' } } } },
    select: { slug: true, appearances: { select: { forumId: true }, take: 1 } },
  })
  const saved = await savePicture({
    ...{ noun: 'person', slug: person.slug, seen: null, actor: 'system', now: new Date() },
    forumId: person.appearances[0]?.forumId ?? '',
    input: { 'credit.zh-Hans': '本人提供', permission: '本人同意' },
    // Smaller than the smallest size: one file.
    bytes: await sharp({ create: { width: 40, height: 30, channels: 3, background: '#196383' } })
      .png()
      .toBuffer(),
  })
  if (!saved.ok) throw new Error(saved.reason)
}

const lists = () => ({
  'erasures.jsonl': join(dataDir, 'erasures.jsonl'),
  'audit.jsonl': join(dataDir, 'audit.jsonl'),
})
const markers = async (url: string): Promise<Date[]> =>
  (await withClient(url, (client) => client.query('select at from marker order by at'))).rows.map(
    ({ at }) => at,
  )
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
    const made = await admin(['backup'])
    expect(made.said).toContain('4 new uploads')
    expect(made.code).toBe(0)
    backup = join(backupDir, 'base', readdirSync(join(backupDir, 'base'))[0] ?? '')

    // After the backup: more people and uploads, and a marker every so often.
    for (const number of [4, 5, 6]) {
      await personWithFile(number)
      await withClient(server.url, (client) => client.query('insert into marker values (now())'))
      await sleep(MARK_EVERY_MS)
    }
    await mirrorUploads(dataDir, backupDir)
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
    await mirrorLists(lists(), backupDir)
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
      `restore drill: last marker ${lostSeconds.toFixed(1)} s before T; usable after ${seconds.toFixed(1)} s`,
    )
  })

  test('hands over what was written once a minute at the latest', () => {
    const { archive_timeout, archive_mode } = archiveSettings(
      backupDir,
      join(dataDir, 'postgres'),
      undefined,
    )
    expect({ archive_timeout, archive_mode }).toEqual({ archive_timeout: '60', archive_mode: 'on' })
    expect(archiveSettings(undefined, join(dataDir, 'postgres'), undefined)).toEqual({})
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
      .poll(() => existsSync(join(backupDir, 'wal', number, `${name}.gz`)), { timeout: 30_000 })
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
      .filter((name) => /^[0-9A-F]{24}\.gz$/.test(name) && name > `${lastWal}.gz`)
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
    const tomorrow = new Date(Date.now() + 86_400_000)
    expect(await sentence([target, tomorrow])).toMatch(/^Nothing that was kept is as late/)
  })
})
