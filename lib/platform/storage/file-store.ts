import 'server-only'
import { randomUUID } from 'node:crypto'
import { mkdir, open, readdir, readFile, rename, rm, stat, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { env } from '../env.ts'

/**
 * Bytes of files that people sent, on a disk of ours: below DATA_DIR and so outside everything that is
 * served, under random names, readable by the portal alone. Another store takes these functions' place.
 */

const KEY = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const PARTIAL = '.partial'

/** No room or no right to write; nothing was kept. */
export class StorageFull extends Error {
  override readonly name = 'StorageFull'
}
const FULL = new Set(['ENOSPC', 'EDQUOT', 'EROFS', 'EACCES', 'EPERM'])

export const filesDirectory = () => join(env.DATA_DIR, 'files')

/** Only what `newFileKey` made is a name here; anything else could leave the directory. */
function pathOf(key: string): string {
  if (!KEY.test(key)) throw new RangeError('not a key of the file store')
  return join(filesDirectory(), key.slice(0, 2), key)
}

export const newFileKey = (): string => randomUUID()

/** The database lives on the same disk: whoever fills it with files stops everything. */
const LEAST_FREE_BYTES = 512 * 1_024 * 1_024

async function requireRoom(directory: string): Promise<void> {
  const { bavail, bsize } = await statfs(directory)
  if (bavail * bsize < LEAST_FREE_BYTES) throw new StorageFull('the disk is nearly full')
}

/** Keeps the bytes under the key; they are on the disk when this returns. Throws StorageFull. */
export async function keepFile(key: string, bytes: Uint8Array): Promise<void> {
  const path = pathOf(key)
  const partial = `${path}${PARTIAL}`
  try {
    await mkdir(join(path, '..'), { recursive: true, mode: 0o700 })
    await requireRoom(filesDirectory())
    const file = await open(partial, 'wx', 0o600)
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(partial, path)
  } catch (error) {
    await rm(partial, { force: true }).catch(() => undefined)
    if (FULL.has((error as NodeJS.ErrnoException).code ?? '')) {
      throw new StorageFull('the file store takes nothing', { cause: error })
    }
    throw error
  }
}

/** The bytes kept under the key; null when there are none. */
export async function readKeptFile(key: string): Promise<Buffer | null> {
  try {
    return await readFile(pathOf(key))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

/** Forgets the bytes; forgetting twice is no mistake. */
export async function removeKeptFile(key: string): Promise<void> {
  await rm(pathOf(key), { force: true })
}

/** Forgets the bytes of several; what cannot be removed now is swept later. */
export async function removeKeptFiles(keys: readonly string[]): Promise<void> {
  await Promise.allSettled(keys.map(removeKeptFile))
}

/** Keys and leftovers of broken writes that are older than `before`. */
export async function listKeptFiles(before: Date): Promise<{ keys: string[]; partial: string[] }> {
  const entries = await readdir(filesDirectory(), { withFileTypes: true, recursive: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return []
      throw error
    },
  )
  const old: string[] = []
  for (const entry of entries.filter((one) => one.isFile())) {
    const about = await stat(join(entry.parentPath, entry.name)).catch(() => null)
    if (about && about.mtime < before) old.push(entry.name)
  }
  return {
    keys: old.filter((name) => KEY.test(name)),
    partial: old.filter((name) => name.endsWith(PARTIAL)),
  }
}

/** Removes what a broken write left behind; `name` comes from listKeptFiles. */
export async function removePartial(name: string): Promise<void> {
  await rm(`${pathOf(name.slice(0, -PARTIAL.length))}${PARTIAL}`, { force: true })
}
