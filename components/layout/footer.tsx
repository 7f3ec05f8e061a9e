import { hrefOf } from '#components/layout/nav.ts'
import { ThemeSwitch } from '#components/layout/theme-switch.tsx'
import { env } from '#lib/platform/env.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

/** What the tab bar of phones has no room for. */
const FURTHER = ['outcomes', 'organisations', 'alliances', 'cities', 'themes'] as const

/** The rule of the record, the further lists, the open data, the filing numbers where they are set, light and dark. */
export function SiteFooter({ locale }: { locale: Locale }) {
  const t = getT(locale, 'layout')
  const unknown = getT(locale, 'common')('unknown')
  const records = [env.ICP_RECORD, env.POLICE_RECORD].filter(Boolean)
  return (
    <footer className="foot">
      <div className="wrap">
        <p className="song">{getT(locale, 'common')('siteName')}</p>
        <div>
          <p>
            {t.rich('footer.rule', {
              unknown: () => <span className="unk">{unknown}</span>,
              doubt: (words) => <span className="doubt">{words}</span>,
            })}
          </p>
          {records.length > 0 ? (
            <p className="records" lang="zh-Hans">
              {records.map((record) => (
                <span key={record}>{record}</span>
              ))}
            </p>
          ) : null}
        </div>
        <div className="tools">
          <nav aria-label={t('footerNav')}>
            <ul>
              {FURTHER.map((list) => (
                <li key={list}>
                  <a href={hrefOf(locale, list)}>{t(list)}</a>
                </li>
              ))}
              <li>
                <a href="/api/v1/forums">{t('footer.openData')}</a>
              </li>
              <li>
                <a href={hrefOf(locale, 'privacy')}>{t('footer.privacy')}</a>
              </li>
            </ul>
          </nav>
          <ThemeSwitch locale={locale} />
        </div>
      </div>
    </footer>
  )
}
