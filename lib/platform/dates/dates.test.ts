import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Locale } from '../i18n/locales.ts'
import { formatDay, formatDayRange, formatWeekday } from './format-day.ts'
import {
  formatDateTime,
  formatDayPart,
  formatDuration,
  formatTime,
  formatTimeRange,
  minutesBetween,
} from './format-time.ts'
import { dayOfColumn, isoOf, type PartialDate, toPartialDate } from './partial-date.ts'
import {
  addDays,
  dayInZone,
  daysBetween,
  daysFrom,
  formatZone,
  instantOf,
  inZone,
  toRfc3339,
} from './zone.ts'

const SHANGHAI = 'Asia/Shanghai'
const may: PartialDate = { on: '2012-05-01', precision: 'month' }
const november: PartialDate = { on: '2012-11-01', precision: 'month' }
const year: PartialDate = { on: '2012-01-01', precision: 'year' }

describe('days', () => {
  test.each<[PartialDate | string, Locale, object, string]>([
    ['2023-05-30', 'zh', {}, '2023年5月30日'],
    ['2023-05-30', 'zh', { weekday: true }, '2023年5月30日（周二）'],
    ['2023-05-30', 'zh-hant', { weekday: true }, '2023年5月30日（週二）'],
    ['2023-05-30', 'en', {}, '30 May 2023'],
    ['2023-05-30', 'en', { weekday: true }, 'Tue 30 May 2023'],
    ['2025-09-18', 'en', { weekday: true }, 'Thu 18 Sep 2025'],
    ['2025-09-18', 'en', {}, '18 September 2025'],
    ['2026-11-22', 'zh', { weekday: true, year: false }, '11月22日（周日）'],
    ['2026-11-22', 'en', { weekday: true, year: false }, 'Sun 22 Nov'],
    [may, 'zh', {}, '2012年5月'],
    [may, 'en', { weekday: true }, 'May 2012'],
    [november, 'en', { year: false }, 'November'],
    [year, 'zh', {}, '2012年'],
    [year, 'en', { weekday: true }, '2012'],
  ])('%j in %s %j is %s', (date, locale, options, expected) => {
    expect(formatDay(date, locale, options)).toBe(expected)
  })

  test.each<[PartialDate | string, PartialDate | string | null, Locale, string]>([
    ['2017-11-19', '2017-11-21', 'zh', '2017年11月19日–21日'],
    ['2017-11-19', '2017-11-21', 'en', '19–21 November 2017'],
    ['2017-11-30', '2017-12-02', 'zh', '2017年11月30日–12月2日'],
    ['2017-11-30', '2017-12-02', 'en', '30 November – 2 December 2017'],
    ['2017-12-30', '2018-01-02', 'zh', '2017年12月30日–2018年1月2日'],
    ['2017-12-30', '2018-01-02', 'en', '30 December 2017 – 2 January 2018'],
    ['2023-05-30', '2023-05-30', 'zh', '2023年5月30日'],
    ['2023-05-30', null, 'en', '30 May 2023'],
    [may, november, 'zh', '2012年5月–11月'],
    [may, november, 'en', 'May–November 2012'],
    [year, { on: '2014-01-01', precision: 'year' }, 'zh', '2012年–2014年'],
    [year, { on: '2014-01-01', precision: 'year' }, 'en', '2012–2014'],
  ])('%j to %j in %s is %s', (start, end, locale, expected) => {
    expect(formatDayRange(start, end, locale)).toBe(expected)
  })

  test('a list that states the year once leaves it out, but not across years', () => {
    const options = { year: false }
    expect(formatDayRange('2026-11-21', '2026-11-23', 'zh', options)).toBe('11月21日–23日')
    expect(formatDayRange('2026-11-21', '2026-11-23', 'en', options)).toBe('21–23 November')
    expect(formatDayRange('2026-12-31', '2027-01-01', 'en', options)).toBe(
      '31 December 2026 – 1 January 2027',
    )
    expect(formatDayRange('2026-12-31', '2027-12-31', 'zh', options)).toBe(
      '2026年12月31日–2027年12月31日',
    )
  })

  test('weekdays in the three languages', () => {
    expect(
      (['zh', 'zh-hant', 'en'] as const).map((locale) => formatWeekday('2026-11-22', locale)),
    ).toEqual(['周日', '週日', 'Sun'])
  })

  test('machines get exactly what is known', () => {
    expect([isoOf('2023-05-30'), isoOf(may), isoOf(year)]).toEqual([
      '2023-05-30',
      '2012-05',
      '2012',
    ])
  })

  test('a date column is the same day in every zone', () => {
    const column = new Date('2023-05-30T00:00:00Z')
    expect(dayOfColumn(column)).toBe('2023-05-30')
    expect(toPartialDate(column, 'month')).toEqual({ on: '2023-05-30', precision: 'month' })
    expect(toPartialDate(column)).toEqual({ on: '2023-05-30', precision: 'day' })
    expect(toPartialDate(null, 'day')).toBeNull()
  })

  test.each(['2023-02-29', '2023-13-01', '30.5.2023', '', '2023-5-3'])('%j is refused', (on) => {
    expect(() => formatDay(on, 'zh')).toThrow(RangeError)
    expect(() => isoOf(on)).toThrow(RangeError)
  })
})

