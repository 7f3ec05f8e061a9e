import { hrefOf } from '#components/layout/nav.ts'
import type { OrganisationSectionProps } from '#components/organisations/section-props.ts'
import { Localized } from '#components/patterns/localized.tsx'
import { PersonName } from '#components/patterns/person-name.tsx'
import { Section } from '#components/patterns/section.tsx'
import type { TitleHolder } from '#lib/domain/organisations/types.ts'
import { pickText } from '#lib/platform/i18n/localized.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

/** Who held which of its titles at which forum, as printed there. */
export function OrganisationPeople({ organisation, locale }: OrganisationSectionProps) {
  if (organisation.people.length === 0) return null
  const t = getT(locale, 'organisations')
  const holders = new Set(organisation.people.map(({ person }) => person.slug))
  return (
    <Section
      id="people"
      title={t('people')}
      rail={t('peopleRail', { count: holders.size })}
      span="wide"
    >
      <ul className="directory-entries">
        {unique(organisation.people).map(({ person, title, forum }) => {
          const name = pickText(person.name, locale, { kind: 'person' })
          return (
            <li
              className="directory-entry person-entry"
              key={`${person.slug} ${forum.slug} ${title.asPrinted}`}
            >
              <div className="entry-name">
                <a href={hrefOf(locale, `people/${person.slug}`)}>
                  <PersonName name={name.text} lang={name.lang} />
                </a>
              </div>
              <p className="as">
                <Localized text={title.text} locale={locale} />
              </p>
              <p className="where">
                <a href={hrefOf(locale, `forums/${forum.slug}`)}>
                  <Localized text={forum.shortName ?? forum.name} locale={locale} />
                </a>
              </p>
            </li>
          )
        })}
      </ul>
    </Section>
  )
}

/** A title that one text prints twice for the same person is said once. */
function unique(people: readonly TitleHolder[]): TitleHolder[] {
  const key = ({ person, forum, title }: TitleHolder) =>
    `${person.slug} ${forum.slug} ${title.asPrinted}`
  return [...new Map(people.toReversed().map((one) => [key(one), one])).values()].toReversed()
}
