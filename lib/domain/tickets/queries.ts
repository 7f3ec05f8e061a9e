import 'server-only'
import { forumRefSelect, toForumRef, toText, toTextOrNull } from '#lib/domain/record/queries.ts'
import { daysAndSettings } from '#lib/domain/registrations/queries.ts'
import { toTerms } from '#lib/domain/registrations/utils.ts'
import { db } from '#lib/platform/db.ts'
import { isLocale } from '#lib/platform/i18n/locales.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import { admits } from './policy.ts'
import type { TicketDetail, TicketTerms, Verification } from './types.ts'
import { readTicketToken } from './utils.ts'

/** What decides what a registration's ticket is worth; with the ticket in force. */
export const ticketTermsSelect = {
  status: true,
  acceptBy: true,
  tickets: { where: { revokedAt: null }, select: { id: true, nonce: true } },
  forum: { select: daysAndSettings },
} as const satisfies Prisma.RegistrationSelect

const registrationSelect = {
  ...ticketTermsSelect,
  id: true,
  code: true,
  name: true,
  locale: true,
  version: true,
  updatedAt: true,
  forumId: true,
  ticketType: { select: { name: true } },
  forum: { select: { ...forumRefSelect, ...daysAndSettings, id: true, venue: true } },
} as const satisfies Prisma.RegistrationSelect
type RegistrationRow = Prisma.RegistrationGetPayload<{ select: typeof registrationSelect }>
type TermsRow = Prisma.RegistrationGetPayload<{ select: typeof ticketTermsSelect }>

export function ticketTerms(row: TermsRow): TicketTerms {
  const terms = toTerms(row.forum)
  return {
    status: row.status,
    acceptBy: row.acceptBy,
    forumCancelledAt: terms?.cancelledAt ?? null,
    forumEndsAt: terms?.forumEndsAt ?? null,
    hasTicket: row.tickets.length > 0,
  }
}

/**
 * The ticket side of a registration, by its id and the version of the link that leads to it; null
 * when there is none, the link was ended, or the person was erased. One query.
 */
export async function getTicketDetail(link: {
  id: string
  version: number
}): Promise<TicketDetail | null> {
  const row = await db.registration.findFirst({
    relationLoadStrategy: 'join',
    where: { id: link.id, linkVersion: link.version, erasedAt: null },
    select: registrationSelect,
  })
  if (!row) return null
  return {
    registrationId: row.id,
    code: row.code,
    name: row.name,
    locale: isLocale(row.locale) ? row.locale : 'zh',
    ticketType: toText(row.ticketType.name),
    forum: { ...toForumRef(row.forum), id: row.forum.id, venue: toTextOrNull(row.forum.venue) },
    terms: ticketTerms(row),
    ticket: row.tickets[0] ?? null,
    version: row.version,
    updatedAt: row.updatedAt,
  }
}

const REFUSED: Verification = { ok: false, reason: 'not_valid' }

/**
 * Whether a scanned code lets somebody into this forum at `now`. Signed by us is not enough: the
 * ticket must be the one in force, of this forum, accepted, and the forum not over or called off.
 * Every failure gets the same answer. Check-in calls this; it redeems nothing by itself.
 */
export async function verifyTicket(
  token: string,
  { forumId, now, keys }: { forumId: string; now: Date; keys?: readonly Buffer[] },
): Promise<Verification> {
  const claim = readTicketToken(token, keys)
  if (!claim || claim.forumId !== forumId) return REFUSED
  const ticket = await db.ticket.findFirst({
    relationLoadStrategy: 'join',
    where: {
      id: claim.ticketId,
      nonce: claim.nonce,
      revokedAt: null,
      registration: { forumId, erasedAt: null },
    },
    select: { id: true, registration: { select: registrationSelect } },
  })
  if (!ticket || !admits(ticketTerms(ticket.registration), now)) return REFUSED
  const { id, name, code, ticketType } = ticket.registration
  return {
    ok: true,
    ticket: {
      ticketId: ticket.id,
      registrationId: id,
      name,
      code,
      ticketType: toText(ticketType.name),
    },
  }
}
