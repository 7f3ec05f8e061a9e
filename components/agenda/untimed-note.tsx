import { Unknown } from '#components/patterns/marks.tsx'
import type { AgendaDay } from '#lib/domain/sessions/layout/types.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

/** One □ line over an agenda without any time: what is missing, and what the order on the page means. */
export function UntimedNote({ days, locale }: { days: readonly AgendaDay[]; locale: Locale }) {
  const t = getT(locale, 'agenda')
  const items = days.flatMap((day) => (day.type === 'untimed' ? day.items : []))
  const precisions = new Set(
    items
      .flatMap((item) => (item.type === 'half' ? item.entries : [item.entry]))
      .flatMap(({ slot, talks }) => [slot, ...talks.map((talk) => talk.slot)])
      .map((slot) => slot?.precision ?? 'unknown'),
  )
  const hasOrder = precisions.has('order')
  const isAllOrder = hasOrder && !precisions.has('unknown')
  const sentences = [
    isAllOrder ? t('untimed.orderOnly') : t('untimed.text'),
    ...(hasOrder && !isAllOrder ? [t('untimed.order')] : []),
    ...(precisions.has('half_day') ? [t('untimed.half')] : []),
  ]
  return (
    <p className="bound">
      <Unknown locale={locale} label={t('untimed.title')} />
      {sentences.join(locale === 'en' ? ' ' : '')}
    </p>
  )
}
