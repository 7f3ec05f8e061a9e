import { mkdirSync, rmSync } from 'node:fs'
import { readdir, rename, rm, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Client } from 'pg'
import { backupName } from '#lib/platform/health/last-backup.ts'
import { derivedKey } from '#lib/platform/secrets.ts'
import { Halt } from '#scripts/console/steps.mjs'
import { withClient } from '#scripts/database/databases.ts'
import {
  type Copied,
  copyHashed,
  forEachOf,
  isMissing,
  listBelow,
  makeDirectories,
  syncDirectory,
} from './copying.ts'
import { newManifest, unfinished, writeManifest } from './manifest.ts'
import { clusterNumber, labels, places } from './places.ts'
import { type BackupKeys, type Seal, sealAs } from './sealing.ts'
import { segmentsBetween } from './segments.ts'

// Any number will do, as long as every backup uses the same one.
const lockKey = 4_702_017_039

/** What a running server keeps for itself and makes anew (PostgreSQL's manual, "Making a Base Backup"). */
const EMPTIED =
  /^(?:pg_wal|pg_replslot|pg_dynshmem|pg_notify|pg_serial|pg_snapshots|pg_stat_tmp|pg_subtrans)\//
const LEFT_OUT = /^(?:postmaster\.(?:pid|opts)|pg_internal\.init.*|pgsql_tmp.*)$/

export const secretMark = (secret: string) => derivedKey(secret, 'backup-mark').toString('hex')

export type Taken = { directory: string; files: number; bytes: number }

/** Copies the database of a running server, by PostgreSQL's own protocol for this; readers and writers go on. */
export async function takeBackup(options: {
  url: string
  backupDir: string
  secret: string
  /** none: it is not encrypted */
  keys: BackupKeys
  now: Date
  /** ends it, with nothing left behind */
  signal?: AbortSignal | undefined
}): Promise<Taken> {
  const { url, backupDir, secret, keys, now, signal } = options
  const { base } = places(backupDir)
  const name = backupName(now)
  const directory = join(base, name)
  return withClient(url, async (client) => {
    const free = await client.query('select pg_try_advisory_lock($1) as free', [lockKey])
    if (!free.rows[0].free) {
      throw new Halt('A backup is being made already: wait until it is done.')
    }
    const about = await aboutServer(client)
    mkdirSync(base, { recursive: true, mode: 0o700 })
    await clearUnfinished(base, about.number)
    const partial = join(base, unfinished(name, about.number))
    try {
      mkdirSync(partial, { mode: 0o700 })
      const taken = await copyCluster(client, partial, about, {
        secret,
        keys,
        startedAt: now.toISOString(),
        signal,
      })
      await rename(partial, directory)
      await syncDirectory(base)
      return { directory, ...taken }
    } catch (error) {
      rmSync(partial, { recursive: true, force: true })
      throw error
    }
  })
}

/** What a killed run has left. Whoever holds the lock of a cluster is the only one at it. */
async function clearUnfinished(base: string, number: string): Promise<void> {
  for (const name of await readdir(base)) {
    if (!name.endsWith(unfinished('', number))) continue
    await rm(join(base, name), { recursive: true, force: true })
  }
}

type CopyOptions = {
  secret: string
  keys: BackupKeys
  startedAt: string
  signal: AbortSignal | undefined
}

async function copyCluster(
  client: Client,
  to: string,
  { cluster, number, postgres }: About,
  { secret, keys, startedAt, signal }: CopyOptions,
): Promise<Omit<Taken, 'directory'>> {
  // Keeps the server from throwing segments away while we copy; goes with this connection.
  await client.query('select pg_create_physical_replication_slot($1, true, true)', [
    `backup_${process.pid}`,
  ])
  const start = await client.query(
    'select pg_walfile_name(pg_backup_start($1, fast => true)) as wal',
    [basename(to)],
  )
  const firstWal = String(start.rows[0].wal)
  const database = join(to, 'database')
  const { directories, files } = await listBelow(cluster)
  const kept = directories.filter(
    (path) => !EMPTIED.test(`${path}`) && !LEFT_OUT.test(basename(path)),
  )
  makeDirectories(database, [...kept, 'pg_wal'])
  const from: Source = {
    cluster,
    signal,
    seal: (path) => sealAs(keys, labels.ofBase({ cluster: number, startedAt }, path)),
  }
  const copied = await copyAll(from, database, files.filter(isWanted))
  const stop = await client.query(
    'select pg_walfile_name(lsn) as wal, labelfile from pg_backup_stop(wait_for_archive => false)',
  )
  const { wal: lastWal, labelfile } = stop.rows[0] as { wal: string; labelfile: string }
  await writeFile(join(to, 'label'), labelfile, { mode: 0o600 })
  copied.push({
    path: 'backup_label',
    ...(await copyHashed(join(to, 'label'), join(database, 'backup_label'), {
      seal: from.seal('backup_label'),
    })),
  })
  rmSync(join(to, 'label'))
  const segments = segmentsBetween(firstWal, lastWal).map((name) => `pg_wal/${name}`)
  copied.push(...(await copyAll(from, database, segments)))
  const bytes = copied.reduce((sum, one) => sum + one.bytes, 0)
  await writeManifest(
    to,
    newManifest({
      postgres,
      cluster: number,
      startedAt,
      endedAt: new Date().toISOString(),
      firstWal,
      lastWal,
      secretMark: secretMark(secret),
      directories: [...kept, 'pg_wal'],
      files: copied,
    }),
    keys,
  )
  return { files: copied.length, bytes }
}

const isWanted = (path: string) => !EMPTIED.test(path) && !LEFT_OUT.test(basename(path))

/** `cluster` is its directory, `number` its own for life. */
type About = { cluster: string; number: string; postgres: number }

async function aboutServer(client: Client): Promise<About> {
  const { rows } = await client.query(
    `select current_setting('data_directory') as cluster, current_setting('server_version_num')::int / 10000 as postgres,
            (select count(*)::int from pg_tablespace) as tablespaces`,
  )
  const { cluster, postgres, tablespaces } = rows[0]
  if (tablespaces > 2) {
    throw new Halt(
      'The database uses tablespaces, which this backup does not follow: use pg_basebackup.',
    )
  }
  return { cluster, number: clusterNumber(cluster), postgres }
}

type Source = {
  cluster: string
  seal: (path: string) => Seal | undefined
  signal: AbortSignal | undefined
}

/** A file that goes while we copy belongs to a table that was dropped: WAL tells the restored server. */
async function copyAll(
  { cluster, seal, signal }: Source,
  to: string,
  paths: readonly string[],
): Promise<Copied[]> {
  const copied: Copied[] = []
  await forEachOf(
    paths,
    async (path) => {
      try {
        copied.push({
          path,
          ...(await copyHashed(join(cluster, path), join(to, path), { seal: seal(path) })),
        })
      } catch (error) {
        if (!isMissing(error) || path.startsWith('pg_wal/')) throw error
      }
    },
    signal,
  )
  return copied.sort((a, b) => (a.path < b.path ? -1 : 1))
}
