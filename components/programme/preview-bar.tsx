import { hrefOf } from '#components/layout/nav.ts'
import { formatDay } from '#lib/platform/dates/format-day.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

export type PreviewBarProps = {
  locale: Locale
  slug: string
  days: readonly string[]
  /** `YYYY-MM-DD` or `all`. */
  shown: string
  count: number
  isHidden: boolean
}

/** Says over a preview that it is one, and leads to its other days: the page under it is the readers' own. */
export function PreviewBar({ locale, slug, days, shown, count, isHidden }: PreviewBarProps) {
  const t = getT(locale, 'programme')
  const base = `organise/${slug}/programme`
  return (
    <aside className="preview-bar" aria-label={t('preview.title')}>
      <div className="wrap">
        <p>
          <b>{t('preview.title')}</b>{' '}
          {count === 0 ? t('preview.same') : t('preview.changes', { count })}
          {isHidden ? t('preview.hidden') : null}
        </p>
        <nav aria-label={t('preview.days')}>
          {['all', ...days].map((day) => (
            <a
              key={day}
              href={hrefOf(locale, `${base}/preview/${day}`)}
              aria-current={day === shown ? 'page' : undefined}
            >
              {day === 'all' ? t('preview.all') : formatDay(day, locale, { year: false })}
            </a>
          ))}
          <a href={hrefOf(locale, base)}>{t('form.back')}</a>
        </nav>
      </div>
    </aside>
  )
}
