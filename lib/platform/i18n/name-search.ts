import 'server-only'
import { foldDiacritics } from './fold-diacritics.ts'
import { spells, typedPinyin } from './pinyin.ts'
import { toSimplified } from './traditional.ts'

const plain = (text: string) =>
  foldDiacritics(toSimplified(text.normalize('NFKC')).toLowerCase()).replaceAll(/[\s·•・]/gu, '')

/** Whether one of these names is meant by what was typed: in either script, by pinyin, without accents. Null means all. */
export function isNameFound(names: readonly string[], words: string | null): boolean {
  if (words === null) return true
  const typed = plain(words)
  const letters = typedPinyin(words)
  return names.some(
    (name) =>
      (typed !== '' && plain(name).includes(typed)) || (letters !== null && spells(name, letters)),
  )
}
