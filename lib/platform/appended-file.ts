import 'server-only'
import { mkdir, open, readFile } from 'node:fs/promises'
import { dirname } from 'node:path'

/**
 * Adds one line to a file and returns when it lies on the disk (fsync), the directory entry of a new file included.
 * Lines are written whole: appends of up to a block do not mix.
 */
export async function appendLine(path: string, line: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  const file = await open(path, 'a', 0o600)
  try {
    await file.write(`${line}\n`)
    await file.sync()
  } finally {
    await file.close()
  }
  const folder = await open(dirname(path), 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

/** The lines of such a file; none where there is no file. A last line that was cut off by a crash is left out. */
export async function readLines(path: string): Promise<string[]> {
  try {
    const lines = (await readFile(path, 'utf8')).split('\n')
    return lines.slice(0, -1).filter((line) => line !== '')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}
