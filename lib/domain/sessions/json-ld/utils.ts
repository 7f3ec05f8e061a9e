import { type ForumFacts, placeJsonLd, type Reader } from '#lib/domain/forums/json-ld/utils.ts'
import type { Slot } from '#lib/domain/record/types.ts'
import { toRfc3339 } from '#lib/platform/dates/zone.ts'
import { langOf } from '#lib/platform/i18n/locales.ts'
import type { LocalizedText } from '#lib/platform/i18n/localized.ts'
import { pickString } from '#lib/platform/i18n/localized.ts'
import { absolutePage } from '#lib/platform/seo/absolute.ts'
import type { JsonLd } from '#lib/platform/seo/json-ld.ts'

export type SessionFacts = {
  slug: string
  title: LocalizedText
  status: 'scheduled' | 'cancelled'
  slots: readonly Slot[]
  speakers?: readonly { slug: string; name: LocalizedText }[]
}

type ForumOfSession = Pick<ForumFacts, 'slug' | 'name' | 'venue' | 'city'> & { timeZone: string }

/**
 * https://schema.org/Event for a part of a forum; null where not even its day is on record. With an
 * exact time the offset is given, else the date alone. A cancelled session keeps its date.
 */
export function sessionJsonLd(
  session: SessionFacts,
  forum: ForumOfSession,
  reader: Reader,
): JsonLd | null {
  const { locale, origin } = reader
  const slot = session.slots.find(({ startsAt, day }) => startsAt !== null || day !== null)
  if (!slot) return null
  const room = slot.room && pickString(slot.room.name, locale)
  const place = placeJsonLd(forum, reader)
  const forumAddress = absolutePage(origin, locale, `forums/${forum.slug}`)
  const time =
    slot.startsAt === null
      ? { startDate: slot.day }
      : {
          startDate: toRfc3339(slot.startsAt, forum.timeZone),
          ...(slot.endsAt ? { endDate: toRfc3339(slot.endsAt, forum.timeZone) } : {}),
        }
  return {
    '@type': 'Event',
    name: pickString(session.title, locale),
    url: `${forumAddress}/sessions/${session.slug}`,
    inLanguage: langOf(locale),
    ...time,
    location: place && room ? { ...place, name: `${place.name}, ${room}` } : place,
    // Said only where it says something: a constant "scheduled" would be a claim about the past too.
    ...(session.status === 'cancelled' ? { eventStatus: 'https://schema.org/EventCancelled' } : {}),
    ...(session.speakers?.length
      ? {
          performer: session.speakers.map((speaker) => ({
            '@type': 'Person',
            name: pickString(speaker.name, locale, { kind: 'person' }),
            url: absolutePage(origin, locale, `people/${speaker.slug}`),
          })),
        }
      : {}),
    superEvent: { '@type': 'Event', name: pickString(forum.name, locale), url: forumAddress },
  }
}
