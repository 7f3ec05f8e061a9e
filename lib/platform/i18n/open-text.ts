import 'server-only'
import type { Lang } from './locales.ts'
import { type LocalizedText, toOpenText } from './localized.ts'

export type OpenText = Partial<Record<Lang, string>>

/** Turns stored texts into what open data gives in one language, or in all of them without `lang`. */
export type Speaker = {
  text: (stored: unknown) => OpenText
  textOrNull: (stored: unknown) => OpenText | null
  /** An ordered list of texts; empty where nothing is stored. */
  list: (stored: unknown) => OpenText[]
  personName: (stored: unknown) => OpenText
}

/**
 * The columns are jsonb whose shape a CHECK in the database holds (is_localized_text), so they are
 * taken at their word here.
 */
export function speaker(lang: Lang | undefined): Speaker {
  const text = (stored: unknown) => toOpenText(stored as LocalizedText, lang)
  return {
    text,
    textOrNull: (stored) => (stored === null || stored === undefined ? null : text(stored)),
    list: (stored) => (Array.isArray(stored) ? stored.map(text) : []),
    personName: (stored) => toOpenText(stored as LocalizedText, lang, { kind: 'person' }),
  }
}
