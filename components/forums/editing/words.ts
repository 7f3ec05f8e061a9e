import { recordNotice } from '#components/edits/record-words.ts'
import { richFaults } from '#components/edits/rich-text/words.ts'
import { formWords } from '#components/patterns/form-words.ts'
import { LANGS, type Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

const FAULTS = [
  ...(['chinese_first', 'not_number', 'not_day', 'too_small', 'too_large'] as const),
  ...(['needed_by_readers', 'managers_only'] as const),
]
const REFUSALS = ['conflict', 'in_use', 'too_many'] as const

/** The sentences of the forms about a forum and its rooms. */
export function factsWords(locale: Locale) {
  const t = getT(locale, 'facts')
  return formWords(locale, {
    faults: {
      ...richFaults(locale),
      ...Object.fromEntries(FAULTS.map((word) => [word, t(`faults.${word}`)])),
    },
    refusals: Object.fromEntries(REFUSALS.map((word) => [word, t(`refusals.${word}`)])),
  })
}

export const FACT_TEXTS = [
  'name',
  'shortName',
  'venue',
  'theme',
  'description',
  'goodToKnow',
] as const
export const FACT_LINES = [
  ...(['nameAsPrinted', 'startsOn', 'endsOn', 'dateAsPrinted', 'venueAsPrinted'] as const),
  ...(['capacity', 'themeAsPrinted'] as const),
]

/** What each field of the facts is called. */
export function factsLabels(locale: Locale): Record<string, string> {
  const t = getT(locale, 'facts')
  const texts = FACT_TEXTS.flatMap((name) =>
    LANGS.map((lang) => [`${name}.${lang}`, t(`${name}Of.${lang}`)] as const),
  )
  const lines = FACT_LINES.map((name) => [name, t(name)] as const)
  const rest = (['state', 'secondEyes', 'mode', 'umbrella'] as const).map(
    (name) => [name, t(name)] as const,
  )
  return Object.fromEntries([...rest, ...texts, ...lines])
}

/** What came of the last step, as the address says it; null where it says nothing. */
export function factsNotice(
  locale: Locale,
  query: Readonly<Record<string, string | string[] | undefined>>,
): string | null {
  const t = getT(locale, 'facts')
  const said = {
    made: 'made',
    saved: 'saved',
    unchanged: 'unchanged',
    room: 'roomSaved',
    removed: 'roomRemoved',
  } as const
  const found = (Object.keys(said) as (keyof typeof said)[]).find(
    (name) => query[name] !== undefined,
  )
  return found ? t(said[found]) : recordNotice(locale, query)
}
