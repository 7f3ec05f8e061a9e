import type { RegistrationStatus } from '#prisma/generated/enums.ts'
import type { RegistrationTerms, TicketType } from '../types.ts'

/** Somebody who waits for the organiser's decision, as an organiser sees them. */
export type PendingRegistration = {
  code: string
  name: string
  organisation: string | null
  ticketType: string
  createdAt: Date
}

/** How one forum's registration stands, for whoever organises it. */
export type ForumRegistration = {
  forumId: string
  timeZone: string
  /** Null for a forum that takes no registrations. */
  terms: RegistrationTerms | null
  /** Hidden ones too. */
  ticketTypes: TicketType[]
  counts: Partial<Record<RegistrationStatus, number>>
  /** In the order in which they came. */
  pending: PendingRegistration[]
}
