import type { KnownRecord } from '#lib/domain/edits/naming/types.ts'
import type { FieldFaults, Fields } from '#lib/domain/edits/types.ts'
import type { LocalizedText } from '#lib/platform/i18n/localized.ts'

/** A person or an organisation of the forum that brings a list along: what it may correct. */
export type OwnRecord = {
  id: string
  slug: string
  version: number
  name: LocalizedText
  fields: Fields
  isRetired: boolean
}

/** What the rows of a list of people, or of organisations, meet. */
export type RecordState = {
  own: readonly OwnRecord[]
  /** Everything of the kind in the whole record: nothing is entered twice. */
  known: readonly KnownRecord[]
  /** Cities that an organisation can be in. */
  cities: readonly { slug: string; name: LocalizedText }[]
}

/** How the fields of one kind are read: by the rules of its form. */
export type RecordReader = (
  fields: Fields,
) => { ok: true; fields: Fields } | { ok: false; faults: FieldFaults }
