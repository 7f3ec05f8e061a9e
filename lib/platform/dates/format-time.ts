import type { Locale } from '../i18n/locales.ts'
import { formatDay } from './format-day.ts'
import { dayInZone, type Instant, inZone } from './zone.ts'

/** 09:05 on the clock of `zone`, always 24 hours. */
export function formatTime(instant: Instant, zone: string): string {
  return inZone(instant, zone).toPlainTime().toString({ smallestUnit: 'minute' })
}

const NEXT_DAY: Record<Locale, (time: string) => string> = {
  zh: (time) => `次日${time}`,
  'zh-hant': (time) => `次日${time}`,
  en: (time) => `${time} (+1)`,
}

/** 09:00–09:30; past midnight 22:00–次日01:00 · 22:00–01:00 (+1). Without an end, the start alone. */
export function formatTimeRange(
  start: Instant,
  end: Instant | null | undefined,
  zone: string,
  locale: Locale,
): string {
  const from = formatTime(start, zone)
  if (!end) return from
  const to = formatTime(end, zone)
  const isNextDay = dayInZone(end, zone) > dayInZone(start, zone)
  return `${from}–${isNextDay ? NEXT_DAY[locale](to) : to}`
}

/** 2026年11月22日 14:20 · 22 November 2026, 14:20 */
export function formatDateTime(instant: Instant, zone: string, locale: Locale): string {
  const day = formatDay(dayInZone(instant, zone), locale)
  const time = formatTime(instant, zone)
  return locale === 'en' ? `${day}, ${time}` : `${day} ${time}`
}

/** 40分钟 · 40 min; from two hours on 2小时30分钟 · 2 h 30 min. Minutes are rounded to whole ones. */
export function formatDuration(minutes: number, locale: Locale): string {
  const whole = Math.round(minutes)
  const [hourWord, minuteWord] =
    locale === 'en'
      ? [' h', ' min']
      : [locale === 'zh' ? '小时' : '小時', locale === 'zh' ? '分钟' : '分鐘']
  if (whole < 120) return `${whole}${minuteWord}`
  const hours = `${Math.floor(whole / 60)}${hourWord}`
  if (whole % 60 === 0) return hours
  return `${hours}${locale === 'en' ? ' ' : ''}${whole % 60}${minuteWord}`
}

/** Whole minutes from one instant to another. */
export function minutesBetween(start: Instant, end: Instant): number {
  const ms = inZone(end, 'UTC').epochMilliseconds - inZone(start, 'UTC').epochMilliseconds
  return Math.round(ms / 60_000)
}

/** The parts of a day that a text names when it gives no time. */
export const DAY_PARTS = ['morning', 'afternoon', 'evening'] as const
export type DayPart = (typeof DAY_PARTS)[number]

const PART_NAMES: Record<DayPart, Record<Locale, string>> = {
  morning: { zh: '上午', 'zh-hant': '上午', en: 'morning' },
  afternoon: { zh: '下午', 'zh-hant': '下午', en: 'afternoon' },
  evening: { zh: '晚上', 'zh-hant': '晚上', en: 'evening' },
}

export function formatDayPart(part: DayPart, locale: Locale): string {
  return PART_NAMES[part][locale]
}
