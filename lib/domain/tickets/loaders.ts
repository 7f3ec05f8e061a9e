import 'server-only'
import { cache } from 'react'
import { readRegistrationToken } from '#lib/domain/registrations/links/utils.ts'
import { getTicketDetail } from './queries.ts'

/** The ticket that a mailed link leads to; the link itself is the proof. Null for any other word. */
export const loadTicket = cache(async (token: string) => {
  const link = readRegistrationToken(token)
  return link && getTicketDetail(link)
})
