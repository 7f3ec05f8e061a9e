import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { HonoursView } from '#components/honours/honours-view.tsx'
import { honourNotice } from '#components/honours/words.ts'
import { PanelFrame } from '#components/layout/panel-frame.tsx'
import { loadPanel } from '#lib/domain/forums/panel/loaders.ts'
import { HONOURS_ROLES } from '#lib/domain/honours/constants.ts'
import { loadForumHonours } from '#lib/domain/honours/loaders.ts'
import { isLocale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import { ownMetadata } from '#lib/platform/seo/own-metadata.ts'

export const dynamic = 'force-dynamic'

type Props = {
  params: Promise<{ locale: string; slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function ForumHonoursPage({ params, searchParams }: Props) {
  const { locale, slug } = await params
  if (!isLocale(locale)) notFound()
  const path = `organise/${slug}/honours`
  const at = `/${locale}/${path}`
  const [panel, rows] = await Promise.all([
    loadPanel(locale, at, slug, HONOURS_ROLES),
    loadForumHonours(locale, at, slug),
  ])
  if (!panel || !rows) notFound()
  const notice = honourNotice(locale, await searchParams)
  return (
    <PanelFrame locale={locale} section="honours" path={path} panel={panel}>
      <HonoursView {...{ locale, slug, rows, notice }} />
    </PanelFrame>
  )
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  return isLocale(locale) ? ownMetadata(getT(locale, 'honour-panel')('title')) : {}
}
