import type { ForumRef } from '#lib/domain/record/types.ts'
import { dayWords, placeWords } from '#lib/domain/tickets/words/utils.ts'
import { type CalendarEvent, uidOf } from '#lib/platform/calendar/calendar-of.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { type LocalizedText, pickString } from '#lib/platform/i18n/localized.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

export type TicketEventFacts = {
  registrationId: string
  code: string
  ticketType: LocalizedText
  forum: ForumRef & { venue: LocalizedText | null }
  /** Grows with each change of the registration. */
  version: number
  updatedAt: Date
  isCancelled: boolean
}

/**
 * A registration as whole days in a calendar, under one UID for its life: a later file with
 * `isCancelled` takes it out again. Null where the days of the forum are not known. The link that
 * manages it is left out: calendars are shared with colleagues.
 */
export function ticketEvent(
  facts: TicketEventFacts,
  { locale, origin }: { locale: Locale; origin: string },
): CalendarEvent | null {
  const { forum, code, ticketType } = facts
  const { startsOn, endsOn } = forum
  if (startsOn?.precision !== 'day') return null
  const t = getT(locale, 'tickets')
  const url = `${origin}/${locale}/forums/${forum.slug}`
  return {
    uid: uidOf('registration', facts.registrationId, origin),
    sequence: facts.version,
    changedAt: facts.updatedAt,
    time: {
      firstDay: startsOn.on,
      lastDay: endsOn?.precision === 'day' ? endsOn.on : startsOn.on,
    },
    title: pickString(forum.name, locale),
    place: placeWords(forum, locale),
    description: [
      t('calendar.description', { code, type: pickString(ticketType, locale) }),
      dayWords(forum, locale),
      url,
      t('calendar.manage'),
    ].join('\n'),
    url,
    isCancelled: facts.isCancelled,
  }
}
