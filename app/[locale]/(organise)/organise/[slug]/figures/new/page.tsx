import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { FigureView } from '#components/figures/figure-view.tsx'
import { PanelFrame } from '#components/layout/panel-frame.tsx'
import { FIGURES_ROLES } from '#lib/domain/figures/constants.ts'
import { loadEditedFigure } from '#lib/domain/figures/loaders.ts'
import { loadPanel } from '#lib/domain/forums/panel/loaders.ts'
import { typedValues } from '#lib/platform/http/typed-values.ts'
import { isLocale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import { ownMetadata } from '#lib/platform/seo/own-metadata.ts'

export const dynamic = 'force-dynamic'

type Props = {
  params: Promise<{ locale: string; slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function NewFigurePage({ params, searchParams }: Props) {
  const { locale, slug } = await params
  if (!isLocale(locale)) notFound()
  const path = `organise/${slug}/figures/new`
  const at = `/${locale}/${path}`
  const [panel, page, typed] = await Promise.all([
    loadPanel(locale, at, slug, FIGURES_ROLES),
    loadEditedFigure(locale, at, slug, null, await searchParams),
    typedValues(),
  ])
  if (!panel || !page) notFound()
  return (
    <PanelFrame locale={locale} section="figures" path={path} panel={panel}>
      <FigureView {...{ locale, slug, typed, ...page }} notice={null} />
    </PanelFrame>
  )
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  return isLocale(locale) ? ownMetadata(getT(locale, 'figure-panel')('add')) : {}
}
