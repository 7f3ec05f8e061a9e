import 'server-only'
import { admitWrite } from '#lib/platform/admission.ts'
import { bumpContentEpoch } from '#lib/platform/cache/epoch.ts'
import { db, type Tx } from '#lib/platform/db.ts'
import { done, refused } from '#lib/platform/errors/expected.ts'
import { retryConflicts } from '#lib/platform/retry-conflicts.ts'
import { removeKeptFiles } from '#lib/platform/storage/file-store.ts'
import { fileFaults } from '../files/queries.ts'
import { changeWaitSeconds } from '../limits/queries.ts'
import { leaveType, takeNumber, tellOfChange } from '../moving/mutations.ts'
import { getRegistration } from '../own/queries.ts'
import { canChange } from '../policy.ts'
import { getDecidingOffer } from '../queries.ts'
import type { Answers, Question } from '../questions/types.ts'
import { answerFaults, answerRows, keptAnswers } from '../questions/utils.ts'
import type { ChangeInput } from '../schema.ts'
import { fullSessions, sessionFaults, sessionIdsOf } from '../session-places/utils.ts'
import { lockTypes } from '../settling/mutations.ts'
import type { Actor, DecidingOffer, FieldFaults, RegistrationDetail, TicketType } from '../types.ts'
import { wantedType } from '../utils.ts'
import type { ChangeResult } from './types.ts'
import { changedFields } from './utils.ts'

export type ChangeCall = {
  registrationId: string
  /** That of the registration when the form was drawn. */
  version: number
  input: ChangeInput
  actor: Actor
  now: Date
}

type Plan = {
  call: ChangeCall
  offer: DecidingOffer
  current: RegistrationDetail
  type: TicketType
}
type Outcome = ChangeResult | { ok: false; reason: 'moved' }
type Written = { outcome: Outcome; lost: string[]; isSeen: boolean }

/**
 * Changes what a registration says, its kind of place and its seats, all or nothing. Another kind of
 * place takes one of its places or is refused, and the one left goes to whoever waits for it. Changes
 * that stand on an older version are refused with how it stands.
 */
export async function changeRegistration(call: ChangeCall): Promise<ChangeResult> {
  const { registrationId, version, input, now } = call
  const current = await getRegistration(registrationId)
  if (!current) return refused('not_found')
  if (!canChange(current, now)) {
    const isLiving = ['pending', 'confirmed', 'waitlisted'].includes(current.status)
    return refused(isLiving ? 'too_late' : 'not_changeable')
  }
  if (current.version !== version) return { ok: false, reason: 'stale', current }
  const retryAfterSeconds = await changeWaitSeconds(registrationId, now)
  if (retryAfterSeconds > 0) return { ok: false, reason: 'rate_limited', retryAfterSeconds }
  const offer = await getDecidingOffer(current.forum.slug, { withSessions: true })
  if (!offer) return refused('not_changeable')
  // A hidden kind of place is kept by whoever has it; nobody moves there.
  const own = offer.ticketTypes.find(({ id }) => id === current.ticketType.id)
  const type = own?.slug === input.ticketType ? own : wantedType(offer, input.ticketType, null)
  const fields = await faultsOf(offer, call, type)
  if (Object.keys(fields).length > 0 || !type) return { ok: false, reason: 'invalid', fields }
  const plan = { call, offer, current, type }
  const written = await admitWrite(() =>
    retryConflicts(() => db.$transaction((tx) => write(tx, plan))),
  )
  await removeKeptFiles(written.lost)
  if (written.isSeen) bumpContentEpoch()
  const { outcome } = written
  if (outcome.ok || outcome.reason !== 'moved') return outcome
  const newer = await getRegistration(registrationId)
  return newer ? { ok: false, reason: 'stale', current: newer } : refused('not_found')
}

async function faultsOf(
  offer: DecidingOffer,
  { registrationId, input }: ChangeCall,
  type: TicketType | undefined,
): Promise<FieldFaults> {
  return {
    ...(type ? {} : { ticketType: ['unknown_value'] }),
    ...sessionFaults(offer, input.sessions),
    ...answerFaults(offer.questions, input),
    ...(await fileFaults({ ...offer, given: input, registrationId })),
  }
}

const nothing = (outcome: Outcome): Written => ({ outcome, lost: [], isSeen: false })

