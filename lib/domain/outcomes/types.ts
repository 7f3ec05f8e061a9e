import type {
  Appearance,
  Citation,
  Figure,
  ForumRef,
  OrganisationRef,
  Participation,
  Ref,
  SessionRef,
  StatedList,
} from '#lib/domain/record/types.ts'
import type { PartialDate } from '#lib/platform/dates/partial-date.ts'
import type { LocalizedText } from '#lib/platform/i18n/localized.ts'
import type { LocalizedRich } from '#lib/platform/rich-text/localized.ts'
import type { OutcomeKind } from '#prisma/generated/enums.ts'

export type { OutcomeKind }

/** What came of a forum, with its verb as printed and all that hangs on it. */
export type OutcomeDetail = {
  slug: string
  kind: OutcomeKind
  title: LocalizedText
  titleAsPrinted: string
  verb: LocalizedText
  verbAsPrinted: string
  description: LocalizedText | null
  /** The same laid out; null where it is paragraphs alone */
  descriptionRich: LocalizedRich | null
  points: LocalizedText[]
  happenedOn: PartialDate | null
  dateAsPrinted: string | null
  forum: ForumRef
  session: SessionRef | null
  /** The body it is, when it has a record of its own */
  organisation: OrganisationRef | null
  /** The alliance it founded, when it has a page of its own */
  alliance: Ref | null
  figures: Figure[]
  appearances: Appearance[]
  participations: Participation[]
  lists: StatedList[]
  doubt: LocalizedText | null
  citations: Citation[]
}
