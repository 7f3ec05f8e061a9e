import { hrefOf } from '#components/layout/nav.ts'
import { LOCALE_NAMES, LOCALES, type Locale, langOf } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

/** One character each, in its own script; the full name is there for those who listen. */
const SHORT: Record<Locale, string> = { zh: '简', 'zh-hant': '繁', en: 'EN' }

/** The same page in the other languages: plain links, with the page's own address and filters. */
export function LocaleSwitch({
  locale,
  path,
  query,
}: {
  locale: Locale
  path: string
  query?: string
}) {
  return (
    <nav className="lang" aria-label={getT(locale, 'layout')('languages')}>
      <ul>
        {LOCALES.map((other) => (
          <li key={other}>
            <a
              href={hrefOf(other, path, query)}
              hrefLang={langOf(other)}
              lang={langOf(other)}
              aria-current={other === locale ? 'true' : undefined}
            >
              <span aria-hidden="true">{SHORT[other]}</span>
              <span className="vh">{LOCALE_NAMES[other]}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
