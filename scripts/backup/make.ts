import { checkpointsFile } from '#lib/domain/audit/chain/utils.ts'
import { erasuresFile } from '#lib/domain/privacy/erasure/utils.ts'
import type { BackupKeys } from './sealing.ts'
import { type Taken, takeBackup } from './take.ts'
import { mirrorLists, mirrorUploads } from './uploads.ts'

/** Where the lists beside the database lie here. */
export const listFiles = () => ({
  'erasures.jsonl': erasuresFile(),
  'audit.jsonl': checkpointsFile(),
})

export type Making = {
  url: string
  dataDir: string
  backupDir: string
  secret: string
  keys: BackupKeys
  now: Date
  signal?: AbortSignal
}

export type Made = Taken & {
  /** that the backup did not hold before */
  uploads: number
  /** lists that are shorter here than in the backup, which keeps its own */
  shorter: string[]
}

/** The database, what was uploaded, and the lists: all that a restore puts back but the secret. */
export async function makeBackup(making: Making): Promise<Made> {
  const { dataDir, backupDir, keys, signal } = making
  const taken = await takeBackup(making)
  const uploads = await mirrorUploads(dataDir, backupDir, keys, signal)
  const shorter = await mirrorLists(listFiles(), backupDir, keys)
  return { ...taken, uploads, shorter }
}
