import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PanelFrame } from '#components/layout/panel-frame.tsx'
import { FiguresView } from '#components/registrations/panel/figures-view.tsx'
import { loadPanel } from '#lib/domain/forums/panel/loaders.ts'
import { loadFigures } from '#lib/domain/registrations/panel/loaders.ts'
import { isLocale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import { ownMetadata } from '#lib/platform/seo/own-metadata.ts'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ locale: string; slug: string }> }

export default async function FiguresPage({ params }: Props) {
  const { locale, slug } = await params
  if (!isLocale(locale)) notFound()
  const path = `organise/${slug}/registrations/figures`
  const [panel, figures] = await Promise.all([
    loadPanel(locale, `/${locale}/${path}`, slug, ['manager']),
    loadFigures(locale, `/${locale}/${path}`, slug),
  ])
  if (!panel || !figures) notFound()
  return (
    <PanelFrame locale={locale} section="registrations" path={path} panel={panel}>
      <FiguresView {...{ locale, slug, figures }} />
    </PanelFrame>
  )
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  return isLocale(locale) ? ownMetadata(getT(locale, 'panel-registrations')('figures.title')) : {}
}
