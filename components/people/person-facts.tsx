import { DataList, DataRow } from '#components/patterns/data-list.tsx'
import { Localized } from '#components/patterns/localized.tsx'
import { Tag } from '#components/patterns/marks.tsx'
import { MarginNote } from '#components/patterns/notes.tsx'
import type { PersonDetail } from '#lib/domain/people/types.ts'
import { byForum } from '#lib/domain/people/utils.ts'
import { countryName } from '#lib/platform/i18n/country-name.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

/** How the name is printed, and what is doubtful about the person as such. */
export function PersonFacts({ person, locale }: { person: PersonDetail; locale: Locale }) {
  const t = getT(locale, 'people')
  const forums = byForum(person.appearances)
  const printed = [...new Set([...forums.flatMap((f) => f.nameAsPrinted), ...person.aliases])]
  return (
    <>
      <DataList kind="facts">
        <DataRow locale={locale} label={t('namePrinted')}>
          {printed.length > 0 ? <span lang="zh">{printed.join('、')}</span> : null}
        </DataRow>
        {person.picture ? (
          <DataRow locale={locale} label={getT(locale, 'pictures')('label.person')}>
            <Localized text={person.picture.credit} locale={locale} />
          </DataRow>
        ) : null}
        {person.country ? (
          <DataRow locale={locale} label={t('country')}>
            {countryName(person.country, locale)}
          </DataRow>
        ) : null}
      </DataList>
      {person.doubt ? (
        <div className="note person-doubt">
          <MarginNote>
            <Tag tone="doubt">{getT(locale, 'common')('doubtful')}</Tag>{' '}
            <Localized text={person.doubt} locale={locale} />
          </MarginNote>
        </div>
      ) : null}
    </>
  )
}
