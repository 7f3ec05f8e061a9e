import 'server-only'
import { admitWrite } from '#lib/platform/admission.ts'
import { bumpContentEpoch } from '#lib/platform/cache/epoch.ts'
import { db } from '#lib/platform/db.ts'
import { retryConflicts } from '#lib/platform/retry-conflicts.ts'
import type { RegistrationStatus } from '#prisma/generated/enums.ts'
import { lockTypes } from '../settling/mutations.ts'
import type { Actor } from '../types.ts'
import type { DecisionResult } from './types.ts'

export type DecisionCall = {
  /** Whose organiser decides; a registration of another forum is not found. */
  forumId: string
  registrationId: string
  /** Goes to the person with the decision. */
  note: string | null
  actor: Actor
  now: Date
}

const ATTEMPTS = 3

type Approved = { hasRoom: boolean; status: RegistrationStatus | null; isLast: boolean | null }

/** Lets somebody in who waits for the organiser: to a place while one is free, else to the waiting list. */
export async function approveRegistration(call: DecisionCall): Promise<DecisionResult> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const registration = await findOwn(call)
    if (!registration) return { ok: false, reason: 'not_found' }
    const { status, ticketTypeId } = registration
    if (status !== 'pending') return { ok: false, reason: 'not_pending', status }
    const [, [approved]] = await admitWrite(() =>
      retryConflicts(() =>
        db.$transaction([lockTypes(db, [ticketTypeId]), approve(call, ticketTypeId)]),
      ),
    )
    if (approved?.status) {
      if (approved.isLast) bumpContentEpoch()
      return { ok: true, value: { status: approved.status } }
    }
    if (approved && !approved.hasRoom) return { ok: false, reason: 'no_place' }
    // Meanwhile somebody decided, or it moved to another kind of place: look again.
  }
  throw new Error('the registration changed each time it was looked at')
}

/** By the same rule as a registration that nobody needs to approve (decision record 15). */
function approve(
  { forumId, registrationId, note, actor, now }: DecisionCall,
  ticketTypeId: string,
) {
  return db.$queryRaw<Approved[]>`
    WITH slot AS MATERIALIZED (
      SELECT type.id, type."forumId", capacity, confirmed, waitlisted, settings."waitingList",
             confirmed < capacity AND waitlisted = 0 AS "isFree"
        FROM ticket_type AS type LEFT JOIN registration_settings AS settings ON settings."forumId" = type."forumId"
       WHERE type.id = ${ticketTypeId}::uuid),
    own AS MATERIALIZED (
      SELECT id, locale FROM registration
       WHERE id = ${registrationId}::uuid AND "forumId" = ${forumId}::uuid AND "ticketTypeId" = ${ticketTypeId}::uuid AND status = 'pending'
         FOR UPDATE),
    approved AS (
      UPDATE registration AS r
         SET status = (CASE WHEN slot."isFree" THEN 'confirmed' ELSE 'waitlisted' END)::"RegistrationStatus",
             "decisionNote" = ${note}, version = r.version + 1, "updatedAt" = ${now}::timestamptz
        FROM own, slot WHERE r.id = own.id AND (slot."isFree" OR slot."waitingList")
      RETURNING r.id, r.locale, r.status, r."forumId"),
    counted AS (
      UPDATE ticket_type AS type
         SET confirmed = type.confirmed + (approved.status = 'confirmed')::int,
             waitlisted = type.waitlisted + (approved.status = 'waitlisted')::int
        FROM approved WHERE type.id = ${ticketTypeId}::uuid),
    posted AS (
      INSERT INTO mail_outbox (kind, "registrationId", locale, "createdAt", "dueAt")
      SELECT status::text::"MailKind", id, locale, ${now}::timestamptz, ${now}::timestamptz FROM approved),
    noted AS (
      INSERT INTO audit (at, event, "forumId", "subjectId", actor, details)
      SELECT ${now}::timestamptz, 'registration.approved', "forumId", id, ${actor}, jsonb_build_object('status', status) FROM approved)
    SELECT NOT EXISTS (SELECT 1 FROM own) OR slot."isFree" OR coalesce(slot."waitingList", false) AS "hasRoom", approved.status,
           approved.status = 'confirmed' AND slot.confirmed + 1 >= slot.capacity AS "isLast"
      FROM slot LEFT JOIN approved ON true`
}

/** Turns somebody away who waits for the organiser. No place changes hands, so none is locked. */
export async function declineRegistration(call: DecisionCall): Promise<DecisionResult> {
  const { forumId, registrationId, note, actor, now } = call
  const [declined] = await admitWrite(
    () => db.$queryRaw<{ status: RegistrationStatus }[]>`
      WITH declined AS (
        UPDATE registration SET status = 'declined', "decisionNote" = ${note}, version = version + 1, "updatedAt" = ${now}::timestamptz
         WHERE id = ${registrationId}::uuid AND "forumId" = ${forumId}::uuid AND status = 'pending'
        RETURNING id, locale, status, "forumId"),
      posted AS (
        INSERT INTO mail_outbox (kind, "registrationId", locale, "createdAt", "dueAt")
        SELECT 'declined'::"MailKind", id, locale, ${now}::timestamptz, ${now}::timestamptz FROM declined),
      noted AS (
        INSERT INTO audit (at, event, "forumId", "subjectId", actor, details)
        SELECT ${now}::timestamptz, 'registration.declined', "forumId", id, ${actor}, '{}'::jsonb FROM declined)
      SELECT status FROM declined`,
  )
  if (declined) return { ok: true, value: { status: declined.status } }
  const registration = await findOwn(call)
  if (!registration) return { ok: false, reason: 'not_found' }
  return { ok: false, reason: 'not_pending', status: registration.status }
}

const findOwn = ({ forumId, registrationId }: DecisionCall) =>
  db.registration.findFirst({
    where: { id: registrationId, forumId },
    select: { status: true, ticketTypeId: true },
  })
