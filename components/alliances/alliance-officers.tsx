import { hrefOf } from '#components/layout/nav.ts'
import { Localized } from '#components/patterns/localized.tsx'
import { Unknown } from '#components/patterns/marks.tsx'
import { SeatCard, SeatGrid } from '#components/patterns/seat-card.tsx'
import { Section } from '#components/patterns/section.tsx'
import { Citations } from '#components/sources/citations.tsx'
import type { AllianceDetail } from '#lib/domain/alliances/types.ts'
import type { Sources } from '#lib/domain/sources/types.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { pickText } from '#lib/platform/i18n/localized.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

export type AllianceOfficersProps = {
  alliance: AllianceDetail
  sources: Sources
  locale: Locale
}

/** The officers and members that a source names: people as seat cards, bodies as a list. */
export function AllianceOfficers({ alliance, sources, locale }: AllianceOfficersProps) {
  const t = getT(locale, 'alliances')
  const { members } = alliance
  if (members.length === 0) {
    return (
      <Section id="officers" title={t('officers')}>
        <p>
          <Unknown locale={locale} label={t('officersUnknown')} />
        </p>
      </Section>
    )
  }
  const people = members.flatMap(({ person, office }) => (person ? [{ person, office }] : []))
  const bodies = members.flatMap(({ organisation, office }) =>
    organisation ? [{ organisation, office }] : [],
  )
  return (
    <Section
      id="officers"
      title={t('officers')}
      rail={t('officersNote')}
      bare={people.length > 0}
      note={
        <Citations
          citations={members.flatMap((member) => member.citations)}
          sources={sources}
          locale={locale}
        />
      }
    >
      {people.length > 0 ? (
        <SeatGrid label={t('officers')}>
          {people.map(({ person, office }) => {
            const name = pickText(person.name, locale, { kind: 'person' })
            return (
              <SeatCard
                key={person.slug}
                seed={person.slug}
                name={name}
                second={
                  locale === 'en' ? { text: person.name['zh-Hans'], lang: 'zh-Hans' } : undefined
                }
                href={hrefOf(locale, `people/${person.slug}`)}
                titles={office ? [<Localized key="office" text={office} locale={locale} />] : []}
              />
            )
          })}
        </SeatGrid>
      ) : null}
      {bodies.length > 0 ? (
        <ul className="stated">
          {bodies.map(({ organisation, office }) => (
            <li key={organisation.slug}>
              <a href={hrefOf(locale, `organisations/${organisation.slug}`)}>
                <Localized text={organisation.name} locale={locale} />
              </a>
              {office ? (
                <span className="muted small">
                  {' '}
                  <Localized text={office} locale={locale} />
                </span>
              ) : null}
            </li>
          ))}
        </ul>
      ) : null}
    </Section>
  )
}
