import type { ForumDetail } from '#lib/domain/forums/types.ts'
import { isoOf } from '#lib/platform/dates/partial-date.ts'
import { type Locale, langOf } from '#lib/platform/i18n/locales.ts'
import { pickString } from '#lib/platform/i18n/localized.ts'
import { absolutePage } from '#lib/platform/seo/absolute.ts'
import type { JsonLd } from '#lib/platform/seo/json-ld.ts'

export type ForumFacts = Pick<
  ForumDetail,
  | 'slug'
  | 'kind'
  | 'name'
  | 'description'
  | 'startsOn'
  | 'endsOn'
  | 'city'
  | 'venue'
  | 'mode'
  | 'umbrellas'
  | 'participations'
>

/** Who is read, and from where. */
export type Reader = { locale: Locale; origin: string }

const ATTENDANCE_MODE = {
  onsite: 'https://schema.org/OfflineEventAttendanceMode',
  online: 'https://schema.org/OnlineEventAttendanceMode',
  hybrid: 'https://schema.org/MixedEventAttendanceMode',
} as const

/** A Place with name and address; undefined where neither venue nor city is on record, never an invented one. */
export function placeJsonLd(
  { venue, city }: Pick<ForumFacts, 'venue' | 'city'>,
  { locale }: Reader,
): JsonLd | undefined {
  const town = city && pickString(city.name, locale)
  const name = venue ? pickString(venue, locale) : town
  if (!name) return undefined
  return {
    '@type': 'Place',
    name,
    ...(town ? { address: { '@type': 'PostalAddress', addressLocality: town } } : {}),
  }
}

/**
 * https://schema.org/Event for a conference, Project for a programme; null for a conference without
 * a date, since an event without one is none for search engines. Dates alone: the sources give no
 * time, and midnight would be a claim. `parts` are JSON-LD events of its sessions.
 */
export function forumJsonLd(
  forum: ForumFacts,
  reader: Reader,
  parts: readonly JsonLd[] = [],
): JsonLd | null {
  const { locale, origin } = reader
  const common = {
    name: pickString(forum.name, locale),
    description: pickString(forum.description, locale),
    url: absolutePage(origin, locale, `forums/${forum.slug}`),
  }
  if (forum.kind === 'programme') return { '@type': 'Project', ...common }
  if (!forum.startsOn) return null
  const hosts = forum.participations.filter(
    ({ role, session, outcome, infrastructure }) =>
      (role === 'host' || role === 'co_host') && !session && !outcome && !infrastructure,
  )
  const umbrella = forum.umbrellas.at(-1)
  return {
    '@type': 'Event',
    ...common,
    inLanguage: langOf(locale),
    startDate: isoOf(forum.startsOn),
    ...(forum.endsOn ? { endDate: isoOf(forum.endsOn) } : {}),
    location: placeJsonLd(forum, reader),
    ...(forum.mode ? { eventAttendanceMode: ATTENDANCE_MODE[forum.mode] } : {}),
    ...(hosts.length === 0
      ? {}
      : {
          organizer: hosts.map(({ organisation }) => ({
            '@type': 'Organization',
            name: pickString(organisation.name, locale),
            url: absolutePage(origin, locale, `organisations/${organisation.slug}`),
          })),
        }),
    ...(umbrella
      ? { superEvent: { '@type': 'Event', name: pickString(umbrella.name, locale) } }
      : {}),
    ...(parts.length === 0 ? {} : { subEvent: parts }),
  }
}
