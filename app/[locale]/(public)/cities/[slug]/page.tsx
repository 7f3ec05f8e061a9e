import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { CityView } from '#components/cities/city-view.tsx'
import { PageFrame } from '#components/layout/page-frame.tsx'
import { loadCity } from '#lib/domain/cities/loaders.ts'
import { loadSources } from '#lib/domain/sources/loaders.ts'
import { isLocale } from '#lib/platform/i18n/locales.ts'
import { pickString } from '#lib/platform/i18n/localized.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import { pageMetadata } from '#lib/platform/seo/page-metadata.ts'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ locale: string; slug: string }> }

export default async function CityPage({ params }: Props) {
  const { locale, slug } = await params
  const city = isLocale(locale) ? await loadCity(slug) : null
  if (!isLocale(locale) || city === null) notFound()
  return (
    <PageFrame locale={locale} path={`cities/${slug}`} section="none">
      <CityView city={city} sources={await loadSources()} locale={locale} />
    </PageFrame>
  )
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params
  const city = isLocale(locale) ? await loadCity(slug) : null
  if (!isLocale(locale) || city === null) return {}
  const name = pickString(city.name, locale)
  return pageMetadata({
    locale,
    path: `cities/${slug}`,
    title: name,
    description: city.description
      ? pickString(city.description, locale)
      : getT(locale, 'cities')('description', { name }),
  })
}
