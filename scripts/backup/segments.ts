import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { Halt } from '#scripts/console/steps.mjs'
import { isMissing } from './copying.ts'
import { labels } from './places.ts'
import { type BackupKeys, OtherKey, SEALED, type Unseal, unsealBytes } from './sealing.ts'

const unpack = promisify(gunzip)

const SEGMENT = /^[0-9A-F]{24}$/
const SEGMENT_BYTES = 16 * 1_024 * 1_024
const SEGMENTS_PER_LOG = 0x1_0000_0000 / SEGMENT_BYTES

/** The place of a segment in the order of writing, whatever its timeline. */
export function placeOf(segment: string): number {
  const log = Number.parseInt(segment.slice(8, 16), 16)
  return log * SEGMENTS_PER_LOG + Number.parseInt(segment.slice(16), 16)
}

/** The name of the segment at a place, on the timeline of another. */
function nameAt(place: number, like: string): string {
  const hex = (value: number) => value.toString(16).toUpperCase().padStart(8, '0')
  return (
    like.slice(0, 8) + hex(Math.floor(place / SEGMENTS_PER_LOG)) + hex(place % SEGMENTS_PER_LOG)
  )
}

/** Segments from one to another, both included. */
export function segmentsBetween(first: string, last: string): string[] {
  const count = placeOf(last) - placeOf(first) + 1
  return Array.from({ length: count }, (_, index) => nameAt(placeOf(first) + index, first))
}

export type Archived = {
  /** names without .gz: what recovery may read, histories of timelines included */
  usable: string[]
  /** the first segment that ought to be there and is not, or cannot be read; recovery ends before it */
  broken?: { name: string; why: 'missing' | 'damaged' }
}

/** What an archive holds after a backup, read whole: checksums and tags tell what was damaged. */
export async function readArchive(
  archive: string,
  { firstWal, lastWal, cluster }: { firstWal: string; lastWal: string; cluster: string },
  keys: BackupKeys,
): Promise<Archived> {
  const names = await namesIn(archive)
  const histories = names.filter((name) => name.endsWith('.history'))
  const segments = names.filter((name) => SEGMENT.test(name) && placeOf(name) >= placeOf(firstWal))
  const usable: string[] = []
  let next = placeOf(firstWal)
  // By place, then by timeline: after a restore a segment is written on by the new timeline.
  for (const name of segments.toSorted((a, b) => placeOf(a) - placeOf(b) || (a < b ? -1 : 1))) {
    // What the backup holds itself need not be in the archive.
    next = Math.max(next, Math.min(placeOf(name), placeOf(lastWal) + 1))
    if (placeOf(name) > next) {
      return {
        usable: [...histories, ...usable],
        broken: { name: nameAt(next, name), why: 'missing' },
      }
    }
    if (!(await isWhole(segmentFile(archive, cluster, name, keys)))) {
      return { usable: [...histories, ...usable], broken: { name, why: 'damaged' } }
    }
    usable.push(name)
    next = placeOf(name) + 1
  }
  return { usable: [...histories, ...usable] }
}

async function namesIn(archive: string): Promise<string[]> {
  const names = await readdir(archive).catch((error: unknown) => {
    if (isMissing(error)) return []
    throw error
  })
  // One that was handed over again after a key was set lies there twice.
  return [...new Set(names.flatMap((name) => KEPT.exec(name)?.[1] ?? []))]
}

const KEPT = /^(.+)\.gz(?:\.sealed)?$/

export type SegmentFile = { path: string; unseal: Unseal | undefined }

/** Where a segment lies in the archive, and what opens it. */
export function segmentFile(
  archive: string,
  cluster: string,
  name: string,
  keys: BackupKeys,
): SegmentFile {
  const plain = join(archive, `${name}.gz`)
  if (!existsSync(plain + SEALED)) return { path: plain, unseal: undefined }
  return { path: plain + SEALED, unseal: { keys, label: labels.ofSegment(cluster, name) } }
}

async function isWhole({ path, unseal }: SegmentFile): Promise<boolean> {
  try {
    const bytes = await readFile(path)
    const text = await unpack(unseal ? unsealBytes(unseal, bytes) : bytes)
    return text.length === SEGMENT_BYTES
  } catch (error) {
    if (error instanceof OtherKey) {
      throw new Halt(`No key in BACKUP_KEY_FILE is the one of ${path}: add the line with its key.`)
    }
    return false
  }
}
