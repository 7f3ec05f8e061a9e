import { hrefOf } from '#components/layout/nav.ts'
import { OrganisationSecondName } from '#components/organisations/organisation-name.tsx'
import { DataList, DataRow } from '#components/patterns/data-list.tsx'
import { Localized } from '#components/patterns/localized.tsx'
import { Tag } from '#components/patterns/marks.tsx'
import { PageHeader } from '#components/patterns/page-header.tsx'
import { RecordPicture } from '#components/pictures/record-picture.tsx'
import type { OrganisationDetail } from '#lib/domain/organisations/types.ts'
import { countryName } from '#lib/platform/i18n/country-name.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

export type OrganisationHeadProps = { organisation: OrganisationDetail; locale: Locale }

/** Name, its other form, the bodies above it, what it is and where. */
export function OrganisationHead({ organisation, locale }: OrganisationHeadProps) {
  const t = getT(locale, 'organisations')
  const { parents, picture, kind, country, city, isJoint, isSample, doubt, description } =
    organisation
  const trail = parents.map(({ slug, name }) => ({
    key: slug,
    name: <Localized text={name} locale={locale} />,
    href: hrefOf(locale, `organisations/${slug}`),
  }))
  return (
    <>
      <PageHeader
        title={<Localized text={organisation.name} locale={locale} breaks />}
        sub={<OrganisationSecondName organisation={organisation} locale={locale} always />}
        trail={trail.length > 0 ? { label: t('above'), items: trail } : undefined}
        size="quiet"
      />
      {picture ? (
        <RecordPicture
          {...{ locale, picture, name: organisation.name }}
          widthPx={180}
          className="organisation-picture"
        />
      ) : null}
      <DataList kind="facts">
        <DataRow locale={locale} label={t('kind')}>
          {isSample ? (
            <>
              <Tag tone="sample">{getT(locale, 'common')('sample')}</Tag>{' '}
            </>
          ) : null}
          {t(`kinds.${kind}`)}
        </DataRow>
        <DataRow locale={locale} label={t('country')}>
          {country ? countryName(country, locale) : kind === 'international' ? t('noState') : null}
        </DataRow>
        {city ? (
          <DataRow locale={locale} label={t('city')}>
            <a className="quiet" href={hrefOf(locale, `cities/${city.slug}`)}>
              <Localized text={city.name} locale={locale} />
            </a>
          </DataRow>
        ) : null}
        {picture ? (
          <DataRow locale={locale} label={getT(locale, 'pictures')('label.organisation')}>
            <Localized text={picture.credit} locale={locale} />
          </DataRow>
        ) : null}
        {isJoint ? (
          <DataRow locale={locale} label={t('joint')}>
            {t('jointText')}
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
