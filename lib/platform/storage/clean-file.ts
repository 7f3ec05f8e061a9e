import 'server-only'
import sharp, { type Sharp } from 'sharp'
import { type Admission, createAdmission } from '../admission.ts'
import { nameFault } from './pdf-names.ts'
import { objectStreamFault } from './pdf-object-streams.ts'
import { countPages, MAX_PAGES } from './pdf-pages.ts'
import { type PdfFault, packedStarts, streamsFault } from './pdf-streams.ts'

/**
 * Turns bytes that anybody may have sent into bytes that we hand out: pictures are drawn anew, so that
 * neither EXIF nor anything hidden beside the picture survives; a PDF is kept only where it is plain.
 */

export const MAX_FILE_BYTES = 8 * 1_024 * 1_024
/** A picture of more is refused before it is unpacked. */
const MAX_PIXELS = 40_000_000
/** What is kept is at most so wide and so high. */
const MAX_SIDE = 4_000

export type CleanFault = 'empty' | 'file_too_large' | 'bad_kind' | PdfFault
export type MediaType = 'image/jpeg' | 'image/png' | 'image/webp' | 'application/pdf'
export type CleanFile =
  | { ok: true; bytes: Buffer; mediaType: MediaType }
  | { ok: false; fault: CleanFault }

/** What the size and the first bytes already tell: cheap, and said together with all else that is wrong. */
export async function faultAtSight(file: Blob): Promise<CleanFault | null> {
  const head = Buffer.from(await file.slice(0, HEAD_BYTES).arrayBuffer())
  const seen = atSight(file.size, head)
  return 'fault' in seen ? seen.fault : null
}

const HEAD_BYTES = 12

export function atSight(
  size: number,
  head: Buffer,
): { fault: CleanFault } | { mediaType: MediaType } {
  if (size === 0) return { fault: 'empty' }
  if (size > MAX_FILE_BYTES) return { fault: 'file_too_large' }
  const mediaType = kindOf(head)
  return mediaType === null ? { fault: 'bad_kind' } : { mediaType }
}

const refuse = (fault: CleanFault): CleanFile => ({ ok: false, fault })

/** Looking at a file costs processor and memory: two at a time, some in line, then Busy. */
const shared = globalThis as typeof globalThis & { gcfCleaning?: Admission }
shared.gcfCleaning ??= createAdmission({ atOnce: 2, waiting: 40, waitMs: 15_000 })
export const admitCleaning: Admission = shared.gcfCleaning

/**
 * Judged by content alone: neither the name nor what a browser says of the type is believed. Throws
 * Busy where too many files wait.
 */
export async function cleanFile(bytes: Buffer): Promise<CleanFile> {
  const seen = atSight(bytes.length, bytes)
  if ('fault' in seen) return refuse(seen.fault)
  const { mediaType } = seen
  return admitCleaning(async () =>
    mediaType === 'application/pdf' ? cleanPdf(bytes) : cleanPicture(bytes, mediaType),
  )
}

function kindOf(bytes: Buffer): MediaType | null {
  const head = bytes.subarray(0, HEAD_BYTES).toString('latin1')
  if (head.startsWith('\xff\xd8\xff')) return 'image/jpeg'
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'image/png'
  if (head.startsWith('RIFF') && head.endsWith('WEBP')) return 'image/webp'
  // At the very beginning: whatever stands before it makes the file something else as well.
  return /^%PDF-(?:1\.[0-7]|2\.0)/.test(head) ? 'application/pdf' : null
}

const FORMATS = { 'image/jpeg': 'jpeg', 'image/png': 'png', 'image/webp': 'webp' } as const
export type PictureType = keyof typeof FORMATS

/** Opens a picture without unpacking it; null where it is not what its first bytes say. Throws for one that is broken, or of too many points. */
export async function openPicture(
  bytes: Buffer,
  mediaType: PictureType,
): Promise<{ picture: Sharp; frames: number } | null> {
  const picture = sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'error', pages: 1 })
  const { format, pages = 1 } = await picture.metadata()
  return format === FORMATS[mediaType] ? { picture, frames: pages } : null
}

async function cleanPicture(bytes: Buffer, mediaType: PictureType): Promise<CleanFile> {
  try {
    const opened = await openPicture(bytes, mediaType)
    if (!opened) return refuse('bad_file')
    const drawn = await opened.picture
      .autoOrient()
      .resize({ width: MAX_SIDE, height: MAX_SIDE, fit: 'inside', withoutEnlargement: true })
      .toFormat(FORMATS[mediaType])
      .toBuffer()
    return drawn.length > MAX_FILE_BYTES
      ? refuse('file_too_large')
      : { ok: true, bytes: drawn, mediaType }
  } catch {
    return refuse('bad_file')
  }
}

/** Kept as it is, where everything in it can be looked at and nothing of it does anything. */
async function cleanPdf(bytes: Buffer): Promise<CleanFile> {
  const text = bytes.toString('latin1')
  if (!/startxref\s+\d+\s+%%EOF\s*$/.test(text.slice(-1_024))) return refuse('bad_file')
  const told = nameFault(text) ?? objectStreamFault(text)
  if (told) return refuse(told)
  const pages = countPages(text)
  if (pages > MAX_PAGES) return refuse('too_many_pages')
  const starts = packedStarts(text)
  const fault = starts ? await streamsFault(bytes, starts, pages) : 'sealed_file'
  return fault ? refuse(fault) : { ok: true, bytes, mediaType: 'application/pdf' }
}

const NAME_MAX = 120

/** A file's name for downloads: no path, nothing invisible, at most 120 characters, the ending that fits. */
export function cleanFileName(name: string, mediaType: MediaType): string {
  const base = name.normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  const visible = base
    .toWellFormed()
    .replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\ufffd<>:"|?*]/gu, '')
    .replace(/(?:\.[A-Za-z0-9]{1,8})+$/, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/^[.\s]+|[.\s]+$/g, '')
  const ending = { 'image/jpeg': 'jpg', 'image/png': 'png', 'image/webp': 'webp' }
  const suffix = mediaType === 'application/pdf' ? 'pdf' : ending[mediaType]
  return `${[...visible].slice(0, NAME_MAX).join('') || 'file'}.${suffix}`
}
