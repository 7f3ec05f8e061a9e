import 'server-only'
import { createHash } from 'node:crypto'
import { discardFiles, receiveFile } from '../files/mutations.ts'
import type { Answers } from '../questions/types.ts'
import type { FieldFaults } from '../types.ts'
import type { SentAnswers } from './schema.ts'
import { sentFiles } from './utils.ts'

export type ReceivedFiles = {
  /** The foreseen answers with the ids of the files that were received. */
  answers: Answers
  /** What of them could not be taken; then none was. */
  fields: FieldFaults
  ids: string[]
  /** By id, what was sent (SHA-256), so that the same form sent twice is the same request. */
  sha256: Record<string, string>
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
