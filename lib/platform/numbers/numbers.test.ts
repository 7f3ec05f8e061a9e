import { describe, expect, test } from 'vitest'
import type { Locale } from '../i18n/locales.ts'
import { amountParts, formatAmount } from './format-amount.ts'
import { formatBound, formatCount, formatOrdinalMark, formatPercent } from './format-number.ts'

describe('amounts', () => {
  test.each<[bigint | number | string, string, Locale, string]>([
    [12_330_000_000n, 'CNY', 'zh', '123.3亿元'],
    [12_330_000_000n, 'CNY', 'zh-hant', '123.3億元'],
    [12_330_000_000n, 'CNY', 'en', '12.33 billion yuan'],
    ['12330000000.00', 'CNY', 'zh', '123.3亿元'],
    [500_000, 'CNY', 'zh', '50万元'],
    [500_000, 'CNY', 'en', '500,000 yuan'],
    [12_000_000, 'EUR', 'zh', '1,200万欧元'],
    [12_000_000, 'EUR', 'en', '12 million euros'],
    [9_999, 'CNY', 'zh', '9,999元'],
    [10_000, 'CNY', 'zh', '1万元'],
    ['0.5', 'USD', 'en', '0.5 US dollars'],
    [0, 'CNY', 'zh', '0元'],
    [1_000_000_000_000n, 'CNY', 'zh', '1万亿元'],
    [1_000_000_000_000n, 'CNY', 'en', '1 trillion yuan'],
    // Not rounded: no unit expresses this in four decimals, except 万.
    [123_456_789, 'CNY', 'zh', '12,345.6789万元'],
    [123_456_789, 'CNY', 'en', '123,456,789 yuan'],
    [1_234_567, 'XDR', 'zh', '123.4567万 XDR'],
    [5, 'XDR', 'zh', '5 XDR'],
    ['9007199254740993', 'CNY', 'zh', '900,719,925,474.0993万元'],
  ])('%s %s in %s is %s', (value, currency, locale, expected) => {
    expect(formatAmount({ value, currency }, locale)).toBe(expected)
  })

  test('figure and unit come apart for the ledger', () => {
    const amount = { value: 12_330_000_000n, currency: 'CNY' }
    expect(amountParts(amount, 'zh')).toEqual({ figure: '123.3', unit: '亿元' })
    expect(amountParts(amount, 'en')).toEqual({ figure: '12.33', unit: 'billion yuan' })
  })

  test.each(['-1', '1e9', 'NaN', '', '1,000'])('%j is refused', (value) => {
    expect(() => formatAmount({ value, currency: 'CNY' }, 'zh')).toThrow(RangeError)
  })
})

test.each<[number | null, number | null, Locale, string | null]>([
  [300, null, 'zh', '300多'],
  [300, null, 'en', 'more than 300'],
  [null, 100, 'zh', '近100'],
  [null, 1000, 'en', 'nearly 1,000'],
  [85, 85, 'zh', '85'],
  [85, 100, 'en', '85–100'],
  [null, null, 'zh', null],
])('bounds %j and %j in %s read %j', (atLeast, atMost, locale, expected) => {
  expect(formatBound({ atLeast, atMost }, locale)).toBe(expected)
})

test('counts and percentages', () => {
  expect([formatCount(85, 'zh'), formatCount(1234, 'zh'), formatCount(1234n, 'en')]).toEqual([
    '85',
    '1,234',
    '1,234',
  ])
  expect([formatPercent(60.6, 'zh'), formatPercent(12.345, 'en')]).toEqual(['60.6%', '12.35%'])
})

test.each([
  [1, '一'],
  [10, '十'],
  [11, '十一'],
  [20, '二十'],
  [99, '九十九'],
  [100, '100'],
])('place %d is marked %s in Chinese', (position, expected) => {
  expect(formatOrdinalMark(position, 'zh')).toBe(expected)
  expect(formatOrdinalMark(position, 'en')).toBe(String(position))
})
