import type { Metadata } from 'next'
import { isLocale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

/** The head of a page that is somebody's own: nothing for search engines, nothing to share. */
export async function privateMetadata(
  params: Promise<{ locale: string }>,
  title: (t: ReturnType<typeof getT<'accounts'>>) => string,
): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) return {}
  return { title: title(getT(locale, 'accounts')), robots: { index: false, follow: false } }
}
