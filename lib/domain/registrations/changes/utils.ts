import type { Answers, AnswerValue } from '../questions/types.ts'
import type { ChangeInput } from '../schema.ts'
import type { RegistrationDetail } from '../types.ts'

/** An answer as it is compared: the order in which boxes were ticked is no difference. */
const comparable = (value: AnswerValue | undefined) =>
  JSON.stringify(Array.isArray(value) ? value.toSorted() : value)

/**
 * The names of the fields that would be different, for the audit and the letter: `name`, `ticketType`,
 * `answers.diet`, `sessions`. `kept` are the new answers as they would be stored; sessions are left
 * out where there is no place to have them with, and answers to what is not asked any more.
 */
export function changedFields(
  current: RegistrationDetail,
  input: ChangeInput,
  kept: Answers,
  { withSessions, asked }: { withSessions: boolean; asked: readonly string[] },
): string[] {
  const plain = (['name', 'phone', 'organisation'] as const).filter(
    (field) => current[field] !== input[field],
  )
  const answers = asked.filter(
    (slug) => comparable(current.answers[slug]) !== comparable(kept[slug]),
  )
  const booked = current.sessions.map(({ slug }) => slug)
  const isSame = comparable(booked) === comparable(input.sessions)
  return [
    ...plain,
    ...(current.ticketType.slug === input.ticketType ? [] : ['ticketType']),
    ...answers.map((slug) => `answers.${slug}`),
    ...(withSessions && !isSame ? ['sessions'] : []),
  ]
}
