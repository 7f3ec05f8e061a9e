import type { Fields } from '#lib/domain/edits/types.ts'
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

/** Whom a form offers; those who may be the same come first. */
export type MergeChoice = { slug: string; name: LocalizedText; isAlike: boolean }

/** Two or more who may be one. */
export type AlikeGroup = readonly { slug: string; name: LocalizedText }[]
