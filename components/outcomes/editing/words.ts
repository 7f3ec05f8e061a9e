import { ownLabels, ownNotice, ownWords } from '#components/edits/own-words.ts'
import { richFaults } from '#components/edits/rich-text/words.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

const FAULTS = ['chinese_first', 'not_day', 'too_large'] as const
const REFUSALS = ['conflict', 'not_found'] as const
const LINES = [
  ...(['kind', 'titleAsPrinted', 'verbAsPrinted', 'happenedOn', 'dateAsPrinted'] as const),
  ...(['session', 'organisation', 'alliance'] as const),
]
const TEXTS = ['title', 'verb', 'description', 'points', 'doubt'] as const
const STEPS = ['created', 'saved', 'unchanged', 'moved', 'retired', 'restored'] as const

/** The sentences of the forms about outcomes. */
export function outcomeWords(locale: Locale) {
  const t = getT(locale, 'outcome-panel')
  const { faults, ...words } = ownWords(locale, {
    faults: { words: FAULTS, say: (word) => t(`faults.${word}`) },
    refusals: { words: REFUSALS, say: (word) => t(`refusals.${word}`) },
  })
  return { ...words, faults: { ...richFaults(locale), ...faults } }
}

/** What each field of an outcome is called. */
export function outcomeLabels(locale: Locale): Record<string, string> {
  const t = getT(locale, 'outcome-panel')
  return ownLabels(
    { words: LINES, say: (name) => t(`fields.${name}`) },
    { words: TEXTS, say: (name) => t(`fields.${name}`) },
  )
}

/** What came of the last step, as the address says it; null where it says nothing. */
export const outcomeNotice = (
  locale: Locale,
  query: Readonly<Record<string, string | string[] | undefined>>,
): string | null => {
  const t = getT(locale, 'outcome-panel')
  return ownNotice(locale, query, { words: STEPS, say: (word) => t(`said.${word}`) })
}
