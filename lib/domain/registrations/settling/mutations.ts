import 'server-only'
import { admitWrite } from '#lib/platform/admission.ts'
import { bumpContentEpoch } from '#lib/platform/cache/epoch.ts'
import { type Db, db } from '#lib/platform/db.ts'
import { retryConflicts } from '#lib/platform/retry-conflicts.ts'
import { Prisma } from '#prisma/generated/client.ts'
import { CANCELLABLE } from '../constants.ts'
import type { Actor } from '../types.ts'

export type Settled = { hasChanged: boolean; promoted: number; isFull: boolean; wasFull: boolean }

/** What runs SQL: the database, or a transaction that is open already. */
type Sql = Pick<Db, '$queryRaw' | '$executeRaw'>

/** A row of this forum as somebody saw it: another version has been changed since. */
export type AsSeen = { forumId: string; version: number }

/** `onlyOf`: while it is this address's, which a handover may change. `asSeen`: while nobody has changed it. */
type OneLeaving = { id: string; onlyOf?: string; asSeen?: AsSeen }

type Settling = {
  ticketTypeId: string
  /** Whose registration ends: one, or all whose time to accept has passed. Nobody's where places are only handed on. */
  leaving?: OneLeaving | 'unaccepted'
  /** Whoever leaves was never told that they had come: nobody writes to them. */
  isQuiet?: boolean
  actor: Actor
  now: Date
}

/** Waits for the row that everybody who gives or takes a place of this kind holds. */
export const lockTypes = (sql: Sql, ids: readonly string[]) =>
  sql.$executeRaw`SELECT 1 FROM ticket_type WHERE id = ANY(${ids}::uuid[]) ORDER BY id FOR UPDATE`

/** Whether the forum still gives places: it is not called off, and its last day, if known, is not over. */
const isOn = (now: Date) => Prisma.sql`
  (settings."cancelledAt" IS NULL
   AND (forum."endsOn" IS NULL OR forum."endPrecision" <> 'day'
        OR ((forum."endsOn" + 1)::timestamp AT TIME ZONE forum."timeZone") > ${now}::timestamptz))`

const withForum = Prisma.sql`forum LEFT JOIN registration_settings AS settings ON settings."forumId" = forum.id`

/** The instant at which a forum begins, on the clock of its own zone; null where the day is not known. */
const begins = Prisma.sql`
  CASE WHEN forum."startPrecision" = 'day' THEN forum."startsOn"::timestamp AT TIME ZONE forum."timeZone" END`

/**
 * Until when somebody who is told of a place at `now` accepts it: for the hours of the settings, at most until the
 * forum begins. Null, which is accepted, where nobody needs to accept, or where it has begun.
 */
export const acceptByFrom = (now: Date) => Prisma.sql`
  CASE WHEN ${begins} <= ${now}::timestamptz THEN NULL
       ELSE least(${now}::timestamptz + make_interval(hours => settings."acceptWithin"),
                  CASE WHEN settings."acceptWithin" IS NOT NULL THEN ${begins} END) END`

/** The letter that tells of the place has not gone: it waits for the mail server, or is kept while there is none. */
export const isUnheard = Prisma.sql`
  EXISTS (SELECT 1 FROM mail_outbox AS letter
           WHERE letter."registrationId" = registration.id AND letter.kind = 'promoted'
             AND letter."sentAt" IS NULL AND letter."failedAt" IS NULL AND letter."droppedAt" IS NULL)`

/** Whether a place of this row is lost: its time to accept has passed, and the person was told of it. */
export const isUnaccepted = (now: Date) => Prisma.sql`
  status = 'confirmed' AND "acceptBy" <= ${now}::timestamptz AND NOT ${isUnheard}
  AND EXISTS (SELECT 1 FROM ${withForum} WHERE forum.id = registration."forumId" AND ${isOn(now)})`