/** Everything is judged before anything is written, so that a refusal has nothing to take back. */
async function write(tx: Tx, plan: Plan): Promise<Written> {
  const { call, offer, current, type } = plan
  const { registrationId: id, input, version } = call
  const isMoving = type.id !== current.ticketType.id
  await lockTypes(tx, [current.ticketType.id, type.id])
  const [locked] = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM registration WHERE id = ${id}::uuid AND version = ${version}::int FOR UPDATE`
  if (!locked) return nothing({ ok: false, reason: 'moved' })
  const numbers = await tx.ticketType.findUniqueOrThrow({ where: { id: type.id } })
  const isFree = numbers.confirmed < numbers.capacity && numbers.waitlisted === 0
  const takesPlace = isMoving && current.status !== 'pending'
  if (takesPlace && !isFree) return nothing(refused('no_place'))

  const status = takesPlace ? 'confirmed' : current.status
  const kept = keptAnswers(offer.questions, input)
  const withSessions = status === 'confirmed'
  const asked = offer.questions.map(({ slug }) => slug)
  const changed = changedFields(current, input, kept, { withSessions, asked })
  if (changed.length === 0) return nothing(done({ version, changed }))
  const booked = current.sessions.map(({ sessionId }) => sessionId)
  const wanted = withSessions ? sessionIdsOf(offer, input.sessions) : booked
  const full = await lockSeats(tx, wanted, booked)
  if (full.length > 0) {
    return nothing({ ok: false, reason: 'invalid', fields: fullSessions(offer, full) })
  }

  const lost = await writeAnswers(tx, id, offer.questions, kept)
  if (isMoving) await takeNumber(tx, type.id, takesPlace)
  await writeFields(tx, plan, { status, seq: numbers.lastSeq + 1, isMoving })
  await tx.sessionBooking.deleteMany({
    where: { registrationId: id, sessionId: { in: booked.filter((one) => !wanted.includes(one)) } },
  })
  await tx.sessionBooking.createMany({
    data: wanted
      .filter((one) => !booked.includes(one))
      .map((sessionId) => ({ registrationId: id, sessionId, createdAt: call.now })),
  })
  await note(tx, plan, { changed, isMoving })
  const left = isMoving ? await leaveType(tx, leftBy(plan)) : false
  const isLast = takesPlace && numbers.confirmed + 1 >= numbers.capacity
  return {
    outcome: done({ version: version + 1, changed }),
    lost,
    isSeen: left || isLast,
  }
}

/** Seats that are given and taken, locked by id; those that are wanted and have none left. */
async function lockSeats(tx: Tx, wanted: readonly string[], booked: readonly string[]) {
  const ids = [...new Set([...wanted, ...booked])].filter(
    (one) => wanted.includes(one) !== booked.includes(one),
  )
  if (ids.length === 0) return []
  const rows = await tx.$queryRaw<{ sessionId: string; isFull: boolean }[]>`
    SELECT "sessionId", taken >= capacity AS "isFull" FROM session_places
     WHERE "sessionId" = ANY(${ids}::uuid[]) ORDER BY "sessionId" FOR UPDATE`
  return rows
    .filter(({ sessionId, isFull }) => isFull && wanted.includes(sessionId))
    .map(({ sessionId }) => sessionId)
}

/**
 * Exchanges the answers to what is asked today; those to retired questions stay, with their files.
 * Returns the files that belong to none any more.
 */
async function writeAnswers(tx: Tx, id: string, asked: readonly Question[], kept: Answers) {
  const rows = answerRows(asked, kept)
  const files = rows.flatMap(({ fileId }) => fileId ?? [])
  const questionId = { in: asked.map((question) => question.id) }
  await tx.answer.deleteMany({ where: { registrationId: id, questionId } })
  const gone = { registrationId: id, id: { notIn: files }, answer: { is: null } }
  const lost = await tx.uploadedFile.findMany({ where: gone, select: { id: true } })
  await tx.uploadedFile.deleteMany({ where: gone })
  await tx.uploadedFile.updateMany({
    where: { id: { in: files }, registrationId: null },
    data: { registrationId: id },
  })
  await tx.answer.createMany({ data: rows.map((row) => ({ ...row, registrationId: id })) })
  return lost.map((file) => file.id)
}

async function writeFields(
  tx: Tx,
  { call, type }: Plan,
  to: { status: RegistrationDetail['status']; seq: number; isMoving: boolean },
): Promise<void> {
  const { name, phone, organisation } = call.input
  await tx.registration.update({
    where: { id: call.registrationId },
    data: {
      ...{ name, phone, organisation, status: to.status, updatedAt: call.now },
      version: { increment: 1 },
      ...(to.isMoving ? { ticketTypeId: type.id, seq: to.seq } : {}),
    },
  })
}

const leftBy = ({ call: { now }, current: { status, ticketType } }: Plan) => ({
  ...{ status, now, ticketTypeId: ticketType.id },
})

/** Names of fields, never what stands in them. */
async function note(
  tx: Tx,
  { call, current, type, offer: { forumId } }: Plan,
  { changed, isMoving }: { changed: string[]; isMoving: boolean },
): Promise<void> {
  const { registrationId, actor, now } = call
  const row = { at: now, forumId, subjectId: registrationId, actor }
  await tellOfChange(tx, { registrationId, locale: current.locale, now })
  await tx.audit.create({
    data: { ...row, event: 'registration.changed', details: { fields: changed } },
  })
  if (!isMoving) return
  const details = { from: current.ticketType.id, to: type.id }
  await tx.audit.create({ data: { ...row, event: 'registration.moved', details } })
}
