import { hrefOf } from '#components/layout/nav.ts'
import type { RegistrationFilter, RegistrationSort } from '#lib/domain/registrations/panel/types.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'

export type Asked = { filter: RegistrationFilter; sort: RegistrationSort; page: number }

/** What the address of the list asks for, without what is asked for anyway. */
export function listQuery({ filter, sort, page }: Asked): string {
  const { words, status, ticketType, hasArrived, from, until } = filter
  const arrived = hasArrived === null ? null : hasArrived ? '1' : '0'
  const parts = {
    ...{ q: words, status, type: ticketType, arrived, from, until },
    sort: sort === 'newest' ? null : sort,
    page: page === 1 ? null : String(page),
  }
  const set = Object.entries(parts).filter((part): part is [string, string] => part[1] !== null)
  return new URLSearchParams(set).toString()
}

export function listHref(locale: Locale, slug: string, asked: Asked): string {
  const query = listQuery(asked)
  return `${hrefOf(locale, `organise/${slug}/registrations`)}${query ? `?${query}` : ''}`
}

export const isFiltered = ({ filter }: Pick<Asked, 'filter'>) =>
  Object.values(filter).some((value) => value !== null)
