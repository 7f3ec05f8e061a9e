import 'server-only'
import { createHash } from 'node:crypto'
import { faultAtSight } from '#lib/platform/storage/clean-file.ts'
import { discardFiles, receiveFile } from '../files/mutations.ts'
import type { Answers, Question } from '../questions/types.ts'
import type { FieldFaults } from '../types.ts'
import type { SentAnswers } from './schema.ts'
import { sentFiles, textAnswers } from './utils.ts'

export type ReceivedFiles = {
  /** The foreseen answers with the ids of the files that were received. */
  answers: Answers
  /** What of them could not be taken; then none was. */
  fields: FieldFaults
  ids: string[]
  /** By id, what was sent (SHA-256), so that the same form sent twice is the same request. */
  sha256: Record<string, string>
}

/** Stands for the id of a file that was sent and not yet received. */
const NOT_YET_RECEIVED = '00000000-0000-4000-8000-000000000000'

/**
 * The answers of a form as they will be once its files are received: everything else is judged
 * first, because a file is costly and a refused form keeps none; of a file what is seen at once. A file question that nothing was
 * chosen for keeps what it had.
 */
export async function foreseenAnswers(options: {
  questions: readonly Question[]
  sent: SentAnswers
  before?: Answers
}): Promise<{ answers: Answers; fields: FieldFaults }> {
  const { questions, sent, before = {} } = options
  const isFile = (slug: string) => questions.some((q) => q.slug === slug && q.kind === 'file')
  const kept = Object.entries(before).filter(([slug]) => isFile(slug))
  const answers: Answers = { ...Object.fromEntries(kept), ...textAnswers(questions, sent) }
  const fields: FieldFaults = {}
  for (const [slug, file] of sentFiles(sent)) {
    const fault = isFile(slug) ? await faultAtSight(file) : 'unknown_value'
    if (fault) fields[`answers.${slug}`] = [fault]
    if (isFile(slug)) answers[slug] = NOT_YET_RECEIVED
  }
  return { answers, fields }
}

/**
 * Receives the files of a form that is right in everything else (`foreseenAnswers`). Whoever calls
 * it discards them (`discardFiles`) where the form comes to nothing after all.
 */
export async function receiveFiles(options: {
  forumSlug: string
  sent: SentAnswers
  answers: Answers
  /** For somebody who registers, not for somebody who changes what they sent. */
  isNew?: boolean
  now: Date
}): Promise<ReceivedFiles> {
  const { forumSlug, sent, isNew = false, now } = options
  const answers: Answers = { ...options.answers }
  const fields: FieldFaults = {}
  const ids: string[] = []
  const sha256: Record<string, string> = {}
  for (const [slug, file] of sentFiles(sent)) {
    const bytes = Buffer.from(await file.arrayBuffer())
    const received = await receiveFile({ forumSlug, name: file.name, bytes, isNew, now })
    if (received.ok) {
      const { id } = received.value
      answers[slug] = id
      ids.push(id)
      sha256[id] = createHash('sha256').update(bytes).digest('hex')
    } else fields[`answers.${slug}`] = [received.reason]
  }
  if (Object.keys(fields).length > 0) await discardFiles(ids)
  return { answers, fields, ids, sha256 }
}
