import { hrefOf } from '#components/layout/nav.ts'
import { FilterBar, type FilterField } from '#components/patterns/filter-bar.tsx'
import type {
  RegisterFacets,
  RegisterParameter,
  RegisterRequest,
} from '#lib/domain/agreements/register/types.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { pickString } from '#lib/platform/i18n/localized.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

export type RegisterFiltersProps = {
  facets: RegisterFacets
  request: RegisterRequest
  /** Rows that match; null when the request was not understood. */
  found: number | null
  locale: Locale
}

/**
 * Year, kind and forum as a form; city and party come by links from their pages and are shown as a
 * choice only while they are set.
 */
export function RegisterFilters({ facets, request, found, locale }: RegisterFiltersProps) {
  const t = getT(locale, 'agreements')
  const filter = request.ok ? request.filter : {}
  const isSet = !request.ok || Object.values(filter).some((value) => value !== undefined)
  const toOption = ({ slug, name: text }: RegisterFacets['cities'][number]) => ({
    value: slug,
    label: pickString(text, locale),
  })
  const fields: (Pick<FilterField, 'value' | 'options'> & { name: RegisterParameter })[] = [
    {
      name: 'year',
      value: String(filter.year ?? ''),
      options: facets.years.map((year) => ({ value: String(year), label: String(year) })),
    },
    {
      name: 'kind',
      value: filter.kind ?? '',
      options: facets.kinds.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) })),
    },
    {
      name: 'forum',
      value: filter.forum ?? '',
      options: facets.forums.map((forum) =>
        toOption({ ...forum, name: forum.shortName ?? forum.name }),
      ),
    },
    ...(filter.city
      ? [{ name: 'city' as const, value: filter.city, options: facets.cities.map(toOption) }]
      : []),
    ...(filter.party
      ? [{ name: 'party' as const, value: filter.party, options: facets.parties.map(toOption) }]
      : []),
  ]
  return (
    <FilterBar
      label={t('filters.label')}
      action={hrefOf(locale, 'agreements')}
      fields={fields.map((field) => ({
        ...field,
        label: t(`filters.${field.name}`),
        all: t('filters.all'),
      }))}
      submit={getT(locale, 'common')('filter')}
      reset={
        isSet
          ? { href: hrefOf(locale, 'agreements'), label: getT(locale, 'common')('clear') }
          : undefined
      }
      summary={isSet && found ? t('filters.found', { count: found }) : undefined}
    />
  )
}
