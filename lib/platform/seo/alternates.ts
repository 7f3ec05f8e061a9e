import { DEFAULT_LOCALE, type Lang, LOCALES, type Locale, langOf } from '../i18n/locales.ts'

/** The address of a page in one language, from the root: path is `forums/x/agenda`, '' for home. */
export function pagePath(locale: Locale, path: string): string {
  return path === '' ? `/${locale}` : `/${locale}/${path}`
}

/**
 * The same page in every language, for `hreflang`. `x-default` is what a reader of any other
 * language gets.
 */
export function languageAlternates(path: string): Record<Lang | 'x-default', string> {
  const pairs = LOCALES.map((locale) => [langOf(locale), pagePath(locale, path)] as const)
  return {
    ...(Object.fromEntries(pairs) as Record<Lang, string>),
    'x-default': pagePath(DEFAULT_LOCALE, path),
  }
}
