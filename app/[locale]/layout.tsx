import type { Metadata, Viewport } from 'next'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import '#app/globals.css'
import { env } from '#lib/platform/env.ts'
import { isLocale, langOf } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

type Params = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) return {}
  const t = getT(locale, 'common')
  return {
    metadataBase: new URL(env.APP_ORIGIN),
    title: { default: t('siteName'), template: `%s · ${t('siteName')}` },
    description: t('siteTagline'),
    icons: { icon: '/icon.svg' },
    formatDetection: { telephone: false, date: false, address: false, email: false },
  }
}

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  viewportFit: 'cover',
  colorScheme: 'light dark',
}

/** Root layout: language and theme. The visible frame is `PageFrame`, which knows the page's address. */
export default async function LocaleLayout({ params, children }: Params & { children: ReactNode }) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  return (
    // theme.js sets data-theme and data-js before React looks at the element
    <html lang={langOf(locale)} suppressHydrationWarning>
      <head>
        {/* before the first paint, so that nobody sees the wrong theme flash */}
        <script src="/theme.js" />
      </head>
      <body>{children}</body>
    </html>
  )
}
