import 'server-only'
import { isTimed } from '#lib/domain/sessions/policy.ts'
import { placeWords } from '#lib/domain/tickets/words/utils.ts'
import { type CalendarEvent, uidOf } from '#lib/platform/calendar/calendar-of.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { pickString } from '#lib/platform/i18n/localized.ts'
import { sealedId, unsealId } from '#lib/platform/sealed-id.ts'
import { isFeedOpen } from '../policy.ts'
import type { StarredSession } from '../types.ts'

/** The address of an account's calendar, after the origin; null while none is given out. */
export function feedPath(account: { accountId: string; feedVersion: number }): string | null {
  if (!isFeedOpen(account.feedVersion)) return null
  return `/calendars/${sealedId('calendar-feed', account.accountId, account.feedVersion)}.ics`
}

/** The account and version that a file name of ours names; null for any other name. */
export function readFeedName(name: string) {
  return name.endsWith('.ics') ? unsealId('calendar-feed', name.slice(0, -'.ics'.length)) : null
}

/** Room, venue, city: where to go, from near to far. */
function whereTo({ forum }: StarredSession, room: string | null, locale: Locale): string | null {
  return [room, placeWords(forum, locale)].filter((part) => part !== null).join(' · ') || null
}

/** One event for each slot whose day is known; a session without a day cannot stand in a calendar. */
export function sessionEvents(
  session: StarredSession,
  { locale, origin }: { locale: Locale; origin: string },
): CalendarEvent[] {
  const { forum, slots } = session
  const url = `${origin}/${locale}/forums/${forum.slug}/sessions/${session.slug}`
  return slots.flatMap((slot) => {
    if (slot.day === null) return []
    const room = slot.room && pickString(slot.room.name, locale)
    return {
      uid: uidOf('slot', slot.id, origin),
      sequence: session.version,
      changedAt: session.updatedAt,
      time: isTimed(slot)
        ? { startsAt: slot.startsAt, endsAt: slot.endsAt }
        : { firstDay: slot.day, lastDay: slot.day },
      title: pickString(session.title, locale),
      place: whereTo(session, room, locale),
      description: `${pickString(forum.name, locale)}\n${url}`,
      url,
      isCancelled: session.status === 'cancelled',
    }
  })
}
