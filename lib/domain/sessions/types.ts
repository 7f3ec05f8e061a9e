import type {
  AgreementRef,
  Appearance,
  Citation,
  ForumRef,
  OrganisationRef,
  OutcomeRef,
  Participation,
  PersonRef,
  Ref,
  Slot,
  StatedList,
  Title,
} from '#lib/domain/record/types.ts'
import type { LocalizedText } from '#lib/platform/i18n/localized.ts'
import type { LocalizedRich } from '#lib/platform/rich-text/localized.ts'
import type {
  AppearanceRole,
  ParticipationRole,
  SessionKind,
  SessionStatus,
} from '#prisma/generated/enums.ts'

/** A person as the agenda names them: the role there, the titles printed there. */
export type AgendaPerson = {
  role: AppearanceRole
  nameAsPrinted: string
  person: PersonRef
  titles: Title[]
}

export type AgendaOrganisation = {
  role: ParticipationRole
  asPrinted: string
  organisation: OrganisationRef
}

/** What changed last in a session, and when (RFC 3339, UTC). */
export type SessionChange = { text: LocalizedText; at: string }

/** A part of a programme as the agenda draws it. */
export type AgendaSession = {
  slug: string
  kind: SessionKind
  status: SessionStatus
  title: LocalizedText
  titleAsPrinted: string | null
  theme: LocalizedText | null
  capacity: number | null
  change: SessionChange | null
  doubt: LocalizedText | null
  /** Null for a block or a session of its own; also when its block is not shown */
  parentSlug: string | null
  /** At least one; the first is the main one */
  slots: Slot[]
  people: AgendaPerson[]
  organisations: AgendaOrganisation[]
  lists: StatedList[]
  themes: Ref[]
  citations: Citation[]
}

export type AgendaRoom = Ref & { capacity: number | null }

/** The whole programme of one forum. */
export type Agenda = {
  forum: ForumRef
  rooms: AgendaRoom[]
  /** In the order of the record: that of the source, or the organisers' own */
  sessions: AgendaSession[]
  /** Lists of sessions that the source leaves open or only counts */
  lists: StatedList[]
  /** The last change to any part of it, RFC 3339 in UTC; null when there is no part */
  updatedAt: string | null
  /** How many versions of it organisers have published here */
  versions: number
}

/** A session named beside another: its block, its neighbours. */
export type SessionNeighbour = {
  slug: string
  kind: SessionKind
  status: SessionStatus
  title: LocalizedText
}

/** A session inside the one shown. */
export type SessionPart = SessionNeighbour & { slots: Slot[]; people: AgendaPerson[] }

/** Everything that the page of one session shows. */
export type SessionDetail = Omit<AgendaSession, 'people' | 'organisations'> & {
  forum: ForumRef
  venue: LocalizedText | null
  themeAsPrinted: string | null
  description: LocalizedText | null
  /** The same laid out; null where it is paragraphs alone */
  descriptionRich: LocalizedRich | null
  points: LocalizedText[]
  parent: SessionNeighbour | null
  children: SessionPart[]
  /** Its neighbours among the sessions of the same block, in the order of the record; breaks are passed over */
  previous: SessionNeighbour | null
  next: SessionNeighbour | null
  appearances: Appearance[]
  participations: Participation[]
  agreements: AgreementRef[]
  outcomes: OutcomeRef[]
  updatedAt: string
}
