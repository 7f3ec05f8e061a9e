import 'server-only'
import { db } from '#lib/platform/db.ts'
import { Prisma } from '#prisma/generated/client.ts'
import { CHANGE_LETTERS_PER_HOUR, OFFERS_PER_HOUR } from '../constants.ts'

const HOUR_MS = 3_600_000

/** Asks within the transaction that writes what is counted, or before it. */
type Sql = Pick<typeof db, '$queryRaw'>
type Letters = { count: number; first: Date | null }

/** Seconds until the address of a registration may be told of another change; 0 where it may be now. */
export async function changeWaitSeconds(
  registrationId: string,
  now: Date,
  /** Nothing is said of a registration that is another person's. */
  emailNorm: string | null = null,
): Promise<number> {
  const [row] = await db.$queryRaw<Letters[]>`
    SELECT count(*)::int AS count, min(letter."createdAt") AS first
      FROM registration AS own
      JOIN registration AS theirs ON theirs."emailNorm" = own."emailNorm"
      JOIN mail_outbox AS letter ON letter."registrationId" = theirs.id
     WHERE own.id = ${registrationId}::uuid AND own."emailNorm" = coalesce(${emailNorm}::text, own."emailNorm")
       AND letter.kind = 'changed' AND letter."createdAt" > ${hourBefore(now)}::timestamptz`
  return waitSeconds(row, CHANGE_LETTERS_PER_HOUR, now)
}

/**
 * The letter about a change of this registration that has not gone and that no worker holds: it will tell of the next
 * change too. It is locked, so that no worker takes it before what is changed now can be read.
 */
export const openChangeLetter = (registrationId: string, now: Date) => Prisma.sql`
  SELECT id FROM mail_outbox
   WHERE "registrationId" = ${registrationId}::uuid AND kind = 'changed'
     AND "sentAt" IS NULL AND "failedAt" IS NULL AND "droppedAt" IS NULL
     AND ("leasedUntil" IS NULL OR "leasedUntil" <= ${now}::timestamptz)
   LIMIT 1 FOR UPDATE`

/** Seconds until this registration may offer its place to this address; 0 where it may now. */
export async function offerWaitSeconds(
  sql: Sql,
  { registrationId, emailNorm }: { registrationId: string; emailNorm: string },
  now: Date,
): Promise<number> {
  const rows = await sql.$queryRaw<Letters[]>`
    SELECT count(*)::int AS count, min("createdAt") AS first FROM handover
     WHERE "registrationId" = ${registrationId}::uuid AND "createdAt" > ${hourBefore(now)}::timestamptz
    UNION ALL
    SELECT count(*)::int, min("createdAt") FROM handover
     WHERE "emailNorm" = ${emailNorm} AND "createdAt" > ${hourBefore(now)}::timestamptz`
  return Math.max(...rows.map((row) => waitSeconds(row, OFFERS_PER_HOUR, now)))
}

const hourBefore = (now: Date) => new Date(now.getTime() - HOUR_MS)

function waitSeconds(row: Letters | undefined, atMost: number, now: Date): number {
  if (!row || row.first === null || row.count < atMost) return 0
  return Math.ceil((row.first.getTime() + HOUR_MS - now.getTime()) / 1_000)
}
