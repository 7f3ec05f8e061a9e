import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { CitiesView } from '#components/cities/cities-view.tsx'
import { PageFrame } from '#components/layout/page-frame.tsx'
import { loadCities } from '#lib/domain/cities/loaders.ts'
import { isLocale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import { pageMetadata } from '#lib/platform/seo/page-metadata.ts'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ locale: string }> }

export default async function CitiesPage({ params }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  return (
    <PageFrame locale={locale} path="cities" section="none">
      <CitiesView cities={await loadCities(locale === 'en' ? 'latin' : 'pinyin')} locale={locale} />
    </PageFrame>
  )
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) return {}
  const t = getT(locale, 'cities')
  return pageMetadata({ locale, path: 'cities', title: t('title'), description: t('lead') })
}
