import { type Locale, langOf } from './locales.ts'

const names = new Map<Locale, Intl.DisplayNames>()

/** The name of a country by ISO 3166-1 alpha-2 (CLDR's words): 德国 · 德國 · Germany. */
export function countryName(code: string, locale: Locale): string {
  const known = names.get(locale) ?? new Intl.DisplayNames(langOf(locale), { type: 'region' })
  names.set(locale, known)
  return known.of(code) ?? code
}
