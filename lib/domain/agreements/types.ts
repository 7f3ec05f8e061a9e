import type {
  AgreementRef,
  Citation,
  ForumRef,
  OrganisationRef,
  PersonRef,
  Ref,
  SessionRef,
  StatedList,
  Title,
} from '#lib/domain/record/types.ts'
import type { PartialDate } from '#lib/platform/dates/partial-date.ts'
import type { LocalizedText } from '#lib/platform/i18n/localized.ts'
import type {
  AgreementKind,
  AgreementPlacement,
  AgreementRelationKind,
  AgreementScope,
  FollowUpState,
  PartyForm,
} from '#prisma/generated/enums.ts'

export type {
  AgreementKind,
  AgreementPlacement,
  AgreementRelationKind,
  AgreementScope,
  FollowUpState,
  PartyForm,
}

/** An amount as printed beside its value in the main unit of an ISO 4217 currency, exact as a decimal string. */
export type AgreementAmount = {
  asPrinted: string
  value: string
  currency: string
  meaning: LocalizedText | null
}

/** How many agreements an aggregate counts. */
export type StatedCount = { value: number; asPrinted: string }

/** A party in the order of the text. */
export type Party = {
  /** Name of the organisation in the record, or of a party that is none (荆门市) */
  name: LocalizedText
  organisation: OrganisationRef | null
  asPrinted: string
  /** Named as one of several (深圳华大基因等公司) */
  isOpen: boolean
  doubt: LocalizedText | null
}

/** Someone who signed or witnessed, with the titles printed there. */
export type Signer = {
  person: PersonRef
  nameAsPrinted: string
  titles: Title[]
  remark: LocalizedText | null
  doubt: LocalizedText | null
  citations: Citation[]
}

export type PartyWithSigners = Party & { signatories: Signer[]; citations: Citation[] }

export type FollowUp = {
  state: FollowUpState
  title: LocalizedText
  on: PartialDate | null
  dateAsPrinted: string | null
  citations: Citation[]
}

export type AgreementDocument = { title: LocalizedText; address: string; citations: Citation[] }

/** `renews` with direction `to`: this agreement renews the other; with `from`: the other renews this. */
export type AgreementRelation = {
  kind: AgreementRelationKind
  direction: 'to' | 'from'
  agreement: AgreementRef
  citations: Citation[]
}

/** One row of the register. */
export type AgreementSummary = AgreementRef & {
  kindAsPrinted: string
  forum: ForumRef | null
  session: SessionRef | null
  city: Ref | null
  placement: AgreementPlacement
  /** Where it was signed, when not at a forum of the portal */
  place: LocalizedText | null
  signedUntil: PartialDate | null
  dateAsPrinted: string | null
  partyForm: PartyForm
  partyFormDoubt: LocalizedText | null
  parties: Party[]
  /** Only an aggregate has one */
  count: StatedCount | null
  amount: AgreementAmount | null
}

/** The whole entry. */
export type AgreementDetail = Omit<AgreementSummary, 'parties'> & {
  summary: LocalizedText | null
  fields: LocalizedText[]
  fieldsOpen: boolean
  term: LocalizedText | null
  parties: PartyWithSigners[]
  /** Signatories of whom the text does not say for which party they signed */
  unplacedSignatories: Signer[]
  witnesses: Signer[]
  followUps: FollowUp[]
  documents: AgreementDocument[]
  relations: AgreementRelation[]
  lists: StatedList[]
  doubt: LocalizedText | null
  citations: Citation[]
  updatedAt: string
}

export type AgreementFilter = {
  /** Slug of the forum */
  forum?: string
  kind?: AgreementKind
  /** Year of signing */
  year?: number
  /** Slug of the city */
  city?: string
  /** Slug of an organisation that is a party */
  party?: string
}

/** An entry as a page shows it: with whether its day of signing has come. */
export type AgreementEntry = AgreementDetail & { isSigned: boolean }
