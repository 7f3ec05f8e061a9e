import type { Fields } from '#lib/domain/edits/types.ts'
import type { Citation, Ref } from '#lib/domain/record/types.ts'
import type { LocalizedText } from '#lib/platform/i18n/localized.ts'
import type { AliasKind, OrganisationKind } from '#prisma/generated/enums.ts'

export type OrganisationAlias = { text: string; kind: AliasKind }

/** What organisers can say of an organisation. */
export type OrganisationFacts = {
  name: LocalizedText
  latinAsPrinted: string | null
  kind: OrganisationKind
  /** ISO 3166-1 alpha-2 */
  country: string | null
  /** Slug of a city of the record */
  city: string | null
  /** Slug of the organisation that it is part of */
  parent: string | null
  isJoint: boolean
  description: LocalizedText | null
  aliases: readonly OrganisationAlias[]
  doubt: LocalizedText | null
  citations: readonly Citation[]
  isRetired: boolean
}

/** An organisation of a forum in the panel's list. */
export type ListedOrganisation = {
  slug: string
  name: LocalizedText
  latinAsPrinted: string | null
  aliases: readonly string[]
  kind: OrganisationKind
  isRetired: boolean
  /** How often it takes a part at this forum, and in all. */
  here: number
  everywhere: number
  hasSource: boolean
}

export type EditedOrganisation = ListedOrganisation & {
  organisationId: string
  version: number
  facts: OrganisationFacts
  fields: Fields
  /** What it went into, of two records of one body. */
  mergedInto: (Ref & { id: string }) | null
}

/** What an organisation can be in, and part of. */
export type OrganisationChoices = {
  cities: { slug: string; name: LocalizedText }[]
  organisations: { slug: string; name: LocalizedText }[]
}
