import type { LocalizedText } from '#lib/platform/i18n/localized.ts'
import type { PICK_NOUNS } from './constants.ts'

export type PickNoun = (typeof PICK_NOUNS)[number]

/** A record that can be picked, under every name by which somebody may look for it. */
export type Pickable = {
  slug: string
  name: LocalizedText
  /** Names beside it: as printed in Latin letters, aliases */
  others: readonly string[]
  /** What tells it from another of the same name */
  note: string | null
  /** Has a part at the forum where it is picked */
  isHere: boolean
}

/** One line of a pick list, in the reader's language. `written` is what a text field takes on. */
export type Pick = { slug: string; label: string; written: string; note: string | null }

/** What a pick list shows, and how many more are meant. */
export type Picks = { picks: readonly Pick[]; more: number }
