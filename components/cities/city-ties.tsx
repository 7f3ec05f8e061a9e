import { isPrintedAlike } from '#components/agreements/printed-form.ts'
import type { CitySectionProps } from '#components/cities/section-props.ts'
import { forumCount } from '#components/forums/forum-count.ts'
import { ForumDates } from '#components/forums/forum-dates.tsx'
import { hrefOf } from '#components/layout/nav.ts'
import { Localized } from '#components/patterns/localized.tsx'
import { Doubt, Tag, Unknown } from '#components/patterns/marks.tsx'
import { Section } from '#components/patterns/section.tsx'
import { Citations } from '#components/sources/citations.tsx'
import { Noted } from '#components/sources/noted.tsx'
import { langAsPrinted } from '#lib/domain/sources/utils.ts'
import { formatDayRange } from '#lib/platform/dates/format-day.ts'
import { isoOf } from '#lib/platform/dates/partial-date.ts'
import { pickString } from '#lib/platform/i18n/localized.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

/** Its part in a programme: comprehensive or specialised pilot, practice case. */
export function CityRoles({ city, sources, locale }: CitySectionProps) {
  if (city.roles.length === 0) return null
  const t = getT(locale, 'cities')
  return (
    <Section id="roles" title={t('inProgrammes')} span="wide">
      {city.roles.map(({ role, forum, asPrinted, doubt, citations }) => (
        <Noted
          key={`${forum.slug} ${role}`}
          note={<Citations citations={citations} sources={sources} locale={locale} doubt={doubt} />}
        >
          <p className="song city-part">
            {doubt ? (
              <Doubt locale={locale} note={pickString(doubt, locale)}>
                {t(`roles.${role}`)}
              </Doubt>
            ) : (
              t(`roles.${role}`)
            )}
          </p>
          <p>
            <a href={hrefOf(locale, `forums/${forum.slug}`)}>
              <Localized text={forum.name} locale={locale} />
            </a>
          </p>
          {/* The text lists its pilots and its fields, and never says which city has which. */}
          {role === 'practice_case' ? null : (
            <p className="small">
              <Unknown locale={locale} label={t('fieldUnknown')} />
            </p>
          )}
          {isPrintedAlike(city.name, asPrinted) ? null : (
            <p className="meta">
              {getT(locale, 'common')('asPrinted')}{' '}
              <q className="as-printed" lang={langAsPrinted(citations, sources)}>
                {asPrinted}
              </q>
            </p>
          )}
        </Noted>
      ))}
    </Section>
  )
}

/** Forums that were held there. */
export function CityForums({ city, locale }: CitySectionProps) {
  if (city.forums.length === 0) return null
  const t = getT(locale, 'cities')
  return (
    <Section id="forums" title={t('forums')} rail={forumCount(city.forums, locale)}>
      <ul className="directory-entries">
        {city.forums.map((forum) => (
          <li key={forum.slug}>
            <p className="song tie-title">
              <a className="quiet kw" href={hrefOf(locale, `forums/${forum.slug}`)}>
                <Localized text={forum.name} locale={locale} breaks />
              </a>{' '}
              {forum.isSample ? <Tag tone="sample">{getT(locale, 'common')('sample')}</Tag> : null}
            </p>
            <p className="meta">
              <ForumDates forum={forum} locale={locale} />
            </p>
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** Agreements signed there, at a forum or elsewhere. */
export function CityAgreements({ city, locale }: CitySectionProps) {
  if (city.agreements.length === 0) return null
  const t = getT(locale, 'cities')
  const organisations = getT(locale, 'organisations')
  const single = city.agreements.filter(({ scope }) => scope === 'single').length
  return (
    <Section
      id="agreements"
      title={t('agreements')}
      rail={single > 0 ? organisations('agreementCount', { count: single }) : null}
    >
      <ul className="directory-entries">
        {city.agreements.map(({ slug, title, scope, signedOn, signedUntil, forum }) => (
          <li key={slug}>
            <p className="song tie-title">
              <a className="quiet" href={hrefOf(locale, `agreements/${slug}`)}>
                <Localized text={title} locale={locale} />
              </a>{' '}
              {scope === 'aggregate' ? <Tag>{organisations('aggregate')}</Tag> : null}
            </p>
            <p className="meta">
              {signedOn ? (
                <time dateTime={isoOf(signedOn)}>
                  {formatDayRange(signedOn, signedUntil, locale)}
                </time>
              ) : (
                <Unknown locale={locale} label={organisations('dayUnknown')} />
              )}
              {forum ? (
                <>
                  {' · '}
                  <Localized text={forum.shortName ?? forum.name} locale={locale} />
                </>
              ) : null}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** Organisations whose seat a source puts there. */
export function CityOrganisations({ city, locale }: CitySectionProps) {
  if (city.organisations.length === 0) return null
  return (
    <Section id="organisations" title={getT(locale, 'cities')('organisations')}>
      <ul className="stated">
        {city.organisations.map(({ slug, name }) => (
          <li key={slug}>
            <a href={hrefOf(locale, `organisations/${slug}`)}>
              <Localized text={name} locale={locale} />
            </a>
          </li>
        ))}
      </ul>
    </Section>
  )
}
