import type { ForumWords } from '#lib/domain/registrations/emails.ts'
import { calendarOf, uidOf } from '#lib/platform/calendar/calendar-of.ts'
import { formatDayRange } from '#lib/platform/dates/format-day.ts'
import { formatDateTime } from '#lib/platform/dates/format-time.ts'
import type { PartialDate } from '#lib/platform/dates/partial-date.ts'
import { formatZone } from '#lib/platform/dates/zone.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { type LocalizedText, pickString } from '#lib/platform/i18n/localized.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import { absolutePage } from '#lib/platform/seo/absolute.ts'

/** A forum as far as letters tell of it. */
export type LetterForum = {
  slug: string
  name: LocalizedText
  startsOn: PartialDate | null
  endsOn: PartialDate | null
  timeZone: string
  venue: LocalizedText | null
  city: LocalizedText | null
}

/** The forum in the reader's words. */
export function forumWords(forum: LetterForum, locale: Locale): ForumWords {
  const { slug, startsOn, endsOn } = forum
  return {
    slug,
    name: pickString(forum.name, locale),
    days: startsOn && formatDayRange(startsOn, endsOn, locale),
    place: placeOf(forum, locale),
  }
}

/** Venue, then city; null where neither is known. */
function placeOf({ venue, city }: LetterForum, locale: Locale): string | null {
  const parts = [venue, city].flatMap((text) => (text ? [pickString(text, locale)] : []))
  return parts.length === 0 ? null : parts.join(getT(locale, 'common')('listSeparator'))
}

/** 2026年11月22日 14:20（北京时间）: a time that somebody has to keep. */
export function untilWords(at: Date, timeZone: string, locale: Locale): string {
  const zone = formatZone(timeZone, locale)
  return getT(locale, 'letters')('untilTime', { time: formatDateTime(at, timeZone, locale), zone })
}

/**
 * The forum's days as a calendar file for one person; null unless the first day is known. The same
 * registration always has the same UID, and each change a higher SEQUENCE, so that a calendar moves
 * its entry and keeps one. The link that manages it is left out: calendars are shared with colleagues.
 */
export function calendarFor(options: {
  forum: LetterForum
  registration: { id: string; code: string; version: number; updatedAt: Date }
  isCancelled: boolean
  locale: Locale
  origin: string
}): string | null {
  const { forum, registration, isCancelled, locale, origin } = options
  const { startsOn, endsOn } = forum
  if (startsOn?.precision !== 'day') return null
  const t = getT(locale, 'letters')
  const { name, place } = forumWords(forum, locale)
  const code = t('ics.code', { code: registration.code })
  return calendarOf({
    name,
    events: [
      {
        uid: uidOf('registration', registration.id, origin),
        sequence: registration.version,
        changedAt: registration.updatedAt,
        time: {
          firstDay: startsOn.on,
          lastDay: endsOn?.precision === 'day' ? endsOn.on : startsOn.on,
        },
        title: name,
        place,
        description: isCancelled ? code : `${code}\n${t('ics.manage')}`,
        url: absolutePage(origin, locale, `forums/${forum.slug}`),
        isCancelled,
      },
    ],
  })
}
