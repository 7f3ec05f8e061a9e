import type { EditedAgreement } from '#lib/domain/agreements/editing/types.ts'
import type { KnownRecord } from '#lib/domain/edits/naming/types.ts'
import type { LocalizedText } from '#lib/platform/i18n/localized.ts'

export type OwnAgreement = Pick<
  EditedAgreement,
  'agreementId' | 'slug' | 'version' | 'facts' | 'fields'
>

/** Something that a cell names, by its address or by one of its titles. */
export type Titled = { slug: string; title: LocalizedText }

/** What the rows of a list of agreements meet. */
export type AgreementsState = {
  own: readonly OwnAgreement[]
  /** Every body of the record: a party is one of them. */
  bodies: readonly KnownRecord[]
  sessions: readonly Titled[]
  documents: readonly Titled[]
  timeZone: string
}
