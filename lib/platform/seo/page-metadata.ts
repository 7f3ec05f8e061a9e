import 'server-only'
import type { Metadata } from 'next'
import { LOCALES, type Locale } from '../i18n/locales.ts'
import { getT } from '../i18n/translate.ts'
import { languageAlternates, pagePath } from './alternates.ts'

// Open Graph writes languages with a territory; these are the commonest readers of each script.
const OPEN_GRAPH_LOCALE: Record<Locale, string> = { zh: 'zh_CN', 'zh-hant': 'zh_TW', en: 'en_GB' }

// What search engines show of a description; the rest would be cut in the middle of a word.
const DESCRIPTION_LIMIT = 160

export type PageFacts = {
  locale: Locale
  /** Address after the locale, as PageFrame takes it: `forums/x/agenda`, '' for home. */
  path: string
  /** Without the portal's name, which the layout's template adds; absent on the home page. */
  title?: string
  description?: string
  /** Samples and search results are not for search engines. */
  noIndex?: boolean
}

/** Title, description, canonical address, hreflang and Open Graph of one public page. */
export function pageMetadata({ locale, path, title, description, noIndex }: PageFacts): Metadata {
  const siteName = getT(locale, 'common')('siteName')
  const summary = description && shorten(description)
  return {
    ...(title === undefined ? {} : { title }),
    ...(summary ? { description: summary } : {}),
    alternates: { canonical: pagePath(locale, path), languages: languageAlternates(path) },
    openGraph: {
      type: 'website',
      siteName,
      title: title ?? siteName,
      ...(summary ? { description: summary } : {}),
      url: pagePath(locale, path),
      locale: OPEN_GRAPH_LOCALE[locale],
      alternateLocale: LOCALES.filter((other) => other !== locale).map(
        (other) => OPEN_GRAPH_LOCALE[other],
      ),
    },
    ...(noIndex ? { robots: { index: false, follow: true } } : {}),
  }
}

function shorten(text: string): string {
  const characters = [...text]
  return characters.length <= DESCRIPTION_LIMIT
    ? text
    : `${characters.slice(0, DESCRIPTION_LIMIT - 1).join('')}…`
}
