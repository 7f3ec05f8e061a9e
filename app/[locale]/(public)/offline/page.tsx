import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PageFrame } from '#components/layout/page-frame.tsx'
import { OfflineView } from '#components/tickets/offline-view.tsx'
import { isLocale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import { pageMetadata } from '#lib/platform/seo/page-metadata.ts'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) return {}
  const title = getT(locale, 'tickets')('offlinePage.title')
  return pageMetadata({ locale, path: 'offline', title, noIndex: true })
}

/** What the worker (public/sw.js) shows in place of a page that it does not keep. No database. */
export default async function OfflinePage({ params }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  return (
    <PageFrame locale={locale} path="offline" section="none">
      <OfflineView locale={locale} />
    </PageFrame>
  )
}
