import { ownLabels, ownNotice, ownWords } from '#components/edits/own-words.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

const FAULTS = ['chinese_first', 'not_day', 'whole_day'] as const
const REFUSALS = ['conflict', 'not_found', 'known_title'] as const
const LINES = ['titleAsPrinted', 'script', 'publishedOn', 'publishedAsPrinted'] as const
const TEXTS = ['title', 'author', 'publisher', 'note'] as const
const STEPS = ['created', 'saved', 'unchanged'] as const

/** The sentences of the forms about documents. */
export function sourceWords(locale: Locale) {
  const t = getT(locale, 'source-panel')
  return ownWords(locale, {
    faults: { words: FAULTS, say: (word) => t(`faults.${word}`) },
    refusals: { words: REFUSALS, say: (word) => t(`refusals.${word}`) },
  })
}

/** What each field of a document is called. */
export function sourceLabels(locale: Locale): Record<string, string> {
  const t = getT(locale, 'source-panel')
  return ownLabels(
    { words: LINES, say: (name) => t(`fields.${name}`) },
    { words: TEXTS, say: (name) => t(`fields.${name}`) },
  )
}

/** What came of the last step, as the address says it; null where it says nothing. */
export const sourceNotice = (
  locale: Locale,
  query: Readonly<Record<string, string | string[] | undefined>>,
): string | null => {
  const t = getT(locale, 'source-panel')
  return ownNotice(locale, query, { words: STEPS, say: (word) => t(`said.${word}`) })
}
