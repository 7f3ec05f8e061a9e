'use client'

import { useParams } from 'next/navigation'
import { ErrorView } from '#components/layout/error-view.tsx'
import { DEFAULT_LOCALE, isLocale } from '#lib/platform/i18n/locales.ts'

export default function LocaleError({
  error,
  retry,
}: {
  error: Error & { digest?: string }
  retry: () => void
}) {
  const { locale } = useParams<{ locale: string }>()
  return (
    <ErrorView
      locale={isLocale(locale) ? locale : DEFAULT_LOCALE}
      digest={error.digest}
      retry={retry}
    />
  )
}
