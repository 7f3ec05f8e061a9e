import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PageFrame } from '#components/layout/page-frame.tsx'
import { ThemeView } from '#components/themes/theme-view.tsx'
import { loadSources } from '#lib/domain/sources/loaders.ts'
import { loadTheme } from '#lib/domain/themes/loaders.ts'
import { isLocale } from '#lib/platform/i18n/locales.ts'
import { pickString } from '#lib/platform/i18n/localized.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import { pageMetadata } from '#lib/platform/seo/page-metadata.ts'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ locale: string; slug: string }> }

export default async function ThemePage({ params }: Props) {
  const { locale, slug } = await params
  const theme = isLocale(locale) ? await loadTheme(slug) : null
  if (!isLocale(locale) || theme === null) notFound()
  return (
    <PageFrame locale={locale} path={`themes/${slug}`} section="none">
      <ThemeView theme={theme} sources={await loadSources()} locale={locale} />
    </PageFrame>
  )
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params
  const theme = isLocale(locale) ? await loadTheme(slug) : null
  if (!isLocale(locale) || theme === null) return {}
  const name = pickString(theme.name, locale)
  return pageMetadata({
    locale,
    path: `themes/${slug}`,
    title: name,
    description: theme.description
      ? pickString(theme.description, locale)
      : getT(locale, 'themes')('description', { name }),
  })
}
