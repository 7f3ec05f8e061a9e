import type { LocalizedText } from '#lib/platform/i18n/localized.ts'
import type { RegistrationStatus } from '#prisma/generated/enums.ts'

/** Registrations of a forum in numbers; days and minutes on the forum's own clock. */
export type RegistrationFigures = {
  /** How many registered on each day on which anybody did: YYYY-MM-DD. */
  days: { day: string; count: number }[]
  types: {
    slug: string
    name: LocalizedText
    capacity: number
    counts: Partial<Record<RegistrationStatus, number>>
  }[]
  /** Of those who hold or wait for a place, by the organisation they gave, the most first. */
  organisations: { name: string | null; count: number }[]
  /** How many more organisations there are than are listed. */
  furtherOrganisations: number
  /** How many came in for the first time in each minute in which anybody did: YYYY-MM-DDTHH:MM. */
  arrivals: { minute: string; count: number }[]
}
