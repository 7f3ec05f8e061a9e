import 'server-only'
import { admitWrite } from '#lib/platform/admission.ts'
import { db } from '#lib/platform/db.ts'
import { done, type Result, refused } from '#lib/platform/errors/expected.ts'
import { Prisma } from '#prisma/generated/client.ts'
import { CANCELLABLE } from '../constants.ts'
import { canCancel } from '../policy.ts'
import { daysAndSettings } from '../queries.ts'
import {
  type AsSeen,
  acceptByFrom,
  isUnaccepted,
  isUnheard,
  settle,
} from '../settling/mutations.ts'
import type { AcceptPlaceResult, Actor, CancelResult } from '../types.ts'
import { termsOrClosed } from '../utils.ts'

const CANCEL_ATTEMPTS = 3

/**
 * Ends a registration and gives its place to whoever waits longest, in the same transaction.
 * Ending twice changes nothing. A person ends their own until the forum is over.
 */
export async function cancelRegistration(options: {
  registrationId: string
  /** By an organiser, or because the person is erased: whatever the day. */
  isForced?: boolean
  /** Only while it is this address's: somebody else may have taken it over meanwhile. */
  onlyOf?: string
  actor: Actor
  now: Date
}): Promise<CancelResult> {
  const { registrationId, isForced = false, onlyOf, actor, now } = options
  for (let attempt = 1; attempt <= CANCEL_ATTEMPTS; attempt++) {
    const registration = await db.registration.findUnique({
      relationLoadStrategy: 'join',
      where: { id: registrationId },
      select: {
        status: true,
        emailNorm: true,
        acceptBy: true,
        ticketTypeId: true,
        forum: {
          select: daysAndSettings,
        },
      },
    })
    if (!registration || registration.emailNorm !== (onlyOf ?? registration.emailNorm)) {
      return refused('not_found')
    }
    const { status, ticketTypeId } = registration
    if (status === 'cancelled') return done({ promoted: 0 })
    if (!(CANCELLABLE as readonly string[]).includes(status)) return refused('not_cancellable')
    const own = { ...registration, terms: termsOrClosed(registration.forum) }
    if (!isForced && !canCancel(own, now)) return refused('too_late')
    const settled = await settle({
      ...{ ticketTypeId, actor, now },
      leaving: { id: registrationId, ...(onlyOf === undefined ? {} : { onlyOf }) },
    })
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
  /** Only of this forum, and only while nobody has set another number. */
  asSeen?: AsSeen
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

/**
 * The same for every kind of place: capacity may have grown without a settling (content that was
 * loaded anew, another process that ended in between). How many were promoted.
 */
export async function promoteWhereFree({ now }: { now: Date }): Promise<number> {
  const free = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM ticket_type WHERE confirmed < capacity AND waitlisted > 0 ORDER BY id`
  let promoted = 0
  for (const { id } of free) promoted += await promoteWaiting({ ticketTypeId: id, now })
  return promoted
}

/** Accepts a place from the waiting list, while there is time. Accepting twice changes nothing. */
export async function acceptPlace(options: {
  registrationId: string
  actor: Actor
  now: Date
}): Promise<AcceptPlaceResult> {
  const { registrationId, actor, now } = options
  // The row is locked by its own update: whoever lets places expire sees it accepted, or this sees it lost.
  const [accepted] = await admitWrite(
    () => db.$queryRaw<{ id: string }[]>`
      WITH mine AS (
        UPDATE registration SET "acceptBy" = NULL, version = version + 1, "updatedAt" = ${now}::timestamptz
         WHERE id = ${registrationId}::uuid AND status = 'confirmed' AND "acceptBy" > ${now}::timestamptz
        RETURNING id, "forumId"),
      noted AS (
        INSERT INTO audit (at, event, "forumId", "subjectId", actor, details)
        SELECT ${now}::timestamptz, 'registration.accepted', "forumId", id, ${actor}, '{}'::jsonb FROM mine)
      SELECT id FROM mine`,
  )
  if (accepted) return done({ hasChanged: true })
  const registration = await db.registration.findUnique({
    where: { id: registrationId },
    select: { status: true, acceptBy: true },
  })
  if (!registration) return refused('not_found')
  if (registration.acceptBy !== null) return refused('expired')
  return registration.status === 'confirmed' ? done({ hasChanged: false }) : refused('not_offered')
}

/**
 * Takes back places whose time to accept has passed and gives them to the next; how many were taken.
 * Whoever could not be told yet keeps theirs, with time to come.
 */
export async function expireUnaccepted({ now }: { now: Date }): Promise<{ promoted: number }> {
  await prolongUnheard(now)
  const due = await db.$queryRaw<{ ticketTypeId: string }[]>`
    SELECT DISTINCT "ticketTypeId" FROM registration WHERE ${isUnaccepted(now)} ORDER BY "ticketTypeId"`
  let promoted = 0
  for (const { ticketTypeId } of due) {
    const settled = await settle({ ticketTypeId, leaving: 'unaccepted', actor: 'system', now })
    promoted += settled?.promoted ?? 0
  }
  return { promoted }
}

/**
 * Begins somebody's time to accept, as the letter that tells of the place is about to go: what it says is what
 * holds. A second try begins it again.
 */
export async function beginTimeToAccept(options: { registrationId: string; now: Date }) {
  const { registrationId, now } = options
  await moveAcceptBy(Prisma.sql`registration.id = ${registrationId}::uuid`, now)
}

/** Before the time of somebody who was not told is half over it begins anew; from the forum's begin the place is theirs. */
const prolongUnheard = (now: Date) =>
  moveAcceptBy(
    Prisma.sql`${isUnheard} AND "acceptBy" < ${now}::timestamptz + make_interval(hours => coalesce(settings."acceptWithin", 0)) / 2`,
    now,
  )

function moveAcceptBy(which: Prisma.Sql, now: Date) {
  return db.$executeRaw`
    UPDATE registration SET "acceptBy" = ${acceptByFrom(now)}
      FROM forum LEFT JOIN registration_settings AS settings ON settings."forumId" = forum.id
     WHERE forum.id = registration."forumId" AND status = 'confirmed' AND "acceptBy" IS NOT NULL AND ${which}`
}
