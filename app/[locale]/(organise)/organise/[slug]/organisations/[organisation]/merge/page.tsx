import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PanelFrame } from '#components/layout/panel-frame.tsx'
import { ChoicesView } from '#components/merging/choices-view.tsx'
import { loadPanel } from '#lib/domain/forums/panel/loaders.ts'
import { MERGING_ROLES } from '#lib/domain/merging/constants.ts'
import { loadMergeChoices } from '#lib/domain/merging/loaders.ts'
import { isLocale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import { ownMetadata } from '#lib/platform/seo/own-metadata.ts'

export const dynamic = 'force-dynamic'

type Props = {
  params: Promise<{ locale: string; slug: string; organisation: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function OrganisationToMergePage({ params, searchParams }: Props) {
  const { locale, slug, organisation } = await params
  if (!isLocale(locale)) notFound()
  const path = `organise/${slug}/organisations/${organisation}/merge`
  const at = { locale, path: `/${locale}/${path}`, slug, noun: 'organisation' } as const
  const [panel, page] = await Promise.all([
    loadPanel(locale, at.path, slug, MERGING_ROLES),
    loadMergeChoices(at, organisation, await searchParams),
  ])
  if (!panel || !page) notFound()
  return (
    <PanelFrame locale={locale} section="organisations" path={path} panel={panel}>
      <ChoicesView {...{ locale, slug, page }} noun="organisation" />
    </PanelFrame>
  )
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  return isLocale(locale) ? ownMetadata(getT(locale, 'merging')('offer.search')) : {}
}
