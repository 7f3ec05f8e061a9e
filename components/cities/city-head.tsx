import { hrefOf } from '#components/layout/nav.ts'
import { DataList, DataRow } from '#components/patterns/data-list.tsx'
import { Localized } from '#components/patterns/localized.tsx'
import { Tag } from '#components/patterns/marks.tsx'
import { PageHeader } from '#components/patterns/page-header.tsx'
import type { CityDetail } from '#lib/domain/cities/types.ts'
import { countryName } from '#lib/platform/i18n/country-name.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

/** Name and country; an area that is no city is said to be none. */
export function CityHead({ city, locale }: { city: CityDetail; locale: Locale }) {
  const t = getT(locale, 'cities')
  const { parent, parts, description, doubt } = city
  const other = locale === 'en' ? city.name['zh-Hans'] : city.name.en
  return (
    <>
      <PageHeader
        title={<Localized text={city.name} locale={locale} />}
        sub={other ? <span lang={locale === 'en' ? 'zh-Hans' : 'en'}>{other}</span> : undefined}
        trail={
          parent
            ? {
                label: t('within'),
                items: [
                  {
                    key: parent.slug,
                    name: <Localized text={parent.name} locale={locale} />,
                    href: hrefOf(locale, `cities/${parent.slug}`),
                  },
                ],
              }
            : undefined
        }
      />
      <DataList kind="facts">
        <DataRow locale={locale} label={t('country')}>
          {countryName(city.country, locale)}
        </DataRow>
        {city.isCity ? null : (
          <DataRow locale={locale} label={t('standing')}>
            {t('notCity')}
          </DataRow>
        )}
        {parts.length > 0 ? (
          <DataRow locale={locale} label={t('parts')}>
            {parts.map(({ slug, name }) => (
              <a key={slug} href={hrefOf(locale, `cities/${slug}`)}>
                <Localized text={name} locale={locale} />
              </a>
            ))}
          </DataRow>
        ) : null}
      </DataList>
      {description ? (
        <p className="lead">
          <Localized text={description} locale={locale} tag />
        </p>
      ) : null}
      {doubt ? (
        <p className="directory-doubt">
          <Tag tone="doubt">{getT(locale, 'common')('doubtful')}</Tag>{' '}
          <Localized text={doubt} locale={locale} />
        </p>
      ) : null}
    </>
  )
}
