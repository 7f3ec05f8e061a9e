import { formWords } from '#components/patterns/form-words.ts'
import { LANGS, type Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

const FAULTS = [
  ...(['chinese_first', 'not_country', 'too_many', 'managers_only', 'in_use'] as const),
  ...(['within_itself', 'merged'] as const),
] as const
const REFUSALS = ['conflict', 'namesake', 'not_found'] as const

/** The sentences of the forms about people and organisations. */
export function recordWords(locale: Locale) {
  const t = getT(locale, 'record-panel')
  return formWords(locale, {
    faults: Object.fromEntries(FAULTS.map((word) => [word, t(`faults.${word}`)])),
    refusals: Object.fromEntries(REFUSALS.map((word) => [word, t(`refusals.${word}`)])),
  })
}

/** What came of the last step, as the address says it; null where it says nothing. */
export function recordNotice(
  locale: Locale,
  query: Readonly<Record<string, string | string[] | undefined>>,
): string | null {
  const t = getT(locale, 'record-panel')
  const found = (['created', 'saved', 'unchanged', 'undone', 'redone'] as const).find(
    (name) => query[name] !== undefined,
  )
  return found ? t(`said.${found}`) : null
}

const TEXTS = ['name', 'doubt', 'description'] as const
const LINES = [
  ...(['latinAsPrinted', 'honorific', 'aliases', 'country', 'kind', 'city', 'parent'] as const),
  ...(['joint', 'retired', 'another'] as const),
]

/** What each field of a person or an organisation is called. */
export function recordLabels(locale: Locale): Record<string, string> {
  const t = getT(locale, 'record-panel')
  const texts = TEXTS.flatMap((name) =>
    LANGS.map((lang) => [`${name}.${lang}`, t(`fields.${name}.${lang}`)] as const),
  )
  const lines = LINES.map((name) => [name, t(`fields.${name}`)] as const)
  return Object.fromEntries([...texts, ...lines])
}
