import { recordWords } from '#components/edits/record-words.ts'
import { LANGS, type Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

const FAULTS = ['chinese_first', 'twice_in_role'] as const
const REFUSALS = ['conflict', 'not_found', 'changed_since'] as const

/** The sentences of the forms about who takes part. */
export function participationWords(locale: Locale) {
  const t = getT(locale, 'participation-panel')
  const { faults, refusals, ...words } = recordWords(locale)
  const own = Object.fromEntries(FAULTS.map((word) => [word, t(`faults.${word}`)]))
  const ownRefusals = Object.fromEntries(REFUSALS.map((word) => [word, t(`refusals.${word}`)]))
  return { ...words, faults: { ...faults, ...own }, refusals: { ...refusals, ...ownRefusals } }
}

/** What each field is called. */
export function participationLabels(locale: Locale): Record<string, string> {
  const t = getT(locale, 'participation-panel')
  const lines = (['role', 'organisation', 'asPrinted', 'session'] as const).map(
    (name) => [name, t(`fields.${name}`)] as const,
  )
  const texts = (['remark', 'doubt'] as const).flatMap((name) =>
    LANGS.map((lang) => [`${name}.${lang}`, t(`fields.${name}.${lang}`)] as const),
  )
  return Object.fromEntries([...lines, ...texts])
}

/** What came of the last step, as the address says it; null where it says nothing. */
export function participationNotice(
  locale: Locale,
  query: Readonly<Record<string, string | string[] | undefined>>,
): string | null {
  const found = (['created', 'saved', 'unchanged', 'removed', 'moved'] as const).find(
    (name) => query[name] !== undefined,
  )
  return found ? getT(locale, 'participation-panel')(`said.${found}`) : null
}
