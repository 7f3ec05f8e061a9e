import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * How a backup directory is laid out:
 *   base/TIME/      one copy of the whole database each, and its manifest.json
 *   wal/CLUSTER/    what was written since, in segments, compressed
 *   files/          what people uploaded; their hashes stand in the database
 *   lists/          the list of erasures and the ends of the audit's chain
 */
export const places = (backupDir: string) => ({
  base: join(backupDir, 'base'),
  wal: join(backupDir, 'wal'),
  files: join(backupDir, 'files'),
  lists: join(backupDir, 'lists'),
})

/** The number that PostgreSQL gives a cluster for life; its copies keep it (first field of pg_control). */
export function clusterNumber(cluster: string): string {
  return readFileSync(join(cluster, 'global', 'pg_control'))
    .readBigUInt64LE(0)
    .toString()
}
