import { formWords } from '#components/patterns/form-words.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

const REFUSALS = [
  ...(['not_a_table', 'too_big', 'too_many_rows', 'empty_table', 'unknown_columns'] as const),
  ...(['twice_columns', 'decided', 'has_faults', 'nothing', 'moved'] as const),
  ...(['not_applied', 'changed_since'] as const),
] as const

/** The sentences of the forms about imports. */
export function importWords(locale: Locale) {
  const t = getT(locale, 'imports')
  return formWords(locale, {
    faults: { pick: t('pick'), too_big: t('refusals.too_big') },
    refusals: {
      ...Object.fromEntries(REFUSALS.map((word) => [word, t(`refusals.${word}`)])),
      pick: t('pick'),
    },
  })
}

/** What came of the last step, as the address says it; null where it says nothing. */
export function importNotice(
  locale: Locale,
  query: Readonly<Record<string, string | string[] | undefined>>,
): string | null {
  const found = (['applied', 'undone', 'given_up'] as const).find(
    (name) => query[name] !== undefined,
  )
  return found ? getT(locale, 'imports')(`notices.${found}`) : null
}
