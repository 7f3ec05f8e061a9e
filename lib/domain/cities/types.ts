import type { Honour, Infrastructure, Milestone } from '#lib/domain/forums/types.ts'
import type {
  AgreementRef,
  Citation,
  Figure,
  ForumRef,
  OrganisationRef,
  Ref,
} from '#lib/domain/record/types.ts'
import type { LocalizedText } from '#lib/platform/i18n/localized.ts'
import type { CityRole } from '#prisma/generated/enums.ts'

export type { CityRole }

/** A city's part in a programme: pilot or practice case. */
export type CityPart = {
  role: CityRole
  forum: ForumRef
  asPrinted: string
  doubt: LocalizedText | null
  citations: Citation[]
}

/** A city, or an area that a text lists among cities. */
export type CityRef = Ref & { country: string; isCity: boolean }

export type CityDetail = CityRef & {
  parent: Ref | null
  parts: CityRef[]
  description: LocalizedText | null
  doubt: LocalizedText | null
  citations: Citation[]
  roles: CityPart[]
  /** Held there, latest first */
  forums: ForumRef[]
  /** Signed there, whether at a forum or elsewhere */
  agreements: (AgreementRef & { forum: ForumRef | null })[]
  organisations: OrganisationRef[]
  figures: Figure[]
  honours: Honour[]
  infrastructure: Infrastructure[]
  milestones: Milestone[]
}

/** A city in the list of cities. */
export type CityEntry = CityRef & {
  doubt: LocalizedText | null
  roles: { role: CityRole; forum: ForumRef }[]
  forums: ForumRef[]
}

/** Where a city stands in the list: by its part in a programme, as the seat of a forum, or only named. */
export type CityGroupKey = CityRole | 'seat' | 'named'
export type CityGroup = {
  group: CityGroupKey
  /** By country, the countries in the order of their codes */
  countries: { country: string; cities: CityEntry[] }[]
  count: number
}
