import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AuditView } from '#components/audit/audit-view.tsx'
import { PanelFrame } from '#components/layout/panel-frame.tsx'
import { loadAudit } from '#lib/domain/audit/reading/loaders.ts'
import { isLocale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import { ownMetadata } from '#lib/platform/seo/own-metadata.ts'

export const dynamic = 'force-dynamic'

type Props = {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function PortalAuditPage({ params, searchParams }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const path = 'organise/audit'
  const audit = await loadAudit(locale, `/${locale}/${path}`, null, await searchParams)
  if (!audit) notFound()
  return (
    <PanelFrame locale={locale} section="portal-audit" path={path} reader="administrator">
      <AuditView {...{ locale, audit }} slug={null} />
    </PanelFrame>
  )
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  return isLocale(locale) ? ownMetadata(getT(locale, 'audit')('titleOfAll')) : {}
}
