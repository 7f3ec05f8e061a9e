import { chmodSync, chownSync, existsSync, mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Halt } from '#scripts/console/steps.mjs'
import { canEnter, type ServerUser } from '#scripts/database/server-user.ts'
import { clusterNumber, places } from './places.ts'

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

/** Settings with which the server of `cluster` hands over what it writes; none where nothing is asked for. */
export function archiveSettings(
  backupDir: string | undefined,
  cluster: string,
  user: ServerUser | undefined,
): Record<string, string> {
  if (!backupDir) return {}
  if (process.platform === 'win32') {
    throw new Halt('BACKUP_DIR needs a shell, which Windows does not have: unset it.')
  }
  const archive = archiveOf(resolve(backupDir), clusterNumber(cluster), user)
  return {
    archive_mode: 'on',
    // PostgreSQL replaces %p and %f; a % of the directory's own is written twice.
    archive_command: `/bin/sh -c ${quoted(KEEP_SEGMENT)} ${quoted(archive).replaceAll('%', '%%')} "%p" "%f"`,
    archive_timeout: String(ARCHIVE_EVERY_SECONDS),
  }
}

function archiveOf(backupDir: string, number: string, user: ServerUser | undefined): string {
  const { wal } = places(backupDir)
  const archive = join(wal, number)
  const isNew = !existsSync(archive)
  mkdirSync(archive, { recursive: true, mode: 0o700 })
  if (!user) return archive
  // PostgreSQL's own account writes there, and passes through what lies above.
  for (const directory of [backupDir, wal]) chmodSync(directory, 0o711)
  if (isNew) chownSync(archive, user.uid, user.gid)
  if (!canEnter(archive, user)) {
    throw new Halt(
      `PostgreSQL's account cannot enter ${archive}: set BACKUP_DIR to a directory that it can reach, outside a closed home.`,
    )
  }
  return archive
}
