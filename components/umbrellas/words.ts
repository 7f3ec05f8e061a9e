import { recordLabels, recordWords } from '#components/edits/record-words.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

const FAULTS = ['within_itself', 'known_name', 'too_deep'] as const
const REFUSALS = ['not_found', 'known_name'] as const

/** The sentences of the forms about larger events. */
export function umbrellaWords(locale: Locale) {
  const t = getT(locale, 'umbrella-panel')
  const { faults, refusals, ...words } = recordWords(locale)
  const own = Object.fromEntries(FAULTS.map((word) => [word, t(`faults.${word}`)]))
  const ownRefusals = Object.fromEntries(REFUSALS.map((word) => [word, t(`refusals.${word}`)]))
  return { ...words, faults: { ...faults, ...own }, refusals: { ...refusals, ...ownRefusals } }
}

/** What each field of a larger event is called. */
export function umbrellaLabels(locale: Locale): Record<string, string> {
  return { ...recordLabels(locale), parent: getT(locale, 'umbrella-panel')('fields.parent') }
}
