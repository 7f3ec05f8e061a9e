import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { withClient } from '#scripts/database/databases.ts'
import { copyHashed, copyWhole, forEachOf, isMissing, listBelow } from './copying.ts'
import { places } from './places.ts'

type Upload = { id: string; sha256: string }

const pathOf = (id: string) => join(id.slice(0, 2), id)
const isPartial = (path: string) => path.endsWith('.partial')

/**
 * Adds to the backup what was uploaded since. A file never changes under its name, so that a name that is there needs
 * no second look. What was removed since stays, for a restore to an earlier moment, until `pruneUploads`.
 */
export async function mirrorUploads(dataDir: string, backupDir: string): Promise<number> {
  const from = join(dataDir, 'files')
  const to = places(backupDir).files
  const { files } = await listBelow(from)
  const missing = files.filter((path) => !isPartial(path) && !existsSync(join(to, path)))
  await forEachOf(missing, async (path) => {
    try {
      await copyWhole(join(from, path), join(to, path))
    } catch (error) {
      if (!isMissing(error)) throw error // removed this very moment
    }
  })
  return missing.length
}

const LISTS = ['erasures.jsonl', 'audit.jsonl'] as const

/** The newest state of the two lists that lie beside the database. */
export async function mirrorLists(
  files: Record<(typeof LISTS)[number], string>,
  backupDir: string,
): Promise<void> {
  for (const name of LISTS) {
    if (existsSync(files[name])) await copyWhole(files[name], join(places(backupDir).lists, name))
  }
}

/**
 * Puts back each file that the restored database knows, and no other; says which of them the backup does not hold, or
 * not with the bytes that the database expects.
 */
export async function restoreUploads(
  url: string,
  backupDir: string,
  dataDir: string,
): Promise<{ restored: number; missing: string[] }> {
  const uploads = await withClient(url, async (client) => {
    const { rows } = await client.query<Upload>('select id, sha256 from uploaded_file order by id')
    return rows
  })
  const missing: string[] = []
  await forEachOf(uploads, async ({ id, sha256 }) => {
    const from = join(places(backupDir).files, pathOf(id))
    const isSame = existsSync(from) && (await copyHashed(from)).sha256 === sha256
    if (isSame) await copyWhole(from, join(dataDir, 'files', pathOf(id)))
    else missing.push(id)
  })
  return { restored: uploads.length - missing.length, missing: missing.sort() }
}
