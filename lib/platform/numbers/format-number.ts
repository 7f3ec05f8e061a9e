import type { Locale } from '../i18n/locales.ts'

// Making a formatter costs far more than using it.
const options = { maximumFractionDigits: 2 }
const formatters = {
  en: { count: new Intl.NumberFormat('en-GB'), percent: new Intl.NumberFormat('en-GB', options) },
  zh: {
    count: new Intl.NumberFormat('zh-Hans'),
    percent: new Intl.NumberFormat('zh-Hans', options),
  },
}
const formattersOf = (locale: Locale) => formatters[locale === 'en' ? 'en' : 'zh']

/** 1,234 in every language; a bigint stays exact. */
export function formatCount(count: number | bigint, locale: Locale): string {
  return formattersOf(locale).count.format(count)
}

/** 60.6%; the value is already in per cent. At most two decimals. */
export function formatPercent(percent: number, locale: Locale): string {
  return `${formattersOf(locale).percent.format(percent)}%`
}

/** A number of which the source gives an exact value or only a bound; both null means unknown. */
export type Bound = { atLeast: number | null; atMost: number | null }

/**
 * Equal bounds are a number; a lower one is 300多 · more than 300; an upper one 近300 · nearly 300;
 * two are a range. Null when nothing is known: the page then shows □.
 */
export function formatBound({ atLeast, atMost }: Bound, locale: Locale): string | null {
  const low = atLeast === null ? null : formatCount(atLeast, locale)
  const high = atMost === null ? null : formatCount(atMost, locale)
  if (low !== null && high !== null) return low === high ? low : `${low}–${high}`
  if (low !== null) return locale === 'en' ? `more than ${low}` : `${low}多`
  if (high === null) return null
  return locale === 'en' ? `nearly ${high}` : `近${high}`
}

const DIGITS = '零一二三四五六七八九'

/** 一 to 九十九 in Chinese figures, for numbered lists; beyond that and in English, Arabic ones. */
export function formatOrdinalMark(position: number, locale: Locale): string {
  if (locale === 'en' || !Number.isInteger(position) || position < 1 || position > 99) {
    return String(position)
  }
  const tens = Math.floor(position / 10)
  const ones = position % 10
  const head = tens === 0 ? '' : `${tens === 1 ? '' : DIGITS.charAt(tens)}十`
  return head + (ones === 0 ? '' : DIGITS.charAt(ones))
}
