import { randomBytes } from 'node:crypto'
import { existsSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { Halt } from '#scripts/console/steps.mjs'
import { binariesFor, findBinaries } from '#scripts/database/binaries.ts'
import { clusterHome, prepareDataDirectory } from '#scripts/database/data-directory.ts'
import { serverUser } from '#scripts/database/server-user.ts'
import { withDatabase } from '#scripts/database/start-database.ts'
import { copyHashed, copyWhole, forEachOf, makeDirectories } from './copying.ts'
import { findManifest, type Head, type Manifest } from './manifest.ts'
import { labels, places } from './places.ts'
import { recover, setPassword } from './recover.ts'
import { type BackupKeys, Damaged, OtherKey, type Unseal } from './sealing.ts'
import { type Archived, readArchive, segmentFile } from './segments.ts'
import { secretMark } from './take.ts'
import { listCopies, restoreUploads } from './uploads.ts'

export type Restored = {
  /** when the last transaction in it was committed; null where the backup alone was put back */
  lastCommit: Date | null
  uploads: { restored: number; missing: string[] }
  segments: number
  isEncrypted: boolean
}

type Restore = {
  /** one directory below base/ */
  backup: string
  until?: Date
  /** where the portal will find it: DATA_DIR of the next start */
  dataDir: string
  secret: string
  /** for a backup that is encrypted */
  keys: BackupKeys
  /** the newest list of erasures known here; it is never taken back */
  lists: Record<'erasures.jsonl' | 'audit.jsonl', string>
}

/** Puts a backup back into a directory of its own. Everything is looked at before anything is written. */
export async function restoreBackup(restore: Restore): Promise<Restored> {
  const backup = resolve(restore.backup)
  const backupDir = dirname(dirname(backup))
  const { keys } = restore
  const { head, open } = await findManifest(backup)
  refuseUnlike(head, restore)
  const manifest = open(keys)
  requireEmpty(restore.dataDir)
  const unsealOf = (path: string): Unseal | undefined =>
    manifest.key ? { keys, label: labels.ofBase(manifest, path) } : undefined
  await requireWhole(backup, manifest, unsealOf)
  const archive = join(places(backupDir).wal, manifest.cluster)
  const archived = await readArchive(archive, manifest, keys)
  refuseShort(archived, manifest, restore.until)

  const isNew = !existsSync(restore.dataDir)
  const user = serverUser()
  const dataDir = prepareDataDirectory(resolve(restore.dataDir), user)
  const home = clusterHome(dataDir, user)
  const cluster = join(home, 'postgres')
  const partial = `${cluster}.partial`
  const wal = `${cluster}.wal`
  try {
    if (existsSync(cluster)) throw notEmpty(cluster)
    const binaries = binariesFor(user, home)
    makeDirectories(partial, manifest.directories, user)
    await forEachOf(manifest.files, async ({ path }) => {
      await copyHashed(join(backup, 'database', path), join(partial, path), {
        user,
        unseal: unsealOf(path),
      })
    })
    makeDirectories(wal, [], user)
    await forEachOf(archived.usable, async (name) => {
      const { path, unseal } = segmentFile(archive, manifest.cluster, name, keys)
      await copyHashed(path, join(wal, `${name}.gz`), { user, unseal })
    })
    const logFile = join(dataDir, 'restore.log')
    const lastCommit = await recover({
      binaries,
      cluster: partial,
      ...(archived.usable.length > 0 && { wal }),
      ...(restore.until && { until: restore.until }),
      logFile,
      user,
    }).catch((error: unknown) => {
      throw toSentence(error, archived)
    })
    const password = randomBytes(24).toString('hex')
    setPassword({ binaries, cluster: partial, user }, password)
    writeFileSync(join(dataDir, 'password'), password, { mode: 0o600 })
    renameSync(partial, cluster)
    rmSync(wal, { recursive: true, force: true })
    const uploads = await withDatabase({ dataDir }, (url) =>
      restoreUploads(url, { backupDir, dataDir, keys }),
    )
    await putBeside(dataDir, backupDir, restore)
    const isEncrypted = manifest.key !== undefined
    return { lastCommit, uploads, segments: archived.usable.length, isEncrypted }
  } catch (error) {
    for (const path of [partial, wal, cluster]) rmSync(path, { recursive: true, force: true })
    // It was empty before, or not there.
    for (const name of readdirSync(dataDir)) rmSync(join(dataDir, name), { recursive: true })
    if (isNew) rmSync(dataDir, { recursive: true })
    throw error
  }
}

function refuseUnlike(manifest: Head, { secret, until }: Restore): void {
  const own = Number.parseInt(findBinaries().version, 10)
  if (manifest.postgres !== own) {
    throw new Halt(
      `This backup is of PostgreSQL ${manifest.postgres}, and the portal brings ${own}: restore it with the version of the portal that made it.`,
    )
  }
  if (manifest.secretMark !== secretMark(secret)) {
    throw new Halt(
      'The secret here is not the one of this backup, and without it erasures could not be done again and tickets not be read: set SECRET to the earlier one, or DATA_DIR to the directory that holds it.',
    )
  }
  if (until && until <= new Date(manifest.endedAt)) {
    throw new Halt(
      `This backup was finished on ${manifest.endedAt}, later than the time you ask for: name an earlier backup or a later time.`,
    )
  }
}

function requireEmpty(directory: string): void {
  if (existsSync(directory) && readdirSync(directory).length > 0) throw notEmpty(directory)
}

const notEmpty = (directory: string) =>
  new Halt(`${directory} is not empty: name a directory that is empty or not there yet.`)

/** Every byte is read once before anything is written. */
async function requireWhole(
  backup: string,
  { files }: Manifest,
  unsealOf: (path: string) => Unseal | undefined,
): Promise<void> {
  await forEachOf(files, async ({ path, bytes, sha256 }) => {
    const file = join(backup, 'database', path)
    if (!existsSync(file)) {
      throw new Halt(`The backup lacks database/${path}: restore another one.`)
    }
    const found = await copyHashed(file, undefined, { unseal: unsealOf(path) }).catch(
      (error: unknown) => {
        if (error instanceof Damaged || error instanceof OtherKey) return undefined
        throw error
      },
    )
    if (found?.bytes !== bytes || found.sha256 !== sha256) {
      throw new Halt(`database/${path} in the backup was damaged: restore another one.`)
    }
  })
}

function refuseShort({ usable, broken }: Archived, manifest: Manifest, until?: Date): void {
  if (broken && !until) {
    throw new Halt(
      `The segment ${broken.name} in wal/${manifest.cluster} is ${broken.why}: put it back, or restore to a time before it with until=TIME.`,
    )
  }
  if (until && usable.length === 0) {
    throw broken
      ? beyond(broken)
      : new Halt(
          'What was written after this backup was not kept, so that there is no state of that time: leave until= away to restore the backup itself.',
        )
  }
}

const beyond = ({ name, why }: NonNullable<Archived['broken']>) =>
  new Halt(
    `The segment ${name} is ${why}, and the time you ask for lies behind it: put it back, or name an earlier time.`,
  )

function toSentence(error: unknown, { broken }: Archived): unknown {
  if (!(error instanceof Halt) || !/before configured recovery target/.test(error.message)) {
    return error
  }
  if (broken) return beyond(broken)
  return new Halt(
    'Nothing that was kept is as late as the time you ask for: leave until= away to restore all there is.',
  )
}

/** What lies beside a database: the secret, and the two lists, of which nothing is taken back. */
async function putBeside(dataDir: string, backupDir: string, restore: Restore): Promise<void> {
  writeFileSync(join(dataDir, 'secret'), `${restore.secret}\n`, { mode: 0o600 })
  for (const [name, here] of Object.entries(restore.lists)) {
    const known = [{ path: here, bytes: sizeOf(here), unseal: undefined as Unseal | undefined }]
    for await (const copy of listCopies(backupDir, name, restore.keys)) known.push(copy)
    // They only grow: the longest one holds the shorter ones.
    const [longest] = known.toSorted((a, b) => b.bytes - a.bytes)
    if (!longest || !existsSync(longest.path)) continue
    await copyWhole(longest.path, join(dataDir, name), { unseal: longest.unseal })
  }
}

const sizeOf = (path: string) => statSync(path, { throwIfNoEntry: false })?.size ?? 0
