import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AllianceView } from '#components/alliances/alliance-view.tsx'
import { loadAlliance } from '#lib/domain/alliances/loaders.ts'
import { loadSources } from '#lib/domain/sources/loaders.ts'
import { isLocale } from '#lib/platform/i18n/locales.ts'
import { pickString } from '#lib/platform/i18n/localized.ts'
import { pageMetadata } from '#lib/platform/seo/page-metadata.ts'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ locale: string; slug: string }> }

export default async function AlliancePage({ params }: Props) {
  const { locale, slug } = await params
  if (!isLocale(locale)) notFound()
  const [alliance, sources] = await Promise.all([loadAlliance(slug), loadSources()])
  if (alliance === null) notFound()
  return <AllianceView alliance={alliance} sources={sources} locale={locale} />
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params
  if (!isLocale(locale)) return {}
  const alliance = await loadAlliance(slug)
  if (alliance === null) return {}
  return pageMetadata({
    locale,
    path: `alliances/${slug}`,
    title: pickString(alliance.organisation.name, locale),
    description: pickString(alliance.description, locale),
  })
}
