import { chmodSync, chownSync, mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { env } from '#lib/platform/env.ts'
import { Halt } from '#scripts/console/steps.mjs'
import { canEnter, type ServerUser } from '#scripts/database/server-user.ts'
import { clusterNumber, places } from './places.ts'
import { type BackupKeys, readKeys } from './sealing.ts'
import { ASK_TO_KEEP, handoverOf, keepSegments, type SegmentKeeper } from './segment-keeper.ts'

/** A quiet portal loses no more than this either. */
const ARCHIVE_EVERY_SECONDS = 60

/**
 * Run by PostgreSQL for each finished segment ($1 where it lies, $2 its name): it is in the archive when it lies there
 * whole, on the disk, under its own name. One of that name with other bytes is never overwritten. gzip notes a
 * checksum, and makes a segment in which little happened small.
 */
const KEEP_SEGMENT = `
set -e
to="$0/$2.gz"
if [ -e "$to" ]; then
  gzip -dc "$to" | cmp -s - "$1" && exit 0
  echo "$to holds other bytes than $1: two databases must not share it" >&2
  exit 1
fi
gzip -1nc "$1" > "$to.partial"
sync "$to.partial"
mv "$to.partial" "$to"
sync "$0"`

const quoted = (text: string) => `'${text.replaceAll("'", `'\\''`)}'`

/** What a server is to do with what it writes. */
export type Archiving = {
  /** nothing is handed over without */
  backupDir?: string | undefined
  /** encrypts it */
  backupKeys?: BackupKeys
}

/** As the settings say; every command that may start a server passes this on. */
export function archiving(): Archiving {
  return {
    backupDir: env.BACKUP_DIR,
    backupKeys: readKeys(env.BACKUP_KEY_FILE, env.BACKUP_DIR),
  }
}

/** Settings with which the server of `cluster` hands over what it writes; none where nothing is asked for. */
export function archiveSettings(
  { backupDir, backupKeys = [] }: Archiving,
  cluster: string,
  user: ServerUser | undefined,
): Record<string, string> {
  if (!backupDir) return {}
  if (process.platform === 'win32') {
    throw new Halt('BACKUP_DIR needs a shell, which Windows does not have: unset it.')
  }
  const shell = (script: string, ...words: string[]) =>
    // PostgreSQL replaces %p and %f; a % of a directory's own is written twice.
    `/bin/sh -c ${[script, ...words].map((word) => quoted(word).replaceAll('%', '%%')).join(' ')}`
  const command =
    backupKeys.length > 0
      ? `${shell(ASK_TO_KEEP, handoverOf(cluster))} "%f" ${process.pid}`
      : `${shell(KEEP_SEGMENT, archiveOf(resolve(backupDir), clusterNumber(cluster), user))} "%p" "%f"`
  return {
    archive_mode: 'on',
    archive_command: command,
    archive_timeout: String(ARCHIVE_EVERY_SECONDS),
  }
}

/** Beside a server that encrypts what it hands over: whoever does that for it. */
export function startSegmentKeeper(
  { backupDir, backupKeys = [] }: Archiving,
  cluster: string,
  user: ServerUser | undefined,
): SegmentKeeper | undefined {
  if (!backupDir || backupKeys.length === 0) return undefined
  const number = clusterNumber(cluster)
  // PostgreSQL's account need not come here.
  const archive = archiveOf(resolve(backupDir), number, undefined)
  return keepSegments({ cluster, archive, number, keys: backupKeys, user })
}

function archiveOf(backupDir: string, number: string, user: ServerUser | undefined): string {
  const { wal } = places(backupDir)
  const archive = join(wal, number)
  mkdirSync(archive, { recursive: true, mode: 0o700 })
  if (!user) return archive
  // PostgreSQL's own account writes there, and passes through what lies above.
  for (const directory of [backupDir, wal]) chmodSync(directory, 0o711)
  chownSync(archive, user.uid, user.gid)
  if (!canEnter(archive, user)) {
    throw new Halt(
      `PostgreSQL's account cannot enter ${archive}: set BACKUP_DIR to a directory that it can reach, outside a closed home.`,
    )
  }
  return archive
}
