import 'server-only'
import { toText } from '#lib/domain/record/queries.ts'
import { ticketTerms, ticketTermsSelect } from '#lib/domain/tickets/queries.ts'
import type { TicketClaim } from '#lib/domain/tickets/types.ts'
import { db } from '#lib/platform/db.ts'
import type { LocalizedText } from '#lib/platform/i18n/localized.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import type { CheckInDirection } from '#prisma/generated/enums.ts'
import type { Standing } from './policy.ts'
import type { DoorList, FirstScan, Guest } from './types.ts'

const guestSelect = {
  ...ticketTermsSelect,
  id: true,
  forumId: true,
  version: true,
  name: true,
  organisation: true,
  erasedAt: true,
  ticketType: { select: { name: true } },
  bookings: { select: { sessionId: true } },
} as const satisfies Prisma.RegistrationSelect
type GuestRow = Prisma.RegistrationGetPayload<{ select: typeof guestSelect }>

/** Somebody at the door, and what decides whether they come in. */
export type Comer = {
  forumId: string
  guest: Guest
  standing: Standing
  /** Another as soon as the place is somebody else's, or a check-in was taken back. */
  version: number
}

/** The list where somebody is checked in, of this forum. */
export type ListContext = { id: string; sessionId: string | null; hasPlaces: boolean }

function toComer(row: GuestRow, list: ListContext, isRevoked: boolean): Comer {
  const { id, forumId, version, name, organisation, erasedAt, bookings } = row
  const hasSeat = !list.hasPlaces || bookings.some(({ sessionId }) => sessionId === list.sessionId)
  return {
    forumId,
    version,
    guest: { registrationId: id, name, organisation, ticketType: toText(row.ticketType.name) },
    standing: { terms: ticketTerms(row), isErased: erasedAt !== null, isRevoked, hasSeat },
  }
}

/** A list of this forum; null for any other. */
export async function getListContext(forumId: string, listId: string): Promise<ListContext | null> {
  const list = await db.checkInList.findFirst({
    relationLoadStrategy: 'join',
    where: { id: listId, forumId },
    select: {
      id: true,
      sessionId: true,
      session: { select: { places: { select: { sessionId: true } } } },
    },
  })
  if (!list) return null
  return { id: list.id, sessionId: list.sessionId, hasPlaces: Boolean(list.session?.places) }
}

/** Whose ticket a code of ours names, whatever it is worth, at whichever forum. */
export async function getComerByTicket(
  claim: TicketClaim,
  list: ListContext,
): Promise<Comer | null> {
  const ticket = await db.ticket.findFirst({
    relationLoadStrategy: 'join',
    where: {
      id: claim.ticketId,
      nonce: claim.nonce,
      registration: { forumId: claim.forumId },
    },
    select: { revokedAt: true, registration: { select: guestSelect } },
  })
  return ticket && toComer(ticket.registration, list, ticket.revokedAt !== null)
}

/** Somebody of this forum, chosen from those who were found. */
export async function getComer(
  forumId: string,
  registrationId: string,
  list: ListContext,
): Promise<Comer | null> {
  const row = await db.registration.findFirst({
    relationLoadStrategy: 'join',
    where: { id: registrationId, forumId },
    select: guestSelect,
  })
  return row && toComer(row, list, false)
}

export type ReceivedScan = {
  id: string
  listId: string
  registrationId: string
  direction: CheckInDirection
  isRepeat: boolean
  first: FirstScan
}

/** A scan that a device has sent before, with the first of its turn. */
export async function getReceivedScan(
  deviceId: string,
  nonce: string,
): Promise<ReceivedScan | null> {
  const [row] = await db.$queryRaw<
    (Omit<ReceivedScan, 'first'> & { firstAt: Date; firstDevice: string })[]
  >`
    SELECT own.id, own."listId", own."registrationId", own.direction, own."isRepeat",
           first.at AS "firstAt", device.name AS "firstDevice"
      FROM check_in AS own
     CROSS JOIN LATERAL (
       SELECT at, "deviceId" FROM check_in AS scan
        WHERE scan."listId" = own."listId" AND scan."registrationId" = own."registrationId" AND scan.turn = own.turn
          AND (scan."undoneAt" IS NULL OR scan.id = own.id)
        ORDER BY at, "receivedAt", id LIMIT 1) AS first
      JOIN check_in_device AS device ON device.id = first."deviceId"
     WHERE own."deviceId" = ${deviceId}::uuid AND own.nonce = ${nonce}`
  if (!row) return null
  const { firstAt, firstDevice, ...scan } = row
  return { ...scan, first: { at: firstAt, device: firstDevice } }
}

/** Which of these numbers a device has used already. */
export async function listReceivedNonces(
  deviceId: string,
  nonces: readonly string[],
): Promise<Set<string>> {
  const rows = await db.checkIn.findMany({
    where: { deviceId, nonce: { in: [...nonces] } },
    select: { nonce: true },
  })
  return new Set(rows.map(({ nonce }) => nonce))
}

type ListRow = Omit<DoorList, 'session'> & { slug: string | null; title: Prisma.JsonValue }

/** The places of checking in of a forum, the entrance first, then sessions in the order of the programme. */
export async function listDoorLists(forumId: string): Promise<DoorList[]> {
  const rows = await db.$queryRaw<ListRow[]>`
    WITH latest AS (
      SELECT DISTINCT ON (scan."listId", scan."registrationId") scan."listId", scan."registrationId", scan.direction
        FROM check_in AS scan JOIN check_in_list AS list ON list.id = scan."listId"
       WHERE list."forumId" = ${forumId}::uuid AND NOT scan."isRepeat" AND scan."undoneAt" IS NULL
       ORDER BY scan."listId", scan."registrationId", scan.at DESC, scan.turn DESC),
    arrived AS (
      SELECT scan."listId", count(DISTINCT scan."registrationId")::int AS number
        FROM check_in AS scan JOIN check_in_list AS list ON list.id = scan."listId"
       WHERE list."forumId" = ${forumId}::uuid AND scan.direction = 'entry' AND scan."undoneAt" IS NULL
       GROUP BY scan."listId"),
    coming AS (
      SELECT count(*)::int AS number FROM registration
       WHERE "forumId" = ${forumId}::uuid AND status IN ('confirmed', 'attended') AND "acceptBy" IS NULL AND "erasedAt" IS NULL)
    SELECT list.id, session.slug, session.title, coalesce(arrived.number, 0) AS arrived,
           (SELECT count(*)::int FROM latest WHERE latest."listId" = list.id AND direction = 'entry') AS inside,
           coalesce(places.taken, coming.number) AS expected
      FROM check_in_list AS list
     CROSS JOIN coming
      LEFT JOIN arrived ON arrived."listId" = list.id
      LEFT JOIN forum_session AS session ON session.id = list."sessionId"
      LEFT JOIN session_places AS places ON places."sessionId" = list."sessionId"
     WHERE list."forumId" = ${forumId}::uuid AND (session.id IS NULL OR session."retiredAt" IS NULL)
     ORDER BY session.id IS NOT NULL, session.position, session.id`
  return rows.map(({ slug, title, ...list }) => ({
    ...list,
    session: slug === null ? null : { slug, title: toText(title) as LocalizedText },
  }))
}
