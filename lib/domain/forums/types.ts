import type {
  Citation,
  Figure,
  ForumRef,
  Participation,
  Ref,
  StatedList,
} from '#lib/domain/record/types.ts'
import type { PartialDate } from '#lib/platform/dates/partial-date.ts'
import type { LocalizedText } from '#lib/platform/i18n/localized.ts'
import type { LocalizedRich } from '#lib/platform/rich-text/localized.ts'
import type {
  CityRole,
  ForumState,
  HonourState,
  InfrastructureState,
  MilestoneKind,
  ParticipationRole,
} from '#prisma/generated/enums.ts'

/** How much of each kind a forum's record holds, for tabs and lists. Agreements: single ones; aggregates apart. */
export type ForumCounts = {
  sessions: number
  appearances: number
  participations: number
  agreements: number
  outcomes: number
}

export type ForumSummary = ForumRef & {
  theme: LocalizedText | null
  description: LocalizedText
  umbrella: Ref | null
  counts: ForumCounts
}

export type Umbrella = Ref & {
  aliases: string[]
  doubt: LocalizedText | null
  citations: Citation[]
}

export type Milestone = {
  slug: string
  kind: MilestoneKind
  title: LocalizedText
  titleAsPrinted: string | null
  description: LocalizedText | null
  startsOn: PartialDate | null
  endsOn: PartialDate | null
  dateAsPrinted: string | null
  city: Ref | null
  venue: LocalizedText | null
  theme: LocalizedText | null
  doubt: LocalizedText | null
  citations: Citation[]
}

export type Honour = {
  slug: string
  title: LocalizedText
  titleAsPrinted: string
  state: HonourState
  holder: LocalizedText | null
  city: Ref | null
  organisation: Ref | null
  doubt: LocalizedText | null
  citations: Citation[]
}

export type Infrastructure = {
  slug: string
  name: LocalizedText
  nameAsPrinted: string
  state: InfrastructureState
  stateAsPrinted: string | null
  description: LocalizedText | null
  city: Ref | null
  organisations: { role: ParticipationRole; asPrinted: string; organisation: Ref }[]
  doubt: LocalizedText | null
  citations: Citation[]
}

export type PolicyPaper = {
  slug: string
  title: LocalizedText
  titleAsPrinted: string
  issuer: LocalizedText | null
  issuedOn: PartialDate | null
  remark: LocalizedText | null
  citations: Citation[]
}

export type CityInForum = {
  city: Ref & { isCity: boolean }
  role: CityRole
  asPrinted: string
  doubt: LocalizedText | null
  citations: Citation[]
}

export type ThemeInForum = {
  /** `aliases` are its other printed wordings */
  theme: Ref & { aliases: string[] }
  asPrinted: string
  citations: Citation[]
}

/** Everything that the overview of one forum shows, besides agreements, outcomes and sessions. */
export type ForumDetail = ForumSummary & {
  state: ForumState
  goodToKnow: LocalizedRich | null
  nameAsPrinted: string
  latinAsPrinted: string | null
  edition: number | null
  themeAsPrinted: string | null
  dateAsPrinted: string | null
  venue: LocalizedText | null
  venueAsPrinted: string | null
  attendance: { asPrinted: string; atLeast: number | null; atMost: number | null } | null
  capacity: number | null
  /** Outermost first */
  umbrellas: Umbrella[]
  rooms: (Ref & { capacity: number | null })[]
  participations: Participation[]
  lists: StatedList[]
  figures: Figure[]
  honours: Honour[]
  infrastructure: Infrastructure[]
  milestones: Milestone[]
  references: PolicyPaper[]
  cities: CityInForum[]
  themes: ThemeInForum[]
  doubt: LocalizedText | null
  citations: Citation[]
  updatedAt: string
}
