import { Temporal } from 'temporal-polyfill'
import { type Locale, langOf } from '../i18n/locales.ts'

export type Instant = Date | string

const toInstant = (instant: Instant): Temporal.Instant =>
  typeof instant === 'string'
    ? Temporal.Instant.from(instant)
    : Temporal.Instant.fromEpochMilliseconds(instant.getTime())

/** The wall clock of `zone` (an IANA name) at that instant; RangeError for an unknown zone. */
export function inZone(instant: Instant, zone: string): Temporal.ZonedDateTime {
  return toInstant(instant).toZonedDateTimeISO(zone)
}

/** Whether this is the name of a zone (IANA). An offset is none: it knows no summer time. */
export function isZone(name: string): boolean {
  if (!/^[A-Za-z_]+(\/[A-Za-z0-9_+-]+)+$/.test(name)) return false
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}

/** The day, `YYYY-MM-DD`, that it is in `zone` at that instant. */
export function dayInZone(instant: Instant, zone: string): string {
  return inZone(instant, zone).toPlainDate().toString()
}

/** The instant of a wall-clock time: day `YYYY-MM-DD`, time `HH:MM`. A skipped hour moves forward (RFC 5545). */
export function instantOf(day: string, time: string, zone: string): Date {
  const wall = Temporal.PlainDateTime.from(`${day}T${time}`)
  return new Date(wall.toZonedDateTime(zone).epochMilliseconds)
}

/** RFC 3339 to the second with the offset of the zone, never `Z`: `2026-11-24T09:00:00+08:00`. */
export function toRfc3339(instant: Instant, zone: string): string {
  const at = toInstant(instant)
  const ms = at.epochMilliseconds
  if (ms < FIRST_MS || ms > LAST_MS) {
    const there = at.toZonedDateTimeISO(zone)
    return there.toString({ timeZoneName: 'never', smallestUnit: 'second' })
  }
  const { offsetMs, offset } = steadyAt(ms, zone)
  return `${new Date(ms + offsetMs).toISOString().slice(0, 19)}${offset}`
}

/** Between these every zone is whole minutes from UTC (Liberia since 1972), and years have four digits. */
const FIRST_MS = Date.UTC(1973, 0, 1)
const LAST_MS = Date.UTC(9999, 11, 30)

/** A time for which a zone keeps one offset. Of each zone the one asked about last. */
type Steady = { from: number; until: number; offsetMs: number; offset: string }
const steady = new Map<string, Steady>()

/** A list of thousands of instants has two or three of them, and Temporal takes long to find one. */
function steadyAt(ms: number, zone: string): Steady {
  const known = steady.get(zone)
  if (known && known.from <= ms && ms < known.until) return known
  const there = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone)
  // What changed at this very instant is behind it already.
  const since = there.add({ milliseconds: 1 }).getTimeZoneTransition('previous')
  const found = {
    from: since?.epochMilliseconds ?? FIRST_MS,
    until: there.getTimeZoneTransition('next')?.epochMilliseconds ?? Number.POSITIVE_INFINITY,
    offsetMs: there.offsetNanoseconds / 1e6,
    offset: there.offset,
  }
  steady.set(zone, found)
  return found
}

/** `YYYY-MM-DD` plus a number of days, which may be negative. */
export function addDays(day: string, days: number): string {
  return Temporal.PlainDate.from(day).add({ days }).toString()
}

/** Whole days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to)).days
}

/** Every day from the first to the last, both included; empty when they are the wrong way round. */
export function daysFrom(first: string, last: string): string[] {
  const count = daysBetween(first, last)
  return Array.from({ length: Math.max(0, count + 1) }, (_, index) => addDays(first, index))
}

// In China the one zone goes by the capital's name, which Intl does not know.
const BEIJING: Record<Locale, string> = {
  zh: '北京时间',
  'zh-hant': '北京時間',
  en: 'Beijing time',
}

/** What people call the zone: 北京时间 · Beijing time; others as CLDR names them. */
export function formatZone(zone: string, locale: Locale): string {
  if (zone === 'Asia/Shanghai') return BEIJING[locale]
  const parts = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : langOf(locale), {
    timeZone: zone,
    timeZoneName: 'longGeneric',
  }).formatToParts(0)
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? zone
}
