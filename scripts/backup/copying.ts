import { createHash } from 'node:crypto'
import { chownSync, existsSync, mkdirSync } from 'node:fs'
import { open, readdir, rename, rm } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import type { ServerUser } from '#scripts/database/server-user.ts'

export type Copied = { path: string; bytes: number; sha256: string }

const BLOCK_BYTES = 1_024 * 1_024
const AT_ONCE = 4

/** Copies one file, or only reads it where `to` is missing; the copy lies on the disk when this returns. */
export async function copyHashed(
  from: string,
  to?: string,
  user?: ServerUser,
): Promise<Omit<Copied, 'path'>> {
  const hash = createHash('sha256')
  const buffer = Buffer.alloc(BLOCK_BYTES)
  const source = await open(from, 'r')
  try {
    const target = to ? await open(to, 'wx', 0o600) : undefined
    try {
      let bytes = 0
      for (;;) {
        const { bytesRead } = await source.read(buffer, 0, BLOCK_BYTES, bytes)
        if (bytesRead === 0) break
        const block = buffer.subarray(0, bytesRead)
        hash.update(block)
        await target?.write(block)
        bytes += bytesRead
      }
      if (user) await target?.chown(user.uid, user.gid)
      await target?.sync()
      return { bytes, sha256: hash.digest('hex') }
    } finally {
      await target?.close()
    }
  } finally {
    await source.close()
  }
}

/** Copies one file so that it is there whole or not at all. */
export async function copyWhole(from: string, to: string): Promise<Omit<Copied, 'path'>> {
  const partial = `${to}.partial`
  mkdirSync(dirname(to), { recursive: true, mode: 0o700 })
  await rm(partial, { force: true })
  const copied = await copyHashed(from, partial)
  await rename(partial, to)
  await syncDirectory(dirname(to))
  return copied
}

/** What lies below a directory, as paths relative to it, in order. */
export async function listBelow(root: string): Promise<{ directories: string[]; files: string[] }> {
  if (!existsSync(root)) return { directories: [], files: [] }
  const entries = await readdir(root, { withFileTypes: true, recursive: true })
  const paths = (isWanted: (entry: (typeof entries)[number]) => boolean) =>
    entries
      .filter(isWanted)
      .map((entry) => relative(root, join(entry.parentPath, entry.name)))
      .sort()
  return {
    directories: paths((entry) => entry.isDirectory()),
    files: paths((entry) => entry.isFile()),
  }
}

export function makeDirectories(root: string, directories: readonly string[], user?: ServerUser) {
  for (const directory of [root, ...directories.map((path) => join(root, path))]) {
    mkdirSync(directory, { recursive: true, mode: 0o700 })
    if (user) chownSync(directory, user.uid, user.gid)
  }
}

/**
 * Several at once: most files are small, and each waits for the disk. Where one fails no other is begun, and nothing is
 * under way any more when this throws: the caller clears up.
 */
export async function forEachOf<Item>(
  items: readonly Item[],
  work: (item: Item) => Promise<void>,
  signal?: AbortSignal,
): Promise<void> {
  const left = items.values()
  const failed: unknown[] = []
  const one = async () => {
    for (const item of left) {
      if (failed.length > 0) return
      try {
        signal?.throwIfAborted()
        await work(item)
      } catch (error) {
        failed.push(error)
      }
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, one))
  if (failed.length > 0) throw failed[0]
}

export async function syncDirectory(path: string): Promise<void> {
  const directory = await open(path, 'r')
  try {
    await directory.sync()
  } finally {
    await directory.close()
  }
}

export const isMissing = (error: unknown): boolean =>
  (error as NodeJS.ErrnoException).code === 'ENOENT'
