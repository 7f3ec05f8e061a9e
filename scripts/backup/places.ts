import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * How a backup directory is laid out:
 *   base/TIME/      one copy of the whole database each, and its manifest.json
 *   wal/CLUSTER/    what was written since, in segments, compressed
 *   files/          what people uploaded; their hashes stand in the database
 *   lists/          the list of erasures and the ends of the audit's chain
 * With a key all but the heads of manifests is encrypted; what stays for longer than one copy is then called NAME.sealed.
 */
export const places = (backupDir: string) => ({
  base: join(backupDir, 'base'),
  wal: join(backupDir, 'wal'),
  files: join(backupDir, 'files'),
  lists: join(backupDir, 'lists'),
})

/** What an encrypted file is, so that it opens as nothing else. */
export const labels = {
  ofBase: ({ cluster, startedAt }: { cluster: string; startedAt: string }, path: string) =>
    `database ${cluster} ${startedAt} ${path}`,
  ofSegment: (cluster: string, name: string) => `wal ${cluster} ${name}`,
  ofUpload: (path: string) => `upload ${path}`,
  ofList: (name: string) => `list ${name}`,
}

/** The number that PostgreSQL gives a cluster for life; its copies keep it (first field of pg_control). */
export function clusterNumber(cluster: string): string {
  return readFileSync(join(cluster, 'global', 'pg_control'))
    .readBigUInt64LE(0)
    .toString()
}
