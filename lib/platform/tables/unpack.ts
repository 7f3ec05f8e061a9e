import 'server-only'
import { promisify } from 'node:util'
import { inflateRaw } from 'node:zlib'
import { type ZipEntry, zip } from '../zip.ts'

/** So much may a workbook be once it is unpacked: a sheet of thousands of rows is a few megabytes. */
const UNPACKED_MAX = 24 * 1_024 * 1_024
const ENTRIES_MAX = 300

/** Archives know no day before it. */
const FIRST_DAY = new Date('1980-01-01T00:00:00Z')

const END = 0x06054b50
const DIRECTORY = 0x02014b50
const LOCAL = 0x04034b50
const END_BYTES = 22
const COMMENT_MAX = 0xffff
const ENCRYPTED = 1
const STORED = 0
const DEFLATED = 8

/** Of a workbook only the parts that say what stands in its cells. */
const WANTED = /^(?:\[Content_Types\]\.xml|_rels\/.*|xl\/.*\.(?:xml|rels))$/

const inflate = promisify(inflateRaw)

/**
 * The archive of a workbook, written anew with nothing packed in it; null for what is none, or is too
 * big. What the directory claims is checked first, and what comes out is counted while it comes: an
 * archive that lies about its size is broken off at the limit. What lies in it besides is never unpacked.
 */
export async function unpackedWorkbook(bytes: Buffer): Promise<Buffer | 'too_big' | null> {
  const listed = readDirectory(bytes)
  if (!Array.isArray(listed)) return listed
  let left = UNPACKED_MAX
  if (listed.reduce((sum, { size }) => sum + size, 0) > left) return 'too_big'
  const entries: ZipEntry[] = []
  for (const { path, method, packed } of listed) {
    const unpacked = method === STORED ? packed : await unpack(packed, left)
    if (!(unpacked instanceof Buffer)) return unpacked
    left -= unpacked.length
    if (left < 0) return 'too_big'
    entries.push({ path, bytes: unpacked })
  }
  return zip(entries, FIRST_DAY)
}

async function unpack(packed: Buffer, most: number): Promise<Buffer | 'too_big' | null> {
  try {
    return await inflate(packed, { maxOutputLength: Math.max(1, most) })
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? 'too_big' : null
  }
}

type Listed = { path: string; method: number; size: number; packed: Buffer }

function readDirectory(bytes: Buffer): Listed[] | 'too_big' | null {
  const end = bytes.lastIndexOf(word(END))
  if (end === -1 || end < bytes.length - END_BYTES - COMMENT_MAX) return null
  if (end + END_BYTES > bytes.length) return null
  const count = bytes.readUInt16LE(end + 10)
  if (count > ENTRIES_MAX) return 'too_big'
  const listed: Listed[] = []
  let at = bytes.readUInt32LE(end + 16)
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== DIRECTORY) return null
    const [flags, method] = [bytes.readUInt16LE(at + 8), bytes.readUInt16LE(at + 10)]
    const [length, size] = [bytes.readUInt32LE(at + 20), bytes.readUInt32LE(at + 24)]
    const [name, extra, comment] = [28, 30, 32].map((part) => bytes.readUInt16LE(at + part))
    const path = bytes.toString('utf8', at + 46, at + 46 + (name ?? 0))
    const head = bytes.readUInt32LE(at + 42)
    at += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0)
    if (!WANTED.test(path)) continue
    if ((flags & ENCRYPTED) !== 0 || (method !== STORED && method !== DEFLATED)) return null
    if (head + 30 > bytes.length || bytes.readUInt32LE(head) !== LOCAL) return null
    const from = head + 30 + bytes.readUInt16LE(head + 26) + bytes.readUInt16LE(head + 28)
    if (from + length > bytes.length) return null
    listed.push({ path, method, size, packed: bytes.subarray(from, from + length) })
  }
  return listed
}

function word(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}
