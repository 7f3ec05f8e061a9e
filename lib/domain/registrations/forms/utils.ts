import { answersFromForm } from '#lib/domain/registrations/questions/utils.ts'
import type { Answers, Question } from '../questions/types.ts'
import type { FieldFaults } from '../types.ts'
import type { SentAnswers } from './schema.ts'

/** An empty field that may be left out is none. */
export function orAbsent(value: string | undefined): string | undefined {
  return value === undefined || value.trim() === '' ? undefined : value
}

/** The answers of a form but for its files, in the shapes that the core judges. */
export function textAnswers(questions: readonly Question[], sent: SentAnswers): Answers {
  const texts = Object.entries(sent).filter(
    (entry): entry is [string, string | string[]] => !(entry[1] instanceof File),
  )
  return answersFromForm(questions, Object.fromEntries(texts))
}

/** The files of a form that really are some: an empty file field is sent as a file without bytes. */
export function sentFiles(sent: SentAnswers): [slug: string, file: File][] {
  return Object.entries(sent).filter(
    (entry): entry is [string, File] => entry[1] instanceof File && entry[1].size > 0,
  )
}

/** Stands for the id of a file that was sent and not yet received. */
const NOT_YET_RECEIVED = '00000000-0000-4000-8000-000000000000'

/**
 * The answers of a form as they will be once its files are received: everything else is judged
 * first, because a file is costly and a refused form keeps none. A file question that nothing was
 * chosen for keeps what it had.
 */
export function foreseenAnswers(options: {
  questions: readonly Question[]
  sent: SentAnswers
  before?: Answers
}): { answers: Answers; fields: FieldFaults } {
  const { questions, sent, before = {} } = options
  const isFile = (slug: string) => questions.some((q) => q.slug === slug && q.kind === 'file')
  const kept = Object.entries(before).filter(([slug]) => isFile(slug))
  const answers: Answers = { ...Object.fromEntries(kept), ...textAnswers(questions, sent) }
  const fields: FieldFaults = {}
  for (const [slug] of sentFiles(sent)) {
    if (isFile(slug)) answers[slug] = NOT_YET_RECEIVED
    else fields[`answers.${slug}`] = ['unknown_value']
  }
  return { answers, fields }
}
