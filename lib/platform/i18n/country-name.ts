import { type Locale, langOf } from './locales.ts'

const names = new Map<Locale, Intl.DisplayNames>()

/** The name of a country by ISO 3166-1 alpha-2 (CLDR's words): 德国 · 德國 · Germany. */
export function countryName(code: string, locale: Locale): string {
  const known = names.get(locale) ?? new Intl.DisplayNames(langOf(locale), { type: 'region' })
  names.set(locale, known)
  return known.of(code) ?? code
}

// ISO 3166-1: codes left to their users, and those that are only reserved; CLDR names some of both.
const USER_ASSIGNED = /^(?:AA|Q[M-Z]|X[A-Z]|ZZ)$/
const RESERVED = ['AC', 'CP', 'CQ', 'DG', 'EA', 'EU', 'EZ', 'IC', 'TA', 'UN']

let codes: readonly string[] | undefined

/** Every country and region of ISO 3166-1: what CLDR has a name for, without codes that went out of use (SU) or are no country’s. */
export function countryCodes(): readonly string[] {
  if (codes) return codes
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  const named = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })
  codes = letters
    .flatMap((first) => letters.map((second) => first + second))
    .filter((code) => !USER_ASSIGNED.test(code) && !RESERVED.includes(code))
    .filter((code) => named.of(code) && new Intl.Locale(`und-${code}`).region === code)
  return codes
}

/** All of them with their names, in the order of these. */
export function countryChoices(locale: Locale): { value: string; label: string }[] {
  const { compare } = new Intl.Collator(langOf(locale))
  return countryCodes()
    .map((code) => ({ value: code, label: countryName(code, locale) }))
    .toSorted((a, b) => compare(a.label, b.label))
}