/**
 * Lets people leave one kind of place and hands freed places on, strictly by number, as long as the
 * forum gives places. The row of the kind of place is locked before, by a statement of its own: this
 * one takes its snapshot afterwards and sees everybody who came while it waited.
 */
export function settleLocked(sql: Sql, settling: Settling) {
  const { ticketTypeId, leaving, isQuiet = false, actor, now } = settling
  return sql.$queryRaw<Settled[]>`
    WITH slot AS MATERIALIZED (
      SELECT id, "forumId", capacity, confirmed, waitlisted FROM ticket_type WHERE id = ${ticketTypeId}::uuid),
    standing AS MATERIALIZED (
      SELECT ${isOn(now)} AS "isOn", ${acceptByFrom(now)} AS "acceptBy"
        FROM slot JOIN (${withForum}) ON forum.id = slot."forumId"),
    -- Locked and asked again: a place may be accepted at this very moment.
    leaving AS MATERIALIZED (
      SELECT id, status FROM registration WHERE "ticketTypeId" = ${ticketTypeId}::uuid AND ${whoLeaves(leaving, now)}
       ORDER BY id FOR UPDATE),
    gone AS (
      UPDATE registration AS r SET status = 'cancelled', version = r.version + 1, "updatedAt" = ${now}::timestamptz,
             "acceptBy" = ${leaving === 'unaccepted' ? Prisma.sql`r."acceptBy"` : Prisma.sql`NULL`}
        FROM leaving WHERE r.id = leaving.id
      RETURNING r.id, r.locale, leaving.status AS was),
    -- Whoever leaves cannot be promoted, so the two updates never meet in one row.
    next AS MATERIALIZED (
      SELECT id FROM registration
       WHERE "ticketTypeId" = ${ticketTypeId}::uuid AND status = 'waitlisted' AND id NOT IN (SELECT id FROM leaving)
       ORDER BY seq
       LIMIT (SELECT CASE WHEN standing."isOn" THEN
                       greatest(0, slot.capacity - slot.confirmed + (SELECT count(*) FROM leaving WHERE status = 'confirmed'))
                     ELSE 0 END FROM slot, standing)),
    promoted AS (
      UPDATE registration AS r SET status = 'confirmed', version = r.version + 1, "updatedAt" = ${now}::timestamptz,
             "acceptBy" = standing."acceptBy"
        FROM next, standing WHERE r.id = next.id
      RETURNING r.id, r.locale, r.seq),
    sums AS (
      SELECT (SELECT count(*) FROM gone WHERE was = 'confirmed')::int AS freed,
             (SELECT count(*) FROM gone WHERE was = 'waitlisted')::int AS left_waiting,
             (SELECT count(*) FROM promoted)::int AS promoted),
    counted AS (
      UPDATE ticket_type AS type
         SET confirmed = type.confirmed - sums.freed + sums.promoted,
             waitlisted = type.waitlisted - sums.left_waiting - sums.promoted
        FROM sums WHERE type.id = ${ticketTypeId}::uuid AND (sums.freed > 0 OR sums.left_waiting > 0 OR sums.promoted > 0)),
    posted AS (
      INSERT INTO mail_outbox (kind, "registrationId", locale, "createdAt", "dueAt")
      SELECT 'cancelled'::"MailKind", id, locale, ${now}::timestamptz, ${now}::timestamptz FROM gone
       WHERE NOT ${isQuiet}::boolean
      UNION ALL
      SELECT 'promoted'::"MailKind", id, locale, ${now}::timestamptz, ${now}::timestamptz FROM promoted),
    noted AS (
      INSERT INTO audit (at, event, "forumId", "subjectId", actor, details)
      SELECT ${now}::timestamptz, ${leaving === 'unaccepted' ? 'registration.expired' : 'registration.cancelled'},
             slot."forumId", gone.id, ${actor}, jsonb_build_object('was', gone.was) FROM gone, slot
      UNION ALL
      SELECT ${now}::timestamptz, 'registration.promoted', slot."forumId", promoted.id, 'system', jsonb_build_object('seq', promoted.seq) FROM promoted, slot)
    SELECT EXISTS (SELECT 1 FROM gone) AS "hasChanged", sums.promoted,
           slot.confirmed >= slot.capacity OR slot.waitlisted > 0 AS "wasFull",
           slot.confirmed - sums.freed + sums.promoted >= slot.capacity
             OR slot.waitlisted - sums.left_waiting - sums.promoted > 0 AS "isFull"
      FROM slot, sums`
}

