import 'server-only'
import { createHash } from 'node:crypto'
import { fieldsOfText, newFaults, readText } from '#lib/domain/edits/texts/utils.ts'
import type { Fields } from '#lib/domain/edits/types.ts'
import { changesBetween, withoutEmpty } from '#lib/domain/edits/utils.ts'
import { toText } from '#lib/domain/record/queries.ts'
import { admitWrite } from '#lib/platform/admission.ts'
import { bumpContentEpoch } from '#lib/platform/cache/epoch.ts'
import { db, type Tx } from '#lib/platform/db.ts'
import { done, refused } from '#lib/platform/errors/expected.ts'
import type { LocalizedText } from '#lib/platform/i18n/localized.ts'
import { retryConflicts } from '#lib/platform/retry-conflicts.ts'
import { atSight, cleanFile, cleanFileName } from '#lib/platform/storage/clean-file.ts'
import {
  keepFile,
  newFileKey,
  removeKeptFiles,
  StorageFull,
} from '#lib/platform/storage/file-store.ts'
import { lockAgreement } from '../editing/queries.ts'
import { FILES_MAX, FORUM_FILES_MAX_BYTES } from './constants.ts'
import { agreementFilesBytes } from './queries.ts'
import type { AddFileResult, RemoveFileResult } from './types.ts'

const PDF = 'application/pdf'

type Call = {
  forumId: string
  actor: string
  /** Of the agreement */
  slug: string
  now: Date
}

const writing = <T>(work: (tx: Tx) => Promise<T>): Promise<T> =>
  admitWrite(() => retryConflicts(() => db.$transaction(work)))

/**
 * Adds a PDF to an agreement; readers get it once they may see the agreement. First the bytes, then the row, so that
 * a row always has its bytes.
 */
export async function addAgreementFile(
  call: Call & {
    input: Fields
    /** As the sender calls it. */
    name: string
    /** Null where none was sent. */
    bytes: Buffer | null
  },
): Promise<AddFileResult> {
  const { forumId, slug, input, bytes } = call
  const isThere = await db.agreement.count({ where: { slug, forumId, retiredAt: null } })
  if (isThere === 0) return refused('not_found')
  if (bytes === null) return refused('pick')
  const { faults, fault } = newFaults()
  const title = readText('title', input, fault)
  if (!title && !faults['title.zh-Hans']) fault('title.zh-Hans', 'empty')
  const told = await pdfFault(bytes)
  if (told) fault('file', told)
  if (!title || Object.keys(faults).length > 0) {
    return { ok: false, reason: 'invalid', fields: faults }
  }
  if ((await agreementFilesBytes(forumId)) + bytes.length > FORUM_FILES_MAX_BYTES) {
    return refused('no_room')
  }
  const id = newFileKey()
  try {
    await keepFile(id, bytes)
    const added = await writing((tx) => add(tx, { ...call, bytes, id, title }))
    if (added.ok) bumpContentEpoch()
    else await removeKeptFiles([id])
    return added
  } catch (error) {
    if (error instanceof StorageFull) return refused('storage_full')
    // A connection that broke at the end may have written the row: then its bytes stay.
    const named = await db.agreementFile.count({ where: { id } }).catch(() => null)
    if (named === 0) await removeKeptFiles([id])
    throw error
  }
}

/** Why these bytes are no PDF that anybody may open; null where they are one. */
async function pdfFault(bytes: Buffer): Promise<string | null> {
  const seen = atSight(bytes.length, bytes)
  if ('fault' in seen) return seen.fault
  if (seen.mediaType !== PDF) return 'bad_kind'
  const clean = await cleanFile(bytes)
  return clean.ok ? null : clean.fault
}

async function add(
  tx: Tx,
  call: Call & { id: string; name: string; bytes: Buffer; title: LocalizedText },
) {
  const { id, bytes, title, now } = call
  const row = await lockAgreement(tx, call)
  if (!row) return refused('not_found')
  const count = await tx.agreementFile.count({ where: { agreementId: row.id } })
  if (count >= FILES_MAX) return refused('too_many_files')
  const name = cleanFileName(call.name, PDF)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const own = { id, agreementId: row.id, title, name, sizeBytes: bytes.length, sha256 }
  await tx.agreementFile.create({ data: { ...own, createdAt: now } })
  const changes = changesBetween({}, fieldsOfFile({ title, name, sha256 }))
  await note(tx, call, { event: 'agreement.file_added', subjectId: row.id, changes })
  return done({ id })
}

/** Takes a document away, row and bytes. */
export async function removeAgreementFile(call: Call & { id: string }): Promise<RemoveFileResult> {
  const removed = await writing(async (tx): Promise<RemoveFileResult> => {
    const row = await lockAgreement(tx, call)
    const where = { id: call.id, agreementId: row?.id ?? call.id }
    const file = row && (await tx.agreementFile.findFirst({ where }))
    if (!file) return refused('not_found')
    await tx.agreementFile.delete({ where: { id: file.id } })
    const changes = changesBetween(fieldsOfFile({ ...file, title: toText(file.title) }), {})
    await note(tx, call, { event: 'agreement.file_removed', subjectId: row.id, changes })
    return done(null)
  })
  if (!removed.ok) return removed
  bumpContentEpoch()
  await removeKeptFiles([call.id])
  return removed
}

const fieldsOfFile = (file: { title: LocalizedText; name: string; sha256: string }): Fields =>
  withoutEmpty({ ...fieldsOfText('title', file.title), file: file.name, sha256: file.sha256 })

/** Without a version: a document is no field of its agreement. */
const note = (
  tx: Tx,
  { forumId, actor, now }: Call,
  { changes, ...edit }: { event: string; subjectId: string; changes: object },
) => tx.audit.create({ data: { at: now, forumId, actor, ...edit, details: { changes } } })
