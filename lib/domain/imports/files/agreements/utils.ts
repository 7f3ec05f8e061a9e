import { NO_END } from '#lib/domain/agreements/editing/constants.ts'
import type { EditedAgreement } from '#lib/domain/agreements/editing/types.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import type { Column, Table } from '#lib/platform/tables/table.ts'
import { type AGREEMENT_COLUMNS, AGREEMENT_TOLD } from '../../constants.ts'
import {
  agreementKindLabel,
  agreementLabels,
  partyFormLabel,
  placementLabel,
  stateLabel,
} from '../../words/agreements/utils.ts'

type Agreement = Pick<EditedAgreement, 'slug' | 'facts' | 'fields' | 'embargoedUntil'>
type Shown = { locale: Locale; timeZone: string }
type AgreementColumn = (typeof AGREEMENT_COLUMNS)[number]

/** Between the parties of a cell: as a pasted list has it, and in no name that is known. */
const PARTY_SEPARATOR = '；'

/** Agreements as an import reads them, and beside that what the panel's list tells of each. */
export function agreementTable(
  agreements: readonly Agreement[],
  { locale, timeZone }: Shown,
): Table<Agreement> {
  const t = getT(locale, 'imports')
  // Whatever is there already is not another one.
  const labels = [...agreementLabels(locale)].filter(([key]) => key !== 'another')
  const own = labels.map(([key, label]): Column<Agreement> => {
    if (key === 'amount') {
      return { key, label, type: 'number', value: ({ fields }) => Number(fields.amount) || null }
    }
    const value = (one: Agreement) => cellOf(one, key as AgreementColumn, locale) || null
    return { key, label, type: 'text', value }
  })
  const told = AGREEMENT_TOLD.map((key): Column<Agreement> => {
    const label = t(`told.${key}`)
    if (key === 'count') return { key, label, type: 'number', value: ({ facts }) => facts.count }
    if (key === 'heldUntil') return { key, label, type: 'instant', value: heldUntil }
    return { key, label, type: 'text', value: ({ facts }) => facts.embargo?.session ?? null }
  })
  return { name: t('sheets.agreement'), columns: [...own, ...told], rows: agreements, timeZone }
}

/** Null also as long as nobody can say until when. */
const heldUntil = ({ embargoedUntil }: Agreement) =>
  embargoedUntil?.toISOString() === NO_END ? null : embargoedUntil

function cellOf({ slug, facts, fields }: Agreement, key: AgreementColumn, locale: Locale): string {
  const [citation] = facts.citations
  const own: Partial<Record<AgreementColumn, string>> = {
    slug,
    kind: agreementKindLabel(facts.kind, locale),
    state: stateLabel(facts.state, locale),
    partyForm: partyFormLabel(facts.partyForm, locale),
    placement: placementLabel(facts.placement, locale),
    parties: facts.parties.map(({ asPrinted }) => asPrinted).join(PARTY_SEPARATOR),
    document: citation?.document ?? '',
    quote: citation?.quote ?? '',
  }
  return own[key] ?? fields[key] ?? ''
}
