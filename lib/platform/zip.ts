import 'server-only'
import { crc32 } from 'node:zlib'

export type ZipEntry = { path: string; bytes: Uint8Array }

/** Bit 11 of the flags: paths are UTF-8 (APPNOTE 4.4.4). */
const UTF8 = 0x0800
const VERSION = 20
const MAX_BYTES = 0xff_ff_ff_ff

/**
 * A ZIP archive (PKWARE APPNOTE 6.3.10) of a few files, stored as they are: what is inside is small or compressed
 * already. `at` is the time of every entry, in UTC. RangeError from 4 GiB on.
 */
export function zip(entries: readonly ZipEntry[], at: Date): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { path, bytes } of entries) {
    const name = Buffer.from(path, 'utf8')
    const head = headOf(name, bytes, at)
    const local = Buffer.concat([word32(0x04034b50), head, name, bytes])
    // Made by, attributes and comment are those of nobody in particular.
    directory.push(
      Buffer.concat([
        ...[word32(0x02014b50), word16(VERSION), head],
        ...[word16(0), word16(0), word16(0), word32(0), word32(offset), name],
      ]),
    )
    parts.push(local)
    offset += local.length
    if (offset > MAX_BYTES) throw new RangeError('too much for one archive')
  }
  const listed = Buffer.concat(directory)
  const count = word16(entries.length)
  const end = [word32(0x06054b50), word16(0), word16(0), count, count]
  return Buffer.concat([...parts, listed, ...end, word32(listed.length), word32(offset), word16(0)])
}

/** What the local and the central header have in common, from "version needed" to "extra field length". */
function headOf(name: Buffer, bytes: Uint8Array, at: Date): Buffer {
  const size = word32(bytes.length)
  const time = (at.getUTCHours() << 11) | (at.getUTCMinutes() << 5) | (at.getUTCSeconds() >> 1)
  const day = ((at.getUTCFullYear() - 1980) << 9) | ((at.getUTCMonth() + 1) << 5) | at.getUTCDate()
  return Buffer.concat([
    ...[word16(VERSION), word16(UTF8), word16(0), word16(time), word16(day)],
    ...[word32(crc32(bytes)), size, size, word16(name.length), word16(0)],
  ])
}

function word16(value: number): Buffer {
  const bytes = Buffer.alloc(2)
  bytes.writeUInt16LE(value)
  return bytes
}

function word32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}
