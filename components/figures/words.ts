import { ownLabels, ownNotice, ownWords } from '#components/edits/own-words.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

const FAULTS = [
  ...(['chinese_first', 'not_figure', 'no_figure', 'exact_or_bounds', 'below_least'] as const),
  ...(['one_subject', 'total_of_none', 'other_total'] as const),
] as const
const REFUSALS = ['conflict', 'not_found'] as const
const LINES = [
  ...(['value', 'atLeast', 'atMost', 'asPrinted', 'outcome', 'organisation', 'city'] as const),
  ...(['infrastructure', 'group', 'total'] as const),
]
const TEXTS = ['label', 'unit', 'period', 'doubt'] as const
const STEPS = ['created', 'saved', 'unchanged', 'moved', 'retired', 'restored'] as const

/** The sentences of the forms about figures. */
export function figureWords(locale: Locale) {
  const t = getT(locale, 'figure-panel')
  return ownWords(locale, {
    faults: { words: FAULTS, say: (word) => t(`faults.${word}`) },
    refusals: { words: REFUSALS, say: (word) => t(`refusals.${word}`) },
  })
}

/** What each field of a figure is called. */
export function figureLabels(locale: Locale): Record<string, string> {
  const t = getT(locale, 'figure-panel')
  return ownLabels(
    { words: LINES, say: (name) => t(`fields.${name}`) },
    { words: TEXTS, say: (name) => t(`fields.${name}`) },
  )
}

/** What came of the last step, as the address says it; null where it says nothing. */
export const figureNotice = (
  locale: Locale,
  query: Readonly<Record<string, string | string[] | undefined>>,
): string | null => {
  const t = getT(locale, 'figure-panel')
  return ownNotice(locale, query, { words: STEPS, say: (word) => t(`said.${word}`) })
}
