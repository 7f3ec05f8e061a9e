import { Localized } from '#components/patterns/localized.tsx'
import { Unknown } from '#components/patterns/marks.tsx'
import type { Slot } from '#lib/domain/record/types.ts'
import { isTimed } from '#lib/domain/sessions/policy.ts'
import { formatDay } from '#lib/platform/dates/format-day.ts'
import {
  formatDayPart,
  formatDuration,
  formatTimeRange,
  minutesBetween,
} from '#lib/platform/dates/format-time.ts'
import { formatZone, toRfc3339 } from '#lib/platform/dates/zone.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

export type SessionWhenProps = {
  slot: Slot
  zone: string
  locale: Locale
  /** The forum is made up or to come: what is open will be set, and is not lost. */
  isOpen: boolean
}

/** One slot of a session in words: its day and time as far as they are known, □ for what is not. */
export function SessionWhen({ slot, zone, locale, isOpen }: SessionWhenProps) {
  const t = getT(locale, 'sessions')
  const day =
    slot.day === null ? (
      <Unknown locale={locale} label={t('dayUnknown')} />
    ) : (
      formatDay(slot.day, locale, { weekday: true })
    )
  if (isTimed(slot)) {
    const length = formatDuration(minutesBetween(slot.startsAt, slot.endsAt), locale)
    return (
      <>
        <time dateTime={toRfc3339(slot.startsAt, zone)}>
          {day}{' '}
          <span className="whitespace-nowrap">
            {formatTimeRange(slot.startsAt, slot.endsAt, zone, locale)}
          </span>
        </time>{' '}
        <span className="meta">
          {formatZone(zone, locale)} · {t('length', { length })}
        </span>
      </>
    )
  }
  return (
    <>
      {day} {slot.half ? `${formatDayPart(slot.half, locale)} ` : null}
      <TimeUnknown slot={slot} locale={locale} isOpen={isOpen} />
    </>
  )
}

function TimeUnknown({ slot, locale, isOpen }: Omit<SessionWhenProps, 'zone'>) {
  const t = getT(locale, 'sessions')
  if (slot.precision === 'day') return <span className="muted">{t('wholeDay')}</span>
  if (slot.precision === 'order') {
    return <Unknown locale={locale} label={isOpen ? t('orderPlain') : t('order')} />
  }
  return <Unknown locale={locale} label={t('timeUnknown')} />
}

/** The room of a slot; □ where none is known. */
export function SessionRoom({ slot, locale }: Pick<SessionWhenProps, 'slot' | 'locale'>) {
  if (slot.room === null) return <Unknown locale={locale} />
  return <Localized text={slot.room.name} locale={locale} />
}
