import { checkpointsFile } from '#lib/domain/audit/chain/utils.ts'
import { erasuresFile } from '#lib/domain/privacy/erasure/utils.ts'
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
  const { dataDir, backupDir, signal } = making
  const taken = await takeBackup(making)
  const uploads = await mirrorUploads(dataDir, backupDir, signal)
  const shorter = await mirrorLists(listFiles(), backupDir)
  return { ...taken, uploads, shorter }
}
