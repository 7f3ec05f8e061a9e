import { hrefOf } from '#components/layout/nav.ts'
import { Localized } from '#components/patterns/localized.tsx'
import { Tag, Unknown } from '#components/patterns/marks.tsx'
import { PersonName } from '#components/patterns/person-name.tsx'
import { SecondName } from '#components/people/second-name.tsx'
import { RecordPicture } from '#components/pictures/record-picture.tsx'
import type { PersonEntry } from '#lib/domain/people/types.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { pickText } from '#lib/platform/i18n/localized.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

/** A person in the list: the name, the titles printed at the latest forum, the forums. */
export function PersonRow({ person, locale }: { person: PersonEntry; locale: Locale }) {
  const name = pickText(person.name, locale, { kind: 'person' })
  const titles = new Map(
    person.latest.flatMap((one) => one.titles.map((title) => [title.asPrinted, title])),
  )
  return (
    <li className="directory-entry person-entry">
      <div className="entry-name">
        {person.picture ? (
          <RecordPicture
            {...{ locale, picture: person.picture, name: person.name }}
            widthPx={48}
            className="entry-picture"
          />
        ) : null}
        <a href={hrefOf(locale, `people/${person.slug}`)}>
          <PersonName name={name.text} lang={name.lang} />
        </a>
        <SecondName
          person={person}
          nameAsPrinted={person.latest[0]?.nameAsPrinted}
          locale={locale}
        />
        {person.isSample ? <Tag tone="sample">{getT(locale, 'common')('sample')}</Tag> : null}
      </div>
      <div className="as">
        {titles.size === 0 ? (
          <Unknown locale={locale} label={getT(locale, 'people')('titlesUnknown')} />
        ) : (
          [...titles.values()].map((title) => (
            <p key={title.asPrinted}>
              <Localized text={title.text} locale={locale} />
            </p>
          ))
        )}
      </div>
      <div className="where">
        {person.appearedAt.map((forum) => (
          <p key={forum.slug}>
            <a href={hrefOf(locale, `forums/${forum.slug}`)}>
              <Localized text={forum.shortName ?? forum.name} locale={locale} />
            </a>
          </p>
        ))}
      </div>
    </li>
  )
}
