import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { FiguresView } from '#components/figures/figures-view.tsx'
import { figureNotice } from '#components/figures/words.ts'
import { PanelFrame } from '#components/layout/panel-frame.tsx'
import { FIGURES_ROLES } from '#lib/domain/figures/constants.ts'
import { loadForumFigures } from '#lib/domain/figures/loaders.ts'
import { loadPanel } from '#lib/domain/forums/panel/loaders.ts'
import { isLocale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import { ownMetadata } from '#lib/platform/seo/own-metadata.ts'

export const dynamic = 'force-dynamic'

type Props = {
  params: Promise<{ locale: string; slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function ForumFiguresPage({ params, searchParams }: Props) {
  const { locale, slug } = await params
  if (!isLocale(locale)) notFound()
  const path = `organise/${slug}/figures`
  const at = `/${locale}/${path}`
  const [panel, rows] = await Promise.all([
    loadPanel(locale, at, slug, FIGURES_ROLES),
    loadForumFigures(locale, at, slug),
  ])
  if (!panel || !rows) notFound()
  const notice = figureNotice(locale, await searchParams)
  return (
    <PanelFrame locale={locale} section="figures" path={path} panel={panel}>
      <FiguresView {...{ locale, slug, rows, notice }} />
    </PanelFrame>
  )
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  return isLocale(locale) ? ownMetadata(getT(locale, 'figure-panel')('title')) : {}
}
