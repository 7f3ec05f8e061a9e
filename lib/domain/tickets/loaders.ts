import 'server-only'
import { cache } from 'react'
import { readRegistrationToken } from '#lib/domain/registrations/links/utils.ts'
import { admits } from './policy.ts'
import { getTicketDetail } from './queries.ts'
import type { TicketDetail } from './types.ts'
import { ticketToken } from './utils.ts'

/** The ticket that a mailed link leads to; the link itself is the proof. Null for any other word. */
export const loadTicket = cache(async (token: string) => {
  const link = readRegistrationToken(token)
  return link && getTicketDetail(link)
})

/** What the QR code of a ticket says; null where there is nothing to show at the entrance. */
export function loadTicketCode({ ticket, forum, terms }: TicketDetail, now: Date): string | null {
  if (!ticket || !admits(terms, now)) return null
  return ticketToken({ ticketId: ticket.id, forumId: forum.id, nonce: ticket.nonce })
}
