import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PanelFrame } from '#components/layout/panel-frame.tsx'
import { MilestonesView } from '#components/milestones/milestones-view.tsx'
import { milestoneNotice } from '#components/milestones/words.ts'
import { loadPanel } from '#lib/domain/forums/panel/loaders.ts'
import { MILESTONES_ROLES } from '#lib/domain/milestones/constants.ts'
import { loadForumMilestones } from '#lib/domain/milestones/loaders.ts'
import { isLocale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import { ownMetadata } from '#lib/platform/seo/own-metadata.ts'

export const dynamic = 'force-dynamic'

type Props = {
  params: Promise<{ locale: string; slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function ForumMilestonesPage({ params, searchParams }: Props) {
  const { locale, slug } = await params
  if (!isLocale(locale)) notFound()
  const path = `organise/${slug}/milestones`
  const at = `/${locale}/${path}`
  const [panel, rows] = await Promise.all([
    loadPanel(locale, at, slug, MILESTONES_ROLES),
    loadForumMilestones(locale, at, slug),
  ])
  if (!panel || !rows) notFound()
  const notice = milestoneNotice(locale, await searchParams)
  return (
    <PanelFrame locale={locale} section="milestones" path={path} panel={panel}>
      <MilestonesView {...{ locale, slug, rows, notice }} />
    </PanelFrame>
  )
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  return isLocale(locale) ? ownMetadata(getT(locale, 'milestone-panel')('title')) : {}
}
