import type { LocalizedText } from '#lib/platform/i18n/localized.ts'
import type { ForumKind, MotifKind } from '#prisma/generated/enums.ts'
import type { ForumFacts } from '../editing/types.ts'

/** What is said of a forum when it is made; kind, zone and address stay for good. */
export type NewForum = {
  /** Its part of every address, for good. */
  address: string
  kind: ForumKind
  timeZone: string
  /** Slugs of the record. */
  city: string | null
  edition: number | null
  motif: MotifKind
  facts: ForumFacts
}

type Named = { slug: string; name: LocalizedText }

/** Where a forum can be, and what it can be part of. */
export type NewForumChoices = { cities: Named[]; umbrellas: Named[] }
