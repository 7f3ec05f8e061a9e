import { BrandMark } from '#components/layout/brand.tsx'
import { LocaleSwitch } from '#components/layout/locale-switch.tsx'
import { hrefOf, MAIN_NAV, type SiteSection } from '#components/layout/nav.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

export type SiteHeaderProps = {
  locale: Locale
  path: string
  query?: string
  section: SiteSection
}

/** Brand, main navigation, languages, and the ruler that everything hangs from. */
export function SiteHeader({ locale, path, query, section }: SiteHeaderProps) {
  const t = getT(locale, 'layout')
  const name = getT(locale, 'common')('siteName')
  return (
    <header className="mast">
      <div className="wrap">
        <a className="brand" href={hrefOf(locale, '')}>
          <BrandMark />
          <b>{name}</b>
          {locale === 'en' ? null : (
            <span className="latin" lang="en">
              Green City Forums
            </span>
          )}
        </a>
        <nav className="main-nav" aria-label={t('mainNav')}>
          <ul>
            {MAIN_NAV.map((entry) => (
              <li key={entry.label}>
                <a
                  href={`/${locale}${entry.path}`}
                  aria-current={section === entry.section ? 'true' : undefined}
                >
                  {t(entry.label)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        {/* the same link for everybody: a public page knows nobody */}
        <a
          className="mine"
          href={hrefOf(locale, 'me')}
          aria-current={section === 'me' ? 'true' : undefined}
        >
          {t('me')}
        </a>
        <LocaleSwitch locale={locale} path={path} query={query} />
      </div>
      <div className="ruler" aria-hidden="true" />
    </header>
  )
}
