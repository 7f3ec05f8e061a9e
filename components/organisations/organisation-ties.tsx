import { hrefOf } from '#components/layout/nav.ts'
import type { OrganisationSectionProps } from '#components/organisations/section-props.ts'
import { Localized } from '#components/patterns/localized.tsx'
import { OpenList, Tag, Unknown } from '#components/patterns/marks.tsx'
import { Section } from '#components/patterns/section.tsx'
import { Citations } from '#components/sources/citations.tsx'
import { Noted } from '#components/sources/noted.tsx'
import type { OrganisationDetail, PartyTo } from '#lib/domain/organisations/types.ts'
import type { Citation } from '#lib/domain/record/types.ts'
import { formatDayRange } from '#lib/platform/dates/format-day.ts'
import { isoOf } from '#lib/platform/dates/partial-date.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

/** The bodies below it, and in which forums they stand in their own name. */
export function Departments({ organisation, locale }: OrganisationSectionProps) {
  const { departments } = organisation
  if (departments.length === 0) return null
  const t = getT(locale, 'organisations')
  return (
    <Section id="departments" title={t('departments')} rail={t('departmentsRail')}>
      <ul className="directory-entries">
        {departments.map(({ slug, name, forums }) => (
          <li key={slug}>
            <a href={hrefOf(locale, `organisations/${slug}`)}>
              <Localized text={name} locale={locale} />
            </a>
            <p className="meta">
              {forums.map((forum, index) => (
                <span key={forum.slug}>
                  {index > 0 ? getT(locale, 'common')('listSeparator') : null}
                  <a className="quiet" href={hrefOf(locale, `forums/${forum.slug}`)}>
                    <Localized text={forum.shortName ?? forum.name} locale={locale} />
                  </a>
                </span>
              ))}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** What it is a party to, latest first. */
export function OrganisationAgreements({
  organisation,
  sources,
  locale,
}: OrganisationSectionProps) {
  const { agreements } = organisation
  if (agreements.length === 0) return null
  const t = getT(locale, 'organisations')
  return (
    <Section
      id="agreements"
      title={t('agreements')}
      rail={t('agreementCount', {
        count: agreements.filter(({ agreement }) => agreement.scope === 'single').length,
      })}
      span="wide"
    >
      {agreements.map((one) => (
        <Noted
          key={one.agreement.slug}
          note={<Citations citations={one.citations} sources={sources} locale={locale} />}
        >
          <AgreementLine one={one} locale={locale} />
        </Noted>
      ))}
    </Section>
  )
}

function AgreementLine({ one, locale }: { one: PartyTo; locale: Locale }) {
  const t = getT(locale, 'organisations')
  const { agreement, forum, isOpen } = one
  return (
    <>
      <p className="song tie-title">
        <a className="quiet" href={hrefOf(locale, `agreements/${agreement.slug}`)}>
          <Localized text={agreement.title} locale={locale} />
        </a>{' '}
        {agreement.scope === 'aggregate' ? <Tag>{t('aggregate')}</Tag> : null}
      </p>
      <p className="meta">
        {agreement.signedOn ? (
          <time dateTime={isoOf(agreement.signedOn)}>
            {formatDayRange(agreement.signedOn, agreement.signedUntil, locale)}
          </time>
        ) : (
          <Unknown locale={locale} label={t('dayUnknown')} />
        )}
        {forum ? (
          <>
            {' · '}
            <a className="quiet" href={hrefOf(locale, `forums/${forum.slug}`)}>
              <Localized text={forum.shortName ?? forum.name} locale={locale} />
            </a>
          </>
        ) : null}
        {isOpen ? (
          <>
            {' · '}
            <OpenList locale={locale} label={t('oneOfSeveral')} />
          </>
        ) : null}
      </p>
    </>
  )
}

/** What it is itself among the outcomes, and the alliances it is, founded or belongs to. */
export function OutcomesAndAlliances({ organisation, sources, locale }: OrganisationSectionProps) {
  const t = getT(locale, 'organisations')
  const { outcomes, alliances } = organisation
  return (
    <>
      {alliances.length > 0 ? (
        <Section id="alliances" title={t('alliances')} span="wide">
          {alliances.map(({ alliance, tie, office, citations }) => (
            <Noted
              key={`${alliance.slug} ${tie}`}
              note={
                // What proves the alliance itself stands on its own page.
                tie === 'body' ? null : (
                  <Citations
                    citations={naming(organisation, citations)}
                    sources={sources}
                    locale={locale}
                  />
                )
              }
            >
              <p>
                <a href={hrefOf(locale, `alliances/${alliance.slug}`)}>
                  {tie === 'body' ? (
                    t('alliancePage')
                  ) : (
                    <Localized text={alliance.name} locale={locale} />
                  )}
                </a>{' '}
                {tie === 'body' ? null : office ? (
                  <Localized text={office} locale={locale} />
                ) : (
                  t(`allianceTies.${tie}`)
                )}
              </p>
            </Noted>
          ))}
        </Section>
      ) : null}
      {outcomes.length > 0 ? (
        <Section id="outcomes" title={t('outcomes')} span="wide">
          {outcomes.map(({ slug, title, verb, forum, citations }) => (
            <Noted
              key={slug}
              note={<Citations citations={citations} sources={sources} locale={locale} />}
            >
              <p className="song tie-title">
                <a
                  className="quiet"
                  href={`${hrefOf(locale, `forums/${forum.slug}/outcomes`)}#${slug}`}
                >
                  <Localized text={title} locale={locale} />
                </a>
              </p>
              <p className="meta">
                <Localized text={verb} locale={locale} />
                {' · '}
                <Localized text={forum.shortName ?? forum.name} locale={locale} />
              </p>
            </Noted>
          ))}
        </Section>
      ) : null}
      <Honours organisation={organisation} sources={sources} locale={locale} />
    </>
  )
}

function Honours({ organisation, sources, locale }: OrganisationSectionProps) {
  if (organisation.honours.length === 0) return null
  const t = getT(locale, 'forums')
  return (
    <Section id="honours" title={t('honours.title')} span="wide">
      {organisation.honours.map(({ slug, title, state, citations }) => (
        <Noted
          key={slug}
          note={<Citations citations={citations} sources={sources} locale={locale} />}
        >
          <p className="song tie-title">
            <Localized text={title} locale={locale} />{' '}
            {state === 'candidate' ? <Tag>{t('honours.candidate')}</Tag> : null}
          </p>
        </Noted>
      ))}
    </Section>
  )
}

/** Of the clauses that prove an alliance, those that name this organisation. */
function naming({ name, aliases }: OrganisationDetail, citations: readonly Citation[]) {
  const names = [name['zh-Hans'], ...aliases.map(({ text }) => text)]
  const found = citations.filter(({ quote }) => names.some((one) => quote.includes(one)))
  return found.length > 0 ? found : citations
}

/** Everything that the page cites. */
export const citationsOf = (organisation: OrganisationDetail) =>
  [
    organisation,
    ...organisation.aliases,
    ...organisation.participations,
    ...organisation.agreements,
    ...organisation.outcomes,
    ...organisation.alliances,
    ...organisation.figures,
    ...organisation.honours,
  ].flatMap(({ citations }) => citations)
