import { recordLabels, recordWords } from '#components/edits/record-words.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

const FAULTS = ['not_country', 'within_itself', 'known_name'] as const
const REFUSALS = ['not_found', 'known_name'] as const

/** The sentences of the forms about cities. */
export function cityWords(locale: Locale) {
  const t = getT(locale, 'city-panel')
  const { faults, refusals, ...words } = recordWords(locale)
  const own = Object.fromEntries(FAULTS.map((word) => [word, t(`faults.${word}`)]))
  const ownRefusals = Object.fromEntries(REFUSALS.map((word) => [word, t(`refusals.${word}`)]))
  return { ...words, faults: { ...faults, ...own }, refusals: { ...refusals, ...ownRefusals } }
}

/** What each field of a city is called. */
export function cityLabels(locale: Locale): Record<string, string> {
  const t = getT(locale, 'city-panel')
  return { ...recordLabels(locale), standing: t('fields.standing'), parent: t('fields.parent') }
}
