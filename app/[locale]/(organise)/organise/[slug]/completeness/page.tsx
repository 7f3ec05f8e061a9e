import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { CompletenessView } from '#components/completeness/completeness-view.tsx'
import { PanelFrame } from '#components/layout/panel-frame.tsx'
import { COMPLETENESS_ROLES } from '#lib/domain/completeness/constants.ts'
import { loadCompleteness } from '#lib/domain/completeness/loaders.ts'
import { loadPanel } from '#lib/domain/forums/panel/loaders.ts'
import { isLocale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import { ownMetadata } from '#lib/platform/seo/own-metadata.ts'

export const dynamic = 'force-dynamic'

type Props = {
  params: Promise<{ locale: string; slug: string }>
}

export default async function CompletenessPage({ params }: Props) {
  const { locale, slug } = await params
  if (!isLocale(locale)) notFound()
  const path = `organise/${slug}/completeness`
  const at = `/${locale}/${path}`
  const [panel, parts] = await Promise.all([
    loadPanel(locale, at, slug, COMPLETENESS_ROLES),
    loadCompleteness(locale, at, slug),
  ])
  if (!panel || !parts) notFound()
  return (
    <PanelFrame locale={locale} section="completeness" path={path} panel={panel}>
      <CompletenessView {...{ locale, slug, parts }} />
    </PanelFrame>
  )
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  return isLocale(locale) ? ownMetadata(getT(locale, 'completeness')('title')) : {}
}
