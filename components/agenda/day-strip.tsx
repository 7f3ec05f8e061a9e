import { hrefOf } from '#components/layout/nav.ts'
import type { AgendaFilters } from '#lib/domain/sessions/schema.ts'
import { filterQuery } from '#lib/domain/sessions/utils.ts'
import { formatDay, formatWeekday } from '#lib/platform/dates/format-day.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

export type DayStripProps = {
  days: readonly string[]
  /** Today in the forum's zone */
  today: string
  /** The one day that is shown; null while all are */
  shown: string | null
  filters: AgendaFilters
  /** Address of the agenda after the locale */
  path: string
  locale: Locale
}

/** The forum's days in reach of the thumb. All days on the page: they are its anchors; else they choose one. */
export function DayStrip({ days, today, shown, filters, path, locale }: DayStripProps) {
  if (days.length < 2) return null
  const t = getT(locale, 'agenda')
  const last = days.at(-1) ?? ''
  const isWhole = shown === null
  // English shortens a month only beside its weekday; whole names would not fit three to a phone.
  const isShort = locale === 'en'
  return (
    <nav className="days" aria-label={t('days')}>
      <div className="wrap">
        <ol>
          {days.map((day) => (
            <li key={day}>
              <a
                href={
                  isWhole ? `#day-${day}` : hrefOf(locale, path, filterQuery({ ...filters, day }))
                }
                aria-current={day === shown || (isWhole && day === today) ? 'date' : undefined}
              >
                <b>{formatDay(day, locale, { year: false, weekday: isShort })}</b>
                <small>
                  {isShort ? null : `${formatWeekday(day, locale)} `}
                  <DayMark day={day} today={today} last={last} locale={locale} />
                </small>
              </a>
            </li>
          ))}
          {isWhole ? null : (
            <li className="all">
              <a href={hrefOf(locale, path, filterQuery({ ...filters, day: 'all' }))}>
                <small>{t('allDays')}</small>
              </a>
            </li>
          )}
        </ol>
      </div>
    </nav>
  )
}

/** While the forum runs, a day says that it is today or over; of a forum long past that is no news. */
function DayMark({
  day,
  today,
  last,
  locale,
}: {
  day: string
  today: string
  last: string
  locale: Locale
}) {
  const t = getT(locale, 'agenda')
  if (day === today) return t('today')
  return day < today && today <= last ? t('dayOver') : null
}
