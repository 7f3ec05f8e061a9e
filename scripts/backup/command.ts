import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { env } from '#lib/platform/env.ts'
import { Halt } from '../console/steps.mjs'
import { withDatabase } from '../database/start-database.ts'
import { portalSecret } from '../portal/secret.ts'
import { archiving } from './archive.ts'
import { listFiles, makeBackup } from './make.ts'
import { restoreBackup } from './restore.ts'
import { readKeys } from './sealing.ts'

export const BACKUP_USAGE = `  backup [DIR]                                copy the database and what was uploaded into DIR (else BACKUP_DIR); the portal goes on
  restore BACKUP NEWDIR [until=TIME]          put DIR/base/… back into a new data directory, as it was just before TIME`

/** The command that these words make; undefined where they make none. It says what it did, a line each. */
export function backupCommand(
  words: readonly string[],
  now: Date,
): (() => Promise<string[]>) | undefined {
  const [name, ...rest] = words
  if (name === 'backup' && rest.length <= 1) return () => backup(rest[0] ?? env.BACKUP_DIR, now)
  if (name === 'restore') return readRestore(rest)
  return undefined
}

async function backup(to: string | undefined, now: Date): Promise<string[]> {
  if (!to) throw new Halt('Say where to: npm run admin -- backup DIR, or set BACKUP_DIR.')
  refuseOwnServer()
  const backupDir = resolve(to)
  const options = { dataDir: env.DATA_DIR, ...archiving(), attach: true }
  return withDatabase(options, async (url) => {
    const { dataDir } = options
    const made = await makeBackup({
      url,
      dataDir,
      backupDir,
      secret: portalSecret(),
      keys: readKeys(env.BACKUP_KEY_FILE, backupDir),
      now,
    })
    return [
      `Backup ${made.directory}: ${made.files} files, ${Math.ceil(made.bytes / 1e6)} MB; ${made.uploads} new uploads.`,
      ...made.shorter.map(
        (name) => `${name} is shorter here than in the backup, which keeps its own: look why.`,
      ),
      'The secret is not in it (whoever had both could sign tickets): keep SECRET or DATA_DIR/secret elsewhere.',
    ]
  })
}

export function refuseOwnServer(): void {
  if (!env.DATABASE_URL) return
  throw new Halt(
    'The database at DATABASE_URL is a server of your own: back it up with its own tools (pg_basebackup and an archive of its WAL), and DATA_DIR/files beside it.',
  )
}

function readRestore(words: readonly string[]): (() => Promise<string[]>) | undefined {
  const named = words.filter((word) => !word.startsWith('until='))
  const [time, more] = words
    .filter((word) => word.startsWith('until='))
    .map((word) => word.slice(6))
  const [from, to] = named
  if (!from || !to || named.length > 2 || more !== undefined) return undefined
  return () => restore(from, to, time === undefined ? undefined : readTime(time))
}

/** With its offset: a time that could be two is refused. */
function readTime(text: string): Date {
  const time = new Date(text)
  if (
    /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)$/.test(text) &&
    !Number.isNaN(+time)
  ) {
    return time
  }
  throw new Halt(`"${text}" is no time: write it like 2026-11-26T18:30:00+08:00.`)
}

async function restore(from: string, to: string, until: Date | undefined): Promise<string[]> {
  const keys = readKeys(env.BACKUP_KEY_FILE)
  const { lastCommit, uploads, segments, isEncrypted } = await restoreBackup({
    backup: from,
    dataDir: to,
    ...(until && { until }),
    secret: knownSecret(),
    keys,
    lists: listFiles(),
  })
  return [
    `Restored to ${resolve(to)}: ${segments} segments of WAL, last transaction ${lastCommit ? `on ${lastCommit.toISOString()}` : 'as in the backup'}; ${uploads.restored} uploads.`,
    ...(keys.length > 0 && !isEncrypted
      ? [
          'This backup was not encrypted: be sure that it is one of yours, from before there was a key.',
        ]
      : []),
    ...uploads.missing.map((id) => `The upload ${id} is not in the backup, or was damaged.`),
    `Next: start with DATA_DIR=${resolve(to)} (whoever was erased since is erased again), and say \`npm run admin -- audit-restored\`.`,
  ]
}

/** The one that is there; none is made, because it would be another. */
function knownSecret(): string {
  const file = join(env.DATA_DIR, 'secret')
  if (env.SECRET) return env.SECRET
  if (existsSync(file)) return readFileSync(file, 'utf8').trim()
  throw new Halt(
    'The secret of the backup is needed: set SECRET to it, or DATA_DIR to the directory that holds it.',
  )
}
