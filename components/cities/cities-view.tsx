import { hrefOf } from '#components/layout/nav.ts'
import { Localized } from '#components/patterns/localized.tsx'
import { Doubt } from '#components/patterns/marks.tsx'
import { PageHeader } from '#components/patterns/page-header.tsx'
import { Section } from '#components/patterns/section.tsx'
import type { CityEntry, CityGroup } from '#lib/domain/cities/types.ts'
import { groupCities } from '#lib/domain/cities/utils.ts'
import { countryName } from '#lib/platform/i18n/country-name.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { pickString } from '#lib/platform/i18n/localized.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

export type CitiesViewProps = { cities: readonly CityEntry[]; locale: Locale }

/** The cities of the record as type: the wider their part, the larger they stand. */
export function CitiesView({ cities, locale }: CitiesViewProps) {
  const t = getT(locale, 'cities')
  const areas = cities.filter(({ isCity }) => !isCity).length
  return (
    <div className="wrap directory">
      <PageHeader
        title={t('title')}
        sub={t('lead')}
        aside={t('count', { cities: cities.length - areas, areas })}
      />
      {groupCities(cities).map((group) => (
        <Section
          key={group.group}
          id={group.group.replace('_', '-')}
          title={t(`groups.${group.group}`)}
          rail={t('places', { count: group.count })}
          span="wide"
        >
          <Countries group={group} locale={locale} />
        </Section>
      ))}
    </div>
  )
}

function Countries({ group, locale }: { group: CityGroup; locale: Locale }) {
  return (
    <dl className="city-countries" data-group={group.group}>
      {group.countries.map(({ country, cities }) => (
        <div key={country}>
          <dt className="meta">{countryName(country, locale)}</dt>
          <dd>
            <ul className="city-type">
              {cities.map((city) => (
                <CityName key={city.slug} city={city} group={group} locale={locale} />
              ))}
            </ul>
          </dd>
        </div>
      ))}
    </dl>
  )
}

function CityName({ city, group, locale }: { city: CityEntry; group: CityGroup; locale: Locale }) {
  const t = getT(locale, 'cities')
  const name = <Localized text={city.name} locale={locale} />
  return (
    <li>
      <a className="quiet" href={hrefOf(locale, `cities/${city.slug}`)}>
        {city.doubt ? (
          <Doubt locale={locale} note={pickString(city.doubt, locale)}>
            {name}
          </Doubt>
        ) : (
          name
        )}
      </a>
      {city.isCity ? null : <span className="meta">{t('notCityShort')}</span>}
      {group.group === 'seat' ? (
        <span className="meta">
          {city.forums
            .map((forum) => pickString(forum.shortName ?? forum.name, locale))
            .join(getT(locale, 'common')('listSeparator'))}
        </span>
      ) : null}
    </li>
  )
}
