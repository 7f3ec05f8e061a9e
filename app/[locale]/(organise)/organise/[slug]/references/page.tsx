import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PanelFrame } from '#components/layout/panel-frame.tsx'
import { ReferencesView } from '#components/references/references-view.tsx'
import { referenceNotice } from '#components/references/words.ts'
import { loadPanel } from '#lib/domain/forums/panel/loaders.ts'
import { REFERENCES_ROLES } from '#lib/domain/references/constants.ts'
import { loadForumReferences } from '#lib/domain/references/loaders.ts'
import { isLocale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import { ownMetadata } from '#lib/platform/seo/own-metadata.ts'

export const dynamic = 'force-dynamic'

type Props = {
  params: Promise<{ locale: string; slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function ForumReferencesPage({ params, searchParams }: Props) {
  const { locale, slug } = await params
  if (!isLocale(locale)) notFound()
  const path = `organise/${slug}/references`
  const at = `/${locale}/${path}`
  const [panel, rows] = await Promise.all([
    loadPanel(locale, at, slug, REFERENCES_ROLES),
    loadForumReferences(locale, at, slug),
  ])
  if (!panel || !rows) notFound()
  const notice = referenceNotice(locale, await searchParams)
  return (
    <PanelFrame locale={locale} section="references" path={path} panel={panel}>
      <ReferencesView {...{ locale, slug, rows, notice }} />
    </PanelFrame>
  )
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  return isLocale(locale) ? ownMetadata(getT(locale, 'reference-panel')('title')) : {}
}
