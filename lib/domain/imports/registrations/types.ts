import type { LocalizedText } from '#lib/platform/i18n/localized.ts'

/** A kind of place, with its numbers at the moment of reading. */
export type KindOfPlace = {
  id: string
  slug: string
  name: LocalizedText
  capacity: number
  confirmed: number
  waitlisted: number
}

/** What the rows of a list of people meet. */
export type RegistrationsState = {
  /** Why nobody can be entered at all; null where the forum takes registrations. */
  closed: 'not_offered' | 'called_off' | null
  waitingList: boolean
  types: readonly KindOfPlace[]
  /** Codes of those who have a registration, by their address. */
  registered: ReadonlyMap<string, string>
}
