import 'server-only'
import { createHash } from 'node:crypto'
import { admitWrite } from '#lib/platform/admission.ts'
import { bumpContentEpoch } from '#lib/platform/cache/epoch.ts'
import { db } from '#lib/platform/db.ts'
import { isUniqueViolation } from '#lib/platform/errors/database.ts'
import { pickString } from '#lib/platform/i18n/localized.ts'
import { type IdempotencyHashes, idempotencyHashes } from '#lib/platform/idempotency/hashes.ts'
import { readableCode } from '#lib/platform/readable-code.ts'
import type { RegistrationStatus } from '#prisma/generated/enums.ts'
import { CODE_LENGTH, REPEAT_LETTER_AFTER_MINUTES } from './constants.ts'
import { canRegister, getRegistrationPhase } from './policy.ts'
import { getKeptAnswer, getRegistrationOffer } from './queries.ts'
import type { RegistrationInput } from './schema.ts'
import type {
  GivenConsent,
  RegisterResult,
  RegistrationAnswer,
  RegistrationOffer,
} from './types.ts'
import { comparableEmail, consentsGiven, faultsAgainst, offeredType } from './utils.ts'

export type RegisterCall = {
  forumSlug: string
  input: RegistrationInput
  /** Chosen by the client, once per wish to register. */
  idempotencyKey: string
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
  const hashes = idempotencyHashes(`registrations/${forumSlug}`, idempotencyKey, input)
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
  const offer = await getRegistrationOffer(forumSlug)
  if (!offer) return { ok: false, reason: 'not_offered' }

  const phase = getRegistrationPhase({ ...offer, now })
  if (!canRegister(phase, offer.terms)) {
    // Whoever lost the first answer still gets it, although nobody else may come in any more.
    return (await replay(hashes)) ?? { ok: false, reason: 'not_open', phase }
  }
  const fields = faultsAgainst(offer, input)
  const type = offeredType(offer, input.ticketType)
  if (fields || !type) {
    return (await replay(hashes)) ?? { ok: false, reason: 'invalid', fields: fields ?? {} }
  }

  const consents = consentsGiven(offer, input, ({ title, body }, locale) =>
    createHash('sha256')
      .update(`${pickString(title, locale)}\n${pickString(body, locale)}`)
      .digest('hex'),
  )
  for (let attempt = 1; ; attempt++) {
    const taken = await takePlace({ ...call, offer, ticketTypeId: type.id, consents })
    if (taken?.answer) {
      // Whether there are places left is what readers see of this; once, not for every person.
      if (taken.isLast) bumpContentEpoch()
      return { ok: true, value: { ...taken.answer, isReplay: false } }
    }
    const again = await replay(hashes)
    if (again) return again
    if (taken && !taken.wasRoom) return { ok: false, reason: 'not_open', phase: 'full' }
    if (await remindOfRegistration(offer.forumId, comparableEmail(input.email), now)) {
      return { ok: false, reason: 'already_registered' }
    }
    if (attempt === CODE_ATTEMPTS) throw new Error('no place was decided, and nothing says why')
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

type Decided = {
  /** False where no place was left and nobody may wait. */
  wasRoom: boolean
  id: string | null
  code: string | null
  status: RegistrationStatus | null
  position: number | null
  isLast: boolean | null
}

/**
 * The one statement that decides a place (reliability record D1). The row of the ticket type is
 * locked first, so everybody who wants this kind of place stands in line here; the registration, the
 * counts, the kept answer, the consents, the letter and the audit row follow from it or do not exist.
 * Undefined when the key was used by somebody else at the same moment.
 */
async function takePlace(
  options: DecidedCall & {
    offer: RegistrationOffer
    ticketTypeId: string
    consents: GivenConsent[]
  },
) {
  const { input, hashes, ticketTypeId, now } = options
  const { needsApproval, waitingList } = options.offer.terms
  const consents = JSON.stringify(options.consents)
  const email = comparableEmail(input.email)
  const code = readableCode(CODE_LENGTH)
  try {
    const [row] = await db.$queryRaw<Decided[]>`
      WITH slot AS MATERIALIZED (
        SELECT id, "forumId", capacity, confirmed, waitlisted, "lastSeq"
          FROM ticket_type WHERE id = ${ticketTypeId}::uuid FOR UPDATE),
      decided AS (
        SELECT slot.*, (CASE WHEN ${needsApproval}::boolean THEN 'pending'
                             WHEN confirmed < capacity AND waitlisted = 0 THEN 'confirmed'
                             ELSE 'waitlisted' END)::"RegistrationStatus" AS status
          FROM slot
         WHERE ${needsApproval || waitingList}::boolean OR (confirmed < capacity AND waitlisted = 0)),
      made AS (
        INSERT INTO registration (code, "forumId", "ticketTypeId", name, email, "emailNorm", phone, organisation, locale, status, seq, "createdAt", "updatedAt")
        SELECT ${code}, "forumId", id, ${input.name}, ${input.email}, ${email}, ${input.phone}, ${input.organisation}, ${input.locale}, status, "lastSeq" + 1, ${now}::timestamptz, ${now}::timestamptz
          FROM decided
        ON CONFLICT DO NOTHING
        RETURNING id, code, "forumId", "ticketTypeId", status, seq, locale),
      counted AS (
        UPDATE ticket_type AS type
           SET "lastSeq" = type."lastSeq" + 1,
               confirmed = type.confirmed + (made.status = 'confirmed')::int,
               waitlisted = type.waitlisted + (made.status = 'waitlisted')::int
          FROM made WHERE type.id = made."ticketTypeId"),
      placed AS (
        SELECT made.*, CASE WHEN made.status = 'waitlisted' THEN slot.waitlisted + 1 END AS position,
               made.status = 'confirmed' AND slot.confirmed + 1 >= slot.capacity AS "isLast"
          FROM made, slot),
      kept AS (
        INSERT INTO idempotency_key ("keyHash", "requestHash", answer, "registrationId", "createdAt")
        SELECT ${hashes.keyHash}, ${hashes.requestHash},
               jsonb_strip_nulls(jsonb_build_object('code', code, 'status', status, 'position', position)), id, ${now}::timestamptz
          FROM placed),
      agreed AS (
        INSERT INTO consent ("registrationId", "textId", "textVersion", "textHash", locale, "givenAt")
        SELECT made.id, given."textId", given."textVersion", given."textHash", given.locale, ${now}::timestamptz
          FROM made, jsonb_to_recordset(${consents}::jsonb)
               AS given("textId" uuid, "textVersion" int, "textHash" text, locale text)),
      posted AS (
        INSERT INTO mail_outbox (kind, "registrationId", locale, "createdAt", "dueAt")
        SELECT status::text::"MailKind", id, locale, ${now}::timestamptz, ${now}::timestamptz FROM made),
      noted AS (
        INSERT INTO audit (at, event, "forumId", "subjectId", actor, details)
        SELECT ${now}::timestamptz, 'registration.made', "forumId", id, 'public',
               jsonb_build_object('ticketTypeId', "ticketTypeId", 'status', status, 'seq', seq) FROM made)
      SELECT EXISTS (SELECT 1 FROM decided) AS "wasRoom", placed.id, placed.code, placed.status, placed.position, placed."isLast"
        FROM slot LEFT JOIN placed ON true`
    if (!row) return { wasRoom: false, answer: null, isLast: false }
    return { wasRoom: row.wasRoom, answer: answerOf(row), isLast: row.isLast ?? false }
  } catch (error) {
    // The same key with another address at the same moment: nothing of this statement was written.
    if (isUniqueViolation(error)) return undefined
    throw error
  }
}

function answerOf({ id, code, status, position }: Decided) {
  if (id === null || code === null || status === null) return null
  const answer: RegistrationAnswer = { code, status, ...(position === null ? {} : { position }) }
  return { answer, registrationId: id }
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
