import { recordWords } from '#components/edits/record-words.ts'
import { LANGS, type Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

const FAULTS = ['chinese_first', 'not_day', 'whole_day'] as const
const REFUSALS = ['conflict', 'not_found', 'known_title'] as const

/** The sentences of the forms about documents. */
export function sourceWords(locale: Locale) {
  const t = getT(locale, 'source-panel')
  const { faults, refusals, ...words } = recordWords(locale)
  const own = Object.fromEntries(FAULTS.map((word) => [word, t(`faults.${word}`)]))
  const ownRefusals = Object.fromEntries(REFUSALS.map((word) => [word, t(`refusals.${word}`)]))
  return { ...words, faults: { ...faults, ...own }, refusals: { ...refusals, ...ownRefusals } }
}

/** What each field of a document is called. */
export function sourceLabels(locale: Locale): Record<string, string> {
  const t = getT(locale, 'source-panel')
  const lines = (['titleAsPrinted', 'script', 'publishedOn', 'publishedAsPrinted'] as const).map(
    (name) => [name, t(`fields.${name}`)] as const,
  )
  const texts = (['title', 'author', 'publisher', 'note'] as const).flatMap((name) =>
    LANGS.map((lang) => [`${name}.${lang}`, t(`fields.${name}.${lang}`)] as const),
  )
  return Object.fromEntries([...lines, ...texts])
}

/** What came of the last step, as the address says it; null where it says nothing. */
export function sourceNotice(
  locale: Locale,
  query: Readonly<Record<string, string | string[] | undefined>>,
): string | null {
  const found = (['created', 'saved', 'unchanged'] as const).find(
    (name) => query[name] !== undefined,
  )
  return found ? getT(locale, 'source-panel')(`said.${found}`) : null
}
