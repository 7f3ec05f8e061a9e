import type { Citation, ForumRef, OrganisationRef } from '#lib/domain/record/types.ts'
import type { PartialDate } from '#lib/platform/dates/partial-date.ts'
import type { LocalizedText } from '#lib/platform/i18n/localized.ts'

/** An alliance as the home page tells it: who began it, when, what it held. */
export type AllianceGlance = {
  slug: string
  name: LocalizedText
  founder: OrganisationRef | null
  /** Where it was launched, with those who began it. Initiators are not members. */
  launch: {
    on: PartialDate | null
    forum: ForumRef
    initiators: OrganisationRef[]
    /** How many initiators the source states */
    stated: number | null
    citations: Citation[]
  } | null
  /** Forums that it hosted */
  hosted: ForumRef[]
  citations: Citation[]
}
