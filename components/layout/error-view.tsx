'use client'

import { ERROR_WORDS } from '#components/layout/error-words.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'

export type ErrorViewProps = {
  locale: Locale
  /** The number under which the server logged it, if it did. */
  digest?: string
  retry: () => void
}

/** What failed, what is kept, one action. */
export function ErrorView({ locale, digest, retry }: ErrorViewProps) {
  const words = ERROR_WORDS[locale]
  return (
    <main id="main">
      <div className="ruler" aria-hidden="true" />
      <div className="wrap dry">
        <div className="state" role="alert">
          <h1>{words.title}</h1>
          <p className="lead">{words.kept}</p>
          <button className="btn" type="button" onClick={retry}>
            {words.retry}
          </button>
          {digest ? (
            <p className="code">
              {words.code} <code>{digest}</code>
            </p>
          ) : null}
          <p>
            <a className="act" href={`/${locale}`}>
              {words.home}
            </a>
          </p>
        </div>
      </div>
    </main>
  )
}
