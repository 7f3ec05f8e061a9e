import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AllianceView } from '#components/alliances/editing/alliance-view.tsx'
import { recordNotice } from '#components/edits/record-words.ts'
import { PanelFrame } from '#components/layout/panel-frame.tsx'
import { ALLIANCES_ROLES } from '#lib/domain/alliances/editing/constants.ts'
import { loadEditedAlliance } from '#lib/domain/alliances/editing/loaders.ts'
import { loadPanel } from '#lib/domain/forums/panel/loaders.ts'
import { typedValues } from '#lib/platform/http/typed-values.ts'
import { isLocale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import { ownMetadata } from '#lib/platform/seo/own-metadata.ts'

export const dynamic = 'force-dynamic'

type Props = {
  params: Promise<{ locale: string; slug: string; alliance: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function EditedAlliancePage({ params, searchParams }: Props) {
  const { locale, slug, alliance } = await params
  if (!isLocale(locale)) notFound()
  const path = `organise/${slug}/alliances/${alliance}`
  const at = `/${locale}/${path}`
  const [panel, page, typed] = await Promise.all([
    loadPanel(locale, at, slug, ALLIANCES_ROLES),
    loadEditedAlliance(locale, at, slug, alliance),
    typedValues(),
  ])
  if (!panel || !page) notFound()
  return (
    <PanelFrame locale={locale} section="alliances" path={path} panel={panel}>
      <AllianceView
        {...{ locale, slug, typed, ...page }}
        isManager={panel.role !== 'editor'}
        notice={recordNotice(locale, await searchParams)}
      />
    </PanelFrame>
  )
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  return isLocale(locale) ? ownMetadata(getT(locale, 'alliance-panel')('title')) : {}
}
