import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PanelFrame } from '#components/layout/panel-frame.tsx'
import { OutcomesView } from '#components/outcomes/editing/outcomes-view.tsx'
import { outcomeNotice } from '#components/outcomes/editing/words.ts'
import { loadPanel } from '#lib/domain/forums/panel/loaders.ts'
import { OUTCOMES_ROLES } from '#lib/domain/outcomes/editing/constants.ts'
import { loadForumOutcomes } from '#lib/domain/outcomes/editing/loaders.ts'
import { isLocale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import { ownMetadata } from '#lib/platform/seo/own-metadata.ts'

export const dynamic = 'force-dynamic'

type Props = {
  params: Promise<{ locale: string; slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function ForumOutcomesPage({ params, searchParams }: Props) {
  const { locale, slug } = await params
  if (!isLocale(locale)) notFound()
  const path = `organise/${slug}/outcomes`
  const at = `/${locale}/${path}`
  const [panel, rows] = await Promise.all([
    loadPanel(locale, at, slug, OUTCOMES_ROLES),
    loadForumOutcomes(locale, at, slug),
  ])
  if (!panel || !rows) notFound()
  const notice = outcomeNotice(locale, await searchParams)
  return (
    <PanelFrame locale={locale} section="outcomes" path={path} panel={panel}>
      <OutcomesView {...{ locale, slug, rows, notice }} />
    </PanelFrame>
  )
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  return isLocale(locale) ? ownMetadata(getT(locale, 'outcome-panel')('title')) : {}
}
