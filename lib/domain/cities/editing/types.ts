import type { Fields } from '#lib/domain/edits/types.ts'
import type { Citation, Ref } from '#lib/domain/record/types.ts'
import type { LocalizedText } from '#lib/platform/i18n/localized.ts'

/** What organisers can say of a city, or of an area that a text lists among cities. */
export type CityFacts = {
  name: LocalizedText
  /** ISO 3166-1 alpha-2 */
  country: string
  isCity: boolean
  /** Slug of the city that it is part of */
  parent: string | null
  description: LocalizedText | null
  doubt: LocalizedText | null
  citations: readonly Citation[]
  isRetired: boolean
}

/** One line of the list. `isOwn`: it has a part at this forum, or was entered from it; who edits the forum corrects it. */
export type ListedCity = Ref & {
  country: string
  isCity: boolean
  isOwn: boolean
  isRetired: boolean
  /** How often it stands at this forum, and in all. */
  here: number
  everywhere: number
  hasSource: boolean
}

export type EditedCity = ListedCity & {
  cityId: string
  version: number
  facts: CityFacts
  fields: Fields
}

/** A city that has the name already. `isPublic`: readers see it. */
export type KnownCity = Ref & { isOwn: boolean; isPublic: boolean }
