import { type SiteSection, TAB_NAV } from '#components/layout/nav.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

/** The bar within reach of the thumb, on phones only. */
export function TabBar({ locale, section }: { locale: Locale; section: SiteSection }) {
  const t = getT(locale, 'layout')
  return (
    <nav className="tabbar" aria-label={t('quickNav')}>
      <ul>
        {TAB_NAV.map((entry) => (
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
  )
}
