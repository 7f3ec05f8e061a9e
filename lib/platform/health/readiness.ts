import 'server-only'
import { readdir, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { env } from '../env.ts'
import { BACKUP_STALE_HOURS, hoursSince, lastBackupAt } from './last-backup.ts'
import { askDatabase, listAppliedMigrations } from './queries.ts'

/** A database that takes longer is not one that readers should be sent to. */
const ANSWER_WITHIN_MS = 500
/** Below this PostgreSQL is about to stop writing; there is still time to make room. */
const FREE_AT_LEAST_PERCENT = 10
const NOT_ASKED_FOR = 'not asked for'

export type Check = { ok: boolean; detail: string }
export type Readiness = {
  ready: boolean
  checks: Record<'database' | 'migrations' | 'disk', Check> & {
    /** Only where backups are made. One that is missing turns no reader away. */
    backup?: Check
  }
}

/** What the checks look at; tests put other things in its place. */
export type Probes = {
  askDatabase: () => Promise<unknown>
  appliedMigrations: () => Promise<string[]>
  migrationFiles: () => Promise<string[]>
  freePercent: () => Promise<number>
  /** when the newest backup was begun; undefined where none is asked for */
  lastBackup: () => Promise<Date | null | undefined>
}

const probes: Probes = {
  askDatabase,
  appliedMigrations: listAppliedMigrations,
  migrationFiles: async () => {
    const entries = await readdir(join(process.cwd(), 'prisma', 'migrations'), {
      withFileTypes: true,
    })
    return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name)
  },
  freePercent: async () => {
    // With a database elsewhere DATA_DIR need not exist; the working directory then says enough.
    const space = await statfs(env.DATA_DIR).catch(() => statfs(process.cwd()))
    return (space.bavail / space.blocks) * 100
  },
  lastBackup: async () => (env.BACKUP_DIR ? lastBackupAt(join(env.BACKUP_DIR, 'base')) : undefined),
}

/** The check's answer in time, or a failed check; never rejects, and never says why in public. */
async function within(work: () => Promise<Check>): Promise<Check> {
  const late = Promise.withResolvers<Check>()
  const timer = setTimeout(
    () => late.resolve({ ok: false, detail: `no answer within ${ANSWER_WITHIN_MS} ms` }),
    ANSWER_WITHIN_MS,
  )
  try {
    return await Promise.race([work(), late.promise])
  } catch {
    return { ok: false, detail: 'failed' }
  } finally {
    clearTimeout(timer)
  }
}

/**
 * Whether readers can be sent here: the database answers, its structure is ours, the disk has room. Beside that, for
 * whoever watches: whether there is a backup of these days.
 */
export async function readiness(use: Probes = probes): Promise<Readiness> {
  const [database, migrations, disk, backup] = await Promise.all([
    within(async () => {
      await use.askDatabase()
      return { ok: true, detail: 'answers' }
    }),
    within(async () => {
      const [applied, files] = await Promise.all([use.appliedMigrations(), use.migrationFiles()])
      const missing = files.filter((name) => !applied.includes(name)).length
      const unknown = applied.filter((name) => !files.includes(name)).length
      return {
        ok: missing === 0 && unknown === 0,
        detail: `${applied.length - unknown} of ${files.length} applied, ${unknown} unknown`,
      }
    }),
    within(async () => {
      const free = await use.freePercent()
      return { ok: free > FREE_AT_LEAST_PERCENT, detail: `${Math.floor(free)} % free` }
    }),
    within(async () => {
      const last = await use.lastBackup()
      if (last === undefined) return { ok: true, detail: NOT_ASKED_FOR }
      if (last === null) return { ok: false, detail: 'none yet' }
      const hours = hoursSince(last, new Date())
      return { ok: hours < BACKUP_STALE_HOURS, detail: `${hours} h old` }
    }),
  ])
  return {
    ready: database.ok && migrations.ok && disk.ok,
    checks: { database, migrations, disk, ...(backup.detail !== NOT_ASKED_FOR && { backup }) },
  }
}
