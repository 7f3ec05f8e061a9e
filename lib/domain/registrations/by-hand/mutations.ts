import 'server-only'
import { admitWrite } from '#lib/platform/admission.ts'
import { bumpContentEpoch } from '#lib/platform/cache/epoch.ts'
import { type Db, db } from '#lib/platform/db.ts'
import { refused } from '#lib/platform/errors/expected.ts'
import { type IdempotencyHashes, idempotencyHashes } from '#lib/platform/idempotency/hashes.ts'
import { decidePlace, type PlaceWanted } from '../deciding/mutations.ts'
import { getKeptAnswer, termsSelect } from '../queries.ts'
import type { ByHandInput } from '../schema.ts'
import type { Actor, RegistrationAnswer } from '../types.ts'
import { comparableEmail, toTerms } from '../utils.ts'
import type { AddResult } from './types.ts'

export type AddCall = {
  /** Whose organiser enters somebody. */
  forumId: string
  input: ByHandInput
  /** Of the form, so that it is done once however often it is sent. */
  idempotencyKey: string
  actor: Actor
  now: Date
}

/** A code is taken by chance once in some thousand million. */
const CODE_ATTEMPTS = 3

/**
 * An organiser enters somebody: no questions are asked and no consent is given, for that is the person's own to do;
 * nobody decides a second time. A place is given by the same statement as to everybody, or the waiting list's next
 * number, and the same letter tells of it.
 */
export async function addRegistration(call: AddCall): Promise<AddResult> {
  const { forumId, input } = call
  const forum = await db.forum.findFirst({
    relationLoadStrategy: 'join',
    where: { id: forumId },
    select: termsSelect,
  })
  const terms = forum && toTerms(forum)
  if (!terms) return refused('not_offered')
  if (terms.cancelledAt !== null) return refused('called_off')
  const type = forum.ticketTypes.find(({ slug }) => slug === input.ticketType)
  if (!type) return { ok: false, reason: 'invalid', fields: { ticketType: ['unknown_value'] } }
  const wanted = wantedByHand(call, { ticketTypeId: type.id, waitingList: terms.waitingList })
  const { hashes } = wanted
  for (let attempt = 1; ; attempt++) {
    const decision = await admitWrite(() => decidePlace(wanted))
    if (decision.outcome === 'made') {
      const { answer, registrationId, isLast } = decision
      if (isLast) bumpContentEpoch()
      return { ok: true, value: { answer, registrationId, isReplay: false } }
    }
    const again = await replay(hashes)
    if (again) return again
    if (decision.outcome === 'no_room') return refused('no_place')
    const code = await livingCode(forumId, comparableEmail(input.email))
    if (code !== null) return { ok: false, reason: 'already_registered', code }
    if (attempt === CODE_ATTEMPTS) throw new Error('no place was decided, and nothing says why')
  }
}

/** What an organiser's entering asks for: a place by the rule of everybody, and nothing that is the person's own to say. */
function wantedByHand(
  { forumId, input, idempotencyKey, actor, now }: AddCall,
  { ticketTypeId, waitingList }: { ticketTypeId: string; waitingList: boolean },
): PlaceWanted {
  const hashes = idempotencyHashes(`by-hand/${forumId}`, idempotencyKey, input)
  return {
    ...{ hashes, actor, now, ticketTypeId, isByHand: true, invitationId: null },
    input: { ...input, answers: {}, sessions: [], invitation: null, consents: [] },
    terms: { needsApproval: false, waitingList },
    ...{ consents: [], answers: [], sessionIds: [] },
  }
}

/**
 * The same for one of a list, in the transaction that enters all of them: the kinds of place are locked and
 * every rule was judged before. Nobody is written to unless it is asked for.
 */
export async function addOfList(
  sql: Pick<Db, '$queryRaw'>,
  call: AddCall & { importId: string; hasLetter: boolean },
  place: { ticketTypeId: string; waitingList: boolean },
): Promise<RegistrationAnswer> {
  const { importId, hasLetter } = call
  const wanted = { ...wantedByHand(call, place), importId, isQuiet: !hasLetter }
  const decision = await decidePlace(wanted, sql)
  if (decision.outcome !== 'made') throw new Error(`no place was decided: ${decision.outcome}`)
  return decision.answer
}

/** The answer that was given to this form before. */
async function replay({ keyHash, requestHash }: IdempotencyHashes): Promise<AddResult | null> {
  const kept = await getKeptAnswer(keyHash)
  if (!kept) return null
  if (kept.requestHash !== requestHash) return refused('idempotency_conflict')
  const { registrationId } = kept
  const answer = kept.answer as RegistrationAnswer
  return { ok: true, value: { answer, registrationId, isReplay: true } }
}

async function livingCode(forumId: string, emailNorm: string): Promise<string | null> {
  const row = await db.registration.findFirst({
    where: { forumId, emailNorm, status: { notIn: ['declined', 'cancelled'] } },
    select: { code: true },
  })
  return row?.code ?? null
}
