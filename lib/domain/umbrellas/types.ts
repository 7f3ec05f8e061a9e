import type { RecordHistory } from '#lib/domain/edits/history/types.ts'
import type { Fields } from '#lib/domain/edits/types.ts'
import type { Citation, Ref } from '#lib/domain/record/types.ts'
import type { LocalizedText } from '#lib/platform/i18n/localized.ts'

/** What organisers can say of the larger event that forums belong to. */
export type UmbrellaFacts = {
  name: LocalizedText
  aliases: readonly string[]
  /** Slug of the event that it is itself part of */
  parent: string | null
  doubt: LocalizedText | null
  citations: readonly Citation[]
  isRetired: boolean
}

/** One line of the list. `isOwn`: this forum stands under it, or entered it. */
export type ListedUmbrella = Ref & {
  aliases: readonly string[]
  parent: LocalizedText | null
  isOwn: boolean
  isRetired: boolean
  /** Forums that readers see under it, over however many steps */
  forums: number
  hasSource: boolean
}

export type EditedUmbrella = ListedUmbrella & {
  umbrellaId: string
  version: number
  facts: UmbrellaFacts
  fields: Fields
}

/** One that has the name already. */
export type KnownUmbrella = Ref & { isOwn: boolean }

export type UmbrellaPage = {
  umbrella: EditedUmbrella | null
  /** Of one that stands */
  history: RecordHistory | null
  documents: readonly { slug: string; title: string }[]
  /** What it can be part of */
  umbrellas: readonly Ref[]
}
