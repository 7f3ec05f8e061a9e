import 'server-only'
import { toText } from '#lib/domain/record/queries.ts'
import { daysAndSettings } from '#lib/domain/registrations/queries.ts'
import { toTerms } from '#lib/domain/registrations/utils.ts'
import { ticketToken } from '#lib/domain/tickets/utils.ts'
import { inZone } from '#lib/platform/dates/zone.ts'
import { db } from '#lib/platform/db.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { pickString } from '#lib/platform/i18n/localized.ts'
import { formatCount } from '#lib/platform/numbers/format-number.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import type { CheckInDirection, RegistrationStatus } from '#prisma/generated/enums.ts'
import { doorRefusal } from '../policy.ts'
import { getListContext } from '../queries.ts'
import type { ListedStanding, ListedTicket, LiveDoor, OfflineList } from './types.ts'
import { listedId, sealFor } from './utils.ts'

/** A statement that was begun when a door asked has ended by then. */
const OVERLAP_MS = 15_000

type TicketRow = {
  id: string
  nonce: string
  isRevoked: boolean
  hasTicket: boolean
  name: string
  typeName: Prisma.JsonValue
  status: RegistrationStatus
  acceptBy: Date | null
  erasedAt: Date | null
  hasSeat: boolean
}

/** Everything by which a phone judges at this list without us; null where the list is not of this forum. */
export async function getOfflineList(
  { forumId, listId }: { forumId: string; listId: string },
  locale: Locale,
  now: Date,
): Promise<OfflineList | null> {
  const list = await getListContext(forumId, listId)
  if (!list) return null
  const [forum, rows, standings] = await Promise.all([
    db.forum.findUniqueOrThrow({
      relationLoadStrategy: 'join',
      where: { id: forumId },
      select: daysAndSettings,
    }),
    listTicketRows(forumId, list.hasPlaces ? list.sessionId : null),
    listStandings({ forumId, listId }, null),
  ])
  const terms = toTerms(forum)
  const ofForum = {
    forumCancelledAt: terms?.cancelledAt ?? null,
    forumEndsAt: terms?.forumEndsAt ?? null,
  }
  const tickets = rows.map((row): ListedTicket => {
    const token = ticketToken({ ticketId: row.id, forumId, nonce: row.nonce })
    const { status, acceptBy, hasTicket, isRevoked, hasSeat } = row
    const isErased = row.erasedAt !== null
    const standing = { terms: { ...ofForum, status, acceptBy, hasTicket }, isErased }
    const reason = doorRefusal({ ...standing, isRevoked, hasSeat }, now)
    const guest = { name: row.name, ticketType: pickString(toText(row.typeName), locale) }
    return {
      id: listedId(token),
      box: reason ? null : sealFor(token, JSON.stringify(guest)),
      reason,
    }
  })
  return {
    asOf: now.toISOString(),
    forum: Buffer.from(forumId.replaceAll('-', ''), 'hex').toString('base64url'),
    offsetMinutes: inZone(now, forum.timeZone).offsetNanoseconds / 60e9,
    tickets,
    standings,
  }
}

const listTicketRows = (forumId: string, bookedSessionId: string | null) =>
  db.$queryRaw<TicketRow[]>`
    SELECT ticket.id, ticket.nonce, ticket."revokedAt" IS NOT NULL AS "isRevoked",
           bool_or(ticket."revokedAt" IS NULL) OVER (PARTITION BY r.id) AS "hasTicket",
           r.name, type.name AS "typeName", r.status, r."acceptBy", r."erasedAt",
           ${bookedSessionId}::uuid IS NULL OR EXISTS (
             SELECT 1 FROM session_booking AS booking
              WHERE booking."registrationId" = r.id AND booking."sessionId" = ${bookedSessionId}::uuid) AS "hasSeat"
      FROM ticket JOIN registration AS r ON r.id = ticket."registrationId"
      JOIN ticket_type AS type ON type.id = r."ticketTypeId"
     WHERE r."forumId" = ${forumId}::uuid
     ORDER BY ticket.id`

type StandingRow = {
  ticketId: string
  nonce: string
  direction: CheckInDirection | null
  at: Date
  device: string
}

