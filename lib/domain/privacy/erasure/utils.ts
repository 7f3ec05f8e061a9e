import 'server-only'
import { join } from 'node:path'
import { subjectHash } from '#lib/domain/privacy/utils.ts'
import { env } from '#lib/platform/env.ts'
import type { ErasureEntry } from './types.ts'

/** Where erasures are listed: outside the database, so that a restored one can be told of them. */
export function erasuresFile(): string {
  return env.ERASURES_FILE ?? join(env.DATA_DIR, 'erasures.jsonl')
}

/** One erasure as a line of the list. */
export function toLine({ subjectHash: hash, erasedAt }: ErasureEntry): string {
  return JSON.stringify({ subjectHash: hash, erasedAt: erasedAt.toISOString() })
}

/** What the lines say; a line that says nothing is an error, because somebody would come back to life. */
export function toEntries(lines: readonly string[]): ErasureEntry[] {
  return lines.map((line, index) => {
    const entry = readEntry(line)
    if (!entry) throw new Error(`line ${index + 1} of the list of erasures cannot be read`)
    return entry
  })
}

function readEntry(line: string): ErasureEntry | null {
  try {
    const { subjectHash: hash, erasedAt } = JSON.parse(line) as Record<string, unknown>
    const at = new Date(String(erasedAt))
    if (typeof hash !== 'string' || !/^[0-9a-f]{64}$/.test(hash)) return null
    return Number.isNaN(at.getTime()) ? null : { subjectHash: hash, erasedAt: at }
  } catch {
    return null
  }
}

export function entryFor(emailNorm: string, erasedAt: Date): ErasureEntry {
  return { subjectHash: subjectHash(emailNorm), erasedAt }
}
