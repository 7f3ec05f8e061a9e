import { LedgerDate } from '#components/agreements/signing-date.tsx'
import { AllianceForums } from '#components/alliances/alliance-forums.tsx'
import { AllianceInitiators } from '#components/alliances/alliance-initiators.tsx'
import { AllianceOfficers } from '#components/alliances/alliance-officers.tsx'
import { initiatorsOf, LaunchLine } from '#components/alliances/launch-line.tsx'
import { hrefOf } from '#components/layout/nav.ts'
import { PageFrame } from '#components/layout/page-frame.tsx'
import { DataList, DataRow } from '#components/patterns/data-list.tsx'
import { Localized } from '#components/patterns/localized.tsx'
import { OpenList, Tag, Unknown } from '#components/patterns/marks.tsx'
import { PageHeader } from '#components/patterns/page-header.tsx'
import { Section } from '#components/patterns/section.tsx'
import { Citations } from '#components/sources/citations.tsx'
import type { AllianceDetail } from '#lib/domain/alliances/types.ts'
import type { Sources } from '#lib/domain/sources/types.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

export type AllianceViewProps = { alliance: AllianceDetail; sources: Sources; locale: Locale }

/** The page of one alliance: who initiated it, what for, who holds office, what it did. */
export function AllianceView({ alliance, sources, locale }: AllianceViewProps) {
  const t = getT(locale, 'alliances')
  return (
    <PageFrame locale={locale} path={`alliances/${alliance.slug}`} section="alliances">
      <div className="wrap alliance-page">
        <PageHeader
          title={<Localized text={alliance.organisation.name} locale={locale} breaks />}
          sub={<SecondName alliance={alliance} locale={locale} />}
          trail={{
            label: t('trail'),
            items: [{ key: 'alliances', name: t('title'), href: hrefOf(locale, 'alliances') }],
          }}
          size="quiet"
        />
        <Section
          id="brief"
          title={t('facts')}
          note={
            <Citations
              citations={alliance.citations}
              doubt={alliance.doubt}
              sources={sources}
              locale={locale}
            />
          }
        >
          <p className="lead">
            <Localized text={alliance.description} locale={locale} tag />
          </p>
          <Facts alliance={alliance} locale={locale} />
        </Section>
        <AllianceInitiators alliance={alliance} sources={sources} locale={locale} />
        <Points alliance={alliance} locale={locale} />
        <Services alliance={alliance} sources={sources} locale={locale} />
        <AllianceOfficers alliance={alliance} sources={sources} locale={locale} />
        <AllianceForums alliance={alliance} sources={sources} locale={locale} />
        <Agreements alliance={alliance} locale={locale} />
      </div>
    </PageFrame>
  )
}

type PartProps = { alliance: AllianceDetail; locale: Locale }

/** Under an English name the recorded Chinese one; where no Latin form is printed, that it is ours. */
function SecondName({ alliance: { organisation }, locale }: PartProps) {
  if (locale !== 'en') {
    return organisation.latinAsPrinted ? <p lang="en">{organisation.latinAsPrinted}</p> : null
  }
  return (
    <p>
      <span lang="zh-Hans">{organisation.name['zh-Hans']}</span>{' '}
      {organisation.latinAsPrinted ? null : <Tag>{getT(locale, 'common')('portalRendering')}</Tag>}
    </p>
  )
}

function Facts({ alliance, locale }: PartProps) {
  const t = getT(locale, 'alliances')
  const { founder, launches, purpose, joiningProcedure } = alliance
  const initiated = launches.find(({ initiators }) => initiators.length > 0)
  return (
    <DataList>
      <DataRow locale={locale} label={t('purpose')}>
        {purpose && <Localized text={purpose} locale={locale} tag />}
      </DataRow>
      <DataRow locale={locale} label={t('founder')}>
        {founder ? (
          <a href={hrefOf(locale, `organisations/${founder.slug}`)}>
            <Localized text={founder.name} locale={locale} />
          </a>
        ) : initiated ? (
          <a href="#initiators">{t('initiatedBy', initiatorsOf(initiated))}</a>
        ) : null}
      </DataRow>
      <DataRow locale={locale} label={t('launch')}>
        {launches.length > 0 ? (
          <ul>
            {launches.map((launch) => (
              <li key={launch.slug}>
                <LaunchLine launch={launch} locale={locale} />
              </li>
            ))}
          </ul>
        ) : null}
      </DataRow>
      <DataRow locale={locale} label={t('members')}>
        {alliance.memberCountAsPrinted}
      </DataRow>
      <DataRow locale={locale} label={t('joining')}>
        {joiningProcedure && <Localized text={joiningProcedure} locale={locale} tag />}
      </DataRow>
      <DataRow locale={locale} label={t('body')}>
        <a href={hrefOf(locale, `organisations/${alliance.organisation.slug}`)}>
          <Localized text={alliance.organisation.name} locale={locale} />
        </a>
      </DataRow>
    </DataList>
  )
}

function Points({ alliance: { points }, locale }: PartProps) {
  if (points.length === 0) return null
  return (
    <Section id="points" title={getT(locale, 'alliances')('points')}>
      <ol className="alliance-points">
        {points.map((point) => (
          <li key={point['zh-Hans']}>
            <Localized text={point} locale={locale} />
          </li>
        ))}
      </ol>
    </Section>
  )
}

function Services({ alliance: { services, servicesOpen }, sources, locale }: AllianceViewProps) {
  const t = getT(locale, 'alliances')
  if (services.length === 0) return null
  return (
    <Section
      id="services"
      title={t('services')}
      note={
        <Citations
          citations={services.flatMap((service) => service.citations)}
          sources={sources}
          locale={locale}
        />
      }
    >
      <ul className="alliance-services">
        {services.map((service) => (
          <li key={service.asPrinted} data-state={service.state}>
            <span className="song">
              <Localized text={service.name} locale={locale} />
            </span>
            <Tag>{t(`serviceStates.${service.state}`)}</Tag>
          </li>
        ))}
        {servicesOpen ? (
          <li>
            <OpenList locale={locale} />
          </li>
        ) : null}
      </ul>
    </Section>
  )
}

function Agreements({ alliance: { agreements }, locale }: PartProps) {
  const t = getT(locale, 'alliances')
  return (
    <Section id="agreements" title={t('agreements')}>
      {agreements.length === 0 ? (
        <p>
          <Unknown locale={locale} label={t('agreementsUnknown')} />
        </p>
      ) : (
        <ul className="alliance-agreements">
          {agreements.map((agreement) => (
            <li key={agreement.slug}>
              <span className="muted small num">
                <LedgerDate signing={agreement} locale={locale} />
              </span>
              <a href={hrefOf(locale, `agreements/${agreement.slug}`)}>
                <Localized text={agreement.title} locale={locale} />
              </a>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
