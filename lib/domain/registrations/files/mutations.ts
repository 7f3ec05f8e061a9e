import 'server-only'
import { createHash } from 'node:crypto'
import { admitWrite } from '#lib/platform/admission.ts'
import { db } from '#lib/platform/db.ts'
import { refused } from '#lib/platform/errors/expected.ts'
import { cleanFile, cleanFileName } from '#lib/platform/storage/clean-file.ts'
import {
  keepFile,
  listKeptFiles,
  newFileKey,
  removeKeptFile,
  removeKeptFiles,
  removePartial,
  StorageFull,
} from '#lib/platform/storage/file-store.ts'
import { getRegistrationPhase } from '../policy.ts'
import { getDecidingOffer } from '../queries.ts'
import type { ReceiveFileResult } from './types.ts'

/** A file that no registration claimed is forgotten after so long. */
const UNCLAIMED_HOURS = 24
const HOUR_MS = 3_600_000
/** Forms are decided within seconds of their files: more than this waits only where somebody fills the disk. */
const MAX_UNCLAIMED_BYTES = 512 * 1_024 * 1_024

/**
 * Receives a file for a question of a forum's form, before the form is decided: its id goes into the
 * answers, and the registration claims it. First the bytes, then the row: a row always has its bytes,
 * and bytes whose row failed are removed at once, or by `sweepFiles` after a crash.
 */
export async function receiveFile(options: {
  forumSlug: string
  /** As the sender calls it. */
  name: string
  bytes: Buffer
  /** For somebody new, and only while somebody new may come. */
  isNew?: boolean
  now: Date
}): Promise<ReceiveFileResult> {
  const { forumSlug, name, now } = options
  const offer = await getDecidingOffer(forumSlug, { withSessions: false })
  const isAsked = offer?.questions.some(({ kind }) => kind === 'file')
  const phase = offer && getRegistrationPhase({ ...offer, now })
  const isShut = phase === 'over' || phase === 'cancelled'
  const isNotYet = phase === 'not_yet_open' || phase === 'closed'
  if (!offer || !isAsked || isShut || (options.isNew && isNotYet)) return refused('not_offered')
  if ((await unclaimedBytes()) > MAX_UNCLAIMED_BYTES) return refused('storage_full')
  const clean = await cleanFile(options.bytes)
  if (!clean.ok) return refused(clean.fault)
  const { bytes, mediaType } = clean
  const id = newFileKey()
  const facts = { name: cleanFileName(name, mediaType), mediaType, sizeBytes: bytes.length }
  try {
    await keepFile(id, bytes)
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    await admitWrite(() =>
      db.uploadedFile.create({
        data: { id, ...facts, sha256, forumId: offer.forumId, createdAt: now },
      }),
    )
    return { ok: true, value: { id, ...facts } }
  } catch (error) {
    if (error instanceof StorageFull) return refused('storage_full')
    await removeKeptFile(id)
    throw error
  }
}

/** What nobody has claimed yet, of all forums together. */
async function unclaimedBytes(): Promise<number> {
  const { _sum } = await db.uploadedFile.aggregate({
    where: { registrationId: null },
    _sum: { sizeBytes: true },
  })
  return _sum.sizeBytes ?? 0
}

/** Forgets files that were received for a form which came to nothing; one that was claimed stays. */
export async function discardFiles(ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  // One statement: what is claimed at this moment keeps its bytes.
  const unclaimed = await db.$queryRaw<{ id: string }[]>`
    DELETE FROM uploaded_file WHERE id = ANY(${[...ids]}::uuid[]) AND "registrationId" IS NULL RETURNING id`
  await removeKeptFiles(unclaimed.map(({ id }) => id))
}

/** Forgets files that nobody claimed, and bytes that no row knows of: what a crash or an erasure left. */
export async function sweepFiles({ now }: { now: Date }): Promise<{ removed: number }> {
  const before = new Date(now.getTime() - UNCLAIMED_HOURS * HOUR_MS)
  await db.uploadedFile.deleteMany({ where: { registrationId: null, createdAt: { lt: before } } })
  const { keys, partial } = await listKeptFiles(before)
  const rows = await db.uploadedFile.findMany({
    where: { id: { in: keys } },
    select: { id: true },
  })
  const prints = await db.printJob.findMany({
    where: { fileKey: { in: keys } },
    select: { fileKey: true },
  })
  const own = { where: { id: { in: keys } }, select: { id: true } } as const
  const pictures = await db.pictureFile.findMany(own)
  const documents = await db.agreementFile.findMany(own)
  const known = new Set([
    ...[...rows, ...pictures, ...documents].map(({ id }) => id),
    ...prints.map(({ fileKey }) => fileKey),
  ])
  const orphans = keys.filter((key) => !known.has(key))
  await removeKeptFiles(orphans)
  await Promise.all(partial.map(removePartial))
  return { removed: orphans.length + partial.length }
}
