import 'server-only'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** A night that failed is made up within hours; behind this somebody must look. */
export const BACKUP_STALE_HOURS = 36

/** A backup is called by the second in which it was begun: 20261126T192000Z. */
export const backupName = (begun: Date) => begun.toISOString().replaceAll(/[-:]|\.\d+/g, '')

const NAME = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/

export const isBackupName = (name: string) => NAME.test(name)

const timeOf = (name: string) => new Date(name.replace(NAME, '$1-$2-$3T$4:$5:$6Z'))

/** When the newest whole backup in this directory was begun; null where there is none. */
export async function lastBackupAt(base: string): Promise<Date | null> {
  const names = (await readdir(base).catch(noneThere)).filter(isBackupName).sort()
  for (const name of names.reverse()) {
    const isWhole = await stat(join(base, name, 'manifest.json')).catch(() => undefined)
    if (isWhole) return timeOf(name)
  }
  return null
}

function noneThere(error: unknown): string[] {
  if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
  throw error
}

export const hoursSince = (then: Date, now: Date) =>
  Math.floor((now.getTime() - then.getTime()) / 3_600_000)
