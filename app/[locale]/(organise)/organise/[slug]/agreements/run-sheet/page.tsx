import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { RunSheet } from '#components/agreements/editing/run-sheet.tsx'
import { PanelFrame } from '#components/layout/panel-frame.tsx'
import { AGREEMENTS_ROLES } from '#lib/domain/agreements/editing/constants.ts'
import { loadRunSheet } from '#lib/domain/agreements/editing/loaders.ts'
import { loadPanel } from '#lib/domain/forums/panel/loaders.ts'
import { isLocale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import { ownMetadata } from '#lib/platform/seo/own-metadata.ts'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ locale: string; slug: string }> }

export default async function RunSheetPage({ params }: Props) {
  const { locale, slug } = await params
  if (!isLocale(locale)) notFound()
  const path = `organise/${slug}/agreements/run-sheet`
  const at = `/${locale}/${path}`
  const [panel, rows] = await Promise.all([
    loadPanel(locale, at, slug, AGREEMENTS_ROLES),
    loadRunSheet(locale, at, slug),
  ])
  if (!panel || !rows) notFound()
  return (
    <PanelFrame locale={locale} section="agreements" path={path} panel={panel}>
      <RunSheet {...{ locale, slug, rows }} timeZone={panel.forum.timeZone} now={new Date()} />
    </PanelFrame>
  )
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  return isLocale(locale) ? ownMetadata(getT(locale, 'agreement-panel')('sheet.title')) : {}
}
