'use client'

import '#app/globals.css'
import { ErrorView } from '#components/layout/error-view.tsx'
import { ERROR_WORDS } from '#components/layout/error-words.ts'
import { DEFAULT_LOCALE, isLocale } from '#lib/platform/i18n/locales.ts'

/** When the root layout itself fails there is no page around us: html and body are ours. */
export default function GlobalError({
  error,
  retry,
}: {
  error: Error & { digest?: string }
  retry: () => void
}) {
  const segment = typeof window === 'undefined' ? '' : window.location.pathname.split('/')[1]
  const locale = isLocale(segment) ? segment : DEFAULT_LOCALE
  return (
    <html lang={ERROR_WORDS[locale].lang}>
      <body>
        <title>{ERROR_WORDS[locale].title}</title>
        <ErrorView locale={locale} digest={error.digest} retry={retry} />
      </body>
    </html>
  )
}
