import type {
  ExportedRegistration,
  RegistrationFilter,
} from '#lib/domain/registrations/panel/types.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { pickString } from '#lib/platform/i18n/localized.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import type { Column } from '#lib/platform/tables/table.ts'
import type { ExportedQuestion } from './types.ts'

type Registration = ExportedRegistration

/** What an export has of a registration: what the list shows, how to reach the person, and every answer. */
export function exportColumns(
  questions: readonly ExportedQuestion[],
  locale: Locale,
): Column<Registration>[] {
  const t = getT(locale, 'exports')
  const status = getT(locale, 'panel-registrations')
  const text = (
    key: Parameters<typeof t>[0] & `columns.${string}`,
    value: (row: Registration) => string | null,
  ): Column<Registration> => ({
    key: key.slice('columns.'.length),
    label: t(key),
    type: 'text',
    value,
  })
  const instant = (
    key: Parameters<typeof t>[0] & `columns.${string}`,
    value: (row: Registration) => Date | null,
  ): Column<Registration> => ({
    key: key.slice('columns.'.length),
    label: t(key),
    type: 'instant',
    value,
  })
  return [
    text('columns.code', ({ code }) => code),
    text('columns.status', (row) => status(`statuses.${row.status}`)),
    text('columns.name', ({ name }) => name),
    text('columns.organisation', ({ organisation }) => organisation),
    text('columns.email', ({ email }) => email),
    text('columns.phone', ({ phone }) => phone),
    text('columns.ticketType', ({ ticketType }) => pickString(ticketType.name, locale)),
    { key: 'seq', label: t('columns.seq'), type: 'number', value: ({ seq }) => seq },
    instant('columns.createdAt', ({ createdAt }) => createdAt),
    instant('columns.acceptBy', ({ acceptBy }) => acceptBy),
    instant('columns.arrivedAt', ({ arrivedAt }) => arrivedAt),
    text('columns.locale', (row) => row.locale),
    text('columns.decisionNote', ({ decisionNote }) => decisionNote),
    instant('columns.updatedAt', ({ updatedAt }) => updatedAt),
    ...questions.map(
      (question): Column<Registration> => ({
        key: `answers.${question.slug}`,
        label: pickString(question.label, locale),
        type: 'text',
        value: ({ answers }) => answerText(answers[question.slug], question, locale),
      }),
    ),
  ]
}

/** An answer in words: choices by what they are called, several with a mark between them. */
function answerText(answer: unknown, question: ExportedQuestion, locale: Locale): string | null {
  const t = getT(locale, 'exports')
  if (answer === null || answer === undefined) return null
  if (typeof answer === 'boolean') return t(answer ? 'yes' : 'no')
  if (Array.isArray(answer)) {
    return answer.map((one) => answerText(one, question, locale)).join(t('and'))
  }
  if (typeof answer === 'object') return JSON.stringify(answer)
  const option = question.options.get(String(answer))
  return option ? pickString(option, locale) : String(answer)
}

/** By what a list was narrowed: names alone, for what was looked for may be somebody's name. */
export const filterNames = (filter: RegistrationFilter): string[] =>
  Object.entries(filter).flatMap(([name, value]) => (value === null ? [] : [name]))
