import type { Picture } from '#lib/domain/record/pictures/types.ts'
import type {
  AgreementRef,
  Appearance,
  Citation,
  ForumRef,
  OutcomeRef,
  PersonRef,
  Ref,
  SessionRef,
  StatedList,
  Title,
} from '#lib/domain/record/types.ts'
import type { LocalizedText } from '#lib/platform/i18n/localized.ts'
import type { OrderedName } from '#lib/platform/i18n/name-order.ts'
import type { Page } from '#lib/platform/listing/page-of.ts'
import type { AppearanceRole } from '#prisma/generated/enums.ts'

export type { AppearanceRole }

/** What a person did at one place of the record. */
export type Deed = {
  role: AppearanceRole
  session: SessionRef | null
  agreement: AgreementRef | null
  /** The party signed for, as printed */
  party: Appearance['party']
  outcome: OutcomeRef | null
  remark: LocalizedText | null
  doubt: LocalizedText | null
  citations: Citation[]
}

/** Titles as printed once, and what was done under them. */
export type SeatPart = { titles: Title[]; deeds: Deed[] }

/** One person at one forum: one card, whatever the number of roles. */
export type Seat = { person: PersonRef; nameAsPrinted: string; parts: SeatPart[] }

/** The seats of one role, and the lists of the text that say there were more. */
export type SeatGroup = { role: AppearanceRole; seats: Seat[]; lists: StatedList[] }

/** The people of one forum in the order of its text. */
export type ForumPeople = { seats: Seat[]; lists: StatedList[] }

/** A person at one forum, for the person's own page. */
export type PersonAtForum = { forum: ForumRef; nameAsPrinted: string[]; parts: SeatPart[] }

/** An office in an alliance, as printed. */
export type Office = {
  alliance: Ref
  /** Null for a plain member */
  office: LocalizedText | null
  asPrinted: string
  citations: Citation[]
}

export type PersonDetail = PersonRef & {
  picture: Picture | null
  aliases: string[]
  country: string | null
  doubt: LocalizedText | null
  citations: Citation[]
  /** All of them belong to the sample */
  isSample: boolean
  /** Latest forum first; within one, the order of the text */
  appearances: Appearance[]
  offices: Office[]
}

/** As much of a person as an index needs. */
export type PersonIndexEntry = PersonRef & {
  picture: Picture | null
  country: string | null
  isSample: boolean
  /** Slugs of the forums, each once */
  forums: string[]
}

/** A person in the list of people: what was printed at the latest forum. */
export type PersonEntry = PersonIndexEntry & { latest: Appearance[]; appearedAt: ForumRef[] }

/** One page of the list of people. */
export type PeopleList = {
  /** Null when there is no such page */
  page: Page<PersonEntry> | null
  /** How many the record names, the sample left out */
  total: number
  samples: number
  /** For the index of letters: everybody who is listed, in order */
  names: OrderedName[]
}
