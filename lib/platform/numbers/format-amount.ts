import type { Locale } from '../i18n/locales.ts'

/** Whole and fractional parts of an amount in the currency's main unit, exact. */
export type Amount = {
  /** bigint, whole number, or a decimal string such as Prisma's Decimal prints. */
  value: bigint | number | string
  /** ISO 4217. */
  currency: string
}

/** The figure and its unit apart, since the ledger sets the unit at half the size. */
export type AmountParts = { figure: string; unit: string }

type Scale = { exponent: number; word: Record<Locale, string> }

const CHINESE: readonly Scale[] = [
  { exponent: 12, word: { zh: '万亿', 'zh-hant': '萬億', en: '' } },
  { exponent: 8, word: { zh: '亿', 'zh-hant': '億', en: '' } },
  { exponent: 4, word: { zh: '万', 'zh-hant': '萬', en: '' } },
]
const ENGLISH: readonly Scale[] = [
  { exponent: 12, word: { zh: '', 'zh-hant': '', en: 'trillion' } },
  { exponent: 9, word: { zh: '', 'zh-hant': '', en: 'billion' } },
  { exponent: 6, word: { zh: '', 'zh-hant': '', en: 'million' } },
]

const CURRENCIES: Record<string, Record<Locale, string>> = {
  CNY: { zh: '元', 'zh-hant': '元', en: 'yuan' },
  USD: { zh: '美元', 'zh-hant': '美元', en: 'US dollars' },
  EUR: { zh: '欧元', 'zh-hant': '歐元', en: 'euros' },
  GBP: { zh: '英镑', 'zh-hant': '英鎊', en: 'pounds' },
  SGD: { zh: '新加坡元', 'zh-hant': '新加坡元', en: 'Singapore dollars' },
  HKD: { zh: '港元', 'zh-hant': '港元', en: 'Hong Kong dollars' },
}

// A scaled figure longer than this is harder to read than the plain number.
const MAX_DECIMALS = 4

const group = (digits: string) => digits.replace(/\B(?=(\d{3})+$)/g, ',')

/** Moves the decimal point left without rounding: strings, because 12330000000 / 1e8 in floats need not be exact. */
function shift(
  whole: string,
  fraction: string,
  exponent: number,
): { whole: string; fraction: string } {
  const padded = whole.padStart(exponent + 1, '0')
  const cut = padded.length - exponent
  return {
    whole: padded.slice(0, cut),
    fraction: (padded.slice(cut) + fraction).replace(/0+$/, ''),
  }
}

/**
 * 12330000000 CNY → 123.3 + 亿元, 12.33 + billion yuan. Never rounded: a value that needs more than
 * four decimals is written out. RangeError when the value is no plain, non-negative decimal number.
 */
export function amountParts({ value, currency }: Amount, locale: Locale): AmountParts {
  const match = /^(\d+)(?:\.(\d+))?$/.exec(String(value))
  if (!match) throw new RangeError(`Not an amount: ${String(value)}`)
  const whole = (match[1] ?? '0').replace(/^0+(?=\d)/, '')
  const fraction = (match[2] ?? '').replace(/0+$/, '')
  const name = CURRENCIES[currency]?.[locale] ?? currency
  // A code instead of a word keeps a blank before it in Chinese too.
  const gap = locale !== 'en' && name !== currency ? '' : ' '
  for (const { exponent, word } of locale === 'en' ? ENGLISH : CHINESE) {
    if (whole.length <= exponent) continue
    const scaled = shift(whole, fraction, exponent)
    if (scaled.fraction.length > MAX_DECIMALS) continue
    const figure = group(scaled.whole) + (scaled.fraction ? `.${scaled.fraction}` : '')
    return { figure, unit: `${word[locale]}${gap}${name}` }
  }
  return { figure: group(whole) + (fraction ? `.${fraction}` : ''), unit: name }
}

/** 123.3亿元 · 123.3億元 · 12.33 billion yuan */
export function formatAmount(amount: Amount, locale: Locale): string {
  const { figure, unit } = amountParts(amount, locale)
  return locale === 'en' || /^[A-Z]{3}$/.test(unit) ? `${figure} ${unit}` : `${figure}${unit}`
}
