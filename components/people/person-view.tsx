import { ForumDates } from '#components/forums/forum-dates.tsx'
import { hrefOf } from '#components/layout/nav.ts'
import { Localized } from '#components/patterns/localized.tsx'
import { Tag } from '#components/patterns/marks.tsx'
import { Section } from '#components/patterns/section.tsx'
import { PersonDeeds } from '#components/people/person-deeds.tsx'
import { PersonFacts } from '#components/people/person-facts.tsx'
import { PersonHead } from '#components/people/person-head.tsx'
import { Citations } from '#components/sources/citations.tsx'
import { Documents } from '#components/sources/documents.tsx'
import type { PersonDetail } from '#lib/domain/people/types.ts'
import { byForum, organisationsOf } from '#lib/domain/people/utils.ts'
import type { ForumRef } from '#lib/domain/record/types.ts'
import type { Sources } from '#lib/domain/sources/types.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

export type PersonViewProps = { person: PersonDetail; sources: Sources; locale: Locale }

/** One person: every appearance with what was printed there, latest forum first. */
export function PersonView({ person, sources, locale }: PersonViewProps) {
  const t = getT(locale, 'people')
  const organisations = organisationsOf(person.appearances)
  return (
    <div className="wrap">
      <PersonHead person={person} locale={locale} />
      <PersonFacts person={person} locale={locale} />
      {byForum(person.appearances).map(({ forum, parts }) => (
        <Section
          key={forum.slug}
          id={forum.slug}
          title={<ForumName forum={forum} locale={locale} />}
          rail={<ForumWhen forum={forum} locale={locale} />}
          span="wide"
        >
          <PersonDeeds parts={parts} forum={forum.slug} sources={sources} locale={locale} />
        </Section>
      ))}
      {person.offices.length > 0 ? (
        <Section
          id="offices"
          title={t('offices')}
          note={<Offices {...{ person, sources, locale }} />}
        >
          <ul className="stated">
            {person.offices.map(({ alliance, office, asPrinted }) => (
              <li key={`${alliance.slug} ${asPrinted}`}>
                <a href={hrefOf(locale, `alliances/${alliance.slug}`)}>
                  <Localized text={alliance.name} locale={locale} />
                </a>{' '}
                {office ? <Localized text={office} locale={locale} /> : t('member')}
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      {organisations.length > 0 ? (
        <Section id="organisations" title={t('organisations')} rail={t('organisationsRail')}>
          <ul className="stated">
            {organisations.map(({ slug, name }) => (
              <li key={slug}>
                <a href={hrefOf(locale, `organisations/${slug}`)}>
                  <Localized text={name} locale={locale} />
                </a>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      <Documents
        citations={[person, ...person.appearances, ...person.offices].flatMap(
          (one) => one.citations,
        )}
        sources={sources}
        locale={locale}
      />
    </div>
  )
}

function Offices({ person, sources, locale }: PersonViewProps) {
  const citations = person.offices.flatMap((office) => office.citations)
  return <Citations citations={citations} sources={sources} locale={locale} />
}

function ForumName({ forum, locale }: { forum: ForumRef; locale: Locale }) {
  return (
    <a className="quiet kw" href={hrefOf(locale, `forums/${forum.slug}`)}>
      <Localized text={forum.shortName ?? forum.name} locale={locale} breaks />
    </a>
  )
}

function ForumWhen({ forum, locale }: { forum: ForumRef; locale: Locale }) {
  return (
    <>
      <ForumDates forum={forum} locale={locale} />
      {forum.city ? (
        <>
          <br />
          <Localized text={forum.city.name} locale={locale} />
        </>
      ) : null}
      {forum.isSample ? (
        <>
          <br />
          <Tag tone="sample">{getT(locale, 'common')('sample')}</Tag>
        </>
      ) : null}
    </>
  )
}
