import { hrefOf } from '#components/layout/nav.ts'
import { EmptyState } from '#components/patterns/empty-state.tsx'
import type { ListedVersion } from '#lib/domain/programme/versions/types.ts'
import { formatDateTime } from '#lib/platform/dates/format-time.ts'
import { formatZone } from '#lib/platform/dates/zone.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

export type VersionsViewProps = {
  locale: Locale
  slug: string
  timeZone: string
  versions: readonly ListedVersion[]
}

/** Every version of a programme that readers have seen, the latest first. */
export function VersionsView({ locale, slug, timeZone, versions }: VersionsViewProps) {
  const t = getT(locale, 'agenda')
  const agenda = { href: hrefOf(locale, `forums/${slug}/agenda`), label: t('versions.present') }
  if (versions.length === 0) {
    return (
      <div className="wrap agenda-version">
        <EmptyState title={t('versions.none')} action={agenda}>
          {t('versions.noneNote')}
        </EmptyState>
      </div>
    )
  }
  return (
    <div className="wrap agenda-version">
      <p className="version-state">
        {t('versions.lead')} {t('zone', { zone: formatZone(timeZone, locale) })}
      </p>
      <ol className="version-list" reversed>
        {versions.map(({ number, publishedAt }, index) => (
          <li key={number}>
            <a className="act" href={hrefOf(locale, `forums/${slug}/agenda/versions/${number}`)}>
              {t('versions.version', { number })}
            </a>
            <span className="num">{formatDateTime(publishedAt, timeZone, locale)}</span>
            {index === 0 ? <span className="muted">{t('versions.isNow')}</span> : null}
          </li>
        ))}
      </ol>
      <p className="version-ways">
        <a className="act" href={agenda.href}>
          {agenda.label}
        </a>
      </p>
    </div>
  )
}
