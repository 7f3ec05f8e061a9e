import 'server-only'
import { Busy } from '#lib/platform/admission.ts'
import { db } from '#lib/platform/db.ts'
import { approveRegistration, declineRegistration } from '../approval/mutations.ts'
import type { DecisionResult } from '../approval/types.ts'
import { CANCELLABLE } from '../constants.ts'
import { moveRegistration } from '../moving/mutations.ts'
import type { MoveResult } from '../moving/types.ts'
import { settle } from '../settling/mutations.ts'
import type { Actor } from '../types.ts'
import { changeCapacity } from '../waitlist/mutations.ts'
import { getStandings } from './queries.ts'
import type {
  CapacityResult,
  OfForum,
  PanelDecision,
  RowAnswer,
  RowChosen,
  RowOutcome,
} from './types.ts'

type By = { actor: Actor; now: Date }

/**
 * An organiser ends a registration as they saw it, whatever the day, and its place goes to whoever waits longest. Of
 * two who decide about it at once one does, and the other learns how it stands.
 */
export async function cancelAsOrganiser(
  call: OfForum & By & { registrationId: string; version: number },
): Promise<RowOutcome> {
  const { forumId, registrationId, version, actor, now } = call
  const where = { id: registrationId, forumId }
  const select = { status: true, version: true, ticketTypeId: true } as const
  const seen = await db.registration.findFirst({ where, select })
  if (!seen) return { ok: false, reason: 'not_found' }
  if (seen.version === version) {
    const leaving = { id: registrationId, asSeen: { forumId, version } }
    const settled = await settle({ ticketTypeId: seen.ticketTypeId, leaving, actor, now })
    if (settled?.hasChanged) return { ok: true, status: 'cancelled' }
  }
  const stands = await db.registration.findFirst({ where, select })
  if (!stands) return { ok: false, reason: 'not_found' }
  const { status } = stands
  const isLiving = (CANCELLABLE as readonly string[]).includes(status)
  return { ok: false, reason: isLiving ? 'stale' : 'not_cancellable', status }
}

export type BatchCall = OfForum &
  By & {
    rows: readonly RowChosen[]
    decision: PanelDecision
    /** Goes to the people with an approval or a refusal. */
    note: string | null
    /** Where they are moved to. */
    ticketTypeId: string | null
  }

/**
 * Decides about several registrations, one after the other, each in a transaction of its own: what cannot be done
 * with one of them stops none of the others. Done twice it changes nothing more. Answers row by row.
 */
export async function decideRegistrations(call: BatchCall): Promise<RowAnswer[]> {
  const outcomes: (RowOutcome & { id: string })[] = []
  for (const row of call.rows) outcomes.push({ id: row.id, ...(await decideOne(call, row)) })
  const ids = call.rows.map(({ id }) => id)
  const named = await getStandings(call, ids)
  return outcomes.map((outcome) => {
    const { code = null, name = null } = named.get(outcome.id) ?? {}
    return { ...outcome, code, name }
  })
}

async function decideOne(call: BatchCall, { id, version }: RowChosen): Promise<RowOutcome> {
  const { forumId, decision, note, ticketTypeId, actor, now } = call
  const one = { forumId, registrationId: id, version, note, actor, now }
  try {
    if (decision === 'cancel') return await cancelAsOrganiser(one)
    if (decision === 'approve') return outcomeOf(await approveRegistration(one))
    if (decision === 'decline') return outcomeOf(await declineRegistration(one))
    return ticketTypeId === null
      ? { ok: false, reason: 'not_found' }
      : outcomeOf(await moveRegistration({ ...one, ticketTypeId }))
  } catch (error) {
    if (error instanceof Busy) return { ok: false, reason: 'busy' }
    throw error
  }
}

function outcomeOf(result: DecisionResult | MoveResult): RowOutcome {
  if (result.ok) return { ok: true, status: result.value.status }
  // Only whoever waits for a decision is let in: so they stand as they did.
  if (result.reason === 'no_place') return { status: 'pending', ...result }
  return result
}

/** Sets how many places of a kind there are; whoever set another number meanwhile is told which. */
export async function setPlaces(
  call: OfForum & By & { ticketTypeId: string; version: number; capacity: number },
): Promise<CapacityResult> {
  const { forumId, ticketTypeId, version, capacity, actor, now } = call
  const where = { id: ticketTypeId, forumId }
  const select = { version: true, capacity: true } as const
  const seen = await db.ticketType.findFirst({ where, select })
  if (!seen) return { ok: false, reason: 'not_found' }
  if (seen.version !== version) return stale(seen)
  const asSeen = { forumId, version }
  const changed = await changeCapacity({ ticketTypeId, capacity, asSeen, actor, now })
  if (!changed.ok) return changed
  const stands = await db.ticketType.findFirst({ where, select })
  if (!stands) return { ok: false, reason: 'not_found' }
  return stands.capacity === capacity
    ? { ok: true, value: { capacity, promoted: changed.value.promoted } }
    : stale(stands)
}

const stale = ({ capacity }: { capacity: number }): CapacityResult => ({
  ...{ ok: false, reason: 'stale', capacity },
})
