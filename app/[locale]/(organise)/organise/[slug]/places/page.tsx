import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PanelFrame } from '#components/layout/panel-frame.tsx'
import { PlacesView } from '#components/registrations/panel/places-view.tsx'
import { loadPanel } from '#lib/domain/forums/panel/loaders.ts'
import { loadPlaces } from '#lib/domain/registrations/panel/loaders.ts'
import { isLocale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import { ownMetadata } from '#lib/platform/seo/own-metadata.ts'

export const dynamic = 'force-dynamic'

type Props = {
  params: Promise<{ locale: string; slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function PlacesPage({ params, searchParams }: Props) {
  const { locale, slug } = await params
  if (!isLocale(locale)) notFound()
  const path = `organise/${slug}/places`
  const [panel, types] = await Promise.all([
    loadPanel(locale, `/${locale}/${path}`, slug, ['manager']),
    loadPlaces(locale, `/${locale}/${path}`, slug),
  ])
  if (!panel || !types) notFound()
  const { promoted } = await searchParams
  const count = typeof promoted === 'string' && /^\d{1,7}$/.test(promoted) ? Number(promoted) : null
  return (
    <PanelFrame locale={locale} section="places" path={path} panel={panel}>
      <PlacesView {...{ locale, slug, types }} timeZone={panel.forum.timeZone} promoted={count} />
    </PanelFrame>
  )
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  return isLocale(locale) ? ownMetadata(getT(locale, 'panel-registrations')('places.title')) : {}
}
