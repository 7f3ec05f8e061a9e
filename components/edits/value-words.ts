import type { Locale } from '#lib/platform/i18n/locales.ts'
import { type LocalizedText, pickString } from '#lib/platform/i18n/localized.ts'

/** By the name of a field, what its values are called: `{ kind: { report: 'Report' } }`. */
export type ValueWords = Readonly<Record<string, Readonly<Record<string, string>>>>

/** A record as forms name it. */
export type Named = { slug: string } & ({ name: LocalizedText } | { title: LocalizedText })

export const nameOf = (one: Named, locale: Locale): string =>
  pickString('name' in one ? one.name : one.title, locale)

/** What the records are called that a field can name. */
export const namesOf = (records: readonly Named[], locale: Locale): Record<string, string> =>
  Object.fromEntries(records.map((one) => [one.slug, nameOf(one, locale)]))

/** What each value of a list is called. */
export const wordsOf = <T extends string>(
  values: readonly T[],
  say: (value: T) => string,
): Record<string, string> => Object.fromEntries(values.map((value) => [value, say(value)]))
