import 'server-only'
import { receiveFile } from '../files/mutations.ts'
import type { Answers, Question } from '../questions/types.ts'
import type { FieldFaults } from '../types.ts'
import type { SentAnswers } from './schema.ts'
import { sentFiles, textAnswers } from './utils.ts'

/**
 * The answers of a form as the core judges them. Files are received first and answer by their id; a
 * file question that nothing was chosen for keeps what it had.
 */
export async function receiveAnswers(options: {
  forumSlug: string
  questions: readonly Question[]
  sent: SentAnswers
  before?: Answers
  now: Date
}): Promise<{ answers: Answers; fields: FieldFaults }> {
  const { forumSlug, questions, sent, before = {}, now } = options
  const isFile = (slug: string) => questions.some((q) => q.slug === slug && q.kind === 'file')
  const kept = Object.entries(before).filter(([slug]) => isFile(slug))
  const answers: Answers = { ...Object.fromEntries(kept), ...textAnswers(questions, sent) }
  const fields: FieldFaults = {}
  for (const [slug, file] of sentFiles(sent)) {
    if (!isFile(slug)) {
      fields[`answers.${slug}`] = ['unknown_value']
      continue
    }
    const bytes = Buffer.from(await file.arrayBuffer())
    const received = await receiveFile({ forumSlug, name: file.name, bytes, now })
    if (received.ok) answers[slug] = received.value.id
    else fields[`answers.${slug}`] = [received.reason]
  }
  return { answers, fields }
}
