import type { Fields } from '#lib/domain/edits/types.ts'
import type { Citation } from '#lib/domain/record/types.ts'
import type { LocalizedText } from '#lib/platform/i18n/localized.ts'
import type { ParticipationRole } from '#prisma/generated/enums.ts'

/** As what an organisation takes part in a forum, or in a part of it. */
export type ParticipationFacts = {
  role: ParticipationRole
  /** Slug */
  organisation: string
  asPrinted: string
  /** Slug of a part of the programme; null for the forum as a whole */
  session: string | null
  remark: LocalizedText | null
  doubt: LocalizedText | null
  citations: readonly Citation[]
}

/** One line of the list, in its order. */
export type ListedParticipation = {
  id: string
  role: ParticipationRole
  version: number
  organisation: { slug: string; name: LocalizedText }
  asPrinted: string
  session: { slug: string; title: LocalizedText } | null
  hasSource: boolean
}

export type EditedParticipation = {
  id: string
  version: number
  name: LocalizedText
  facts: ParticipationFacts
  fields: Fields
}

/** What the form offers to choose from. */
export type ParticipationChoices = {
  organisations: readonly { slug: string; name: LocalizedText }[]
  sessions: readonly { slug: string; title: LocalizedText }[]
}
