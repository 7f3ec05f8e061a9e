import { recordNotice } from '#components/edits/record-words.ts'
import { formWords } from '#components/patterns/form-words.ts'
import {
  DOCUMENTS_MAX,
  FOLLOW_UPS_MAX,
  MILESTONES_MAX,
  PARTIES_MAX,
  RELATIONS_MAX,
  SIGNERS_MAX,
} from '#lib/domain/agreements/editing/constants.ts'
import { LANGS, type Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

const FAULTS = [
  ...([
    'chinese_first',
    'not_day',
    'not_time',
    'not_number',
    'not_amount',
    'not_currency',
  ] as const),
  ...(['without_amount', 'only_aggregate', 'more_lines', 'too_many', 'no_party'] as const),
  ...(['not_address', 'one_embargo', 'managers_only', 'whole_day', 'known_body'] as const),
]
const REFUSALS = [
  ...(['conflict', 'not_found', 'changed_since', 'no_such_step', 'no_parties'] as const),
]

/** The sentences of the forms about agreements. */
export function agreementWords(locale: Locale) {
  const t = getT(locale, 'agreement-panel')
  return formWords(locale, {
    faults: Object.fromEntries(FAULTS.map((word) => [word, t(`faults.${word}`)])),
    refusals: Object.fromEntries(REFUSALS.map((word) => [word, t(`refusals.${word}`)])),
  })
}

export const TEXTS = [
  ...(['title', 'summary', 'cooperation', 'place', 'partyFormDoubt'] as const),
  ...(['amountMeaning', 'term', 'doubt'] as const),
]
const LINES = [
  ...(['scope', 'count', 'countAsPrinted', 'kind', 'kindAsPrinted', 'titleAsPrinted'] as const),
  ...(['cooperationOpen', 'placement', 'session', 'city', 'signedOn', 'signedUntil'] as const),
  ...(['dateAsPrinted', 'partyForm', 'amount', 'currency', 'amountAsPrinted'] as const),
  ...(['embargoDay', 'embargoTime', 'embargoSession', 'reason'] as const),
]

/** What each field of an agreement is called. */
export function agreementLabels(locale: Locale): Record<string, string> {
  const t = getT(locale, 'agreement-panel')
  const texts = TEXTS.flatMap((name) =>
    LANGS.map((lang) => [`${name}.${lang}`, t(`fields.${name}.${lang}`)] as const),
  )
  const lines = LINES.map((name) => [name, t(`fields.${name}`)] as const)
  const numbers = (name: string, max: number, word: (number: number) => string) =>
    Array.from({ length: max }, (_, index) => [`${name}${index}`, word(index + 1)] as const)
  return Object.fromEntries([
    ...lines,
    ...texts,
    ...numbers('party', PARTIES_MAX, (number) => t('partyNumber', { number })),
    ...numbers('signer', SIGNERS_MAX, (number) => t('signerNumber', { number })),
    ...numbers('document', DOCUMENTS_MAX, (number) => t('documentNumber', { number })),
    ...numbers('step', FOLLOW_UPS_MAX, (number) => t('stepNumber', { number })),
    ...numbers('milestone', MILESTONES_MAX, (number) => t('milestoneNumber', { number })),
    ...numbers('relation', RELATIONS_MAX, (number) => t('relationNumber', { number })),
  ])
}

const SAID = [
  ...(['created', 'saved', 'unchanged', 'drafted', 'ready', 'signed', 'voided'] as const),
]

/** What came of the last step, as the address says it; null where it says nothing. */
export function agreementNotice(
  locale: Locale,
  query: Readonly<Record<string, string | string[] | undefined>>,
): string | null {
  const found = SAID.find((name) => query[name] !== undefined)
  return found ? getT(locale, 'agreement-panel')(`said.${found}`) : recordNotice(locale, query)
}
