import { Localized } from '#components/patterns/localized.tsx'
import type { Slot } from '#lib/domain/record/types.ts'
import { formatDay } from '#lib/platform/dates/format-day.ts'
import { formatDayPart, formatTimeRange } from '#lib/platform/dates/format-time.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'

export type SlotWordsProps = {
  slot: Slot | undefined
  /** IANA zone of the forum */
  zone: string
  /** Says the day as well. */
  days: boolean
  locale: Locale
}

/** When and where in one line, as far as it is known; nothing where only the order is. */
export function SlotWords({ slot, zone, days, locale }: SlotWordsProps) {
  if (!slot) return null
  const day = days && slot.day ? formatDay(slot.day, locale, { year: false }) : null
  const time = slot.startsAt
    ? formatTimeRange(slot.startsAt, slot.endsAt, zone, locale)
    : slot.half && formatDayPart(slot.half, locale)
  const words = [day, time].filter(Boolean).join(' ')
  if (!words && !slot.room) return null
  return (
    <span className="small muted num">
      {words}
      {slot.room ? (
        <span className="room">
          <Localized text={slot.room.name} locale={locale} />
        </span>
      ) : null}
    </span>
  )
}
