import { ownLabels, ownNotice, ownWords } from '#components/edits/own-words.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

const FAULTS = ['chinese_first', 'twice_in_role'] as const
const REFUSALS = ['conflict', 'not_found', 'changed_since'] as const
const LINES = ['role', 'organisation', 'asPrinted', 'session'] as const
const TEXTS = ['remark', 'doubt'] as const
const STEPS = ['created', 'saved', 'unchanged', 'removed', 'moved'] as const

/** The sentences of the forms about who takes part. */
export function participationWords(locale: Locale) {
  const t = getT(locale, 'participation-panel')
  return ownWords(locale, {
    faults: { words: FAULTS, say: (word) => t(`faults.${word}`) },
    refusals: { words: REFUSALS, say: (word) => t(`refusals.${word}`) },
  })
}

/** What each field is called. */
export function participationLabels(locale: Locale): Record<string, string> {
  const t = getT(locale, 'participation-panel')
  return ownLabels(
    { words: LINES, say: (name) => t(`fields.${name}`) },
    { words: TEXTS, say: (name) => t(`fields.${name}`) },
  )
}

/** What came of the last step, as the address says it; null where it says nothing. */
export const participationNotice = (
  locale: Locale,
  query: Readonly<Record<string, string | string[] | undefined>>,
): string | null => {
  const t = getT(locale, 'participation-panel')
  return ownNotice(locale, query, { words: STEPS, say: (word) => t(`said.${word}`) })
}
