import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { FigureView } from '#components/figures/figure-view.tsx'
import { figureNotice } from '#components/figures/words.ts'
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
  params: Promise<{ locale: string; slug: string; figure: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function EditedFigurePage({ params, searchParams }: Props) {
  const { locale, slug, figure } = await params
  if (!isLocale(locale)) notFound()
  const path = `organise/${slug}/figures/${figure}`
  const at = `/${locale}/${path}`
  const [panel, page, typed] = await Promise.all([
    loadPanel(locale, at, slug, FIGURES_ROLES),
    loadEditedFigure(locale, at, slug, figure),
    typedValues(),
  ])
  if (!panel || !page) notFound()
  return (
    <PanelFrame locale={locale} section="figures" path={path} panel={panel}>
      <FigureView
        {...{ locale, slug, typed, ...page }}
        notice={figureNotice(locale, await searchParams)}
      />
    </PanelFrame>
  )
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  return isLocale(locale) ? ownMetadata(getT(locale, 'figure-panel')('title')) : {}
}
