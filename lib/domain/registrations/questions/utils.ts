import type { FieldFaults } from '../types.ts'
import type { AnswerRow, Answers, AnswerValue, Question } from './types.ts'

/** Lengths in characters, where a question names none of its own. */
const TEXT_MAX = 200
const LONG_TEXT_MAX = 2_000
export const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

type Given = { ticketType: string; answers: Answers }

/**
 * The questions that are asked of somebody who takes this kind of place and has answered so far, in
 * order. One whose condition names a question that is itself not asked is not asked either.
 */
export function askedQuestions(questions: readonly Question[], given: Given): Question[] {
  const asked = new Set<string>()
  return questions.filter((question) => {
    const { slug, forTypes, condition } = question
    const isForType = forTypes.length === 0 || forTypes.includes(given.ticketType)
    const isMet =
      condition === null ||
      (asked.has(condition.question) &&
        meets(ownOf(given.answers, condition.question), condition.is))
    if (isForType && isMet) asked.add(slug)
    return isForType && isMet
  })
}

/** An answer that is none: an empty field, nothing ticked. */
export const isBlank = (value: AnswerValue | undefined): boolean =>
  value === undefined ||
  value === '' ||
  value === false ||
  (Array.isArray(value) && value.length === 0)

function meets(value: AnswerValue | undefined, is: readonly (string | boolean)[]): boolean {
  if (Array.isArray(value)) return value.some((one) => is.includes(one))
  if (isBlank(value)) return is.includes(false)
  return typeof value !== 'number' && is.includes(value as string | boolean)
}

/** Never what an object inherits: `constructor` is a slug like any other. */
const ownOf = (answers: Answers, slug: string) =>
  Object.hasOwn(answers, slug) ? answers[slug] : undefined

/**
 * The answers to keep: of questions that are asked, and not blank. An answer to a question that is
 * not asked is dropped and not refused, because without JavaScript a form shows every question, and
 * whoever changes an earlier answer leaves one behind that they can no longer see.
 */
export function keptAnswers(questions: readonly Question[], given: Given): Answers {
  return Object.fromEntries(
    askedQuestions(questions, given).flatMap(({ slug }) => {
      const value = ownOf(given.answers, slug)
      return value === undefined || isBlank(value) ? [] : [[slug, value]]
    }),
  )
}

/** What is wrong with the answers, by field `answers.<slug>`; empty where nothing is. */
export function answerFaults(questions: readonly Question[], given: Given): FieldFaults {
  const faults: FieldFaults = {}
  const known = new Set(questions.map(({ slug }) => slug))
  for (const slug of Object.keys(given.answers)) {
    if (!known.has(slug)) faults[`answers.${slug}`] = ['unknown_value']
  }
  for (const question of askedQuestions(questions, given)) {
    const fault = answerFault(question, ownOf(given.answers, question.slug))
    if (fault) faults[`answers.${question.slug}`] = [fault]
  }
  return faults
}

function answerFault(question: Question, value: AnswerValue | undefined): string | null {
  if (value === undefined || isBlank(value)) return question.isRequired ? 'required' : null
  switch (question.kind) {
    case 'text':
      return textFault(value, question.atMost ?? TEXT_MAX, /\n/)
    case 'long_text':
      return textFault(value, question.atMost ?? LONG_TEXT_MAX, null)
    case 'number':
      return numberFault(question, value)
    case 'choice':
      return typeof value === 'string' ? optionsFault(question, [value]) : 'bad_answer'
    case 'several':
      return Array.isArray(value) ? optionsFault(question, value) : 'bad_answer'
    case 'consent':
      return value === true ? null : 'bad_answer'
    case 'file':
      return typeof value === 'string' && UUID.test(value) ? null : 'bad_answer'
  }
}

function textFault(value: AnswerValue, max: number, forbidden: RegExp | null): string | null {
  if (typeof value !== 'string') return 'bad_answer'
  if ([...value].length > max) return 'too_long'
  return forbidden?.test(value) ? 'bad_character' : null
}

function numberFault({ atLeast, atMost }: Question, value: AnswerValue): string | null {
  if (typeof value !== 'number' || !Number.isFinite(value)) return 'bad_answer'
  if (atLeast !== null && value < atLeast) return 'too_small'
  return atMost !== null && value > atMost ? 'too_large' : null
}

function optionsFault({ options }: Question, chosen: readonly string[]): string | null {
  if (new Set(chosen).size !== chosen.length) return 'twice'
  return chosen.every((slug) => options.some((option) => option.slug === slug))
    ? null
    : 'unknown_value'
}

/**
 * Answers as a form sends them (everything is text, one ticked box is not a list, an empty field is
 * sent too) in the shapes that the schema takes. What cannot be read stays as it is, to be refused.
 */
export function answersFromForm(
  questions: readonly Question[],
  sent: Readonly<Record<string, string | string[]>>,
): Answers {
  const answers: Answers = {}
  for (const [slug, value] of Object.entries(sent)) {
    const kind = questions.find((question) => question.slug === slug)?.kind
    const read = fromForm(kind, value)
    if (!isBlank(read)) answers[slug] = read
  }
  return answers
}

function fromForm(kind: Question['kind'] | undefined, value: string | string[]): AnswerValue {
  if (kind === 'several') return [value].flat().filter((one) => one !== '')
  if (Array.isArray(value)) return value
  if (kind === 'consent') return value === 'on' || value === 'true' ? true : value
  const text = value.normalize('NFKC').trim()
  if (kind === 'number' && /^[+-]?\d+(?:\.\d+)?$/.test(text)) return Number(text)
  return value.trim()
}

/** The rows to store, one for each kept answer. */
export function answerRows(questions: readonly Question[], kept: Answers): AnswerRow[] {
  return questions.flatMap(({ id, kind, slug }) => {
    const value = ownOf(kept, slug)
    if (value === undefined) return []
    return [{ questionId: id, value, fileId: kind === 'file' ? (value as string) : null }]
  })
}
