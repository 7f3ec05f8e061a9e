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
  removePartial,
  StorageFull,
} from '#lib/platform/storage/file-store.ts'
import { getRegistrationPhase } from '../policy.ts'
import { getDecidingOffer } from '../queries.ts'
import type { ReceiveFileResult } from './types.ts'

/** A file that no registration claimed is forgotten after so long. */
const UNCLAIMED_HOURS = 24
const HOUR_MS = 3_600_000

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
  now: Date
}): Promise<ReceiveFileResult> {
  const { forumSlug, name, now } = options
  const offer = await getDecidingOffer(forumSlug, { withSessions: false })
  const isAsked = offer?.questions.some(({ kind }) => kind === 'file')
  const phase = offer && getRegistrationPhase({ ...offer, now })
  if (!offer || !isAsked || phase === 'over' || phase === 'cancelled') return refused('not_offered')
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

/** Forgets the bytes of files whose rows are gone; what cannot be removed now is swept later. */
export async function removeFiles(ids: readonly string[]): Promise<void> {
  await Promise.allSettled(ids.map(removeKeptFile))
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
  const known = new Set(rows.map(({ id }) => id))
  const orphans = keys.filter((key) => !known.has(key))
  await removeFiles(orphans)
  await Promise.all(partial.map(removePartial))
  return { removed: orphans.length + partial.length }
}
