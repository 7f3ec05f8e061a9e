import type { Fields } from '#lib/domain/edits/types.ts'
import { LANGS, type Lang } from '#lib/platform/i18n/locales.ts'

/** Numbered rows of a form that there are, and some more to fill in. */
export function rowsOf(fields: Fields, group: string, part: string, more: number, max: number) {
  const used = Array.from({ length: max }, (_, index) => index).filter(
    (index) => fields[`${group}${index}.${part}`] !== undefined,
  )
  return Math.min(max, used.length + more)
}

/** What the three fields of one text are called. */
export const byLanguage = (name: string, wordOf: (lang: Lang) => string) =>
  Object.fromEntries(LANGS.map((lang) => [`${name}.${lang}`, wordOf(lang)]))

export const numbers = (count: number) => Array.from({ length: count }, (_, index) => index)
