import type { Picture } from '#lib/domain/record/pictures/types.ts'
import type {
  AgreementRef,
  Citation,
  Figure,
  ForumRef,
  OrganisationRef,
  OutcomeRef,
  Participation,
  PersonRef,
  Ref,
  Title,
} from '#lib/domain/record/types.ts'
import type { LocalizedText } from '#lib/platform/i18n/localized.ts'
import type { OrderedName } from '#lib/platform/i18n/name-order.ts'
import type { Page } from '#lib/platform/listing/page-of.ts'
import type {
  AliasKind,
  AppearanceRole,
  HonourState,
  OrganisationKind,
  ParticipationRole,
} from '#prisma/generated/enums.ts'

export type { AliasKind, OrganisationKind, ParticipationRole }

/** Another name of an organisation, as a source prints it. */
export type Alias = {
  text: string
  kind: AliasKind
  doubt: LocalizedText | null
  citations: Citation[]
}

/** Somebody with a title of this organisation, at one forum. */
export type TitleHolder = {
  person: PersonRef
  role: AppearanceRole
  title: Title
  forum: ForumRef
}

/** An agreement that the organisation is a party to, and how its name is printed there. */
export type PartyTo = {
  agreement: AgreementRef
  forum: ForumRef | null
  asPrinted: string
  /** Named as one of several */
  isOpen: boolean
  citations: Citation[]
}

export type OutcomeOf = OutcomeRef & { forum: ForumRef; verb: LocalizedText; citations: Citation[] }

export type HonourOf = {
  slug: string
  title: LocalizedText
  state: HonourState
  forum: ForumRef
  citations: Citation[]
}

/** A department or a body below this one, and where it stands in the record itself. */
export type Department = OrganisationRef & { forums: ForumRef[] }

/** Membership or office in an alliance. */
export type AllianceTie = {
  alliance: Ref
  tie: 'body' | 'founder' | 'member'
  office: LocalizedText | null
  citations: Citation[]
}

export type OrganisationDetail = OrganisationRef & {
  picture: Picture | null
  kind: OrganisationKind
  country: string | null
  city: Ref | null
  /** One body with two names on its door */
  isJoint: boolean
  description: LocalizedText | null
  doubt: LocalizedText | null
  citations: Citation[]
  /** It stands in the sample alone */
  isSample: boolean
  /** Outermost first */
  parents: OrganisationRef[]
  departments: Department[]
  aliases: Alias[]
  /** Latest forum first; within one, by role and the order of the text */
  participations: Participation[]
  people: TitleHolder[]
  agreements: PartyTo[]
  outcomes: OutcomeOf[]
  alliances: AllianceTie[]
  figures: Figure[]
  honours: HonourOf[]
}

/** A form of the name as some text prints it, with what proves it. */
export type PrintedForm = {
  text: string
  kind: AliasKind | null
  doubt: LocalizedText | null
  citations: Citation[]
}

/** An organisation in the list. */
export type OrganisationEntry = OrganisationRef & {
  picture: Picture | null
  kind: OrganisationKind
  country: string | null
  isJoint: boolean
  isSample: boolean
  /** One per role taken, in conventional order */
  roles: ParticipationRole[]
  /** Slugs of the forums in whose record it stands, each once */
  forums: string[]
}

export type OrganisationFilter = {
  kind?: OrganisationKind
  country?: string
  role?: ParticipationRole
  forum?: string
}

/** One page of the list of organisations, and what its filters can offer. */
export type OrganisationList = {
  /** Null when there is no such page */
  page: Page<OrganisationEntry> | null
  /** How many the record names, the sample left out */
  total: number
  samples: number
  /** For the index of letters: all that are listed, in order */
  names: OrderedName[]
}
