import type { Fields } from '#lib/domain/edits/types.ts'
import type { Citation, Ref } from '#lib/domain/record/types.ts'
import type { LocalizedText } from '#lib/platform/i18n/localized.ts'
import type { AliasKind } from '#prisma/generated/enums.ts'
import type { NOUNS } from './constants.ts'

export type Noun = (typeof NOUNS)[number]

/** Of a person an alias has no kind. */
export type Alias = { kind: AliasKind | null; text: string }

/** By what somebody, or a body, is known. */
export type Known = {
  noun: Noun
  name: LocalizedText
  latinAsPrinted: string | null
  aliases: readonly Alias[]
}

/** One of two that are to become one, locked. */
export type Side = {
  id: string
  slug: string
  version: number
  isRetired: boolean
  known: Known
  fields: Fields
}

export type Place = { noun: Noun; forumId: string; actor: string; now: Date }

type Row = Record<string, unknown>

/** All that taking a merger back needs, as its audit row keeps it. */
export type Merger = {
  lost: { id: string; slug: string; version: number }
  /** The version of the one that stays, after it. */
  version: number
  moved: { table: string; column: string; rows: { id: string; version: number | null }[] }[]
  /** Said the same as a row of the one that stays. */
  dropped: { table: string; row: Row; parts: { table: string; rows: Row[] } | null }[]
  /** Names that the one that stays got by it; for organisations the ids of their rows. */
  aliases: { before: string[] } | { added: string[] }
  drafts: { sessionId: string; before: Row; after: Row }[]
}

/** A merger that still stands, as the page of the one that stays lists it. */
export type StandingMerger = { edit: string; slug: string; name: LocalizedText }

/** With whom one may be made one; those who may be the same come first. */
export type MergeChoice = Ref & {
  latinAsPrinted: string | null
  aliases: readonly string[]
  here: number
  everywhere: number
  isAlike: boolean
}

/** Who is found beside one of them. */
export type MergeChoicesPage = {
  own: Ref
  words: string | null
  /** Without words those who may be the same. */
  found: MergeChoice[]
  /** More were found than are shown. */
  isMore: boolean
}

/** What managers are offered on the page of one record; nothing to editors. */
export type MergeOffer = {
  isManager: boolean
  alike: MergeChoice[]
  mergers: StandingMerger[]
  /** The merger by which this one went into another, where it was done from this forum. */
  undoable: string | null
}

/** How often one of two stands at a forum; without a forum, at those that have no public page. */
export type MergePlace = {
  forum: Ref | null
  isHere: boolean
  count: number
  /** Titles as printed there; a body has none. */
  titles: string[]
}

/** One of two, as they are shown side by side. */
export type MergeSide = Ref & {
  version: number
  latinAsPrinted: string | null
  aliases: readonly string[]
  country: string | null
  citations: readonly Citation[]
  places: MergePlace[]
}

/** Both sides as they now are; or the one that is out of the record already. */
export type MergePair = { gone: null; kept: MergeSide; lost: MergeSide } | { gone: string }

/** Two or more who may be one. */
export type AlikeGroup = readonly { slug: string; name: LocalizedText }[]