/** Where people stand at a list; of everybody, or of those about whom something came or went `since`. */
export async function listStandings(
  { forumId, listId }: { forumId: string; listId: string },
  since: Date | null,
): Promise<ListedStanding[]> {
  const rows = await db.$queryRaw<StandingRow[]>`
    WITH touched AS (
      SELECT scan."registrationId", max(scan."undoneAt") AS "undoneAt"
        FROM check_in AS scan JOIN check_in_list AS list ON list.id = scan."listId"
       WHERE scan."listId" = ${listId}::uuid AND list."forumId" = ${forumId}::uuid
         AND (${since}::timestamptz IS NULL OR scan."receivedAt" >= ${since}::timestamptz OR scan."undoneAt" >= ${since}::timestamptz)
       GROUP BY scan."registrationId")
    SELECT ticket.id AS "ticketId", ticket.nonce, last.direction,
           coalesce(first.at, touched."undoneAt") AS at, coalesce(device.name, '') AS device
      FROM touched
      JOIN ticket ON ticket."registrationId" = touched."registrationId" AND ticket."revokedAt" IS NULL
      LEFT JOIN LATERAL (
        SELECT direction, turn FROM check_in AS scan
         WHERE scan."listId" = ${listId}::uuid AND scan."registrationId" = touched."registrationId"
           AND NOT scan."isRepeat" AND scan."undoneAt" IS NULL
         ORDER BY turn DESC LIMIT 1) AS last ON true
      LEFT JOIN LATERAL (
        SELECT at, "deviceId" FROM check_in AS scan
         WHERE scan."listId" = ${listId}::uuid AND scan."registrationId" = touched."registrationId"
           AND scan.turn = last.turn AND scan."undoneAt" IS NULL
         ORDER BY at, "receivedAt", id LIMIT 1) AS first ON true
      LEFT JOIN check_in_device AS device ON device.id = first."deviceId"
     WHERE last.direction IS NOT NULL OR touched."undoneAt" IS NOT NULL`
  return rows.map(({ ticketId, nonce, direction, at, device }) => ({
    id: listedId(ticketToken({ ticketId, forumId, nonce })),
    ...{ direction, at: at.toISOString(), device },
  }))
}

/** The numbers of one list, and who came or went there since; null where the list is not of this forum. */
export async function getLiveDoor(
  { forumId, listId }: { forumId: string; listId: string },
  { since, locale, now }: { since: Date | undefined; locale: Locale; now: Date },
): Promise<LiveDoor | null> {
  // What was on its way when the door last asked is told again.
  const from = new Date((since ?? now).getTime() - OVERLAP_MS)
  const [counted, standings] = await Promise.all([
    getDoorCount(forumId, listId),
    listStandings({ forumId, listId }, from),
  ])
  if (!counted) return null
  const [arrived, inside, expected] = counted.map((number) => formatCount(number, locale))
  return { asOf: now.toISOString(), arrived, inside, expected, standings } as LiveDoor
}

type Count = { arrived: number; inside: number; expected: number }

async function getDoorCount(forumId: string, listId: string): Promise<number[] | null> {
  const [row] = await db.$queryRaw<Count[]>`
    WITH latest AS (
      SELECT DISTINCT ON (scan."registrationId") scan.direction FROM check_in AS scan
       WHERE scan."listId" = ${listId}::uuid AND NOT scan."isRepeat" AND scan."undoneAt" IS NULL
       ORDER BY scan."registrationId", scan.at DESC, scan.turn DESC)
    SELECT (SELECT count(DISTINCT "registrationId")::int FROM check_in
             WHERE "listId" = list.id AND direction = 'entry' AND "undoneAt" IS NULL) AS arrived,
           (SELECT count(*)::int FROM latest WHERE direction = 'entry') AS inside,
           coalesce(places.taken, (
             SELECT count(*)::int FROM registration AS r
              WHERE r."forumId" = list."forumId" AND r.status IN ('confirmed', 'attended') AND r."acceptBy" IS NULL
                AND r."erasedAt" IS NULL)) AS expected
      FROM check_in_list AS list LEFT JOIN session_places AS places ON places."sessionId" = list."sessionId"
     WHERE list.id = ${listId}::uuid AND list."forumId" = ${forumId}::uuid`
  return row ? [row.arrived, row.inside, row.expected] : null
}
