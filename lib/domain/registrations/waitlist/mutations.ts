import 'server-only'
import { CANCELLABLE } from '#lib/domain/registrations/constants.ts'
import { admitWrite } from '#lib/platform/admission.ts'
import { bumpContentEpoch } from '#lib/platform/cache/epoch.ts'
import { db } from '#lib/platform/db.ts'
import { done, type Result, refused } from '#lib/platform/errors/expected.ts'
import { Prisma } from '#prisma/generated/client.ts'

const CANCEL_ATTEMPTS = 3

/** Who does something, for the audit: an account's id, `public` or `system`. */
export type Actor = string

type Settled = { hasChanged: boolean; promoted: number; isFull: boolean; wasFull: boolean }

/**
 * Changes what stands in one kind of place and hands freed places on, strictly by number. Two
 * statements in one transaction: the first waits for the lock, so that the second, which takes its
 * snapshot afterwards, sees everybody who came while it waited.
 */
async function settle(options: {
  ticketTypeId: string
  /** Whose registration ends. */
  cancelledId?: string
  capacity?: number
  actor: Actor
  now: Date
}): Promise<Settled | undefined> {
  const { ticketTypeId, cancelledId = null, capacity, actor, now } = options
  const lock = db.$executeRaw`SELECT 1 FROM ticket_type WHERE id = ${ticketTypeId}::uuid FOR UPDATE`
  const change = db.$queryRaw<Settled[]>`
    WITH slot AS MATERIALIZED (
      SELECT id, "forumId", capacity, confirmed, waitlisted FROM ticket_type WHERE id = ${ticketTypeId}::uuid),
    leaving AS MATERIALIZED (
      SELECT id, status FROM registration
       WHERE id = ${cancelledId}::uuid AND "ticketTypeId" = ${ticketTypeId}::uuid
         AND status IN (${Prisma.join(CANCELLABLE.map((status) => Prisma.sql`${status}::"RegistrationStatus"`))})),
    gone AS (
      UPDATE registration AS r SET status = 'cancelled', version = r.version + 1, "updatedAt" = ${now}::timestamptz
        FROM leaving WHERE r.id = leaving.id
      RETURNING r.id, r.locale, leaving.status AS was),
    -- Whoever leaves cannot be promoted, so the two updates never meet in one row.
    next AS MATERIALIZED (
      SELECT id FROM registration
       WHERE "ticketTypeId" = ${ticketTypeId}::uuid AND status = 'waitlisted' AND id IS DISTINCT FROM ${cancelledId}::uuid
       ORDER BY seq
       LIMIT (SELECT greatest(0, slot.capacity - slot.confirmed + (SELECT count(*) FROM leaving WHERE status = 'confirmed')) FROM slot)),
    promoted AS (
      UPDATE registration AS r SET status = 'confirmed', version = r.version + 1, "updatedAt" = ${now}::timestamptz
        FROM next WHERE r.id = next.id
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
      UNION ALL
      SELECT 'promoted'::"MailKind", id, locale, ${now}::timestamptz, ${now}::timestamptz FROM promoted),
    noted AS (
      INSERT INTO audit (at, event, "forumId", "subjectId", actor, details)
      SELECT ${now}::timestamptz, 'registration.cancelled', slot."forumId", gone.id, ${actor}, jsonb_build_object('was', gone.was) FROM gone, slot
      UNION ALL
      SELECT ${now}::timestamptz, 'registration.promoted', slot."forumId", promoted.id, 'system', jsonb_build_object('seq', promoted.seq) FROM promoted, slot)
    SELECT EXISTS (SELECT 1 FROM gone) AS "hasChanged", sums.promoted,
           slot.confirmed >= slot.capacity OR slot.waitlisted > 0 AS "wasFull",
           slot.confirmed - sums.freed + sums.promoted >= slot.capacity
             OR slot.waitlisted - sums.left_waiting - sums.promoted > 0 AS "isFull"
      FROM slot, sums`
  const raise = capacity === undefined ? [] : [setCapacity({ ticketTypeId, capacity, actor, now })]
  const results = await admitWrite(() => db.$transaction([lock, ...raise, change]))
  const [settled] = results.at(-1) as Settled[]
  const isSeen = capacity !== undefined || settled?.isFull !== settled?.wasFull
  if (isSeen) bumpContentEpoch()
  return settled
}

function setCapacity(options: { ticketTypeId: string; capacity: number; actor: Actor; now: Date }) {
  const { ticketTypeId, capacity, actor, now } = options
  return db.$executeRaw`
    WITH old AS (SELECT id, "forumId", capacity FROM ticket_type WHERE id = ${ticketTypeId}::uuid),
    changed AS (
      UPDATE ticket_type SET capacity = ${capacity}::int, version = version + 1, "updatedAt" = ${now}::timestamptz
       WHERE id = ${ticketTypeId}::uuid)
    INSERT INTO audit (at, event, "forumId", "subjectId", actor, details)
    SELECT ${now}::timestamptz, 'ticket_type.capacity_changed', "forumId", id, ${actor},
           jsonb_build_object('from', capacity, 'to', ${capacity}::int) FROM old`
}

/**
 * Ends a registration and gives its place to whoever waits longest, in the same transaction.
 * Ending twice changes nothing.
 */
export async function cancelRegistration(options: {
  registrationId: string
  actor: Actor
  now: Date
}): Promise<Result<{ promoted: number }, 'not_found' | 'not_cancellable'>> {
  const { registrationId, actor, now } = options
  for (let attempt = 1; attempt <= CANCEL_ATTEMPTS; attempt++) {
    const registration = await db.registration.findUnique({
      where: { id: registrationId },
      select: { status: true, ticketTypeId: true },
    })
    if (!registration) return refused('not_found')
    const { status, ticketTypeId } = registration
    if (status === 'cancelled') return done({ promoted: 0 })
    if (!(CANCELLABLE as readonly string[]).includes(status)) return refused('not_cancellable')
    const settled = await settle({ ticketTypeId, cancelledId: registrationId, actor, now })
    // Meanwhile it ended otherwise or moved to another kind of place: look again.
    if (settled?.hasChanged) return done({ promoted: settled.promoted })
  }
  throw new Error('the registration changed each time it was looked at')
}

/**
 * Sets how many places of a kind there are. Nobody loses a place: what was given beyond a lowered
 * number stays until people leave. A raised number is filled from the waiting list at once.
 */
export async function changeCapacity(options: {
  ticketTypeId: string
  /** 0 to 1,000,000 */
  capacity: number
  actor: Actor
  now: Date
}): Promise<Result<{ promoted: number }, 'not_found'>> {
  const settled = await settle(options)
  return settled ? done({ promoted: settled.promoted }) : refused('not_found')
}

/** Gives places that are free to those who wait; does nothing where none is or nobody does. */
export async function promoteWaiting(options: {
  ticketTypeId: string
  now: Date
}): Promise<number> {
  const settled = await settle({ ...options, actor: 'system' })
  return settled?.promoted ?? 0
}
