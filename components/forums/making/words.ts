import { formWords } from '#components/patterns/form-words.ts'
import { LANGS, type Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

const FAULTS = [
  ...(['not_address', 'reserved', 'taken', 'document', 'not_zone', 'not_edition'] as const),
  ...(['needs_day', 'nobody', 'too_many'] as const),
] as const
const REFUSALS = ['decided', 'gone', 'full'] as const
const FACT_FAULTS = ['chinese_first', 'not_day', 'too_small'] as const

/** The sentences of the forms that make a forum, and that decide what goes into a new edition. */
export function makingWords(locale: Locale) {
  const t = getT(locale, 'editions')
  const facts = getT(locale, 'facts')
  return formWords(locale, {
    faults: {
      ...Object.fromEntries(FACT_FAULTS.map((word) => [word, facts(`faults.${word}`)])),
      ...Object.fromEntries(FAULTS.map((word) => [word, t(`faults.${word}`)])),
    },
    refusals: Object.fromEntries(REFUSALS.map((word) => [word, t(`refusals.${word}`)])),
  })
}

const TEXTS = ['name', 'shortName', 'description'] as const
const LINES = [
  ...(['address', 'kind', 'startsOn', 'endsOn', 'timeZone', 'city', 'umbrella'] as const),
  ...(['edition', 'mode', 'motif', 'parts', 'things', 'chosen'] as const),
] as const

/** What each field of a new forum is called. */
export function makingLabels(locale: Locale): Record<string, string> {
  const t = getT(locale, 'editions')
  const texts = TEXTS.flatMap((name) =>
    LANGS.map((lang) => [`${name}.${lang}`, t(`fields.${name}Of.${lang}`)] as const),
  )
  return Object.fromEntries([...LINES.map((name) => [name, t(`fields.${name}`)]), ...texts])
}
