import { createInflateRaw } from 'node:zlib'
import { LONGEST_NAME, type NameFault, nameFault } from './pdf-names.ts'
import { countPages, MAX_PAGES } from './pdf-pages.ts'

export type PdfFault = 'bad_file' | 'too_many_pages' | NameFault

/** A file of our size has some thousands at most; whoever sends more means our processor. */
const MAX_STREAMS = 10_000
/** What is read and what comes of it, all streams together. */
const MAX_UNPACKED_BYTES = 256 * 1_024 * 1_024
/** Packed twice: rare, small, and looked into whole. */
const MAX_INNER_BYTES = 16 * 1_024 * 1_024
const CHUNK_BYTES = 64 * 1_024

/** The two bytes that packed data begins with; RFC 1950, 2.2. No reader unpacks without them. */
const isPackedAt = (first: number, second: number) =>
  (first & 0x0f) === 8 &&
  first <= 0x78 &&
  (second & 0x20) === 0 &&
  (first * 256 + second) % 31 === 0

/**
 * Finds where packed data begins after the end of a word `stream`. Readers differ in what they skip
 * there: nothing, a line's end, or the rest of the line. To be asked in the order of the file.
 */
export function startFinder(text: string): (after: number) => number[] {
  const lineEnd = /\r\n?|\n/g
  let line = { at: -1, length: 0 }
  return (after) => {
    if (line.at < after) {
      lineEnd.lastIndex = after
      const found = lineEnd.exec(text)
      line = { at: found?.index ?? text.length, length: found?.[0].length ?? 0 }
    }
    const possible = new Set([after, line.at + 1, line.at + line.length])
    return [...possible].filter((at) => isPackedAt(text.charCodeAt(at), text.charCodeAt(at + 1)))
  }
}

/**
 * Where packed data may begin: after every word `stream`, whatever stands before it. What seems to be
 * in a string or in another stream may be none for whoever begins to read elsewhere. Null for too many.
 */
export function packedStarts(text: string): number[] | null {
  const startsAfter = startFinder(text)
  const starts = new Set<number>()
  for (const { index } of text.matchAll(/(?<!end)stream/g)) {
    for (const start of startsAfter(index + 'stream'.length)) starts.add(start)
    if (starts.size > MAX_STREAMS) return null
  }
  return [...starts]
}

/** What may still be unpacked, and how many pages there may still be. */
type Budget = { left: number; pages: number }

/** Unpacks each beside the process that serves everybody, bounded all together, and looks for names. `pages` stand outside of them. */
export async function streamsFault(
  bytes: Buffer,
  starts: number[],
  pages: number,
): Promise<PdfFault | null> {
  const budget: Budget = { left: MAX_UNPACKED_BYTES, pages: MAX_PAGES - pages }
  for (const start of starts) {
    try {
      const fault = await packedFault(bytes.subarray(start), budget)
      if (fault) return fault
    } catch {
      // Readers go on where ours stops.
      return 'bad_file'
    }
  }
  return null
}

/** To the end of the packed data by its own account: neither a length nor a word that is told ends it. */
async function packedFault(
  packed: Buffer,
  budget: Budget,
  isInner = false,
): Promise<PdfFault | null> {
  const stream = createInflateRaw({ chunkSize: CHUNK_BYTES })
  stream.end(packed.subarray(2))
  const inner: Buffer[] = []
  let innerBytes = 0
  let isFirst = true
  let last = ''
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    budget.left -= chunk.length
    if (budget.left < 0) return 'sealed_file'
    const text = last + chunk.toString('latin1')
    const fault = nameFault(text)
    if (fault) return fault
    budget.pages -= countPages(text, last.length)
    if (budget.pages < 0) return 'too_many_pages'
    last = text.slice(-LONGEST_NAME)
    const seemsPacked = isFirst && isPackedAt(chunk[0] ?? 0, chunk[1] ?? 0)
    if (seemsPacked && isInner) return 'sealed_file'
    if (seemsPacked || (innerBytes > 0 && innerBytes <= MAX_INNER_BYTES)) {
      inner.push(chunk)
      innerBytes += chunk.length
    }
    isFirst = false
  }
  budget.left -= stream.bytesWritten
  if (budget.left < 0) return 'sealed_file'
  if (innerBytes === 0) return null
  const isCutOff = innerBytes > MAX_INNER_BYTES
  try {
    const fault = await packedFault(Buffer.concat(inner), budget, true)
    return fault ?? (isCutOff ? 'sealed_file' : null)
  } catch (error) {
    // By chance other data begins so too: then it does not unpack, and nothing comes of it.
    const isTooShort = (error as NodeJS.ErrnoException).code === 'Z_BUF_ERROR'
    return isCutOff && isTooShort ? 'sealed_file' : null
  }
}
