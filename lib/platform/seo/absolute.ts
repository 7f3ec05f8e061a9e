import type { Locale } from '../i18n/locales.ts'
import { pagePath } from './alternates.ts'

/** Where a page stands on the web: feeds, JSON-LD and the sitemap need whole addresses. */
export function absolutePage(origin: string, locale: Locale, path: string): string {
  return origin + pagePath(locale, path)
}
