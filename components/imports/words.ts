import { formWords } from '#components/patterns/form-words.ts'
import type { ImportKind } from '#lib/domain/imports/types.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

const REFUSALS = [
  ...(['not_a_table', 'too_big', 'too_many_rows', 'empty_table', 'unknown_columns'] as const),
  ...(['twice_columns', 'decided', 'has_faults', 'nothing', 'moved'] as const),
  ...(['not_applied', 'changed_since', 'too_many_names', 'schedule_of_sessions'] as const),
  ...(['schedule_broken', 'schedule_entities', 'schedule_too_deep', 'schedule_too_many'] as const),
  ...(['schedule_not_a_schedule', 'schedule_too_big', 'schedule_no_events'] as const),
  ...(['too_many_people'] as const),
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

/** Where in the panel stands what a list of each kind is about. */
export const PLACES = {
  session: 'programme',
  person: 'people',
  organisation: 'organisations',
  agreement: 'agreements',
  registration: 'registrations',
} as const satisfies Record<ImportKind, string>

/** What readers see of a list that was written. */
const APPLIED = {
  session: 'applied',
  person: 'appliedRecords',
  organisation: 'appliedRecords',
  agreement: 'appliedAgreements',
  registration: 'appliedPeople',
} as const satisfies Record<ImportKind, string>

/** What came of the last step, as the address says it; null where it says nothing. */
export function importNotice(
  locale: Locale,
  query: Readonly<Record<string, string | string[] | undefined>>,
  kind: ImportKind = 'session',
): string | null {
  const found = (['applied', 'undone', 'given_up'] as const).find(
    (name) => query[name] !== undefined,
  )
  if (!found) return null
  return getT(locale, 'imports')(`notices.${found === 'applied' ? APPLIED[kind] : found}`)
}
