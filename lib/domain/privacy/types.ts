import type { Locale } from '#lib/platform/i18n/locales.ts'
import type { LocalizedText } from '#lib/platform/i18n/localized.ts'
import type { PERSONAL_TABLES } from './constants.ts'

export type PersonalTable = {
  /** What an erasure does to a person's rows. */
  erasure: 'deleted' | 'emptied' | 'kept'
  /** Columns that are not handed out, and why. */
  withheld: Readonly<Record<string, 'secret'>>
}

export type PersonalTableName = keyof typeof PERSONAL_TABLES

/** One row as it stands in the database, with the names of what it refers to beside it. */
export type PersonalRow = Record<string, unknown>

/** Everything held about one person, by table. */
export type PersonalData = Record<PersonalTableName, PersonalRow[]>

/**
 * Whose data: everything of one proven address, or, where only the link of one registration proves anything, what
 * belongs to that registration.
 */
export type Subject =
  | { emailNorm: string; registrationId?: undefined }
  | { emailNorm?: undefined; registrationId: string }

/** Who asks about data of their own, and how far what they proved reaches. */
export type Asker = {
  /** The token of the link they came with; null for somebody signed in. */
  token: string | null
  subject: Subject
  email: string
  emailNorm: string
  account: { id: string; name: string | null; locale: Locale; isFreshlyProven: boolean } | null
}

/** What a person may correct of one registration. */
export type CorrectableRegistration = {
  id: string
  version: number
  name: string
  phone: string | null
  organisation: string | null
  forumName: LocalizedText
}
