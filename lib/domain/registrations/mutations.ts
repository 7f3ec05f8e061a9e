import 'server-only'
import { admitWrite } from '#lib/platform/admission.ts'
import { bumpContentEpoch } from '#lib/platform/cache/epoch.ts'
import { db } from '#lib/platform/db.ts'
import { type IdempotencyHashes, idempotencyHashes } from '#lib/platform/idempotency/hashes.ts'
import { consentHash } from './consents/utils.ts'
import { REPEAT_LETTER_AFTER_MINUTES } from './constants.ts'
import { type Decision, decidePlace } from './deciding/mutations.ts'
import { fileFaults } from './files/queries.ts'
import { invitationFault } from './invitations/policy.ts'
import { getInvitation } from './invitations/queries.ts'
import type { Invitation } from './invitations/types.ts'
import { canRegister, getRegistrationPhase } from './policy.ts'
import { getDecidingOffer, getKeptAnswer } from './queries.ts'
import { answerRows, keptAnswers } from './questions/utils.ts'
import type { RegistrationInput } from './schema.ts'
import { fullSessions, sessionIdsOf } from './session-places/utils.ts'
import type {
  DecidingOffer,
  FieldFaults,
  RegisterResult,
  RegistrationAnswer,
  TicketType,
} from './types.ts'
import { comparableEmail, consentsGiven, faultsAgainst, wantedType } from './utils.ts'

export type RegisterCall = {
  forumSlug: string
  input: RegistrationInput
  /** Chosen by the client, once per wish to register. */
  idempotencyKey: string
  /** Of files that came with the form, by id, what was sent: a second sending has other ids. */
  sentFiles?: Record<string, string>
  /** Who asks, for the audit. */
  actor: string
  now: Date
}

type DecidedCall = RegisterCall & { hashes: IdempotencyHashes }

/** A code is taken by chance once in some thousand million; more often than this it is no chance. */
const CODE_ATTEMPTS = 3

/**
 * Registers somebody for a forum: confirmed while a place is free, else waiting in order; pending
 * where the organiser decides. The same key with the same request gets the same answer again, even
 * after registration has closed. Throws Busy where too many stand in line, else only what the
 * database throws.
 */
export async function registerForForum(call: RegisterCall): Promise<RegisterResult> {
  const { forumSlug, idempotencyKey, input } = call
  const request = asSent(call)
  const hashes = idempotencyHashes(`registrations/${forumSlug}`, idempotencyKey, request)
  const id = `${hashes.keyHash} ${hashes.requestHash}`
  const first = underWay.get(id)
  if (first) return asReplay(await first)
  const deciding = admitWrite(() => decide({ ...call, hashes }))
  underWay.set(id, deciding)
  try {
    return await deciding
  } finally {
    underWay.delete(id)
  }
}

/** The request as its sender made it, which is what tells whether it is the same one again. */
function asSent({ input, sentFiles = {} }: RegisterCall): RegistrationInput {
  const answers = Object.entries(input.answers).map(
    ([slug, answer]) =>
      [slug, (typeof answer === 'string' && sentFiles[answer]) || answer] as const,
  )
  return { ...input, answers: Object.fromEntries(answers) }
}

/**
 * Requests that this process is deciding: a second click while the first is under way waits for its
 * answer instead of a turn of its own. Only a short cut; that no place is given twice is held by the
 * database, for other processes and for later repeats.
 */
const underWay = new Map<string, Promise<RegisterResult>>()

const asReplay = (result: RegisterResult): RegisterResult =>
  result.ok ? { ok: true, value: { ...result.value, isReplay: true } } : result

