import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PanelFrame } from '#components/layout/panel-frame.tsx'
import { ParticipationsView } from '#components/participations/participations-view.tsx'
import { participationNotice } from '#components/participations/words.ts'
import { loadPanel } from '#lib/domain/forums/panel/loaders.ts'
import { PARTICIPATIONS_ROLES } from '#lib/domain/participations/constants.ts'
import { loadParticipations } from '#lib/domain/participations/loaders.ts'
import { isLocale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import { ownMetadata } from '#lib/platform/seo/own-metadata.ts'

export const dynamic = 'force-dynamic'

type Props = {
  params: Promise<{ locale: string; slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function ParticipationsPage({ params, searchParams }: Props) {
  const { locale, slug } = await params
  if (!isLocale(locale)) notFound()
  const path = `organise/${slug}/roles`
  const at = `/${locale}/${path}`
  const [panel, rows] = await Promise.all([
    loadPanel(locale, at, slug, PARTICIPATIONS_ROLES),
    loadParticipations(locale, at, slug),
  ])
  if (!panel || !rows) notFound()
  const notice = participationNotice(locale, await searchParams)
  return (
    <PanelFrame locale={locale} section="roles" path={path} panel={panel}>
      <ParticipationsView {...{ locale, slug, rows, notice }} />
    </PanelFrame>
  )
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  return isLocale(locale) ? ownMetadata(getT(locale, 'participation-panel')('title')) : {}
}
