import { ownLabels, ownNotice, ownWords } from '#components/edits/own-words.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

const FAULTS = ['chinese_first', 'not_day'] as const
const REFUSALS = ['conflict', 'not_found'] as const
const LINES = ['titleAsPrinted', 'issuedOn'] as const
const TEXTS = ['title', 'issuer', 'remark'] as const
const STEPS = ['created', 'saved', 'unchanged', 'moved', 'retired', 'restored'] as const

/** The sentences of the forms about papers. */
export function referenceWords(locale: Locale) {
  const t = getT(locale, 'reference-panel')
  return ownWords(locale, {
    faults: { words: FAULTS, say: (word) => t(`faults.${word}`) },
    refusals: { words: REFUSALS, say: (word) => t(`refusals.${word}`) },
  })
}

/** What each field of a paper is called. */
export function referenceLabels(locale: Locale): Record<string, string> {
  const t = getT(locale, 'reference-panel')
  return ownLabels(
    { words: LINES, say: (name) => t(`fields.${name}`) },
    { words: TEXTS, say: (name) => t(`fields.${name}`) },
  )
}

/** What came of the last step, as the address says it; null where it says nothing. */
export const referenceNotice = (
  locale: Locale,
  query: Readonly<Record<string, string | string[] | undefined>>,
): string | null => {
  const t = getT(locale, 'reference-panel')
  return ownNotice(locale, query, { words: STEPS, say: (word) => t(`said.${word}`) })
}
