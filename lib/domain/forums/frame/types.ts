import type { ForumRef, Ref } from '#lib/domain/record/types.ts'
import type { LocalizedText } from '#lib/platform/i18n/localized.ts'

/** What stands behind each tab of a forum. People and organisations are counted once, whatever their roles. */
export type FrameCounts = {
  /** Sessions that hold no others: talks, a signing, a tour */
  sessions: number
  people: number
  organisations: number
  /** Single agreements; null when the record knows only an aggregate, which is no number of agreements */
  agreements: number | null
  outcomes: number
}

/** What every page of one forum opens with. */
export type ForumFrameData = ForumRef & {
  nameAsPrinted: string
  /** The Latin name that the source prints; null when the portal's rendering is all there is */
  latinAsPrinted: string | null
  /** Outermost first */
  umbrellas: (Ref & { doubt: LocalizedText | null })[]
  venue: LocalizedText | null
  doubt: LocalizedText | null
  counts: FrameCounts
}
