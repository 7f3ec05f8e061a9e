import { ownLabels, ownNotice, ownWords } from '#components/edits/own-words.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

const FAULTS = ['chinese_first', 'no_holder', 'one_holder'] as const
const REFUSALS = ['conflict', 'not_found'] as const
const LINES = ['titleAsPrinted', 'state', 'city', 'organisation'] as const
const TEXTS = ['title', 'holder', 'doubt'] as const
const STEPS = ['created', 'saved', 'unchanged', 'moved', 'retired', 'restored'] as const

/** The sentences of the forms about titles that somebody holds. */
export function honourWords(locale: Locale) {
  const t = getT(locale, 'honour-panel')
  return ownWords(locale, {
    faults: { words: FAULTS, say: (word) => t(`faults.${word}`) },
    refusals: { words: REFUSALS, say: (word) => t(`refusals.${word}`) },
  })
}

/** What each field of an honour is called. */
export function honourLabels(locale: Locale): Record<string, string> {
  const t = getT(locale, 'honour-panel')
  return ownLabels(
    { words: LINES, say: (name) => t(`fields.${name}`) },
    { words: TEXTS, say: (name) => t(`fields.${name}`) },
  )
}

/** What came of the last step, as the address says it; null where it says nothing. */
export const honourNotice = (
  locale: Locale,
  query: Readonly<Record<string, string | string[] | undefined>>,
): string | null => {
  const t = getT(locale, 'honour-panel')
  return ownNotice(locale, query, { words: STEPS, say: (word) => t(`said.${word}`) })
}
