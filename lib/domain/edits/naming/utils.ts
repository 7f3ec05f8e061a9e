import { foldDiacritics } from '#lib/platform/i18n/fold-diacritics.ts'

/** What stands for one name however it is typed: of Latin names it is not said which part comes first. */
export function nameKey(name: string, simplified: (text: string) => string): string {
  const folded = foldDiacritics(simplified(name.normalize('NFKC'))).toLowerCase()
  const parts = folded.split(/[^\p{L}\p{N}]+/u).filter(Boolean)
  return (/\p{Script=Han}/u.test(name) ? parts : parts.toSorted()).join('')
}
