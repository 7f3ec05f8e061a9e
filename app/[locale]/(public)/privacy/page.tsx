import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PageFrame } from '#components/layout/page-frame.tsx'
import { PolicyView } from '#components/privacy/policy-view.tsx'
import { isLocale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import { pageMetadata } from '#lib/platform/seo/page-metadata.ts'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ locale: string }> }

export default async function PrivacyPage({ params }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  return (
    <PageFrame locale={locale} path="privacy" section="none">
      <PolicyView locale={locale} />
    </PageFrame>
  )
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) return {}
  const t = getT(locale, 'privacy')
  return pageMetadata({
    locale,
    path: 'privacy',
    title: t('policy.title'),
    description: t('policy.lead'),
  })
}
