import { formWords } from '#components/patterns/form-words.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

const REFUSALS = [
  ...(['not_found', 'same', 'gone', 'seen_earlier', 'related', 'two_alliances'] as const),
  ...(['not_merged', 'kept_changed', 'lost_changed', 'changed_since'] as const),
] as const

/** The sentences of the forms that make one of two, and two of one; `again` is where both are looked at anew. */
export function mergeWords(locale: Locale, again?: string) {
  const t = getT(locale, 'merging')
  return formWords(locale, {
    refusals: Object.fromEntries(REFUSALS.map((word) => [word, t(`refusals.${word}`)])),
    ways: again ? { seen_earlier: { label: t('refusals.lookAgain'), href: again } } : undefined,
  })
}

/** What came of the last step, as the address says it; null where it says nothing of mergers. */
export function mergeNotice(
  locale: Locale,
  query: Readonly<Record<string, string | string[] | undefined>>,
): string | null {
  const t = getT(locale, 'merging')
  const found = (['merged', 'unmerged'] as const).find((name) => query[name] !== undefined)
  return found ? t(`said.${found}`) : null
}
