import 'server-only'
import { type Db, db } from '#lib/platform/db.ts'
import { isUniqueViolation } from '#lib/platform/errors/database.ts'
import type { IdempotencyHashes } from '#lib/platform/idempotency/hashes.ts'
import { readableCode } from '#lib/platform/readable-code.ts'
import { Prisma } from '#prisma/generated/client.ts'
import type { RegistrationStatus } from '#prisma/generated/enums.ts'
import { CODE_LENGTH } from '../constants.ts'
import type { AnswerRow } from '../questions/types.ts'
import type { RegistrationInput } from '../schema.ts'
import type { GivenConsent, RegistrationAnswer, RegistrationTerms } from '../types.ts'
import { comparableEmail } from '../utils.ts'

export type PlaceWanted = {
  input: RegistrationInput
  hashes: IdempotencyHashes
  terms: Pick<RegistrationTerms, 'needsApproval' | 'waitingList'>
  ticketTypeId: string
  consents: GivenConsent[]
  answers: AnswerRow[]
  /** Sessions where a place is wanted too: all of them, or no registration. */
  sessionIds: string[]
  invitationId: string | null
  /** An organiser enters them: without consents, and the audit says so. */
  isByHand?: boolean
  /** The import that they are part of, where they are. */
  importId?: string
  /** Nobody writes to them: whoever enters them tells them. */
  isQuiet?: boolean
  actor: string
  now: Date
}

type Row = {
  /** False where no place was left and nobody may wait. */
  wasRoom: boolean
  isInvited: boolean
  seats: string[] | null
  id: string | null
  code: string | null
  status: RegistrationStatus | null
  position: number | null
  isLast: boolean | null
}

export type Decision =
  | { outcome: 'made'; answer: RegistrationAnswer; registrationId: string; isLast: boolean }
  | { outcome: 'no_room' | 'not_invited' }
  /** The sessions that had no place left. */
  | { outcome: 'sessions_full'; sessionIds: string[] }
  /** A unique rule said no: the key, the address, the code or a file is somebody's. */
  | { outcome: 'taken' }

/**
 * The one statement that decides a place (decision record 15). Locks are taken in one order, here and
 * wherever places change hands: kind of place, invitation, sessions by id. The row of the ticket type
 * comes first, so everybody who wants this kind of place stands in line there; the registration, the
 * counts, the kept answer, consents, answers, seats, the letter and the audit row follow from it or do
 * not exist. What nobody asked for costs nothing: its parts are not in the statement.
 */
export async function decidePlace(
  wanted: PlaceWanted,
  sql: Pick<Db, '$queryRaw'> = db,
): Promise<Decision> {
  const { input, hashes, ticketTypeId, actor, now, sessionIds, invitationId } = wanted
  const { needsApproval, waitingList } = wanted.terms
  const consents = JSON.stringify(wanted.consents)
  const byHand = JSON.stringify({
    ...(wanted.isByHand ? { byHand: true } : {}),
    ...(wanted.importId === undefined ? {} : { import: wanted.importId }),
    ...(wanted.isQuiet ? { quiet: true } : {}),
  })
  const email = comparableEmail(input.email)
  const code = readableCode(CODE_LENGTH)
  const made = {
    isInvited: invitationId ? Prisma.sql`EXISTS (SELECT 1 FROM invited)` : Prisma.sql`true`,
    hasSeats: sessionIds.length
      ? Prisma.sql`(status <> 'confirmed' OR (SELECT count(*) FROM seats) = ${sessionIds.length}::int)`
      : Prisma.sql`true`,
    seats: sessionIds.length
      ? Prisma.sql`(SELECT array_agg("sessionId"::text) FROM seats)`
      : Prisma.sql`NULL::text[]`,
  }
  try {
    const [row] = await sql.$queryRaw<Row[]>`
      WITH slot AS MATERIALIZED (
        SELECT id, "forumId", capacity, confirmed, waitlisted, "lastSeq"
          FROM ticket_type WHERE id = ${ticketTypeId}::uuid FOR UPDATE),
      ${invitedPart(wanted)}
      decided AS MATERIALIZED (
        SELECT slot.*, (CASE WHEN ${needsApproval}::boolean THEN 'pending'
                             WHEN confirmed < capacity AND waitlisted = 0 THEN 'confirmed'
                             ELSE 'waitlisted' END)::"RegistrationStatus" AS status
          FROM slot
         WHERE ${made.isInvited}
           AND (${needsApproval || waitingList}::boolean OR (confirmed < capacity AND waitlisted = 0))),
      ${seatsPart(wanted)}
      made AS (
        INSERT INTO registration (code, "forumId", "ticketTypeId", name, email, "emailNorm", phone, organisation, locale, status, seq, "invitationId", "createdAt", "updatedAt")
        SELECT ${code}, "forumId", id, ${input.name}, ${input.email}, ${email}, ${input.phone}, ${input.organisation}, ${input.locale}, status, "lastSeq" + 1, ${invitationId}::uuid, ${now}::timestamptz, ${now}::timestamptz
          FROM decided WHERE ${made.hasSeats}
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
      ${takenParts(wanted)}
      ${answersPart(wanted)}
      posted AS (
        INSERT INTO mail_outbox (kind, "registrationId", locale, "createdAt", "dueAt")
        SELECT status::text::"MailKind", id, locale, ${now}::timestamptz, ${now}::timestamptz FROM made
         WHERE NOT ${wanted.isQuiet ?? false}::boolean),
      noted AS (
        INSERT INTO audit (at, event, "forumId", "subjectId", actor, details)
        SELECT ${now}::timestamptz, 'registration.made', "forumId", id, ${actor},
               jsonb_build_object('ticketTypeId', "ticketTypeId", 'status', status, 'seq', seq) || ${byHand}::jsonb FROM made)
      SELECT ${made.isInvited} AS "isInvited", EXISTS (SELECT 1 FROM decided) AS "wasRoom", ${made.seats} AS seats,
             placed.id, placed.code, placed.status, placed.position, placed."isLast"
        FROM slot LEFT JOIN placed ON true`
    return row ? decisionOf(row, sessionIds) : { outcome: 'no_room' }
  } catch (error) {
    // The same key with another address at the same moment: nothing of this statement was written.
    if (isUniqueViolation(error)) return { outcome: 'taken' }
    throw error
  }
}

