import { answersFromForm } from '#lib/domain/registrations/questions/utils.ts'
import type { Answers, Question } from '../questions/types.ts'
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
