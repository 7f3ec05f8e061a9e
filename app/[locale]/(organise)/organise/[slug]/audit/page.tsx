import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AuditView } from '#components/audit/audit-view.tsx'
import { PanelFrame } from '#components/layout/panel-frame.tsx'
import { loadAudit } from '#lib/domain/audit/reading/loaders.ts'
import { loadPanel } from '#lib/domain/forums/panel/loaders.ts'
import { isLocale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import { ownMetadata } from '#lib/platform/seo/own-metadata.ts'

export const dynamic = 'force-dynamic'

type Props = {
  params: Promise<{ locale: string; slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function AuditPage({ params, searchParams }: Props) {
  const { locale, slug } = await params
  if (!isLocale(locale)) notFound()
  const path = `organise/${slug}/audit`
  const [panel, audit] = await Promise.all([
    loadPanel(locale, `/${locale}/${path}`, slug, ['manager']),
    loadAudit(locale, `/${locale}/${path}`, slug, await searchParams),
  ])
  if (!panel || !audit) notFound()
  return (
    <PanelFrame locale={locale} section="audit" path={path} panel={panel}>
      <AuditView {...{ locale, slug, audit }} />
    </PanelFrame>
  )
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  return isLocale(locale) ? ownMetadata(getT(locale, 'audit')('title')) : {}
}
