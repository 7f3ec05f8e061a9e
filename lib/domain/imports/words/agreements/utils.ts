import type { PARTY_FORMS, PLACEMENTS, STATES } from '#lib/domain/agreements/editing/constants.ts'
import type { AgreementKind } from '#lib/domain/agreements/types.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import { AGREEMENT_COLUMNS } from '../../constants.ts'

type Column = (typeof AGREEMENT_COLUMNS)[number]
type OfForm = Exclude<Column, 'slug' | 'state' | 'parties' | 'document' | 'quote' | 'signedUntil'>

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
