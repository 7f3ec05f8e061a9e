import type { LocalizedText } from '#lib/platform/i18n/localized.ts'
import type { QuestionKind } from '#prisma/generated/enums.ts'

export type QuestionOption = { slug: string; label: LocalizedText }

/** Asked only when the earlier answer is, or has among it, one of these. */
export type QuestionCondition = { question: string; is: (string | boolean)[] }

/** Something asked of those who register. */
export type Question = {
  id: string
  slug: string
  kind: QuestionKind
  label: LocalizedText
  hint: LocalizedText | null
  isRequired: boolean
  /** In order; empty where nothing is to be chosen. */
  options: QuestionOption[]
  condition: QuestionCondition | null
  /** Slugs of the kinds of place it is asked for; empty for all. */
  forTypes: string[]
  /** Least and greatest number; of a text the greatest length in characters. */
  atLeast: number | null
  atMost: number | null
}

/** Text, number, true, an option's slug, several of them; of a file the id that it was received under. */
export type AnswerValue = string | number | boolean | string[]

/** By the slug of the question. */
export type Answers = Record<string, AnswerValue>

/** An answer as a row of it holds it; of a file the value is the file's id. */
export type AnswerRow = { questionId: string; value: AnswerValue; fileId: string | null }

/** What was answered, with the question's words, in the order in which it was asked. */
export type AnsweredQuestion = {
  question: Pick<Question, 'slug' | 'kind' | 'label' | 'options'>
  value: AnswerValue
  file: RegistrationFile | null
}

/** A file that belongs to a registration. */
export type RegistrationFile = { id: string; name: string; mediaType: string; sizeBytes: number }
