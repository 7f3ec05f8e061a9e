import { Unknown } from '#components/patterns/marks.tsx'
import type { ForumRef } from '#lib/domain/record/types.ts'
import { formatDay, formatDayRange } from '#lib/platform/dates/format-day.ts'
import { isoOf } from '#lib/platform/dates/partial-date.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

export type ForumDatesProps = {
  forum: Pick<ForumRef, 'startsOn' | 'endsOn'>
  locale: Locale
  /** A single day with its weekday. */
  weekday?: boolean
}

/** The days of a forum as far as they are known; □ where its record gives none. */
export function ForumDates({ forum: { startsOn, endsOn }, locale, weekday }: ForumDatesProps) {
  if (!startsOn) {
    return <Unknown locale={locale} label={getT(locale, 'forums')('datesUnknown')} />
  }
  const isRange = endsOn !== null && endsOn.on !== startsOn.on
  return (
    <time dateTime={isoOf(startsOn)}>
      {isRange
        ? formatDayRange(startsOn, endsOn, locale)
        : formatDay(startsOn, locale, { weekday: weekday ?? false })}
    </time>
  )
}
