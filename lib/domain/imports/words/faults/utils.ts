import { ORGANISATION_KINDS } from '#lib/domain/organisations/constants.ts'
import { SESSION_KINDS, STATUSES } from '#lib/domain/programme/constants.ts'
import { DAY_PARTS, formatDayPart } from '#lib/platform/dates/format-time.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import { readable } from '#lib/platform/rich-text/plain.ts'
import type { ImportKind } from '#prisma/generated/enums.ts'
import type { RowFault } from '../../types.ts'
import { agreementFieldLabel, agreementValueText } from '../agreements/utils.ts'
import { yesLabel } from '../choices/utils.ts'
import { registrationValueText } from '../registrations/utils.ts'
import { columnLabels, kindLabel, organisationKindLabel, statusLabel } from '../utils.ts'

const FAULTS = [
  ...(['unknown_value', 'unknown_slug', 'retired', 'ambiguous', 'twice', 'empty'] as const),
  ...(['chinese_first', 'not_number', 'not_day', 'not_time', 'too_small', 'too_large'] as const),
  ...(['too_long', 'bad_character', 'two_levels'] as const),
  ...(['unknown_record', 'retired_record', 'looks_like', 'known', 'elsewhere'] as const),
  ...(['alias_twice', 'too_many', 'not_country', 'within_itself'] as const),
  ...(['unknown_kind', 'not_instant', 'not_duration', 'other_start', 'outside_days'] as const),
  ...(['unknown_person', 'several_people'] as const),
  ...(['state_has_steps', 'unknown_body', 'ambiguous_body', 'same_body', 'party_signs'] as const),
  ...(['bad_email', 'bad_phone', 'already_registered', 'twice_email', 'no_place'] as const),
  ...(['other_state', 'not_offered', 'called_off'] as const),
  ...(['too_many_citations', 'not_amount', 'not_currency', 'without_amount'] as const),
] as const

/** The field of somebody in a part of a programme: their place, their name as printed, their titles. */
const PERSON = 'person.'

/** What a column of a list is called; a field that no column holds by its own name. */
export function columnLabel(list: ImportKind, column: string, locale: Locale): string {
  if (column === '') return getT(locale, 'imports')('row')
  if (column === 'people' || column.startsWith(PERSON))
    return getT(locale, 'imports')('columns.people')
  if (list === 'agreement') return agreementFieldLabel(column, locale)
  return columnLabels(list, locale).get(column) ?? column
}

/** `#12` is a line of the same file. */
function placeText(text: string, locale: Locale): string {
  const line = /^#(\d+)$/.exec(text)?.[1]
  return line ? getT(locale, 'imports')('line', { line }) : text
}

/** A value as a reader of this language says it. */
export function valueText(list: ImportKind, column: string, value: string, locale: Locale): string {
  if (list === 'agreement') return agreementValueText(column, value, locale)
  if (list === 'registration') return registrationValueText(column, value, locale)
  if (list !== 'session') return recordValueText(column, value, locale)
  if (column.startsWith(PERSON)) return value.split('\n')[1] ?? value
  const kind = column === 'kind' && SESSION_KINDS.find((one) => one === value)
  if (kind) return kindLabel(kind, locale)
  const status = column === 'status' && STATUSES.find((one) => one === value)
  if (status) return statusLabel(status, locale)
  const half = column === 'slot0.half' && DAY_PARTS.find((one) => one === value)
  return half ? formatDayPart(half, locale) : placeText(readable(value), locale)
}

function recordValueText(column: string, value: string, locale: Locale): string {
  const kind = column === 'kind' && ORGANISATION_KINDS.find((one) => one === value)
  if (kind) return organisationKindLabel(kind, locale)
  if (column === 'joint' && value === 'yes') return yesLabel(locale)
  return value
}

/** What is wrong with a row, where, and what to do. */
export function faultText(list: ImportKind, fault: RowFault, locale: Locale): string {
  const { column, value, word, candidates } = fault
  const t = getT(locale, 'imports')
  const known = FAULTS.find((one) => one === word)
  const wrong = t(known ? `faults.${known}` : 'faults.invalid')
  const named = { column: columnLabel(list, column, locale), fault: wrong }
  const said = value === '' ? t('faultBare', named) : t('fault', { ...named, value })
  if (candidates.length === 0) return said
  const separator = getT(locale, 'common')('listSeparator')
  const names = candidates.map((one) => placeText(one, locale)).join(separator)
  return `${said}${locale === 'en' ? ' ' : ''}${t('candidates', { names })}`
}