async function decide(call: DecidedCall): Promise<RegisterResult> {
  const { forumSlug, input, hashes, now } = call
  const offer = await getDecidingOffer(forumSlug, {
    withSessions: input.sessions.length > 0,
  })
  if (!offer) return { ok: false, reason: 'not_offered' }

  const invitation =
    input.invitation === null ? null : await getInvitation(offer.forumId, input.invitation)
  const type = wantedType(offer, input.ticketType, invitation)
  const phase = getRegistrationPhase({ ...offer, ...(type?.isHidden ? alone(type) : {}), now })
  if (!canRegister(phase, offer.terms)) {
    // Whoever lost the first answer still gets it, although nobody else may come in any more.
    return (await replay(hashes)) ?? { ok: false, reason: 'not_open', phase }
  }
  const fields = await faultsOf({ offer, input, type, invitation, now })
  if (fields || !type) {
    return (await replay(hashes)) ?? { ok: false, reason: 'invalid', fields: fields ?? {} }
  }
  const wanted = { ...call, terms: offer.terms, ticketTypeId: type.id, ...rowsOf(offer, input) }
  for (let attempt = 1; ; attempt++) {
    const decision = await decidePlace({ ...wanted, invitationId: invitation?.id ?? null })
    if (decision.outcome === 'made') {
      const { answer, registrationId, isLast } = decision
      // Whether there are places left is what readers see of this; once, not for every person.
      if (isLast) bumpContentEpoch()
      return { ok: true, value: { answer, registrationId, isReplay: false } }
    }
    const again = await replay(hashes)
    if (again) return again
    const refusal = refusalOf(decision, offer)
    if (refusal) return refusal
    if (await remindOfRegistration(offer.forumId, comparableEmail(input.email), now)) {
      return { ok: false, reason: 'already_registered' }
    }
    const lost = await faultsOf({ offer, input, type, invitation, now })
    if (lost) return { ok: false, reason: 'invalid', fields: lost }
    if (attempt === CODE_ATTEMPTS) throw new Error('no place was decided, and nothing says why')
  }
}

/** A hidden kind of place is judged by its own places: whoever is invited does not wait for the others'. */
const alone = (type: TicketType) => ({ ticketTypes: [{ ...type, isHidden: false }] })

async function faultsOf(options: {
  offer: DecidingOffer
  input: RegistrationInput
  type: TicketType | undefined
  invitation: Invitation | null
  now: Date
}): Promise<FieldFaults | null> {
  const { offer, input, type, invitation, now } = options
  const faults = faultsAgainst(offer, input, type) ?? {}
  if (input.invitation !== null) {
    const fault = invitationFault(invitation, type, now)
    if (fault) faults.invitation = [fault]
  }
  Object.assign(faults, await fileFaults({ ...offer, given: input }))
  return Object.keys(faults).length === 0 ? null : faults
}

/** What the statement writes beside the registration. */
function rowsOf(offer: DecidingOffer, input: RegistrationInput) {
  return {
    consents: consentsGiven(offer, input, consentHash),
    answers: answerRows(offer.questions, keptAnswers(offer.questions, input)),
    sessionIds: sessionIdsOf(offer, input.sessions),
  }
}

/** Why nothing was decided, where the decision itself says so. */
function refusalOf(decision: Decision, offer: DecidingOffer): RegisterResult | null {
  switch (decision.outcome) {
    case 'no_room':
      return { ok: false, reason: 'not_open', phase: 'full' }
    case 'not_invited':
      return { ok: false, reason: 'invalid', fields: { invitation: ['invitation_used'] } }
    case 'sessions_full':
      return { ok: false, reason: 'invalid', fields: fullSessions(offer, decision.sessionIds) }
    default:
      return null
  }
}

/** The answer that was given to this key before; undefined for a new key. */
async function replay({ keyHash, requestHash }: IdempotencyHashes) {
  const kept = await getKeptAnswer(keyHash)
  if (!kept) return undefined
  if (kept.requestHash !== requestHash) {
    return { ok: false, reason: 'idempotency_conflict' } as const
  }
  const { registrationId } = kept
  const answer = kept.answer as RegistrationAnswer
  return { ok: true, value: { answer, registrationId, isReplay: true } } as const
}

/**
 * Writes to the address that has a registration already, at most once an hour, so that its owner
 * gets the details and nobody else does. False when the address has none.
 */
async function remindOfRegistration(forumId: string, emailNorm: string, now: Date) {
  const [row] = await db.$queryRaw<{ isRegistered: boolean }[]>`
    WITH own AS (
      SELECT id, locale FROM registration
       WHERE "forumId" = ${forumId}::uuid AND "emailNorm" = ${emailNorm} AND status NOT IN ('declined', 'cancelled')),
    posted AS (
      INSERT INTO mail_outbox (kind, "registrationId", locale, "createdAt", "dueAt")
      SELECT 'already_registered', id, locale, ${now}::timestamptz, ${now}::timestamptz FROM own
       WHERE NOT EXISTS (
         SELECT 1 FROM mail_outbox AS sent
          WHERE sent."registrationId" = own.id AND sent.kind = 'already_registered'
            AND sent."createdAt" > ${now}::timestamptz - make_interval(mins => ${REPEAT_LETTER_AFTER_MINUTES}::int)))
    SELECT EXISTS (SELECT 1 FROM own) AS "isRegistered"`
  return row?.isRegistered ?? false
}
