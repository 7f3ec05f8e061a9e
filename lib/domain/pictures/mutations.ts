import 'server-only'
import { createHash } from 'node:crypto'
import type { FieldFaults, Fields, InvalidFields } from '#lib/domain/edits/types.ts'
import { changesBetween } from '#lib/domain/edits/utils.ts'
import type { Noun } from '#lib/domain/merging/types.ts'
import { admitWrite } from '#lib/platform/admission.ts'
import { bumpContentEpoch } from '#lib/platform/cache/epoch.ts'
import { db, type Tx } from '#lib/platform/db.ts'
import { done, refused } from '#lib/platform/errors/expected.ts'
import { retryConflicts } from '#lib/platform/retry-conflicts.ts'
import { type DrawnPicture, drawPicture } from '#lib/platform/storage/draw-picture.ts'
import {
  keepFile,
  newFileKey,
  removeKeptFiles,
  StorageFull,
} from '#lib/platform/storage/file-store.ts'
import { Prisma } from '#prisma/generated/client.ts'
import { FORUM_PICTURES_MAX_BYTES } from './constants.ts'
import { getPicture, lockEntry, ofEntry, picturesBytes, toPictureFacts } from './queries.ts'
import type { PictureFacts, RemovePictureResult, SavePictureResult, SeenPicture } from './types.ts'
import { fieldsOfPicture, readPicture } from './utils.ts'

const EVENTS = {
  person: { saved: 'person.pictured', removed: 'person.picture_removed' },
  organisation: { saved: 'organisation.pictured', removed: 'organisation.picture_removed' },
} as const

type Call = {
  noun: Noun
  forumId: string
  actor: string
  /** Of the person or the body */
  slug: string
  seen: SeenPicture
  now: Date
}

type KeptFile = Omit<DrawnPicture, 'bytes'> & { id: string; sizeBytes: number; sha256: string }

/**
 * Sets the picture of a record, or what is said of it; readers see it at once. First the bytes, then the rows: rows
 * always have their bytes, and bytes whose rows failed are removed at once, or by `sweepFiles` after a crash.
 */
export async function savePicture(
  call: Call & {
    input: Fields
    /** Null where only words change. */
    bytes: Buffer | null
  },
): Promise<SavePictureResult> {
  const { forumId, input, bytes } = call
  const read = readPicture(input)
  const drawn = bytes && (await drawPicture(bytes))
  // Both at once, so that nobody sends a file anew for a word that was missing.
  const faults: FieldFaults = {
    ...(read.ok ? {} : read.fields),
    ...(drawn && !drawn.ok ? { file: [drawn.fault] } : {}),
  }
  if (!read.ok || (drawn && !drawn.ok)) return { ok: false, reason: 'invalid', fields: faults }
  const added = sum(drawn?.sizes ?? [])
  if (added > 0 && (await picturesBytes(forumId)) + added > FORUM_PICTURES_MAX_BYTES) {
    return refused('no_room')
  }
  const kept: KeptFile[] = []
  try {
    for (const size of drawn?.sizes ?? []) kept.push(await keep(size))
    const answer = await writing((tx) => save(tx, call, read.value, drawn ? kept : null))
    if (!('value' in answer)) {
      await removeUnnamed(kept)
      return answer
    }
    const { gone, kind } = answer.value
    if (kind === 'pictured') bumpContentEpoch()
    await removeKeptFiles(gone)
    return done({ kind })
  } catch (error) {
    await removeUnnamed(kept)
    if (error instanceof StorageFull) return refused('storage_full')
    throw error
  }
}

/** Bytes whose rows did not come about. A connection that broke at the end may have written them: then they stay. */
async function removeUnnamed(kept: readonly KeptFile[]): Promise<void> {
  const ids = kept.map(({ id }) => id)
  if (ids.length === 0) return
  const named = await db.pictureFile.count({ where: { id: { in: ids } } }).catch(() => null)
  if (named === 0) await removeKeptFiles(ids)
}

const sum = (sizes: readonly DrawnPicture[]) =>
  sizes.reduce((total, { bytes }) => total + bytes.length, 0)

async function keep({ bytes, ...size }: DrawnPicture): Promise<KeptFile> {
  const id = newFileKey()
  await keepFile(id, bytes)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return { id, ...size, sizeBytes: bytes.length, sha256 }
}

const writing = <T>(work: (tx: Tx) => Promise<T>): Promise<T> =>
  admitWrite(() => retryConflicts(() => db.$transaction(work)))

async function save(tx: Tx, call: Call, facts: PictureFacts, files: KeptFile[] | null) {
  const { noun, forumId, now } = call
  const found = await lockStanding(tx, call)
  if (!found.ok) return found
  const { entryId, standing } = found.value
  if (!standing && !files) {
    return { ok: false, reason: 'invalid', fields: { file: ['pick'] } } satisfies InvalidFields
  }
  const before = standing
    ? { picture: standing.id, ...fieldsOfPicture(toPictureFacts(standing)) }
    : {}
  const id = files ? newFileKey() : (standing?.id ?? '')
  const changes = changesBetween(before, { picture: id, ...fieldsOfPicture(facts) })
  if (Object.keys(changes).length === 0) return done({ kind: 'unchanged' as const, gone: [] })
  const data = { ...facts, alt: facts.alt ?? Prisma.DbNull }
  if (files) {
    if (standing) await tx.picture.delete({ where: { id: standing.id } })
    const own = { id, forumId, ...ofEntry(noun, entryId), createdAt: now }
    await tx.picture.create({ data: { ...own, ...data, files: { create: files } } })
  } else {
    await tx.picture.update({ where: { id }, data: { ...data, version: { increment: 1 } } })
  }
  await note(tx, call, { event: EVENTS[noun].saved, subjectId: entryId, changes })
  const gone = files && standing ? standing.files.map((file) => file.id) : []
  return done({ kind: 'pictured' as const, gone })
}

/** Takes the picture of a record away, rows and bytes. */
export async function removePicture(call: Call): Promise<RemovePictureResult> {
  const answer = await writing(async (tx) => {
    const found = await lockStanding(tx, call)
    if (!found.ok) return found
    const { entryId, standing } = found.value
    if (!standing) return refused('picture_changed')
    await tx.picture.delete({ where: { id: standing.id } })
    const before = { picture: standing.id, ...fieldsOfPicture(toPictureFacts(standing)) }
    const changes = changesBetween(before, {})
    await note(tx, call, { event: EVENTS[call.noun].removed, subjectId: entryId, changes })
    return done(standing.files.map(({ id }) => id))
  })
  if (!answer.ok) return answer
  bumpContentEpoch()
  await removeKeptFiles(answer.value)
  return done(null)
}

/** The record, locked, with its picture, where that still is the one that was seen. */
async function lockStanding(tx: Tx, call: Call) {
  const entry = await lockEntry(tx, call)
  if (!entry) return refused('not_found')
  const standing = await getPicture(tx, call.noun, entry.id)
  const { seen } = call
  const isSeen = standing
    ? standing.id === seen?.id && standing.version === seen.version
    : seen === null
  return isSeen ? done({ entryId: entry.id, standing }) : refused('picture_changed')
}

/** Without a version: a picture has one of its own, and is no field of its record. */
const note = (
  tx: Tx,
  { forumId, actor, now }: Call,
  { changes, ...edit }: { event: string; subjectId: string; changes: object },
) => tx.audit.create({ data: { at: now, forumId, actor, ...edit, details: { changes } } })
