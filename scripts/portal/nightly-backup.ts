import { addDays, dayInZone, instantOf } from '#lib/platform/dates/zone.ts'
import { BACKUP_STALE_HOURS, hoursSince } from '#lib/platform/health/last-backup.ts'
import { log } from '#lib/platform/log.ts'
import { type Making, makeBackup } from '../backup/make.ts'
import { listBackups, type Pruned, prune } from '../backup/retention.ts'
import { pruneUploads } from '../backup/uploads.ts'
import { explain } from '../console/steps.mjs'
import { withClient } from '../database/databases.ts'

const ZONE = 'Asia/Shanghai'
const LOOK_EVERY_MS = 30_000
const AGAIN_AFTER_MS = 30 * 60_000
const SAY_EVERY_HOURS = 1
const LOOK_AT_ARCHIVE_EVERY_MS = 10 * 60_000

export type Nights = Omit<Making, 'now' | 'signal'> & {
  /** HH:MM in Shanghai */
  at: string
  keepDays: number
}

/** When the next one is due after one that was begun then; at once where there was none. */
export function dueAfter(last: Date | null, at: string): Date {
  if (!last) return new Date(0)
  const day = dayInZone(last, ZONE)
  const thatDay = instantOf(day, at, ZONE)
  return thatDay > last ? thatDay : instantOf(addDays(day, 1), at, ZONE)
}

/**
 * Makes a backup every night, and what is missing of one as soon as it can; says so in the log when there was none for
 * too long. In the supervisor: there is one of it for a database, it knows the superuser's password, and it stops the
 * database only after this has ended.
 */
export function keepBackups(nights: Nights): { stop: () => Promise<void> } {
  const leaving = new AbortController()
  let running: Promise<void> | undefined
  let lookAt = 0
  let last: Date | null = null
  let saidAt: Date | undefined
  // What PostgreSQL remembers of an earlier run may be mended since.
  let archiveAt = Date.now()
  let looking: Promise<void> | undefined

  async function look(now: Date): Promise<void> {
    try {
      last = await lastOf(nights)
      if (dueAfter(last, nights.at) <= now) {
        await backUp({ ...nights, now, signal: leaving.signal })
        last = now
      }
      lookAt = dueAfter(last, nights.at).getTime()
    } catch (error) {
      lookAt = Date.now() + AGAIN_AFTER_MS
      if (!leaving.signal.aborted) {
        log.error(
          { reason: explain(error), error, last },
          'no backup was made: another try follows',
        )
      }
    }
  }

  /** A try that hangs is told of too. */
  function sayWhetherStale(now: Date): void {
    if (!last || hoursSince(last, now) < BACKUP_STALE_HOURS) return
    if (saidAt && hoursSince(saidAt, now) < SAY_EVERY_HOURS) return
    saidAt = now
    log.error({ last }, `the last good backup is older than ${BACKUP_STALE_HOURS} hours`)
  }

  function tick(): void {
    const now = new Date()
    if (!running && now.getTime() >= lookAt) {
      running = look(now).finally(() => {
        running = undefined
      })
    }
    sayWhetherStale(now)
    if (now.getTime() - archiveAt >= LOOK_AT_ARCHIVE_EVERY_MS) {
      archiveAt = now.getTime()
      looking = sayWhetherKept(nights.url)
    }
  }
  const timer = setInterval(tick, LOOK_EVERY_MS)
  timer.unref()
  tick()

  return {
    stop: async () => {
      clearInterval(timer)
      leaving.abort()
      await Promise.all([running, looking])
    },
  }
}

/** A minute is all that may be lost: PostgreSQL says in its own log that it cannot hand over, where nobody looks. */
async function sayWhetherKept(url: string): Promise<void> {
  try {
    const { rows } = await withClient(url, (client) =>
      client.query(
        `select last_failed_wal as segment from pg_stat_archiver
          where last_failed_time > coalesce(last_archived_time, '-infinity')`,
      ),
    )
    if (rows[0]) log.error(rows[0], 'BACKUP_DIR takes no segments: DATA_DIR/postgres.log says why')
  } catch {
    // A database that is away is told of by everything else.
  }
}

/** One night's work. */
async function backUp(making: Nights & Making): Promise<void> {
  const { files, bytes, uploads, shorter } = await makeBackup(making)
  const ms = Date.now() - making.now.getTime()
  log.info({ job: 'backup', files, bytes, uploads, ms }, 'job done')
  for (const name of shorter)
    log.error({ name }, 'shorter than its copy in the backup, which stays')
  try {
    log.info({ job: 'prune backups', ...(await pruneAll(making)) }, 'job done')
  } catch (error) {
    // The backup is there; the next night removes what is too old.
    log.error({ reason: explain(error), error }, 'old backups were not removed')
  }
}

export async function pruneAll(
  nights: Pick<Nights, 'url' | 'dataDir' | 'backupDir' | 'keys' | 'keepDays'> & { now: Date },
): Promise<Pruned> {
  const { url, dataDir, backupDir, keys, keepDays, now } = nights
  const cluster = await clusterOf(url)
  const pruned = await prune({ backupDir, keys, cluster, keepDays, now })
  const kept = await listBackups(backupDir, keys)
  const isOurs = kept.every(({ manifest }) => manifest.cluster === cluster)
  const first = isOurs ? kept[0] : undefined
  const oldest = first && new Date(first.manifest.startedAt)
  return { ...pruned, uploads: await pruneUploads(dataDir, backupDir, { oldest, now }) }
}

async function lastOf({
  url,
  backupDir,
  keys,
}: Pick<Nights, 'url' | 'backupDir' | 'keys'>): Promise<Date | null> {
  const [cluster, kept] = await Promise.all([clusterOf(url), listBackups(backupDir, keys)])
  const last = kept.findLast(({ manifest }) => manifest.cluster === cluster)
  return last ? new Date(last.manifest.startedAt) : null
}

/** The same number as in pg_control. */
async function clusterOf(url: string): Promise<string> {
  const { rows } = await withClient(url, (client) =>
    client.query('select system_identifier::text as number from pg_control_system()'),
  )
  return String(rows[0].number)
}
