import type { LocalizedText } from '#lib/platform/i18n/localized.ts'
import type { AppearanceRole, ParticipationRole, ProposalState } from '#prisma/generated/enums.ts'
import type { COPIED_PARTS, COPIED_THINGS, DECISIONS } from './constants.ts'

/** A forum as the form that copies it shows it. */
export type CopySource = {
  slug: string
  name: LocalizedText
  shortName: LocalizedText | null
  edition: number | null
  /** The first and the last day, where they are known to the day. */
  firstDay: string | null
  lastDay: string | null
  counts: { rooms: number; parts: number; blocks: number; people: number; organisations: number }
  takesRegistrations: boolean
}

export type CopiedThing = (typeof COPIED_THINGS)[number]

/** What of the old edition goes along. */
export type CopyChoice = {
  parts: (typeof COPIED_PARTS)[number]
  things: readonly CopiedThing[]
}

export type Decision = (typeof DECISIONS)[number]

/** Somebody, or a body, that organisers may confirm at the new edition. */
export type Proposal = {
  id: string
  noun: 'person' | 'organisation'
  name: LocalizedText
  asPrinted: string
  titles: readonly string[]
  role:
    | { of: 'appearance'; role: AppearanceRole }
    | { of: 'participation'; role: ParticipationRole }
  /** The part of the programme; null for the forum as a whole. */
  part: { slug: string; title: LocalizedText } | null
  state: ProposalState
  /** Taken out of the record since: there is nobody to confirm. */
  isGone: boolean
}

/** How many wait to be decided. */
export type OpenProposals = { people: number; organisations: number }
