import { CheckboxField, CheckboxGroup, RadioGroup } from '#components/patterns/choices.tsx'
import { FileField, SelectField, TextareaField, TextField } from '#components/patterns/field.tsx'
import { type Condition, WhenAnswered } from '#components/registrations/when-answered.tsx'
import type { Answers, Question } from '#lib/domain/registrations/questions/types.ts'
import type { TicketTypeRef } from '#lib/domain/registrations/types.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { pickString } from '#lib/platform/i18n/localized.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import { formatCount } from '#lib/platform/numbers/format-number.ts'

export type QuestionsProps = {
  questions: readonly Question[]
  types: readonly Pick<TicketTypeRef, 'slug' | 'name'>[]
  locale: Locale
  /** What was answered before. */
  answers?: Answers
  /** Names of the files that were sent before, by question. */
  files?: Readonly<Record<string, string>>
}

/** Above so many choices a list takes less room than lines. */
const LINES_MAX = 7

/** The forum's own questions, in order; those that depend on others say on what. */
export function Questions({ questions, types, locale, answers = {}, files = {} }: QuestionsProps) {
  return questions.map((question) => {
    const field = (
      <QuestionField
        key={question.slug}
        question={question}
        locale={locale}
        answer={Object.hasOwn(answers, question.slug) ? answers[question.slug] : undefined}
        file={Object.hasOwn(files, question.slug) ? files[question.slug] : undefined}
      />
    )
    const { all, words } = conditionsOf(question, { questions, types, locale })
    if (all.length === 0) return field
    return (
      <WhenAnswered key={question.slug} all={all} words={words}>
        {field}
      </WhenAnswered>
    )
  })
}

/** Name of the field that takes the answer. */
export const answerName = (slug: string) => `answers.${slug}`

function QuestionField({
  question,
  locale,
  answer,
  file,
}: {
  question: Question
  locale: Locale
  answer: Answers[string] | undefined
  file: string | undefined
}) {
  const t = getT(locale, 'register-form')
  const shared = {
    name: answerName(question.slug),
    label: pickString(question.label, locale),
    hint: question.hint ? pickString(question.hint, locale) : undefined,
    optional: !question.isRequired,
  }
  const options = question.options.map(({ slug, label }) => ({
    value: slug,
    label: pickString(label, locale),
  }))
  const text = typeof answer === 'string' || typeof answer === 'number' ? String(answer) : undefined
  switch (question.kind) {
    case 'text':
      return <TextField {...shared} defaultValue={text} />
    case 'long_text':
      return <TextareaField {...shared} defaultValue={text} />
    case 'number':
      return (
        <TextField
          {...shared}
          hint={shared.hint ?? rangeWords(question, locale)}
          inputMode="numeric"
          defaultValue={text}
        />
      )
    case 'choice':
      return options.length > LINES_MAX ? (
        <SelectField
          {...shared}
          options={[{ value: '', label: t('choose') }, ...options]}
          defaultValue={text ?? ''}
        />
      ) : (
        <RadioGroup {...shared} choices={options} defaultValue={text} />
      )
    case 'several':
      return (
        <CheckboxGroup
          {...shared}
          choices={options}
          defaultValue={Array.isArray(answer) ? answer : []}
        />
      )
    case 'consent':
      return <CheckboxField {...shared} defaultChecked={answer === true} />
    case 'file':
      return (
        <FileField
          {...shared}
          accept="image/jpeg,image/png,image/webp,application/pdf"
          hint={shared.hint ?? t('fileHint')}
          kept={file === undefined ? undefined : t('fileKept', { name: file })}
          again={t('fileAgain')}
          removal={
            file === undefined || question.isRequired
              ? undefined
              : { name: 'remove', value: question.slug, label: t('fileRemove') }
          }
        />
      )
  }
}

function rangeWords({ atLeast, atMost }: Question, locale: Locale): string | undefined {
  const t = getT(locale, 'register-form')
  const least = atLeast === null ? null : formatCount(atLeast, locale)
  const most = atMost === null ? null : formatCount(atMost, locale)
  if (least !== null && most !== null) return t('range.between', { least, most })
  if (least !== null) return t('range.atLeast', { least })
  return most === null ? undefined : t('range.atMost', { most })
}

/** When a question is asked: for a script, and in words for everybody else. */
function conditionsOf(
  { forTypes, condition }: Question,
  { questions, types, locale }: Omit<QuestionsProps, 'answers'>,
): { all: Condition[]; words: string } {
  const t = getT(locale, 'register-form')
  const all: Condition[] = []
  const words: string[] = []
  if (forTypes.length > 0) {
    all.push({ name: 'ticketType', is: forTypes })
    const names = types
      .filter(({ slug }) => forTypes.includes(slug))
      .map(({ name }) => pickString(name, locale))
    words.push(t('when.type', { types: names.join(t('or')) }))
  }
  const earlier = condition && questions.find(({ slug }) => slug === condition.question)
  if (condition && earlier) {
    const is = condition.is.map((value) => (value === true ? 'on' : value === false ? '' : value))
    all.push({ name: answerName(earlier.slug), is })
    const question = pickString(earlier.label, locale)
    const chosen = earlier.options
      .filter(({ slug }) => condition.is.includes(slug))
      .map(({ label }) => pickString(label, locale))
    if (chosen.length > 0) {
      words.push(t('when.answer', { question, answers: chosen.join(t('or')) }))
    } else {
      words.push(t(condition.is.includes(true) ? 'when.ticked' : 'when.unticked', { question }))
    }
  }
  return { all, words: words.join('') }
}
