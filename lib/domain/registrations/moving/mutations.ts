import 'server-only'
import { admitWrite } from '#lib/platform/admission.ts'
import { bumpContentEpoch } from '#lib/platform/cache/epoch.ts'
import { db, type Tx } from '#lib/platform/db.ts'
import { done, refused } from '#lib/platform/errors/expected.ts'
import { retryConflicts } from '#lib/platform/retry-conflicts.ts'
import type { RegistrationStatus } from '#prisma/generated/enums.ts'
import { CANCELLABLE } from '../constants.ts'
import { openChangeLetter } from '../limits/queries.ts'
import { hasFreePlace } from '../policy.ts'
import { lockTypes, settleLocked } from '../settling/mutations.ts'
import type { Actor } from '../types.ts'
import type { MoveResult } from './types.ts'

/** The next number of another kind of place, and one of its places unless the organiser still decides. */
export async function takeNumber(tx: Tx, ticketTypeId: string, takesPlace: boolean): Promise<void> {
  await tx.$executeRaw`
    UPDATE ticket_type SET "lastSeq" = "lastSeq" + 1, confirmed = confirmed + ${takesPlace ? 1 : 0}::int
     WHERE id = ${ticketTypeId}::uuid`
}

/**
 * What was left goes on: the counts of the kind that somebody left with this status, and its place to whoever waits
 * longest. Whether that kind has a free place now.
 */
export async function leaveType(
  tx: Tx,
  left: { ticketTypeId: string; status: RegistrationStatus; now: Date },
): Promise<boolean> {
  const { ticketTypeId, status, now } = left
  const was = { confirmed: status === 'confirmed', waitlisted: status === 'waitlisted' }
  await tx.$executeRaw`
    UPDATE ticket_type SET confirmed = confirmed - ${was.confirmed ? 1 : 0}::int, waitlisted = waitlisted - ${was.waitlisted ? 1 : 0}::int
     WHERE id = ${ticketTypeId}::uuid`
  const [settled] = await settleLocked(tx, { ticketTypeId, actor: 'system', now })
  return was.confirmed && settled?.isFull === false
}

/** Writes the letter that tells of a change, unless one that has not gone yet will tell of this one too. */
export async function tellOfChange(
  tx: Tx,
  about: { registrationId: string; locale: string; now: Date },
): Promise<void> {
  const { registrationId, locale, now } = about
  await tx.$executeRaw`
    WITH open_letter AS MATERIALIZED (${openChangeLetter(registrationId, now)})
    INSERT INTO mail_outbox (kind, "registrationId", locale, "createdAt", "dueAt")
    SELECT 'changed', ${registrationId}::uuid, ${locale}, ${now}::timestamptz, ${now}::timestamptz
     WHERE NOT EXISTS (SELECT 1 FROM open_letter)`
}

export type MoveCall = {
  /** Whose organiser moves it; a registration or kind of place of another forum is not found. */
  forumId: string
  registrationId: string
  /** That of the registration when the organiser saw it. */
  version: number
  ticketTypeId: string
  actor: Actor
  now: Date
}

type Written = { result: MoveResult; isSeen: boolean }

/**
 * An organiser gives somebody another kind of place, whatever the day: one that is free, or none. Whoever waits or
 * has a place is confirmed there; whoever waits for a decision goes on doing so. What they left is handed on.
 */
export async function moveRegistration(call: MoveCall): Promise<MoveResult> {
  const { forumId, registrationId: id, ticketTypeId } = call
  const [current, type] = await Promise.all([
    db.registration.findFirst({ where: { id, forumId }, select: { ticketTypeId: true } }),
    db.ticketType.findFirst({ where: { id: ticketTypeId, forumId }, select: { id: true } }),
  ])
  if (!current || !type) return refused('not_found')
  const { result, isSeen } = await admitWrite(() =>
    retryConflicts(() => db.$transaction((tx) => write(tx, call, current.ticketTypeId))),
  )
  if (isSeen) bumpContentEpoch()
  return result
}

const nothing = (result: MoveResult): Written => ({ result, isSeen: false })

/** Everything is judged under the locks, before anything is written. */
async function write(tx: Tx, call: MoveCall, from: string): Promise<Written> {
  const { registrationId: id, forumId, version, ticketTypeId: to, actor, now } = call
  await lockTypes(tx, [from, to])
  const [row] = await tx.$queryRaw<
    { status: RegistrationStatus; version: number; ticketTypeId: string; locale: string }[]
  >`SELECT status, version, "ticketTypeId", locale FROM registration
     WHERE id = ${id}::uuid AND "forumId" = ${forumId}::uuid FOR UPDATE`
  if (!row) return nothing(refused('not_found'))
  const { status } = row
  const refusal = (reason: 'not_movable' | 'stale' | 'same_type' | 'no_place') =>
    nothing({ ok: false, reason, status })
  if (!(CANCELLABLE as readonly string[]).includes(status)) return refusal('not_movable')
  if (row.version !== version || row.ticketTypeId !== from) return refusal('stale')
  if (from === to) return refusal('same_type')
  const numbers = await tx.ticketType.findUniqueOrThrow({ where: { id: to } })
  const takesPlace = status !== 'pending'
  if (takesPlace && !hasFreePlace(numbers)) return refusal('no_place')

  const next = takesPlace ? 'confirmed' : status
  await takeNumber(tx, to, takesPlace)
  await tx.registration.update({
    where: { id },
    data: {
      ...{ ticketTypeId: to, seq: numbers.lastSeq + 1, status: next, updatedAt: now },
      version: { increment: 1 },
    },
  })
  await tellOfChange(tx, { registrationId: id, locale: row.locale, now })
  const audit = { at: now, forumId, subjectId: id, actor, event: 'registration.moved' }
  await tx.audit.create({ data: { ...audit, details: { from, to } } })
  const left = await leaveType(tx, { ticketTypeId: from, status, now })
  const isLast = takesPlace && numbers.confirmed + 1 >= numbers.capacity
  return { result: done({ status: next }), isSeen: left || isLast }
}
