import { Leaf } from '#components/patterns/leaf.tsx'
import { Tag } from '#components/patterns/marks.tsx'
import { PersonName } from '#components/patterns/person-name.tsx'
import { SecondName } from '#components/people/second-name.tsx'
import { RecordPicture } from '#components/pictures/record-picture.tsx'
import type { PersonDetail } from '#lib/domain/people/types.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { pickText } from '#lib/platform/i18n/localized.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

/** The person's plate at full size: the name on its line, at the line's end their photograph, or a leaf that grows there. */
export function PersonHead({ person, locale }: { person: PersonDetail; locale: Locale }) {
  const name = pickText(person.name, locale, { kind: 'person' })
  return (
    <div className="person-head">
      <div className="who">
        {person.isSample ? <Tag tone="sample">{getT(locale, 'common')('sample')}</Tag> : null}
        <h1>
          <PersonName name={name.text} lang={name.lang} />
        </h1>
        <SecondName person={person} locale={locale} always />
      </div>
      {person.picture ? (
        <RecordPicture
          {...{ locale, picture: person.picture, name: person.name }}
          widthPx={150}
          className="person-picture"
        />
      ) : (
        <Leaf seed={person.slug} />
      )}
    </div>
  )
}
