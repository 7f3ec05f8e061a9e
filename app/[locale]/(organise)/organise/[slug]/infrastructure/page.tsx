import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { infrastructureNotice } from '#components/infrastructure/words.ts'
import { WorksView } from '#components/infrastructure/works-view.tsx'
import { PanelFrame } from '#components/layout/panel-frame.tsx'
import { loadPanel } from '#lib/domain/forums/panel/loaders.ts'
import { INFRASTRUCTURE_ROLES } from '#lib/domain/infrastructure/constants.ts'
import { loadForumInfrastructure } from '#lib/domain/infrastructure/loaders.ts'
import { isLocale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import { ownMetadata } from '#lib/platform/seo/own-metadata.ts'

export const dynamic = 'force-dynamic'

type Props = {
  params: Promise<{ locale: string; slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function ForumInfrastructurePage({ params, searchParams }: Props) {
  const { locale, slug } = await params
  if (!isLocale(locale)) notFound()
  const path = `organise/${slug}/infrastructure`
  const at = `/${locale}/${path}`
  const [panel, rows] = await Promise.all([
    loadPanel(locale, at, slug, INFRASTRUCTURE_ROLES),
    loadForumInfrastructure(locale, at, slug),
  ])
  if (!panel || !rows) notFound()
  const notice = infrastructureNotice(locale, await searchParams)
  return (
    <PanelFrame locale={locale} section="infrastructure" path={path} panel={panel}>
      <WorksView {...{ locale, slug, rows, notice }} />
    </PanelFrame>
  )
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  return isLocale(locale) ? ownMetadata(getT(locale, 'infrastructure-panel')('title')) : {}
}
