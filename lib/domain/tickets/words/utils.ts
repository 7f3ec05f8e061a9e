import type { ForumRef } from '#lib/domain/record/types.ts'
import { formatDay, formatDayRange } from '#lib/platform/dates/format-day.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { type LocalizedText, pickString } from '#lib/platform/i18n/localized.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

type Placed = Pick<ForumRef, 'city' | 'startsOn' | 'endsOn'> & { venue: LocalizedText | null }

/** City and venue in plain words, for files and pictures; null where neither is known. */
export function placeWords({ city, venue }: Placed, locale: Locale): string | null {
  const town = city && pickString(city.name, locale)
  const house = venue && pickString(venue, locale)
  if (!town || !house) return town || house || null
  if (house.toLowerCase().includes(town.toLowerCase())) return house
  return `${town}${getT(locale, 'forums')('placeSeparator')}${house}`
}

/** The days of a forum in plain words; □ where none are recorded. */
export function dayWords({ startsOn, endsOn }: Placed, locale: Locale): string {
  if (!startsOn) return getT(locale, 'forums')('datesUnknown')
  return endsOn && endsOn.on !== startsOn.on
    ? formatDayRange(startsOn, endsOn, locale)
    : formatDay(startsOn, locale, { weekday: true })
}
