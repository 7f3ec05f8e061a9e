import 'server-only'
import ical, {
  escape as escapeText,
  ICalCalendarMethod,
  type ICalEventData,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator'
import { addDays } from '../dates/zone.ts'

/** An instant, or whole days by the calendar of the place; both ends of days included. */
export type CalendarTime =
  | { startsAt: Date | string; endsAt: Date | string | null }
  | { firstDay: string; lastDay: string }

export type CalendarEvent = {
  /** Stable for the life of what it names and unique in the world; uidOf makes one. */
  uid: string
  /** Grows with each change; calendars keep the greater one. */
  sequence: number
  /** When it last changed; also DTSTAMP, so that the same contents give the same bytes. */
  changedAt: Date | string
  time: CalendarTime
  title: string
  /** Room, venue, city: in this order, as one text. */
  place?: string | null
  description?: string | null
  url?: string | null
  /** Called off: stays in the calendar as cancelled, so that it goes from those of its readers. */
  isCancelled?: boolean
}

export type CalendarOptions = {
  name: string
  events: readonly CalendarEvent[]
  /** PUBLISH tells, REQUEST would ask for an answer: nobody is asked here. */
  method?: 'PUBLISH'
  /** How often a calendar that subscribes may ask again, in seconds; left out for a single file. */
  ttl?: number
}

export const CALENDAR_MEDIA_TYPE = 'text/calendar; charset=utf-8'

/** `slot-<id>@host`: never made anew for the same thing. `origin` is the portal's address. */
export const uidOf = (kind: string, id: string, origin: string) =>
  `${kind}-${id}@${new URL(origin).hostname}`

/**
 * What calendars cannot hold is gone before it is escaped: other control characters than a line
 * break, lone halves of a character, and what some readers take for the end of a line.
 */
function plain(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
}

/** An address on one line; undefined for what is none, since this property is not escaped. */
function addressOf(url: string | null | undefined): string | undefined {
  if (!url) return undefined
  const parsed = URL.parse(url)
  return parsed && /^https?:$/.test(parsed.protocol) ? parsed.href : undefined
}

function timeOf(time: CalendarTime): Pick<ICalEventData, 'start' | 'end' | 'allDay'> {
  if ('firstDay' in time) {
    // RFC 5545 3.6.1: the end of whole days is the day after the last.
    const lastDay = [time.firstDay, time.lastDay].sort()[1] as string
    return { allDay: true, start: midnight(time.firstDay), end: midnight(addDays(lastDay, 1)) }
  }
  const start = new Date(time.startsAt)
  const end = time.endsAt === null ? null : new Date(time.endsAt)
  // The library would exchange them, and tell of something that nobody planned.
  return { start, end: end !== null && end > start ? end : null }
}

const midnight = (day: string) => new Date(`${day}T00:00:00Z`)

function toEntry(event: CalendarEvent): ICalEventData {
  return {
    id: plain(event.uid).replaceAll('\n', ''),
    sequence: event.sequence,
    stamp: new Date(event.changedAt),
    lastModified: new Date(event.changedAt),
    ...timeOf(event.time),
    summary: plain(event.title),
    location: event.place ? { title: plain(event.place) } : null,
    description: event.description ? plain(event.description) : null,
    url: addressOf(event.url) ?? null,
    status: event.isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    // Something called off takes nobody's time.
    transparency: event.isCancelled ? ICalEventTransparency.TRANSPARENT : null,
  }
}

/**
 * A calendar file (RFC 5545, 7986): instants in UTC, days as days, lines of at most 75 octets that
 * end with CRLF. Whatever stands in a text stays a text.
 */
export function calendarOf({ name, events, method = 'PUBLISH', ttl }: CalendarOptions): string {
  const calendar = ical({
    // The library writes this one as it is given.
    name: escapeText(plain(name), false),
    prodId: '//Green City Forums//Portal//EN',
    method: ICalCalendarMethod[method],
    ttl: ttl ?? null,
    events: events.map(toEntry),
  })
  return `${calendar.toString()}\r\n`
}
