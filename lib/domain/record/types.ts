import type { PartialDate } from '#lib/platform/dates/partial-date.ts'
import type { LocalizedText } from '#lib/platform/i18n/localized.ts'
import type {
  AgreementKind,
  AgreementScope,
  AppearanceRole,
  ForumKind,
  ForumMode,
  HalfDay,
  ListKind,
  MotifKind,
  OutcomeKind,
  ParticipationRole,
  SessionKind,
  SlotPrecision,
} from '#prisma/generated/enums.ts'

/** The shortest clause that proves a fact, in the script of its document. */
export type Citation = { document: string; quote: string; note?: LocalizedText }

/** Something with a page of its own, as far as a link needs it. */
export type Ref = { slug: string; name: LocalizedText }
export type OrganisationRef = Ref & { latinAsPrinted: string | null }
export type PersonRef = Ref & { latinAsPrinted: string | null; honorific: string | null }
export type ForumRef = Ref & {
  shortName: LocalizedText | null
  kind: ForumKind
  mode: ForumMode | null
  isSample: boolean
  motif: MotifKind
  timeZone: string
  startsOn: PartialDate | null
  endsOn: PartialDate | null
  city: Ref | null
}
export type SessionRef = {
  slug: string
  forumSlug: string
  kind: SessionKind
  title: LocalizedText
  titleAsPrinted: string | null
}
export type AgreementRef = {
  slug: string
  scope: AgreementScope
  kind: AgreementKind
  title: LocalizedText
  titleAsPrinted: string | null
  signedOn: PartialDate | null
  /** Last day, where the source only gives the days between which it was signed. */
  signedUntil: PartialDate | null
}
export type OutcomeRef = {
  slug: string
  kind: OutcomeKind
  title: LocalizedText
  titleAsPrinted: string
}

/** A title as printed at one appearance, and the organisation it belongs to where that is in the record. */
export type Title = { asPrinted: string; text: LocalizedText; organisation: OrganisationRef | null }

/** A person in one role at one place of the record. */
export type Appearance = {
  role: AppearanceRole
  nameAsPrinted: string
  person: PersonRef
  forum: ForumRef
  session: SessionRef | null
  agreement: AgreementRef | null
  /** The party signed for, as printed, with its organisation; null for witnesses and where uncertain */
  party: { asPrinted: string; organisation: OrganisationRef | null } | null
  outcome: OutcomeRef | null
  titles: Title[]
  remark: LocalizedText | null
  doubt: LocalizedText | null
  citations: Citation[]
}

/** An organisation in one role at a forum or in a part of it. */
export type Participation = {
  role: ParticipationRole
  asPrinted: string
  organisation: OrganisationRef
  forum: ForumRef
  session: SessionRef | null
  outcome: OutcomeRef | null
  infrastructure: { slug: string; name: LocalizedText } | null
  remark: LocalizedText | null
  doubt: LocalizedText | null
  citations: Citation[]
}

/** A list that a source leaves open or only counts. */
export type StatedList = {
  slug: string
  kind: ListKind
  role: ParticipationRole | null
  label: LocalizedText
  isOpen: boolean
  statedCount: number | null
  asPrinted: string
  sessionSlug: string | null
  agreementSlug: string | null
  outcomeSlug: string | null
  citations: Citation[]
}

/** A number as stated: exact, or a bound. */
export type Figure = {
  slug: string
  group: string | null
  isTotal: boolean
  label: LocalizedText
  value: number | null
  atLeast: number | null
  atMost: number | null
  unit: LocalizedText | null
  asPrinted: string
  period: LocalizedText | null
  outcomeSlug: string | null
  organisation: OrganisationRef | null
  city: Ref | null
  infrastructureSlug: string | null
  doubt: LocalizedText | null
  citations: Citation[]
}

/** When and where a session stands. Instants as RFC 3339 in UTC, days in the forum's zone. */
export type Slot = {
  precision: SlotPrecision
  day: string | null
  half: HalfDay | null
  startsAt: string | null
  endsAt: string | null
  room: Ref | null
}
