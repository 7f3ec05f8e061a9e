import type { Fields } from '#lib/domain/edits/types.ts'
import type { Citation, Ref } from '#lib/domain/record/types.ts'
import type { LocalizedText } from '#lib/platform/i18n/localized.ts'
import type { ServiceState } from '#prisma/generated/enums.ts'

/** From which forum somebody asks, and who they are: an alliance is corrected by whoever manages it. */
export type AllianceEditor = { forumId: string; actor: string; isAdministrator: boolean }

export type ServiceFacts = {
  name: LocalizedText
  asPrinted: string
  state: ServiceState
  citations: readonly Citation[]
}

/** A body or a person of the record, never both. */
export type MemberFacts = {
  /** Slugs */
  organisation: string | null
  person: string | null
  /** null for a plain member */
  office: LocalizedText | null
  asPrinted: string
  citations: readonly Citation[]
}

/** What can be said of an alliance. */
export type AllianceFacts = {
  /** Slug of the organisation that it is as a body; it stays */
  organisation: string
  /** Slug of an organisation */
  founder: string | null
  purpose: LocalizedText | null
  description: LocalizedText
  points: readonly LocalizedText[]
  joiningProcedure: LocalizedText | null
  memberCountAsPrinted: string | null
  services: readonly ServiceFacts[]
  members: readonly MemberFacts[]
  doubt: LocalizedText | null
  citations: readonly Citation[]
  isRetired: boolean
}

/** One line of the list. `isOwn`: whoever asks may correct it. `isManaged`: somebody manages it. */
export type ListedAlliance = Ref & {
  isOwn: boolean
  isManaged: boolean
  isRetired: boolean
  services: number
  members: number
  hasSource: boolean
}

export type EditedAlliance = ListedAlliance & {
  allianceId: string
  version: number
  facts: AllianceFacts
  fields: Fields
  /** Those that it names, by name: they stay to be chosen whatever became of them. */
  named: { organisations: Ref[]; people: Ref[] }
}

export type AllianceChoices = { organisations: Ref[]; people: Ref[] }
