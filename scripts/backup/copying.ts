import { createHash } from 'node:crypto'
import { chownSync, existsSync, mkdirSync } from 'node:fs'
import { type FileHandle, open, readdir, rename, rm } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import type { ServerUser } from '#scripts/database/server-user.ts'
import { bodyOf, type Seal, sealer, type Unseal, unsealer } from './sealing.ts'

export type Copied = { path: string; bytes: number; sha256: string }

const BLOCK_BYTES = 1_024 * 1_024
const AT_ONCE = 4

export type Copying = {
  /** whose the copy is to be */
  user?: ServerUser | undefined
  /** encrypts the copy */
  seal?: Seal | undefined
  /** decrypts what is copied */
  unseal?: Unseal | undefined
}

/**
 * Copies one file, or only reads it where `to` is missing; the copy lies on the disk when this returns. Bytes and hash
 * are those of the text, encrypted or not.
 */
export async function copyHashed(
  from: string,
  to?: string,
  { user, seal, unseal }: Copying = {},
): Promise<Omit<Copied, 'path'>> {
  const hash = createHash('sha256')
  const source = await open(from, 'r')
  try {
    const target = to ? await open(to, 'wx', 0o600) : undefined
    try {
      const sealing = seal && sealer(seal)
      if (sealing) await target?.writeFile(sealing.header)
      let bytes = 0
      for await (const text of unseal ? sealedBlocks(source, unseal) : blocks(source)) {
        hash.update(text)
        await target?.writeFile(sealing ? sealing.update(text) : text)
        bytes += text.length
      }
      if (sealing) await target?.writeFile(sealing.end())
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

/** One block of a file after the other, in one buffer. */
async function* blocks(
  source: FileHandle,
  { from, to }: { from: number; to: number } = { from: 0, to: Number.POSITIVE_INFINITY },
): AsyncGenerator<Buffer> {
  const buffer = Buffer.alloc(BLOCK_BYTES)
  for (let at = from; at < to; ) {
    const { bytesRead } = await source.read(buffer, 0, Math.min(BLOCK_BYTES, to - at), at)
    if (bytesRead === 0) return
    yield buffer.subarray(0, bytesRead)
    at += bytesRead
  }
}

async function* sealedBlocks(source: FileHandle, unseal: Unseal): AsyncGenerator<Buffer> {
  const { size } = await source.stat()
  const body = bodyOf(size)
  const header = await readPart(source, 0, body.from)
  const tag = await readPart(source, Math.max(0, body.to), size)
  const { update, end } = unsealer(unseal, header, tag)
  for await (const block of blocks(source, body)) yield update(block)
  end()
}

async function readPart(source: FileHandle, from: number, to: number): Promise<Buffer> {
  const { buffer, bytesRead } = await source.read(Buffer.alloc(to - from), 0, to - from, from)
  return buffer.subarray(0, bytesRead)
}

/** Copies one file so that it is there whole or not at all. */
export async function copyWhole(
  from: string,
  to: string,
  copying?: Copying,
): Promise<Omit<Copied, 'path'>> {
  const partial = `${to}.partial`
  mkdirSync(dirname(to), { recursive: true, mode: 0o700 })
  await rm(partial, { force: true })
  const copied = await copyHashed(from, partial, copying)
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
