import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { CityView } from '#components/cities/editing/city-view.tsx'
import { recordNotice } from '#components/edits/record-words.ts'
import { PanelFrame } from '#components/layout/panel-frame.tsx'
import { CITIES_ROLES } from '#lib/domain/cities/editing/constants.ts'
import { loadEditedCity } from '#lib/domain/cities/editing/loaders.ts'
import { loadPanel } from '#lib/domain/forums/panel/loaders.ts'
import { typedValues } from '#lib/platform/http/typed-values.ts'
import { isLocale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import { ownMetadata } from '#lib/platform/seo/own-metadata.ts'

export const dynamic = 'force-dynamic'

type Props = {
  params: Promise<{ locale: string; slug: string; city: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function EditedCityPage({ params, searchParams }: Props) {
  const { locale, slug, city } = await params
  if (!isLocale(locale)) notFound()
  const path = `organise/${slug}/cities/${city}`
  const at = `/${locale}/${path}`
  const [panel, page, typed] = await Promise.all([
    loadPanel(locale, at, slug, CITIES_ROLES),
    loadEditedCity(locale, at, slug, city),
    typedValues(),
  ])
  if (!panel || !page) notFound()
  return (
    <PanelFrame locale={locale} section="cities" path={path} panel={panel}>
      <CityView
        {...{ locale, slug, typed, ...page }}
        isManager={panel.role !== 'editor'}
        notice={recordNotice(locale, await searchParams)}
      />
    </PanelFrame>
  )
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  return isLocale(locale) ? ownMetadata(getT(locale, 'city-panel')('title')) : {}
}
