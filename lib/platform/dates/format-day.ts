import { type Locale, langOf } from '../i18n/locales.ts'
import { asPartial, type PartialDate, partsOfDay } from './partial-date.ts'

export type DayOptions = {
  /** Adds the weekday: （周二）, Tue. Only where the day is known. */
  weekday?: boolean
  /** False leaves the year out, for lists that state it once. */
  year?: boolean
}

// An en dash without blanks joins numbers; with blanks it joins parts that contain blanks themselves.
const DASH = '–'

// Making a formatter costs far more than using it. The options are those of this file: a handful.
const formatters = new Map<string, Intl.DateTimeFormat>()

function intl(locale: Locale, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`
  const known = formatters.get(key)
  if (known) return known
  const lang = locale === 'en' ? 'en-GB' : langOf(locale)
  const formatter = new Intl.DateTimeFormat(lang, { timeZone: 'UTC', ...options })
  formatters.set(key, formatter)
  return formatter
}

const utc = (on: string) => {
  const { year, month, day } = partsOfDay(on)
  return new Date(Date.UTC(year, month - 1, day))
}

/** 周二 · 週二 · Tue */
export function formatWeekday(on: string, locale: Locale): string {
  return intl(locale, { weekday: 'short' }).format(utc(on))
}

function englishMonth(on: string, width: 'long' | 'short'): string {
  // en-GB shortens September to Sept; three letters everywhere keep columns even.
  const name = intl('en', { month: 'long' }).format(utc(on))
  return width === 'long' ? name : name.slice(0, 3)
}

/**
 * 2023年5月30日（周二） · Tue 30 May 2023; by precision 2012年5月 · May 2012, and 2012年 · 2012.
 * RangeError when `on` is no day of the calendar.
 */
export function formatDay(
  date: PartialDate | string,
  locale: Locale,
  { weekday = false, year = true }: DayOptions = {},
): string {
  const { on, precision } = asPartial(date)
  const parts = partsOfDay(on)
  if (locale === 'en') {
    if (precision === 'year') return String(parts.year)
    const month = englishMonth(on, weekday ? 'short' : 'long')
    const tail = year ? `${month} ${parts.year}` : month
    if (precision === 'month') return year ? `${englishMonth(on, 'long')} ${parts.year}` : month
    return weekday ? `${formatWeekday(on, locale)} ${parts.day} ${tail}` : `${parts.day} ${tail}`
  }
  const head = year ? `${parts.year}年` : ''
  if (precision === 'year') return `${parts.year}年`
  if (precision === 'month') return `${head}${parts.month}月`
  const day = `${head}${parts.month}月${parts.day}日`
  return weekday ? `${day}（${formatWeekday(on, locale)}）` : day
}

/**
 * 2017年11月19日–21日 · 19–21 November 2017. What both ends share is said once. Without an end, or
 * with an equal one, it is the day alone.
 */
export function formatDayRange(
  start: PartialDate | string,
  end: PartialDate | string | null | undefined,
  locale: Locale,
  options: Pick<DayOptions, 'year'> = {},
): string {
  const from = asPartial(start)
  const to = end ? asPartial(end) : from
  const full = formatDay(from, locale, options)
  if (formatDay(to, locale, options) === full && from.on.slice(0, 4) === to.on.slice(0, 4)) {
    return full
  }
  const a = partsOfDay(from.on)
  const b = partsOfDay(to.on)
  const sameYear = a.year === b.year
  const sameMonth = sameYear && a.month === b.month
  const bothDays = from.precision === 'day' && to.precision === 'day'
  if (locale === 'en') {
    if (sameMonth && bothDays) return `${a.day}${DASH}${formatDay(to, locale, options)}`
    // A range across years is not readable without them, whatever the list says elsewhere.
    const left = formatDay(from, locale, { year: !sameYear })
    const right = formatDay(to, locale, sameYear ? options : {})
    const dash = from.precision === 'month' && sameYear ? DASH : ` ${DASH} `
    return from.precision === 'year' ? `${a.year}${DASH}${right}` : `${left}${dash}${right}`
  }
  if (!sameYear) return `${formatDay(from, locale)}${DASH}${formatDay(to, locale)}`
  if (sameMonth && bothDays) return `${full}${DASH}${b.day}日`
  return `${full}${DASH}${formatDay(to, locale, { year: false })}`
}