const CAN_LEAVE = CANCELLABLE.map((status) => Prisma.sql`${status}::"RegistrationStatus"`)

function whoLeaves(leaving: Settling['leaving'], now: Date): Prisma.Sql {
  if (leaving === undefined) return Prisma.sql`false`
  if (leaving === 'unaccepted') return isUnaccepted(now)
  return Prisma.sql`id = ${leaving.id}::uuid AND status IN (${Prisma.join(CAN_LEAVE)})
                    AND "emailNorm" = coalesce(${leaving.onlyOf ?? null}::text, "emailNorm")
                    AND ${isAsSeen(leaving.asSeen)}`
}

const isAsSeen = (seen: AsSeen | undefined) =>
  seen
    ? Prisma.sql`"forumId" = ${seen.forumId}::uuid AND version = ${seen.version}::int`
    : Prisma.sql`true`

/** The seats of those who leave, in the order in which everybody locks seats; they are freed by the database. */
function lockSeats({ ticketTypeId, leaving, now }: Settling) {
  return db.$executeRaw`
    SELECT 1 FROM session_places
     WHERE "sessionId" IN (
       SELECT "sessionId" FROM session_booking
        WHERE "registrationId" IN (SELECT id FROM registration WHERE "ticketTypeId" = ${ticketTypeId}::uuid AND ${whoLeaves(leaving, now)}))
     ORDER BY "sessionId" FOR UPDATE`
}

/** One transaction: the lock, a change of the number of places where there is one, and what follows. */
export async function settle(
  options: Settling & { capacity?: number; asSeen?: AsSeen },
): Promise<Settled | undefined> {
  const { ticketTypeId, capacity, leaving, asSeen, actor, now } = options
  const results = await admitWrite(() =>
    retryConflicts(() =>
      db.$transaction([
        lockTypes(db, [ticketTypeId]),
        ...(leaving === undefined ? [] : [lockSeats(options)]),
        ...(capacity === undefined
          ? []
          : [setCapacity({ ticketTypeId, capacity, asSeen, actor, now })]),
        settleLocked(db, options),
      ]),
    ),
  )
  const [settled] = results.at(-1) as Settled[]
  const isSeen = capacity !== undefined || settled?.isFull !== settled?.wasFull
  if (isSeen) bumpContentEpoch()
  return settled
}

/** Nothing is written where it is the number already. */
function setCapacity(options: {
  ticketTypeId: string
  capacity: number
  asSeen: AsSeen | undefined
  actor: Actor
  now: Date
}) {
  const { ticketTypeId, capacity, asSeen, actor, now } = options
  return db.$executeRaw`
    WITH old AS (
      SELECT id, "forumId", capacity FROM ticket_type
       WHERE id = ${ticketTypeId}::uuid AND capacity <> ${capacity}::int AND ${isAsSeen(asSeen)}),
    changed AS (
      UPDATE ticket_type AS type SET capacity = ${capacity}::int, version = type.version + 1, "updatedAt" = ${now}::timestamptz
        FROM old WHERE type.id = old.id)
    INSERT INTO audit (at, event, "forumId", "subjectId", actor, details)
    SELECT ${now}::timestamptz, 'ticket_type.capacity_changed', "forumId", id, ${actor},
           jsonb_build_object('from', capacity, 'to', ${capacity}::int) FROM old`
}
