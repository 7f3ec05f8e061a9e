import type { LocalizedText } from '#lib/platform/i18n/localized.ts'
import type { RegistrationStatus } from '#prisma/generated/enums.ts'

/** A consent as its giver sees it: to which words, when, for which registration. */
export type ConsentGiven = {
  id: string
  registrationId: string
  textVersion: number
  locale: string
  givenAt: Date
  withdrawnAt: Date | null
  title: LocalizedText
  body: LocalizedText
  isRequired: boolean
  forumName: LocalizedText
  status: RegistrationStatus
  forumEndsAt: Date | null
}
