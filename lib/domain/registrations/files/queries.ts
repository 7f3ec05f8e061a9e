import 'server-only'
import { db } from '#lib/platform/db.ts'
import { readKeptFile } from '#lib/platform/storage/file-store.ts'
import type { Answers, Question } from '../questions/types.ts'
import { keptAnswers, UUID } from '../questions/utils.ts'
import type { FieldFaults } from '../types.ts'

/**
 * Answers that name a file which is not there for them: it must have been received for this forum,
 * and be nobody's yet or this registration's. One query, and none where no file is named.
 */
export async function fileFaults(options: {
  forumId: string
  questions: readonly Question[]
  given: { ticketType: string; answers: Answers }
  registrationId?: string
}): Promise<FieldFaults> {
  const { forumId, questions, given, registrationId } = options
  const kept = keptAnswers(questions, given)
  const named = questions.flatMap(({ kind, slug }) =>
    kind === 'file' && UUID.test(String(kept[slug])) ? [{ slug, id: String(kept[slug]) }] : [],
  )
  if (named.length === 0) return {}
  const rows = await db.uploadedFile.findMany({
    where: {
      forumId,
      id: { in: named.map(({ id }) => id) },
      OR: [{ registrationId: null }, ...(registrationId ? [{ registrationId }] : [])],
    },
    select: { id: true },
  })
  const usable = new Set(rows.map(({ id }) => id))
  // One file is one answer.
  const isTwice = (id: string) => named.filter((one) => one.id === id).length > 1
  const lost = named.filter(({ id }) => !usable.has(id) || isTwice(id))
  return Object.fromEntries(lost.map(({ slug }) => [`answers.${slug}`, ['unknown_file']]))
}

/** A file of one registration with its bytes; null when it is not this registration's. */
export async function readRegistrationFile(options: { registrationId: string; fileId: string }) {
  const { registrationId, fileId } = options
  if (!UUID.test(fileId)) return null
  const file = await db.uploadedFile.findFirst({
    where: { id: fileId, registrationId },
    select: { id: true, name: true, mediaType: true },
  })
  const bytes = file && (await readKeptFile(file.id))
  return file && bytes ? { ...file, bytes } : null
}
