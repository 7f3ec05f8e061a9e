import { hrefOf } from '#components/layout/nav.ts'
import { FilterBar } from '#components/patterns/filter-bar.tsx'
import { NO_COUNTRY, ORGANISATION_KINDS, ROLE_ORDER } from '#lib/domain/organisations/constants.ts'
import type { OrganisationEntry, OrganisationFilter } from '#lib/domain/organisations/types.ts'
import type { ForumRef } from '#lib/domain/record/types.ts'
import { countryName } from '#lib/platform/i18n/country-name.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { pickString } from '#lib/platform/i18n/localized.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

export type OrganisationsFilterProps = {
  locale: Locale
  all: readonly OrganisationEntry[]
  forums: readonly ForumRef[]
  chosen: OrganisationFilter
  /** How many are listed. */
  count: number
}

/** Kind, country, role and forum as a GET form; only what occurs in the record is offered. */
export function OrganisationsFilter({
  locale,
  all,
  forums,
  chosen,
  count,
}: OrganisationsFilterProps) {
  const t = getT(locale, 'organisations')
  const common = getT(locale, 'common')
  const roleName = getT(locale, 'forums')
  const action = hrefOf(locale, 'organisations')
  const kinds = new Set(all.map(({ kind }) => kind))
  const roles = new Set(all.flatMap((one) => one.roles))
  const countries = [...new Set(all.map(({ country }) => country ?? NO_COUNTRY))]
    .map((code) => ({
      value: code,
      label: code === NO_COUNTRY ? t('noCountry') : countryName(code, locale),
    }))
    .sort((a, b) => rankOf(a.value) - rankOf(b.value) || a.value.localeCompare(b.value))
  const isFiltered = Object.values(chosen).some(Boolean)
  return (
    <FilterBar
      label={t('filterLabel')}
      action={action}
      fields={[
        {
          name: 'kind',
          label: t('kind'),
          value: chosen.kind ?? '',
          all: common('all'),
          options: ORGANISATION_KINDS.filter((kind) => kinds.has(kind)).map((kind) => ({
            value: kind,
            label: t(`kinds.${kind}`),
          })),
        },
        {
          name: 'country',
          label: t('country'),
          value: chosen.country ?? '',
          all: common('all'),
          options: countries,
        },
        {
          name: 'role',
          label: t('role'),
          value: chosen.role ?? '',
          all: common('all'),
          options: ROLE_ORDER.filter((role) => roles.has(role)).map((role) => ({
            value: role,
            label: roleName(`roles.${role}`),
          })),
        },
        {
          name: 'forum',
          label: t('forum'),
          value: chosen.forum ?? '',
          all: common('all'),
          options: forums.map(({ slug, name, shortName }) => ({
            value: slug,
            label: pickString(shortName ?? name, locale),
          })),
        },
      ]}
      submit={common('filter')}
      reset={isFiltered ? { href: action, label: common('clear') } : undefined}
      summary={isFiltered ? t('shown', { count }) : undefined}
    />
  )
}

/** Most of the record is Chinese; what has no country comes last. */
const rankOf = (code: string) => (code === 'CN' ? 0 : code === NO_COUNTRY ? 2 : 1)
