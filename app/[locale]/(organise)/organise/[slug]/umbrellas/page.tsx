import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PanelFrame } from '#components/layout/panel-frame.tsx'
import { UmbrellasView } from '#components/umbrellas/umbrellas-view.tsx'
import { loadPanel } from '#lib/domain/forums/panel/loaders.ts'
import { UMBRELLAS_ROLES } from '#lib/domain/umbrellas/constants.ts'
import { loadForumUmbrellas } from '#lib/domain/umbrellas/loaders.ts'
import { isLocale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import { ownMetadata } from '#lib/platform/seo/own-metadata.ts'

export const dynamic = 'force-dynamic'

type Props = {
  params: Promise<{ locale: string; slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function ForumUmbrellasPage({ params, searchParams }: Props) {
  const { locale, slug } = await params
  if (!isLocale(locale)) notFound()
  const path = `organise/${slug}/umbrellas`
  const at = `/${locale}/${path}`
  const [panel, found] = await Promise.all([
    loadPanel(locale, at, slug, UMBRELLAS_ROLES),
    loadForumUmbrellas(locale, at, slug, await searchParams),
  ])
  if (!panel || !found) notFound()
  return (
    <PanelFrame locale={locale} section="umbrellas" path={path} panel={panel}>
      <UmbrellasView {...{ locale, slug, ...found }} />
    </PanelFrame>
  )
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  return isLocale(locale) ? ownMetadata(getT(locale, 'umbrella-panel')('title')) : {}
}
