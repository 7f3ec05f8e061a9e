import 'server-only'
import { toText, toTextOrNull } from '#lib/domain/record/queries.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import type { AnsweredQuestion, AnswerValue, Question } from './types.ts'

/** What is asked now, in order. The content schema and the form that organisers use make the casts of JSON true. */
export const questionArgs = {
  where: { retiredAt: null },
  select: {
    id: true,
    slug: true,
    kind: true,
    label: true,
    hint: true,
    isRequired: true,
    options: true,
    condition: true,
    forTypes: true,
    atLeast: true,
    atMost: true,
  },
  orderBy: [{ position: 'asc' }, { slug: 'asc' }],
} as const satisfies Prisma.Forum$questionsArgs
type QuestionRow = Prisma.QuestionGetPayload<{ select: (typeof questionArgs)['select'] }>

export const toQuestion = (row: QuestionRow): Question => ({
  ...row,
  label: toText(row.label),
  hint: toTextOrNull(row.hint),
  options: toOptions(row.options),
  condition: row.condition as Question['condition'],
})

const toOptions = (value: Prisma.JsonValue) => (value ?? []) as Question['options']

export const answerArgs = {
  select: {
    value: true,
    question: { select: { slug: true, kind: true, label: true, options: true } },
    file: { select: { id: true, name: true, mediaType: true, sizeBytes: true } },
  },
  orderBy: [{ question: { position: 'asc' } }, { questionId: 'asc' }],
} as const satisfies Prisma.Registration$answersArgs
type AnswerRow = Prisma.AnswerGetPayload<{ select: (typeof answerArgs)['select'] }>

export const toAnswered = ({ value, question, file }: AnswerRow): AnsweredQuestion => ({
  question: { ...question, label: toText(question.label), options: toOptions(question.options) },
  value: value as AnswerValue,
  file,
})
