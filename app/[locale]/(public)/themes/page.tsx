import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PageFrame } from '#components/layout/page-frame.tsx'
import { ThemesView } from '#components/themes/themes-view.tsx'
import { loadThemes } from '#lib/domain/themes/loaders.ts'
import { isLocale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import { pageMetadata } from '#lib/platform/seo/page-metadata.ts'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ locale: string }> }

export default async function ThemesPage({ params }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  return (
    <PageFrame locale={locale} path="themes" section="none">
      <ThemesView themes={await loadThemes()} locale={locale} />
    </PageFrame>
  )
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) return {}
  const t = getT(locale, 'themes')
  return pageMetadata({ locale, path: 'themes', title: t('title'), description: t('lead') })
}
