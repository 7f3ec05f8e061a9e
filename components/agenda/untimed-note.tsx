import { Unknown } from '#components/patterns/marks.tsx'
import type { AgendaDay } from '#lib/domain/sessions/layout/types.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

/** One □ line over an agenda without any time: what is missing, and what the order on the page means. */
export function UntimedNote({ days, locale }: { days: readonly AgendaDay[]; locale: Locale }) {
  const t = getT(locale, 'agenda')
  const items = days.flatMap((day) => (day.type === 'untimed' ? day.items : []))
  const hasOrder = items.some(
    (item) => item.type === 'entry' && item.entry.slot.precision === 'order',
  )
  return (
    <p className="bound">
      <Unknown locale={locale} label={t('untimed.title')} /> {t('untimed.text')}
      {hasOrder ? t('untimed.order') : null}
      {items.some(({ type }) => type === 'half') ? t('untimed.half') : null}
    </p>
  )
}
