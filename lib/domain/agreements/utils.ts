import { isSigned } from './policy.ts'
import type { AgreementDetail, AgreementEntry, AgreementFilter } from './types.ts'

/** With whether its day of signing has come at `now`. */
export const toEntry = (agreement: AgreementDetail, now: Date): AgreementEntry => ({
  ...agreement,
  isSigned: isSigned(agreement, now),
})

/** `12330000000.00` → `12,330,000,000`: the exact value for the line under a printed amount. */
export function groupDigits(value: string): string {
  const [whole = '0', fraction = ''] = value.split('.')
  const cents = fraction.replace(/0+$/, '')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return cents ? `${grouped}.${cents}` : grouped
}

/** The filter as a query string without `?`, keys in a fixed order; '' when nothing is chosen. */
export function toQuery(filter: AgreementFilter, page = 1): string {
  const query = new URLSearchParams()
  for (const key of ['year', 'kind', 'forum', 'city', 'party'] as const) {
    const value = filter[key]
    if (value !== undefined) query.set(key, String(value))
  }
  if (page > 1) query.set('page', String(page))
  return query.toString()
}
