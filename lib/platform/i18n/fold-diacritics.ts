/** Lüjihang → Lujihang: letters without their marks, for an index of letters. */
export function foldDiacritics(text: string): string {
  return text.normalize('NFD').replace(/\p{M}+/gu, '')
}
