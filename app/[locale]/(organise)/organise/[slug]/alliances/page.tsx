import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AlliancesView } from '#components/alliances/editing/alliances-view.tsx'
import { PanelFrame } from '#components/layout/panel-frame.tsx'
import { ALLIANCES_ROLES } from '#lib/domain/alliances/editing/constants.ts'
import { loadForumAlliances } from '#lib/domain/alliances/editing/loaders.ts'
import { loadPanel } from '#lib/domain/forums/panel/loaders.ts'
import { isLocale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import { ownMetadata } from '#lib/platform/seo/own-metadata.ts'

export const dynamic = 'force-dynamic'

type Props = {
  params: Promise<{ locale: string; slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function ForumAlliancesPage({ params, searchParams }: Props) {
  const { locale, slug } = await params
  if (!isLocale(locale)) notFound()
  const path = `organise/${slug}/alliances`
  const at = `/${locale}/${path}`
  const [panel, found] = await Promise.all([
    loadPanel(locale, at, slug, ALLIANCES_ROLES),
    loadForumAlliances(locale, at, slug, await searchParams),
  ])
  if (!panel || !found) notFound()
  return (
    <PanelFrame locale={locale} section="alliances" path={path} panel={panel}>
      <AlliancesView {...{ locale, slug, ...found }} />
    </PanelFrame>
  )
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  return isLocale(locale) ? ownMetadata(getT(locale, 'alliance-panel')('title')) : {}
}
