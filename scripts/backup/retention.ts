import { existsSync, statSync } from 'node:fs'
import { readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { isBackupName } from '#lib/platform/health/last-backup.ts'
import { isMissing } from './copying.ts'
import { type Manifest, readManifest, unfinished } from './manifest.ts'
import { places } from './places.ts'
import { type BackupKeys, SEALED_BYTES } from './sealing.ts'
import { placeOf } from './segments.ts'

const DAY_MS = 86_400_000

export type Kept = { name: string; manifest: Manifest }

/** The backups in a directory that were finished, oldest first, whatever cluster they are of. */
export async function listBackups(backupDir: string, keys: BackupKeys): Promise<Kept[]> {
  const { base } = places(backupDir)
  const kept: Kept[] = []
  for (const name of (await namesBelow(base)).filter(isBackupName).sort()) {
    // One that cannot be read (its key is gone, for instance) is left for somebody to look at: it counts as none, and is not removed.
    const manifest = await readManifest(join(base, name), keys).catch(() => undefined)
    if (manifest) kept.push({ name, manifest })
  }
  return kept
}

export type Pruned = { backups: number; segments: number; uploads: number }

/**
 * Removes what no restore to a moment of the last `keepDays` days needs: of the backups from before, all but the newest
 * whole one, from which the first of these days is reached; and the segments before the oldest backup that stays.
 */
export async function prune(options: {
  backupDir: string
  keys: BackupKeys
  cluster: string
  keepDays: number
  now: Date
}): Promise<Pick<Pruned, 'backups' | 'segments'>> {
  const { backupDir, keys, cluster, keepDays, now } = options
  const { base } = places(backupDir)
  const own = (await listBackups(backupDir, keys)).filter((one) => one.manifest.cluster === cluster)
  const boundary = now.getTime() - keepDays * DAY_MS
  const isOld = ({ manifest }: Kept) => Date.parse(manifest.endedAt) <= boundary
  const whole = own.filter((one) => isComplete(join(base, one.name), one.manifest))
  const first = whole.findLast(isOld)
  // Where none is whole nothing is removed: a half one may be all there is.
  const gone = whole.length === 0 ? [] : own.filter((one) => isOld(one) && one !== first)
  for (const { name } of gone) {
    const leaving = join(base, unfinished(name, cluster))
    await rename(join(base, name), leaving)
    await rm(leaving, { recursive: true, force: true })
  }
  const oldest = own.find((one) => !gone.includes(one))
  return {
    backups: gone.length,
    segments: oldest
      ? await pruneSegments(join(places(backupDir).wal, cluster), oldest.manifest.firstWal)
      : 0,
  }
}

/** Every file is there with the bytes it had; that they are the same ones a restore looks at. */
function isComplete(directory: string, { files, key }: Manifest): boolean {
  const more = key ? SEALED_BYTES : 0
  return files.every(({ path, bytes }) => {
    const file = join(directory, 'database', path)
    return existsSync(file) && statSync(file).size === bytes + more
  })
}

/** A segment, what was left of one, or PostgreSQL's note that a backup began in it; no history of a timeline. */
const OF_SEGMENT = /^[0-9A-F]{24}\./

async function pruneSegments(archive: string, first: string): Promise<number> {
  const old = (await namesBelow(archive)).filter(
    (name) => OF_SEGMENT.test(name) && placeOf(name.slice(0, 24)) < placeOf(first),
  )
  for (const name of old) await rm(join(archive, name), { force: true })
  return old.length
}

async function namesBelow(directory: string): Promise<string[]> {
  return readdir(directory).catch((error: unknown) => {
    if (isMissing(error)) return []
    throw error
  })
}
