import type { ForumScopeRole } from '#lib/domain/accounts/types.ts'
import type { RecordHistory } from '#lib/domain/edits/history/types.ts'
import type { Fields } from '#lib/domain/edits/types.ts'
import type { Citation } from '#lib/domain/record/types.ts'
import type { PartialDate } from '#lib/platform/dates/partial-date.ts'
import type { LocalizedText } from '#lib/platform/i18n/localized.ts'
import type { AgreementState } from '#prisma/generated/enums.ts'
import type {
  AgreementKind,
  AgreementPlacement,
  AgreementRelationKind,
  AgreementScope,
  FollowUpState,
  PartyForm,
} from '../types.ts'

export type { AgreementState }

/** A party in the order in which it stands: an organisation of the record, or (`label`) one that is none. */
export type PartyFacts = {
  asPrinted: string
  /** Slug */
  organisation: string | null
  label: LocalizedText | null
  isOpen: boolean
}

/** Who signs for a party, or looks on; `party` is its place among the parties, null where the text does not say. */
export type SignerFacts = {
  role: 'signatory' | 'witness'
  /** Slug */
  person: string
  nameAsPrinted: string
  party: number | null
  titles: readonly string[]
}

export type DocumentFacts = { title: LocalizedText; address: string }
/** What has to be done after signing; organisers alone see it. Days as YYYY-MM-DD. */
export type MilestoneFacts = {
  title: LocalizedText
  owner: string | null
  dueOn: string | null
  doneOn: string | null
  evidence: string | null
}
/** What readers are told of how it went on: done, due by a day, or still open. */
export type FollowUpFacts = {
  title: LocalizedText
  state: FollowUpState
  on: PartialDate | null
  dateAsPrinted: string | null
}
export type RelationFacts = { kind: AgreementRelationKind; to: string }

/** Until when nobody sees it: an instant (RFC 3339), or the end of a part of the programme (slug). */
export type Embargo = { until: string; session: null } | { until: null; session: string }

/** What organisers can say of an agreement. */
export type AgreementFacts = {
  state: AgreementState
  voidReason: string | null
  scope: AgreementScope
  count: number | null
  countAsPrinted: string | null
  kind: AgreementKind
  kindAsPrinted: string
  title: LocalizedText
  titleAsPrinted: string | null
  summary: LocalizedText | null
  cooperation: readonly LocalizedText[]
  isCooperationOpen: boolean
  placement: AgreementPlacement
  place: LocalizedText | null
  /** Slug */
  city: string | null
  /** Slug of a part of the forum's programme */
  session: string | null
  signedOn: PartialDate | null
  signedUntil: PartialDate | null
  dateAsPrinted: string | null
  partyForm: PartyForm
  partyFormDoubt: LocalizedText | null
  /** Decimal, exact */
  amount: string | null
  /** ISO 4217 */
  currency: string | null
  amountAsPrinted: string | null
  amountMeaning: LocalizedText | null
  term: LocalizedText | null
  parties: readonly PartyFacts[]
  signers: readonly SignerFacts[]
  documents: readonly DocumentFacts[]
  relations: readonly RelationFacts[]
  followUps: readonly FollowUpFacts[]
  milestones: readonly MilestoneFacts[]
  embargo: Embargo | null
  doubt: LocalizedText | null
  citations: readonly Citation[]
}

/** One line of the forum's list. */
export type ListedAgreement = {
  slug: string
  title: LocalizedText
  state: AgreementState
  session: { slug: string; title: LocalizedText } | null
  parties: readonly string[]
  signedOn: PartialDate | null
  embargoedUntil: Date | null
  hasSource: boolean
  /** The next thing that is to be done by a day, as YYYY-MM-DD */
  nextDue: { title: LocalizedText; on: string } | null
}

export type EditedAgreement = {
  agreementId: string
  slug: string
  version: number
  facts: AgreementFacts
  fields: Fields
  /** When its embargo ends as things stand; null without one. `NO_END` while no end is known. */
  embargoedUntil: Date | null
}

/** What the form offers to choose from. */
export type AgreementChoices = {
  cities: readonly { slug: string; name: LocalizedText }[]
  organisations: readonly { slug: string; name: LocalizedText }[]
  people: readonly { slug: string; name: LocalizedText }[]
  sessions: readonly { slug: string; title: LocalizedText }[]
  agreements: readonly { slug: string; title: LocalizedText }[]
}

/** An agreement on the run-sheet of a ceremony. */
export type SheetRow = {
  slug: string
  title: LocalizedText
  kindAsPrinted: string
  state: AgreementState
  session: { title: LocalizedText; startsAt: Date | null; room: LocalizedText | null } | null
  parties: readonly {
    name: LocalizedText
    asPrinted: string
    signatories: readonly SheetSigner[]
  }[]
  unplaced: readonly SheetSigner[]
  witnesses: readonly SheetSigner[]
  embargoedUntil: Date | null
}
export type SheetSigner = { name: string; titles: readonly string[] }

/** What the address of the list asks for; null for anything. */
export type AsksOfAgreements = {
  q: string | null
  state: AgreementState | null
  session: string | null
}

export type AgreementListPage = {
  agreements: readonly ListedAgreement[]
  asked: AsksOfAgreements
  total: number
  sessions: readonly { slug: string; title: LocalizedText }[]
}

export type AgreementPage = {
  agreement: EditedAgreement | null
  /** Of one that stands */
  history: RecordHistory | null
  documents: readonly { slug: string; title: string }[]
  choices: AgreementChoices
  role: ForumScopeRole
}
