import { hrefOf } from '#components/layout/nav.ts'
import { Localized } from '#components/patterns/localized.tsx'
import type { ForumRef } from '#lib/domain/record/types.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { type LocalizedText, pickString } from '#lib/platform/i18n/localized.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

export type ForumPlaceProps = {
  forum: Pick<ForumRef, 'city'> & { venue: LocalizedText | null }
  locale: Locale
}

/** City and venue. A venue that names its city already is not led by it again. Null when neither is known. */
export function ForumPlace({ forum: { city, venue }, locale }: ForumPlaceProps) {
  if (!city && !venue) return null
  const cityLink = city && (
    <a className="quiet" href={hrefOf(locale, `cities/${city.slug}`)}>
      <Localized text={city.name} locale={locale} />
    </a>
  )
  if (!venue) return cityLink
  const named =
    city &&
    pickString(venue, locale).toLowerCase().includes(pickString(city.name, locale).toLowerCase())
  return (
    <>
      {cityLink && !named ? (
        <>
          {cityLink}
          {getT(locale, 'forums')('placeSeparator')}
        </>
      ) : null}
      <Localized text={venue} locale={locale} />
    </>
  )
}
