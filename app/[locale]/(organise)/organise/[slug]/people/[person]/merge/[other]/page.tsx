import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { PanelFrame } from '#components/layout/panel-frame.tsx'
import { PairView } from '#components/merging/pair-view.tsx'
import { loadPanel } from '#lib/domain/forums/panel/loaders.ts'
import { MERGING_ROLES } from '#lib/domain/merging/constants.ts'
import { loadMergePair } from '#lib/domain/merging/loaders.ts'
import { pageOfEntry } from '#lib/domain/merging/utils.ts'
import { isLocale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import { ownMetadata } from '#lib/platform/seo/own-metadata.ts'

export const dynamic = 'force-dynamic'

type Props = {
  params: Promise<{ locale: string; slug: string; person: string; other: string }>
}

export default async function PersonMergePage({ params }: Props) {
  const { locale, slug, person, other } = await params
  if (!isLocale(locale)) notFound()
  const path = `organise/${slug}/people/${person}/merge/${other}`
  const at = { locale, path: `/${locale}/${path}`, slug, noun: 'person' } as const
  const [panel, page] = await Promise.all([
    loadPanel(locale, at.path, slug, MERGING_ROLES),
    loadMergePair(at, person, other),
  ])
  if (!panel || !page) notFound()
  const { pair, documents } = page
  // Its own page says what has become of it.
  if (pair.gone !== null) redirect(`/${locale}/${pageOfEntry('person', slug, pair.gone)}`)
  return (
    <PanelFrame locale={locale} section="people" path={path} panel={panel}>
      <PairView {...{ locale, slug, pair, documents }} noun="person" />
    </PanelFrame>
  )
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  return isLocale(locale) ? ownMetadata(getT(locale, 'merging')('offer.search')) : {}
}
