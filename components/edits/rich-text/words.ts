import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

const WORDS = [
  ...(['toolbar', 'heading', 'subheading', 'bold', 'italic', 'bullets', 'numbers'] as const),
  ...(['link', 'undo', 'redo', 'keys', 'plain', 'plainKept', 'address', 'apply'] as const),
  ...(['remove', 'cancel', 'badLink'] as const),
] as const

export type RichWords = Readonly<Record<(typeof WORDS)[number], string>>

/** What a field of rich text says in the browser. */
export function richWords(locale: Locale): RichWords {
  const t = getT(locale, 'record-panel')
  return Object.fromEntries(WORDS.map((word) => [word, t(`rich.${word}`)])) as RichWords
}

const FAULTS = ['bad_link', 'bad_text'] as const

/** What is wrong with a rich text, in sentences. */
export function richFaults(locale: Locale): Record<string, string> {
  const t = getT(locale, 'record-panel')
  return Object.fromEntries(FAULTS.map((word) => [word, t(`rich.faults.${word}`)]))
}
