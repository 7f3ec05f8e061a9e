import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { OverviewView } from '#components/forums/panel/overview-view.tsx'
import { PanelFrame } from '#components/layout/panel-frame.tsx'
import { loadOpenProposals } from '#lib/domain/editions/loaders.ts'
import { loadPanel } from '#lib/domain/forums/panel/loaders.ts'
import { isLocale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ locale: string; slug: string }> }

export default async function ForumPanelPage({ params }: Props) {
  const { locale, slug } = await params
  if (!isLocale(locale)) notFound()
  const path = `organise/${slug}`
  const at = `/${locale}/${path}`
  const [panel, proposals] = await Promise.all([
    loadPanel(locale, at, slug),
    loadOpenProposals(locale, at, slug),
  ])
  if (!panel) notFound()
  return (
    <PanelFrame locale={locale} section="overview" path={path} panel={panel}>
      <OverviewView {...{ locale, panel, proposals }} />
    </PanelFrame>
  )
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  // The title says nothing that the address does not.
  return isLocale(locale)
    ? { title: getT(locale, 'panel')('title'), robots: { index: false, follow: false } }
    : {}
}
