import 'server-only'
import { createHash } from 'node:crypto'
import { admitWrite } from '#lib/platform/admission.ts'
import { checkLimits } from '#lib/platform/rate-limit/check-limits.ts'
import { faultAtSight } from '#lib/platform/storage/clean-file.ts'
import { discardFiles, receiveFile } from '../files/mutations.ts'
import { fileLimits, type Sender } from '../limits/utils.ts'
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
 * first, because a file is costly and a refused form keeps none; of a file what is seen at once. A file
 * question that nothing was chosen for keeps what it had, unless that is to go.
 */
export async function foreseenAnswers(options: {
  questions: readonly Question[]
  sent: SentAnswers
  before?: Answers
  /** Questions whose file is to go. */
  remove?: readonly string[]
}): Promise<{ answers: Answers; fields: FieldFaults }> {
  const { questions, sent, before = {}, remove = [] } = options
  const isFile = (slug: string) => questions.some((q) => q.slug === slug && q.kind === 'file')
  const kept = Object.entries(before).filter(([slug]) => isFile(slug) && !remove.includes(slug))
  const answers: Answers = { ...Object.fromEntries(kept), ...textAnswers(questions, sent) }
  const fields: FieldFaults = {}
  for (const [slug, file] of sentFiles(sent)) {
    const fault = isFile(slug) ? await faultAtSight(file) : 'unknown_value'
    if (fault) fields[`answers.${slug}`] = [fault]
    if (isFile(slug)) answers[slug] = NOT_YET_RECEIVED
  }
  return { answers, fields }
}

type Sending = {
  forumSlug: string
  sent: SentAnswers
  answers: Answers
  /** For somebody who registers, not for somebody who changes what they sent. */
  isNew?: boolean
  now: Date
}

type Decided = { ok: boolean; value?: unknown }
type NotReceived = { ok: false; reason: 'invalid'; fields: FieldFaults }

/**
 * Receives the files of a form that is right in everything else (`foreseenAnswers`), within what its
 * sender may send in a day, and lets the form be decided. Where that comes to nothing, be it refused,
 * thrown, or known already, no file stays.
 */
export async function withReceivedFiles<T extends Decided>(
  sending: Sending & { sender: Sender },
  decide: (received: ReceivedFiles) => Promise<T>,
  isKept: (decided: T) => boolean = ({ ok }) => ok,
): Promise<T | NotReceived> {
  const { sent, sender, now } = sending
  const files = sentFiles(sent)
  const bytes = files.reduce((sum, [, file]) => sum + file.size, 0)
  if (bytes > 0) {
    const { allowed } = await admitWrite(() => checkLimits(fileLimits(sender, bytes), now))
    const tooMuch = files.map(([slug]) => [`answers.${slug}`, ['too_much_today']])
    if (!allowed) return { ok: false, reason: 'invalid', fields: Object.fromEntries(tooMuch) }
  }
  const received = await receiveFiles(sending)
  const { fields, ids } = received
  if (Object.keys(fields).length > 0) return { ok: false, reason: 'invalid', fields }
  return orDiscarded(ids, () => decide(received), isKept)
}

/** Receives all files of a form or none. */
export async function receiveFiles(sending: Sending): Promise<ReceivedFiles> {
  const { forumSlug, sent, isNew = false, now } = sending
  const answers: Answers = { ...sending.answers }
  const fields: FieldFaults = {}
  const ids: string[] = []
  const sha256: Record<string, string> = {}
  const receiveAll = async () => {
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
    return { answers, fields, ids, sha256 }
  }
  return orDiscarded(ids, receiveAll, () => Object.keys(fields).length === 0)
}

async function orDiscarded<T>(
  ids: readonly string[],
  work: () => Promise<T>,
  isKept: (result: T) => boolean,
): Promise<T> {
  try {
    const result = await work()
    if (!isKept(result)) await discardFiles(ids)
    return result
  } catch (error) {
    // What cannot be forgotten now, because it is the database that fails, is swept within a day.
    await discardFiles(ids).catch(() => undefined)
    throw error
  }
}
