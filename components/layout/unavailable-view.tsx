import { hrefOf } from '#components/layout/nav.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

/** 500, rendered on the server and read without JavaScript: what failed, what is kept, one action. */
export function UnavailableView({
  locale,
  retryPath,
  id,
}: {
  locale: Locale
  /** Address after the locale of the page that failed: the one action opens it again. */
  retryPath: string
  /** The number in our log. */
  id?: string
}) {
  const t = getT(locale, 'layout')
  const e = getT(locale, 'errors')
  return (
    <div className="wrap dry">
      <div className="state">
        <h1 className="kw">{e('unexpectedTitle')}</h1>
        <p className="lead">{e('unexpectedText')}</p>
        <a className="btn" href={hrefOf(locale, retryPath)}>
          {t('error.reload')}
        </a>
        {id ? <p className="code">{e('unexpectedId', { id })}</p> : null}
      </div>
    </div>
  )
}
