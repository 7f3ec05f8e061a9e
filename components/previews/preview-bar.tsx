import { hrefOf } from '#components/layout/nav.ts'
import { formatDay } from '#lib/platform/dates/format-day.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

export type PreviewBarProps = {
  locale: Locale
  slug: string
  /** Of an agenda: its days, and which of them is shown, `YYYY-MM-DD` or `all`. */
  days?: { all: readonly string[]; shown: string }
  /** Parts of the programme that are not published as they stand. */
  count: number
  isHidden: boolean
  /** Of one part of the programme: the way to its form. */
  part?: { path: string; label: string }
}

/** Says over a preview that it is one, and leads to its days and back: the page under it is the readers' own. */
export function PreviewBar({ locale, slug, days, count, isHidden, part }: PreviewBarProps) {
  const t = getT(locale, 'programme')
  const base = `organise/${slug}/programme`
  const dayWays = days
    ? ['all', ...days.all].map((day) => ({
        path: `${base}/preview/${day}`,
        isShown: day === days.shown,
        label: day === 'all' ? t('preview.all') : formatDay(day, locale, { year: false }),
      }))
    : []
  return (
    <aside className="preview-bar" aria-label={t('preview.title')}>
      <div className="wrap">
        <p>
          <b>{t('preview.title')}</b>{' '}
          {count > 0 ? t('preview.changes', { count }) : isHidden ? null : t('preview.same')}
          {isHidden ? t('preview.hidden') : null}
        </p>
        <nav aria-label={t(days ? 'preview.days' : 'preview.title')}>
          {dayWays.map(({ path, isShown, label }) => (
            <a key={path} href={hrefOf(locale, path)} aria-current={isShown ? 'page' : undefined}>
              {label}
            </a>
          ))}
          {part ? (
            <a href={hrefOf(locale, part.path)}>{part.label}</a>
          ) : (
            <a href={hrefOf(locale, days ? base : `organise/${slug}`)}>
              {t(days ? 'form.back' : 'preview.back')}
            </a>
          )}
        </nav>
      </div>
    </aside>
  )
}