describe('times', () => {
  const nine = new Date('2026-11-24T01:00:00Z')

  test('the clock is that of the forum, in 24 hours', () => {
    expect(formatTime(nine, SHANGHAI)).toBe('09:00')
    expect(formatTime('2026-11-24T16:00:00Z', SHANGHAI)).toBe('00:00')
    expect(dayInZone('2026-11-24T16:00:00Z', SHANGHAI)).toBe('2026-11-25')
    expect(toRfc3339(nine, SHANGHAI)).toBe('2026-11-24T09:00:00+08:00')
    expect(toRfc3339(nine, 'UTC')).toBe('2026-11-24T01:00:00+00:00')
  })

  test('an instant is written as Temporal writes it, also as clocks change, in whatever order they come', () => {
    const zones = [SHANGHAI, 'UTC', 'Europe/Berlin', 'Australia/Lord_Howe', 'Africa/Monrovia']
    const written = (at: Date, zone: string) =>
      inZone(at, zone).toString({ timeZoneName: 'never', smallestUnit: 'second' })
    const both = (ms: number, zone: string) => {
      const at = new Date(ms)
      expect([zone, toRfc3339(at, zone)]).toEqual([zone, written(at, zone)])
    }
    const turn = Date.UTC(2026, 9, 25, 1)
    const days = { min: Date.UTC(1960, 0, 1), max: Date.UTC(2040, 0, 1) }
    fc.assert(fc.property(fc.integer(days), fc.constantFrom(...zones), both))
    for (const ms of [turn, turn - 1, turn, turn + 1, Date.UTC(1972, 0, 7), Date.UTC(10_000, 1, 1)])
      for (const zone of zones) both(ms, zone)
  })

  test.each<[string | null, Locale, string]>([
    ['2026-11-24T01:30:00Z', 'zh', '09:00–09:30'],
    ['2026-11-24T01:30:00Z', 'en', '09:00–09:30'],
    ['2026-11-24T17:00:00Z', 'zh', '09:00–次日01:00'],
    ['2026-11-24T17:00:00Z', 'en', '09:00–01:00 (+1)'],
    [null, 'zh', '09:00'],
  ])('from nine to %s in %s is %s', (end, locale, expected) => {
    expect(formatTimeRange(nine, end, SHANGHAI, locale)).toBe(expected)
  })

  test.each<[number, Locale, string]>([
    [40, 'zh', '40分钟'],
    [40, 'zh-hant', '40分鐘'],
    [40, 'en', '40 min'],
    [90, 'zh', '90分钟'],
    [120, 'zh', '2小时'],
    [150, 'zh', '2小时30分钟'],
    [150, 'en', '2 h 30 min'],
  ])('%d minutes in %s are %s', (minutes, locale, expected) => {
    expect(formatDuration(minutes, locale)).toBe(expected)
  })

  test('a wall clock becomes an instant, and a skipped hour moves forward', () => {
    expect(instantOf('2026-11-24', '09:00', SHANGHAI)).toEqual(nine)
    // New York sprang from 02:00 to 03:00 on this day.
    expect(instantOf('2026-03-08', '02:30', 'America/New_York')).toEqual(
      new Date('2026-03-08T07:30:00Z'),
    )
    expect(minutesBetween(nine, '2026-11-24T01:40:00Z')).toBe(40)
  })

  test('days are counted on the calendar', () => {
    expect(addDays('2024-02-28', 2)).toBe('2024-03-01')
    expect(daysBetween('2026-11-21', '2026-11-23')).toBe(2)
    expect(daysFrom('2026-11-30', '2026-12-01')).toEqual(['2026-11-30', '2026-12-01'])
    expect(daysFrom('2026-12-01', '2026-11-30')).toEqual([])
  })

  test('words around times', () => {
    expect(formatDateTime(nine, SHANGHAI, 'zh')).toBe('2026年11月24日 09:00')
    expect(formatDateTime(nine, SHANGHAI, 'en')).toBe('24 November 2026, 09:00')
    expect(formatDayPart('afternoon', 'zh')).toBe('下午')
    expect(formatZone(SHANGHAI, 'zh')).toBe('北京时间')
    expect(formatZone(SHANGHAI, 'en')).toBe('Beijing time')
    expect(formatZone('Asia/Singapore', 'en')).toBe('Singapore Standard Time')
    expect(() => formatTime(nine, 'Mars/Olympus')).toThrow(RangeError)
  })
})
