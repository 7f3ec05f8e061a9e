import { ticketEvent } from '#lib/domain/tickets/calendar/utils.ts'
import { loadTicket } from '#lib/domain/tickets/loaders.ts'
import { getTicketState } from '#lib/domain/tickets/policy.ts'
import { CALENDAR_MEDIA_TYPE, calendarOf } from '#lib/platform/calendar/calendar-of.ts'
import { env } from '#lib/platform/env.ts'
import { personalFile } from '#lib/platform/http/personal-file.ts'
import { isLocale } from '#lib/platform/i18n/locales.ts'
import { pickString } from '#lib/platform/i18n/localized.ts'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ locale: string; token: string }> }

/** The days of the forum for a calendar; of a registration that has ended, the same as cancelled. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { locale, token } = await params
  const ticket = isLocale(locale) ? await loadTicket(token) : null
  if (!isLocale(locale) || !ticket) return personalFile(null)
  const state = getTicketState(ticket.terms, new Date())
  const isCancelled = state === 'cancelled' || state === 'called_off'
  const event = ticketEvent({ ...ticket, isCancelled }, { locale, origin: env.APP_ORIGIN })
  if (!event) return personalFile(null)
  const body = calendarOf({ name: pickString(ticket.forum.name, locale), events: [event] })
  return personalFile({ body, type: CALENDAR_MEDIA_TYPE, name: `ticket-${ticket.code}.ics` })
}
