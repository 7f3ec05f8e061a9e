import type { LocalizedText } from '#lib/platform/i18n/localized.ts'
import type { PrintState as State } from '#prisma/generated/enums.ts'
import type { BADGE_SIZES, GROUPS, PLACE_STATES, PRINT_KINDS } from './constants.ts'

export type PrintState = State
export type PrintKind = (typeof PRINT_KINDS)[number]
export type BadgeSize = (typeof BADGE_SIZES)[number]
export type PrintGroup = (typeof GROUPS)[number]

/** Who is printed, and how large. Names nobody: it is kept with the job. */
export type PrintChoice = {
  group: PrintGroup
  size: BadgeSize
  /** Of those who registered: kind of place (slug), state, part of the organisation's name. */
  ticketType: string | null
  status: (typeof PLACE_STATES)[number] | null
  organisation: string | null
  /** One person alone, by the code of the registration. */
  code: string | null
  /** Whatever was changed after this instant (ISO 8601). */
  changedAfter: string | null
  /** Of those in the programme: whoever stands in this session (slug). */
  session: string | null
}

/** What somebody is at a forum, as a badge says it; `attendee` has words of its own: the kind of place. */
export type BadgeRole = 'speaker' | 'moderator' | 'signatory' | 'guest' | 'staff' | 'attendee'

/** Somebody as a badge or card shows them. */
export type PrintedPerson = {
  /** Code of the registration, the person's slug, or the address of an account: tells apart those of one name. */
  key: string
  /** The larger line: in Han characters where there are any. */
  name: string
  /** The same name in Latin letters; null where it is not known. */
  latin: string | null
  organisation: string | null
  role: BadgeRole
  /** Words of the band. */
  roleName: LocalizedText
  /** Place of the band's colour. */
  shade: number
  /** What the ticket's code says; null for whoever has none. */
  token: string | null
}

/** A job as its page shows it. */
export type ShownJob = {
  id: string
  kind: PrintKind
  state: PrintState
  choice: PrintChoice
  done: number
  total: number | null
  sizeBytes: number | null
  createdAt: Date
  endedAt: Date | null
}

/** A job that a worker holds. */
export type ClaimedJob = {
  id: string
  forumId: string
  kind: PrintKind
  choice: PrintChoice
  locale: string
  attempts: number
}

/** Something to look at before printing. */
export type PrintFault = {
  key: string
  name: string
  /** Characters that nothing here can draw. */
  missing: string[]
  /** Set smaller than can be read from where people stand. */
  isTight: boolean
}
