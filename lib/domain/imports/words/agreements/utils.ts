import { AGREEMENT_KINDS } from '#lib/domain/agreements/constants.ts'
import { PARTY_FORMS, PLACEMENTS, STATES } from '#lib/domain/agreements/editing/constants.ts'
import type { AgreementKind } from '#lib/domain/agreements/types.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import { AGREEMENT_COLUMNS } from '../../constants.ts'
import { type Choices, named, yesOrNo } from '../choices/utils.ts'

type Column = (typeof AGREEMENT_COLUMNS)[number]
type OfForm = Exclude<Column, 'slug' | 'state' | 'parties' | OfList>
type OfList = 'document' | 'quote' | 'signedUntil' | 'another'

/** The columns of a list of agreements are called as the form calls the fields. */
export function agreementLabels(locale: Locale): Map<string, string> {
  const t = getT(locale, 'agreement-panel')
  const forms = getT(locale, 'programme')
  const lists = getT(locale, 'imports')
  const own: Partial<Record<Column, string>> = {
    slug: lists('columns.slug'),
    state: t('columns.state'),
    parties: t('columns.parties'),
    signedUntil: lists('columns.signedUntil'),
    document: forms('form.document'),
    quote: forms('form.quote'),
    another: getT(locale, 'record-panel')('fields.another'),
  }
  return new Map(
    AGREEMENT_COLUMNS.map((key) => [key, own[key] ?? t(`fields.${key as OfForm}`)] as const),
  )
}

export const agreementKindLabel = (kind: AgreementKind, locale: Locale) =>
  getT(locale, 'agreements')(`kinds.${kind}`)
export const stateLabel = (state: (typeof STATES)[number], locale: Locale) =>
  getT(locale, 'agreement-panel')(`states.${state}`)
export const partyFormLabel = (form: (typeof PARTY_FORMS)[number], locale: Locale) =>
  getT(locale, 'agreement-panel')(`forms.${form}`)
export const placementLabel = (placement: (typeof PLACEMENTS)[number], locale: Locale) =>
  getT(locale, 'agreement-panel')(`placements.${placement}`)

export function agreementChoices(): Choices {
  return {
    ...{ another: yesOrNo(), kind: named(AGREEMENT_KINDS, agreementKindLabel) },
    ...{ state: named(STATES, stateLabel), partyForm: named(PARTY_FORMS, partyFormLabel) },
    placement: named(PLACEMENTS, placementLabel),
  }
}

const PARTY = /^party(\d+)\.(.+)$/
const SIGNER = /^signer(\d+)\.(.+)$/
const CITATION = /^citation\d+\.(document|quote)/

/** The column of a list that gives a field of an agreement. */
export function agreementColumnOf(field: string): string {
  if (PARTY.test(field) || SIGNER.test(field)) return 'parties'
  return CITATION.exec(field)?.[1] ?? field
}

/** What a field of an agreement is called: its column, or which party of it. */
export function agreementFieldLabel(field: string, locale: Locale): string {
  const t = getT(locale, 'agreement-panel')
  const column = agreementLabels(locale).get(CITATION.exec(field)?.[1] ?? field)
  if (column) return column
  const of = (whole: string, part: string) => getT(locale, 'imports')('partOf', { whole, part })
  const [, party, part] = PARTY.exec(field) ?? []
  if (party) {
    const whole = t('partyNumber', { number: Number(party) + 1 })
    return of(whole, part === 'organisation' ? t('inParty.organisation') : t('inParty.asPrinted'))
  }
  const [, signer] = SIGNER.exec(field) ?? []
  if (signer) return of(t('signerNumber', { number: Number(signer) + 1 }), t('inSigner.party'))
  return field === 'scope' ? t('fields.scope') : field
}

const CODES = {
  kind: (value: string, locale: Locale) =>
    labelOf(AGREEMENT_KINDS, agreementKindLabel)(value, locale),
  state: (value: string, locale: Locale) => labelOf(STATES, stateLabel)(value, locale),
  partyForm: (value: string, locale: Locale) => labelOf(PARTY_FORMS, partyFormLabel)(value, locale),
  placement: (value: string, locale: Locale) => labelOf(PLACEMENTS, placementLabel)(value, locale),
  scope: (value: string, locale: Locale) => labelOf(SCOPES, scopeLabel)(value, locale),
}
const SCOPES = ['single', 'aggregate'] as const
const scopeLabel = (scope: (typeof SCOPES)[number], locale: Locale) =>
  getT(locale, 'agreement-panel')(`scopes.${scope}`)

const labelOf =
  <T extends string>(codes: readonly T[], label: (code: T, locale: Locale) => string) =>
  (value: string, locale: Locale): string => {
    const code = codes.find((one) => one === value)
    return code ? label(code, locale) : value
  }

/** A value of a field as a reader of this language says it. */
export const agreementValueText = (field: string, value: string, locale: Locale): string =>
  field in CODES ? CODES[field as keyof typeof CODES](value, locale) : value
