import type { ForumScopeRole } from '#lib/domain/accounts/types.ts'
import type { PartialDate } from '#lib/platform/dates/partial-date.ts'
import type { LocalizedText } from '#lib/platform/i18n/localized.ts'
import type { ForumState } from '#prisma/generated/enums.ts'

/** A forum as its organisers see it, whatever its state. */
export type PanelForum = {
  slug: string
  name: LocalizedText
  shortName: LocalizedText | null
  state: ForumState
  isSample: boolean
  timeZone: string
  startsOn: PartialDate | null
  endsOn: PartialDate | null
  /** Somebody has asked to publish its programme, and somebody else is to look at it. */
  programmeWaits: boolean
}

/** What the side list of a forum's panel counts. */
export type PanelCounts = {
  /** All that hold or wait for a place. */
  registrations: number
  pending: number
  waitlisted: number
  /** Holding a place: confirmed or already here. */
  confirmed: number
  attended: number
  failedLetters: number
}

/** What frames every page about one forum. */
export type Panel = {
  forum: PanelForum
  role: ForumScopeRole
  counts: PanelCounts
  /** Of whoever reads: what this browser keeps for them is kept by it. */
  account: string
}

/** A forum in the list of those that somebody organises. */
export type OrganisedForum = PanelForum & { role: ForumScopeRole; counts: PanelCounts }
