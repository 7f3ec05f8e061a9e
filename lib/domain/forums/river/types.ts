import type { ForumRef, Ref } from '#lib/domain/record/types.ts'
import type { PartialDate } from '#lib/platform/dates/partial-date.ts'
import type { LocalizedText } from '#lib/platform/i18n/localized.ts'
import type { AgreementPlacement, AgreementScope } from '#prisma/generated/enums.ts'

/** An agreement as far as a line of the river needs it. */
export type RiverAgreement = {
  slug: string
  scope: AgreementScope
  /** How many an aggregate counts */
  count: number | null
  placement: AgreementPlacement
  title: LocalizedText
  place: LocalizedText | null
  signedOn: PartialDate | null
  /** Exact decimal string in the main unit of the currency */
  amount: { value: string; currency: string } | null
}

/** A dated event on the way of a programme, or a conference that was only announced. */
export type RiverEvent = {
  slug: string
  isAnnouncement: boolean
  title: LocalizedText
  startsOn: PartialDate
  endsOn: PartialDate | null
  city: Ref | null
}

/** A session that is on at the moment of asking. Instants as RFC 3339 in UTC. */
export type RunningSession = {
  slug: string
  title: LocalizedText
  endsAt: string
  room: Ref | null
}

/** One forum as a tributary of the time river. */
export type RiverForum = ForumRef & {
  umbrella: Ref | null
  agreements: RiverAgreement[]
  /** The source says that there were more agreements than it describes, not how many. */
  isAgreementTotalUnknown: boolean
  events: RiverEvent[]
  counts: { talks: number; outcomes: number; pilots: number; themes: number }
  running: RunningSession[]
}
