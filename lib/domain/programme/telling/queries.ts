import 'server-only'
import { toText } from '#lib/domain/record/queries.ts'
import { db } from '#lib/platform/db.ts'
import { Prisma } from '#prisma/generated/client.ts'
import { toPlannedSlot } from '../queries.ts'
import type { ToldPart, ToldReader } from './types.ts'

/**
 * Whoever chose one of these parts: has a seat at it, or has starred it while signed in (stars of those who
 * never do lie on their devices, and nobody knows whose they are). Each person once, by their registration
 * where they have one. Nobody while readers do not see the forum, and once it is called off.
 */
export function affected(forumId: string, sessionIds: readonly string[]): Prisma.Sql {
  const living = Prisma.sql`r."forumId" = ${forumId}::uuid AND r.status NOT IN ('declined', 'cancelled') AND r."erasedAt" IS NULL`
  return Prisma.sql`
    WITH starred AS MATERIALIZED (
      SELECT DISTINCT a.id, a."emailNorm", a.locale FROM star JOIN account AS a ON a.id = star."accountId"
       WHERE star."sessionId" = ANY(${sessionIds}::uuid[]) AND a."disabledAt" IS NULL),
    registered AS MATERIALIZED (
      SELECT r.id, r.locale FROM registration AS r WHERE ${living} AND r.id IN (
        SELECT "registrationId" FROM session_booking WHERE "sessionId" = ANY(${sessionIds}::uuid[]))
      UNION
      SELECT r.id, r.locale FROM starred JOIN registration AS r USING ("emailNorm") WHERE ${living}),
    told AS MATERIALIZED (
      SELECT id AS "registrationId", NULL::uuid AS "accountId", locale FROM registered
      UNION ALL
      SELECT NULL, starred.id, starred.locale FROM starred
       WHERE NOT EXISTS (SELECT 1 FROM registration AS r WHERE r."emailNorm" = starred."emailNorm" AND ${living}))
    SELECT "registrationId", "accountId", locale FROM told
     WHERE EXISTS (
       SELECT 1 FROM forum LEFT JOIN registration_settings AS settings ON settings."forumId" = forum.id
        WHERE forum.id = ${forumId}::uuid AND forum.state <> 'draft' AND forum."retiredAt" IS NULL
          AND settings."cancelledAt" IS NULL)`
}

/** How many people a change of these parts is told. One query; none where nothing is moved. */
export async function countAffected(forumId: string, parts: readonly ToldPart[]): Promise<number> {
  if (parts.length === 0) return 0
  const ids = parts.map(({ sessionId }) => sessionId)
  const [row] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM (${affected(forumId, ids)}) AS affected`
  return row?.count ?? 0
}

const readerSelect = { name: true, email: true, emailNorm: true, locale: true } as const

/** Whose letter it is; null where there is nobody any more. One query. */
export async function getToldReader(subject: {
  registrationId: string | null
  accountId: string | null
}): Promise<ToldReader | null> {
  const { registrationId, accountId } = subject
  if (registrationId === null) {
    const account = await db.account.findFirst({
      where: { id: accountId ?? '', disabledAt: null },
      select: readerSelect,
    })
    return account && { ...account, registration: null }
  }
  const row = await db.registration.findFirst({
    where: { id: registrationId, erasedAt: null, status: { notIn: ['declined', 'cancelled'] } },
    select: { ...readerSelect, linkVersion: true },
  })
  if (!row) return null
  const { linkVersion, ...reader } = row
  return { ...reader, registration: { id: registrationId, linkVersion } }
}

/** No registration has this number. */
const NOBODY = '00000000-0000-0000-0000-000000000000'

const toldSelect = {
  id: true,
  title: true,
  status: true,
  retiredAt: true,
  slots: {
    orderBy: { position: 'asc' },
    select: {
      ...{ precision: true, day: true, half: true, startsAt: true, endsAt: true },
      room: { select: { slug: true, name: true } },
    },
  },
} as const satisfies Prisma.ForumSessionSelect

/** Which of these parts somebody chose, as they stand now; a seat is known to organisers, a star to nobody. One query. */
export async function listChosen(
  ids: readonly string[],
  { emailNorm, registration }: ToldReader,
  timeZone: string,
): Promise<(ToldPart & { isBooked: boolean })[]> {
  const starred = { stars: { some: { account: { emailNorm } } } }
  const registrationId = registration?.id ?? NOBODY
  const rows = await db.forumSession.findMany({
    relationLoadStrategy: 'join',
    where: {
      id: { in: [...ids] },
      OR: [starred, { places: { bookings: { some: { registrationId } } } }],
    },
    orderBy: [{ position: 'asc' }, { slug: 'asc' }],
    select: {
      ...toldSelect,
      places: { select: { bookings: { where: { registrationId }, select: { sessionId: true } } } },
    },
  })
  return rows.map((row) => ({
    sessionId: row.id,
    title: toText(row.title),
    status: row.status,
    isRetired: row.retiredAt !== null,
    isBooked: (row.places?.bookings.length ?? 0) > 0,
    slots: row.slots.map((slot) => {
      const { day, half, from, to } = toPlannedSlot(slot, timeZone)
      const room = slot.room && { slug: slot.room.slug, name: toText(slot.room.name) }
      return { day, half, from, to, room }
    }),
  }))
}
