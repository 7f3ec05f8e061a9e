import { isForeignName } from '#lib/domain/people/utils.ts'
import type { PersonRef } from '#lib/domain/record/types.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { pickText } from '#lib/platform/i18n/localized.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

export type SecondNameProps = {
  person: PersonRef
  nameAsPrinted?: string
  locale: Locale
  /** On the person's own page every name has its second form. */
  always?: boolean
}

/**
 * The other form of a name under it. Chinese pages: the Latin form, printed or marked as ours, for
 * foreign names. English pages: the Chinese form as printed there.
 */
export function SecondName({ person, nameAsPrinted, locale, always = false }: SecondNameProps) {
  if (locale === 'en') {
    const chinese = nameAsPrinted ?? person.name['zh-Hans']
    const isSimplified = chinese === person.name['zh-Hans']
    return (
      <span className="second">
        <span lang={isSimplified ? 'zh-Hans' : 'zh-Hant'}>{chinese}</span>
        {always && person.latinAsPrinted === null ? (
          <span className="rendering"> {getT(locale, 'people')('englishOurs')}</span>
        ) : null}
      </span>
    )
  }
  if (!always && !isForeignName(person)) return null
  const latin = person.latinAsPrinted ?? pickText(person.name, 'en', { kind: 'person' }).text
  return (
    <span className="second">
      <span lang="en">
        {person.honorific ? `${person.honorific} ` : ''}
        {latin}
      </span>
      {person.latinAsPrinted === null ? (
        <span className="rendering"> {getT(locale, 'people')('ourRendering')}</span>
      ) : null}
    </span>
  )
}