/** The invitation, locked and asked once more; it is used up in the same statement, or not at all. */
function invitedPart({ invitationId, ticketTypeId, now }: PlaceWanted): Prisma.Sql {
  if (invitationId === null) return Prisma.empty
  return Prisma.sql`
    invited AS MATERIALIZED (
      SELECT code.id FROM slot, invitation_code AS code
       WHERE code.id = ${invitationId}::uuid AND code."forumId" = slot."forumId" AND code."retiredAt" IS NULL
         AND (code."ticketTypeId" IS NULL OR code."ticketTypeId" = ${ticketTypeId}::uuid)
         AND (code."expiresAt" IS NULL OR code."expiresAt" > ${now}::timestamptz) AND code.used < code."maxUses"
         FOR UPDATE OF code),`
}

/** Seats that are free, locked by id. Only for somebody who gets a place at the forum. */
function seatsPart({ sessionIds }: PlaceWanted): Prisma.Sql {
  if (sessionIds.length === 0) return Prisma.empty
  return Prisma.sql`
    seats AS MATERIALIZED (
      SELECT places."sessionId" FROM decided, session_places AS places
       WHERE decided.status = 'confirmed' AND places."forumId" = decided."forumId"
         AND places."sessionId" = ANY(${sessionIds}::uuid[]) AND places.taken < places.capacity
       ORDER BY places."sessionId" FOR UPDATE OF places),`
}

/** What of these belongs to a registration that was made. */
function takenParts({ invitationId, sessionIds, now }: PlaceWanted): Prisma.Sql {
  const spent = Prisma.sql`
    spent AS (
      UPDATE invitation_code AS code SET used = code.used + 1 FROM invited, made WHERE code.id = invited.id),`
  const booked = Prisma.sql`
    booked AS (
      INSERT INTO session_booking ("registrationId", "sessionId", "createdAt")
      SELECT made.id, seats."sessionId", ${now}::timestamptz FROM made, seats WHERE made.status = 'confirmed'),`
  return Prisma.sql`${invitationId ? spent : Prisma.empty} ${sessionIds.length ? booked : Prisma.empty}`
}

function answersPart({ answers }: PlaceWanted): Prisma.Sql {
  if (answers.length === 0) return Prisma.empty
  const files = answers.flatMap(({ fileId }) => fileId ?? [])
  const claimed = Prisma.sql`
    claimed AS (
      UPDATE uploaded_file AS file SET "registrationId" = made.id
        FROM made WHERE file.id = ANY(${files}::uuid[]) AND file."registrationId" IS NULL),`
  return Prisma.sql`
    answered AS (
      INSERT INTO answer ("registrationId", "questionId", value, "fileId")
      SELECT made.id, given."questionId", given.value, given."fileId"
        FROM made, jsonb_to_recordset(${JSON.stringify(answers)}::jsonb)
             AS given("questionId" uuid, value jsonb, "fileId" uuid)),
    ${files.length === 0 ? Prisma.empty : claimed}`
}

function decisionOf(row: Row, wanted: readonly string[]): Decision {
  const { id, code, status, position } = row
  if (id !== null && code !== null && status !== null) {
    const answer = { code, status, ...(position === null ? {} : { position }) }
    return { outcome: 'made', answer, registrationId: id, isLast: row.isLast ?? false }
  }
  if (!row.isInvited) return { outcome: 'not_invited' }
  if (!row.wasRoom) return { outcome: 'no_room' }
  const missing = wanted.filter((one) => !(row.seats ?? []).includes(one))
  return missing.length > 0
    ? { outcome: 'sessions_full', sessionIds: missing }
    : { outcome: 'taken' }
}
