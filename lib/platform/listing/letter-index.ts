import { letterOf, type NameOrder, NO_LETTER, type OrderedName } from '../i18n/name-order.ts'

const ALPHABET = [NO_LETTER, ...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']

/** A letter of the index and the page on which its names begin; null where no name begins with it. */
export type LetterPlace = { letter: string; page: number | null }

/** Where each letter begins in a list that is in order already. No sign stands before A if none is needed. */
export function letterIndex(
  names: readonly OrderedName[],
  order: Exclude<NameOrder, 'stroke'>,
  pageSize: number,
): LetterPlace[] {
  const first = new Map<string, number>()
  for (const [index, name] of names.entries()) {
    const letter = letterOf(name, order)
    if (!first.has(letter)) first.set(letter, Math.floor(index / pageSize) + 1)
  }
  return ALPHABET.filter((letter) => letter !== NO_LETTER || first.has(letter)).map((letter) => ({
    letter,
    page: first.get(letter) ?? null,
  }))
}

/** Entries of one page under their letters, in order. */
export function underLetters<T>(
  entries: readonly T[],
  nameOf: (entry: T) => OrderedName,
  order: Exclude<NameOrder, 'stroke'>,
): { letter: string; entries: T[] }[] {
  const groups: { letter: string; entries: T[] }[] = []
  for (const entry of entries) {
    const letter = letterOf(nameOf(entry), order)
    const group = groups.at(-1)
    if (group?.letter === letter) group.entries.push(entry)
    else groups.push({ letter, entries: [entry] })
  }
  return groups
}

/** The anchor of a letter on its page. */
export const letterId = (letter: string) => (letter === NO_LETTER ? 'other' : letter.toLowerCase())
