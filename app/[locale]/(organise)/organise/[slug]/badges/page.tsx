import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PanelFrame } from '#components/layout/panel-frame.tsx'
import { PrintsView } from '#components/prints/prints-view.tsx'
import { loadPanel } from '#lib/domain/forums/panel/loaders.ts'
import { PRINT_ROLES } from '#lib/domain/prints/constants.ts'
import { loadPrints } from '#lib/domain/prints/loaders.ts'
import { isLocale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import { ownMetadata } from '#lib/platform/seo/own-metadata.ts'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ locale: string; slug: string }> }

export default async function BadgesPage({ params }: Props) {
  const { locale, slug } = await params
  if (!isLocale(locale)) notFound()
  const path = `organise/${slug}/badges`
  const [panel, prints] = await Promise.all([
    loadPanel(locale, `/${locale}/${path}`, slug, PRINT_ROLES),
    loadPrints(locale, slug),
  ])
  if (!panel || !prints) notFound()
  return (
    <PanelFrame locale={locale} section="badges" path={path} panel={panel}>
      <PrintsView {...{ locale, slug, prints }} timeZone={panel.forum.timeZone} />
    </PanelFrame>
  )
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  return isLocale(locale) ? ownMetadata(getT(locale, 'prints')('title')) : {}
}
