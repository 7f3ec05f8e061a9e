import type {
  AgreementRef,
  Citation,
  ForumRef,
  OrganisationRef,
  OutcomeRef,
  Participation,
  PersonRef,
  StatedList,
} from '#lib/domain/record/types.ts'
import type { PartialDate } from '#lib/platform/dates/partial-date.ts'
import type { LocalizedText } from '#lib/platform/i18n/localized.ts'
import type { ServiceState } from '#prisma/generated/enums.ts'

export type { ServiceState }

/** A launch that the record holds, with who initiated it. Initiators are not members. */
export type Launch = OutcomeRef & {
  forum: ForumRef
  verb: LocalizedText
  verbAsPrinted: string
  happenedOn: PartialDate | null
  /** Initiators that the text names, in its order */
  initiators: Participation[]
  /** What the text says of their number; null when it says nothing */
  initiatorList: StatedList | null
  doubt: LocalizedText | null
  citations: Citation[]
}

export type AllianceSummary = {
  slug: string
  organisation: OrganisationRef
  founder: OrganisationRef | null
  description: LocalizedText
  launches: Launch[]
  citations: Citation[]
}

export type AllianceService = {
  name: LocalizedText
  asPrinted: string
  state: ServiceState
  citations: Citation[]
}

/** A person or a member organisation that a text names, with the office held. */
export type AllianceMember = {
  person: PersonRef | null
  organisation: OrganisationRef | null
  /** null for a plain member */
  office: LocalizedText | null
  asPrinted: string
  citations: Citation[]
}

export type AllianceDetail = AllianceSummary & {
  purpose: LocalizedText | null
  points: LocalizedText[]
  joiningProcedure: LocalizedText | null
  memberCountAsPrinted: string | null
  services: AllianceService[]
  /** The text ends the list of services with 等 */
  servicesOpen: boolean
  members: AllianceMember[]
  /** What its organisation did at forums */
  participations: Participation[]
  /** Agreements to which its organisation is a party, latest first */
  agreements: AgreementRef[]
  doubt: LocalizedText | null
}
