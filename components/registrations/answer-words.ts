import type { AnsweredQuestion } from '#lib/domain/registrations/questions/types.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { pickString } from '#lib/platform/i18n/localized.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import { formatCount } from '#lib/platform/numbers/format-number.ts'

/** An answer as it was given; a chosen option in its own words. */
export function answerWords({ question, value }: AnsweredQuestion, locale: Locale): string {
  if (value === true) return getT(locale, 'register-form')('manage.yes')
  if (typeof value === 'number') return formatCount(value, locale)
  const words = [value].flat().map((one) => {
    const option = question.options.find(({ slug }) => slug === one)
    return option ? pickString(option.label, locale) : String(one)
  })
  return words.join(getT(locale, 'common')('listSeparator'))
}
