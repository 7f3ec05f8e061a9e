import { recordLabels, recordWords } from '#components/edits/record-words.ts'
import { MEMBERS_MAX, SERVICES_MAX } from '#lib/domain/alliances/editing/constants.ts'
import { LANGS, type Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

const FAULTS = [
  ...(['more_lines', 'too_many', 'nobody', 'one_of_two', 'known_body', 'in_use', 'twice'] as const),
]
const REFUSALS = ['not_found', 'known_alliance'] as const
const LINES = ['organisation', 'founder', 'memberCountAsPrinted'] as const
const TEXTS = ['purpose', 'points', 'joiningProcedure'] as const

/** The sentences of the forms about alliances. */
export function allianceWords(locale: Locale) {
  const t = getT(locale, 'alliance-panel')
  const { faults, refusals, ...words } = recordWords(locale)
  const own = Object.fromEntries(FAULTS.map((word) => [word, t(`faults.${word}`)]))
  const ownRefusals = Object.fromEntries(REFUSALS.map((word) => [word, t(`refusals.${word}`)]))
  return { ...words, faults: { ...faults, ...own }, refusals: { ...refusals, ...ownRefusals } }
}

/** What each field of an alliance is called. */
export function allianceLabels(locale: Locale): Record<string, string> {
  const t = getT(locale, 'alliance-panel')
  const texts = TEXTS.flatMap((name) =>
    LANGS.map((lang) => [`${name}.${lang}`, t(`fields.${name}.${lang}`)] as const),
  )
  const rows = (name: string, max: number, word: (number: number) => string) =>
    Array.from({ length: max }, (_, index) => [`${name}${index}`, word(index + 1)] as const)
  return Object.fromEntries([
    ...Object.entries(recordLabels(locale)),
    ...LINES.map((name) => [name, t(`fields.${name}`)] as const),
    ...texts,
    ...rows('service', SERVICES_MAX, (number) => t('serviceNumber', { number })),
    ...rows('member', MEMBERS_MAX, (number) => t('memberNumber', { number })),
  ])
}
