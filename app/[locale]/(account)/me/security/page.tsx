import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { privateMetadata } from '#components/accounts/private-metadata.ts'
import { SecurityView } from '#components/accounts/security-view.tsx'
import { PageFrame } from '#components/layout/page-frame.tsx'
import { loadSecurity } from '#lib/domain/accounts/second-factor/loaders.ts'
import { isLocale } from '#lib/platform/i18n/locales.ts'

export const dynamic = 'force-dynamic'

type Props = {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function SecurityPage({ params, searchParams }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  return (
    <PageFrame locale={locale} path="me/security" section="me">
      <SecurityView locale={locale} page={await loadSecurity(locale, await searchParams)} />
    </PageFrame>
  )
}

export function generateMetadata({ params }: Props): Promise<Metadata> {
  return privateMetadata(params, (t) => t('security.title'))
}
