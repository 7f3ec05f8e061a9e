import { mkdirSync, rmSync } from 'node:fs'
import { rename, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Client } from 'pg'
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
import { newManifest, UNFINISHED, writeManifest } from './manifest.ts'
import { clusterNumber, places } from './places.ts'
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
  now: Date
}): Promise<Taken> {
  const { url, backupDir, secret, now } = options
  const directory = join(places(backupDir).base, now.toISOString().replaceAll(/[-:]|\.\d+/g, ''))
  const partial = directory + UNFINISHED
  const taken = await withClient(url, async (client) => {
    const free = await client.query('select pg_try_advisory_lock($1) as free', [lockKey])
    if (!free.rows[0].free) {
      throw new Halt('A backup is being made already: wait until it is done.')
    }
    try {
      mkdirSync(places(backupDir).base, { recursive: true, mode: 0o700 })
      mkdirSync(partial, { mode: 0o700 })
      return await copyCluster(client, partial, { secret, startedAt: now })
    } catch (error) {
      rmSync(partial, { recursive: true, force: true })
      throw error
    }
  })
  await rename(partial, directory)
  await syncDirectory(places(backupDir).base)
  return { directory, ...taken }
}

async function copyCluster(
  client: Client,
  to: string,
  { secret, startedAt }: { secret: string; startedAt: Date },
): Promise<Omit<Taken, 'directory'>> {
  const { cluster, postgres } = await about(client)
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
  const copied = await copyAll(cluster, database, files.filter(isWanted))
  const stop = await client.query(
    'select pg_walfile_name(lsn) as wal, labelfile from pg_backup_stop(wait_for_archive => false)',
  )
  const { wal: lastWal, labelfile } = stop.rows[0] as { wal: string; labelfile: string }
  await writeFile(join(to, 'label'), labelfile, { mode: 0o600 })
  copied.push({
    path: 'backup_label',
    ...(await copyHashed(join(to, 'label'), join(database, 'backup_label'))),
  })
  rmSync(join(to, 'label'))
  const segments = segmentsBetween(firstWal, lastWal).map((name) => `pg_wal/${name}`)
  copied.push(...(await copyAll(cluster, database, segments)))
  const bytes = copied.reduce((sum, one) => sum + one.bytes, 0)
  await writeManifest(
    to,
    newManifest({
      postgres,
      cluster: clusterNumber(cluster),
      startedAt: startedAt.toISOString(),
      endedAt: new Date().toISOString(),
      firstWal,
      lastWal,
      secretMark: secretMark(secret),
      directories: [...kept, 'pg_wal'],
      files: copied,
    }),
  )
  return { files: copied.length, bytes }
}

const isWanted = (path: string) => !EMPTIED.test(path) && !LEFT_OUT.test(basename(path))

async function about(client: Client): Promise<{ cluster: string; postgres: number }> {
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
  return { cluster, postgres }
}

/** A file that goes while we copy belongs to a table that was dropped: WAL tells the restored server. */
async function copyAll(from: string, to: string, paths: readonly string[]): Promise<Copied[]> {
  const copied: Copied[] = []
  await forEachOf(paths, async (path) => {
    try {
      copied.push({ path, ...(await copyHashed(join(from, path), join(to, path))) })
    } catch (error) {
      if (!isMissing(error) || path.startsWith('pg_wal/')) throw error
    }
  })
  return copied.sort((a, b) => (a.path < b.path ? -1 : 1))
}
