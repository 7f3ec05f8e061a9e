import { Unknown } from '#components/patterns/marks.tsx'
import type { AgreementSummary } from '#lib/domain/agreements/types.ts'
import { formatDay, formatDayRange } from '#lib/platform/dates/format-day.ts'
import { isoOf } from '#lib/platform/dates/partial-date.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

export type Signing = Pick<AgreementSummary, 'signedOn' | 'signedUntil'>

/** 2017-11-19–21: for columns of dates; what both ends share is said once. */
export function LedgerDate({ signing, locale }: { signing: Signing; locale: Locale }) {
  const { signedOn, signedUntil } = signing
  if (signedOn === null) {
    return <Unknown locale={locale} label={getT(locale, 'agreements')('register.dateUnknown')} />
  }
  const from = isoOf(signedOn)
  const to = signedUntil && isoOf(signedUntil)
  if (to === null || to === from) return <time dateTime={from}>{from}</time>
  const isSameMonth = to.length === 10 && to.slice(0, 7) === from.slice(0, 7)
  return (
    <>
      <time dateTime={from}>{from}</time>–
      <time dateTime={to}>{isSameMonth ? to.slice(8) : to}</time>
    </>
  )
}

/** The date at the head of an entry, in Song on two lines: 2023年 / 5月30日, 30 May / 2023. */
export function EntryDate({ signing, locale }: { signing: Signing; locale: Locale }) {
  const { signedOn, signedUntil } = signing
  if (signedOn === null) {
    return (
      <p className="song when-date">
        <Unknown locale={locale} label={getT(locale, 'agreements')('register.dateUnknown')} />
      </p>
    )
  }
  const year = formatDay({ on: signedOn.on, precision: 'year' }, locale)
  const isWithinYear = !signedUntil || signedUntil.on.slice(0, 4) === signedOn.on.slice(0, 4)
  const lines =
    signedOn.precision === 'year'
      ? [year]
      : isWithinYear
        ? [year, formatDayRange(signedOn, signedUntil, locale, { year: false })]
        : [formatDayRange(signedOn, signedUntil, locale)]
  return (
    <time className="when-date" dateTime={isoOf(signedOn)}>
      {(locale === 'en' ? lines.reverse() : lines).map((line) => (
        <span key={line}>{line}</span>
      ))}
    </time>
  )
}
