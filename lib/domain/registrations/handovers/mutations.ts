import 'server-only'
import { admitWrite } from '#lib/platform/admission.ts'
import { db, type Tx } from '#lib/platform/db.ts'
import { isUniqueViolation } from '#lib/platform/errors/database.ts'
import { done, refused } from '#lib/platform/errors/expected.ts'
import { retryConflicts } from '#lib/platform/retry-conflicts.ts'
import { removeKeptFiles } from '#lib/platform/storage/file-store.ts'
import { consentHash } from '../consents/utils.ts'
import { HANDOVER_DAYS } from '../constants.ts'
import { fileFaults } from '../files/queries.ts'
import { offerWaitSeconds } from '../limits/queries.ts'
import { getRegistration } from '../own/queries.ts'
import { canHandOver, changesEndAt } from '../policy.ts'
import { answerFaults, answerRows, keptAnswers } from '../questions/utils.ts'
import type { HandoverInput, HandoverOffer } from '../schema.ts'
import type { Actor, RegistrationDetail } from '../types.ts'
import { comparableEmail, consentFaults, consentsGiven } from '../utils.ts'
import { getHandover } from './queries.ts'
import type {
  AcceptHandoverResult,
  HandoverDetail,
  OfferHandoverResult,
  WithdrawHandoverResult,
} from './types.ts'

const DAY_MS = 86_400_000

/** Offers somebody's place to a colleague, who gets a link. It stays theirs until the colleague has taken it. */
export async function offerHandover(options: {
  registrationId: string
  input: HandoverOffer
  actor: Actor
  now: Date
}): Promise<OfferHandoverResult> {
  const { registrationId, input, now } = options
  const registration = await getRegistration(registrationId)
  if (!registration) return refused('not_found')
  if (!canHandOver(registration, now)) {
    const hasPlace = registration.status === 'confirmed' && registration.acceptBy === null
    return refused(hasPlace ? 'too_late' : 'not_transferable')
  }
  const emailNorm = comparableEmail(input.email)
  const { linkVersion } = registration
  const end = changesEndAt(registration.terms)
  const longest = new Date(now.getTime() + HANDOVER_DAYS * DAY_MS)
  const expiresAt = end !== null && end < longest ? end : longest
  try {
    const { waitSeconds, row } = await admitWrite(() =>
      retryConflicts(() =>
        db.$transaction((tx) => writeOffer(tx, { ...options, emailNorm, expiresAt, linkVersion })),
      ),
    )
    if (waitSeconds > 0) {
      return { ok: false, reason: 'rate_limited', retryAfterSeconds: waitSeconds }
    }
    if (row?.id) return done({ handoverId: row.id })
    return refused(row?.isRegistered ? 'address_registered' : 'not_transferable')
  } catch (error) {
    // One open offer for a registration: the rule of the database.
    if (isUniqueViolation(error)) return refused('already_offered')
    throw error
  }
}

type Offer = Parameters<typeof offerHandover>[0] & {
  emailNorm: string
  expiresAt: Date
  linkVersion: number
}

async function writeOffer(tx: Tx, offer: Offer) {
  const { registrationId, input, emailNorm, expiresAt, linkVersion, actor, now } = offer
  // In line by address: two offers at once must not both be the last of the hour.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`offer ${emailNorm}`}, 0))`
  const waitSeconds = await offerWaitSeconds(tx, { registrationId, emailNorm }, now)
  if (waitSeconds > 0) return { waitSeconds, row: undefined }
  // A statement of its own: what has lapsed must be gone before the next offer is written.
  await tx.$executeRaw`
    UPDATE handover SET "withdrawnAt" = "expiresAt"
     WHERE "registrationId" = ${registrationId}::uuid AND "acceptedAt" IS NULL AND "withdrawnAt" IS NULL AND "expiresAt" <= ${now}::timestamptz`
  const [row] = await tx.$queryRaw<{ id: string | null; isRegistered: boolean }[]>`
    WITH own AS MATERIALIZED (
      -- Locked: whoever loses the place at this moment gives none away.
      SELECT id, "forumId" FROM registration
       WHERE id = ${registrationId}::uuid AND status = 'confirmed' AND "acceptBy" IS NULL AND "erasedAt" IS NULL
         -- Nor does whoever has given it to somebody else at this moment.
         AND "linkVersion" = ${linkVersion} FOR UPDATE),
    living AS (
      SELECT 1 FROM registration AS other JOIN own ON other."forumId" = own."forumId"
       WHERE other."emailNorm" = ${emailNorm} AND other.status NOT IN ('declined', 'cancelled')),
    offered AS (
      INSERT INTO handover ("registrationId", name, email, "emailNorm", locale, "createdAt", "expiresAt")
      SELECT own.id, ${input.name}, ${input.email}, ${emailNorm}, ${input.locale}, ${now}::timestamptz, ${expiresAt}::timestamptz
        FROM own WHERE NOT EXISTS (SELECT 1 FROM living)
      RETURNING id, locale),
    posted AS (
      INSERT INTO mail_outbox (kind, "handoverId", locale, "createdAt", "dueAt")
      SELECT 'handover_offered'::"MailKind", id, locale, ${now}::timestamptz, ${now}::timestamptz FROM offered),
    noted AS (
      INSERT INTO audit (at, event, "forumId", "subjectId", actor, details)
      SELECT ${now}::timestamptz, 'registration.offered', own."forumId", own.id, ${actor}, '{}'::jsonb FROM own, offered)
    SELECT (SELECT id FROM offered) AS id, EXISTS (SELECT 1 FROM living) AS "isRegistered"`
  return { waitSeconds, row }
}

/** Takes an open offer back; its link ends. */
export async function withdrawHandover(options: {
  registrationId: string
  actor: Actor
  now: Date
}): Promise<WithdrawHandoverResult> {
  const { registrationId, actor, now } = options
  const [row] = await admitWrite(
    () => db.$queryRaw<{ isKnown: boolean; hasChanged: boolean }[]>`
      WITH own AS (SELECT id, "forumId" FROM registration WHERE id = ${registrationId}::uuid),
      withdrawn AS (
        UPDATE handover SET "withdrawnAt" = ${now}::timestamptz
         WHERE "registrationId" IN (SELECT id FROM own) AND "acceptedAt" IS NULL AND "withdrawnAt" IS NULL
        RETURNING id),
      noted AS (
        INSERT INTO audit (at, event, "forumId", "subjectId", actor, details)
        SELECT ${now}::timestamptz, 'registration.offer_withdrawn', own."forumId", own.id, ${actor}, '{}'::jsonb FROM own, withdrawn)
      SELECT EXISTS (SELECT 1 FROM own) AS "isKnown", EXISTS (SELECT 1 FROM withdrawn) AS "hasChanged"`,
  )
  return row?.isKnown ? done({ hasChanged: row.hasChanged }) : refused('not_found')
}

type Call = { handoverId: string; input: HandoverInput; actor: string; now: Date }

/**
 * The colleague takes the place: the registration becomes theirs with their own data, answers and
 * consents, the old link and the old ticket end, and both are written to. The place, its number and
 * its seats stay as they are.
 */
export async function acceptHandover(call: Call): Promise<AcceptHandoverResult> {
  const { handoverId, input, now } = call
  const offer = await getHandover(handoverId, { now })
  const owned = offer && (await db.handover.findUnique(ownerOf(handoverId)))
  const registration = owned && (await getRegistration(owned.registrationId))
  if (!offer || !registration) return refused('not_found')
  const ended = refusalOf(offer, registration, now)
  if (ended) return refused(ended)
  const given = { ticketType: registration.ticketType.slug, answers: input.answers }
  const fields = {
    ...consentFaults(offer, input.consents),
    ...answerFaults(offer.questions, given),
    ...(await fileFaults({ forumId: offer.forum.id, questions: offer.questions, given })),
  }
  if (Object.keys(fields).length > 0) return { ok: false, reason: 'invalid', fields }
  try {
    const row = await admitWrite(() => retryConflicts(() => swap(call, offer, registration)))
    if (!row) return refused((await currentRefusal(call)) ?? 'withdrawn')
    await removeKeptFiles(row.lost)
    return done({ registrationId: registration.id, linkVersion: row.linkVersion })
  } catch (error) {
    // One living registration of an address at a forum: the rule of the database.
    if (isUniqueViolation(error)) return refused('address_registered')
    throw error
  }
}

const ownerOf = (id: string) => ({ where: { id }, select: { registrationId: true } }) as const

/** What stands against taking a place whose offer is not open any more. */
const REFUSALS = {
  accepted: 'already_accepted',
  withdrawn: 'withdrawn',
  expired: 'offer_expired',
} as const

function refusalOf(offer: HandoverDetail, registration: RegistrationDetail, now: Date) {
  if (offer.state !== 'open') return REFUSALS[offer.state]
  return canHandOver(registration, now) ? null : REFUSALS.expired
}

async function currentRefusal({ handoverId, now }: Call) {
  const offer = await getHandover(handoverId, { now })
  return !offer || offer.state === 'open' ? null : REFUSALS[offer.state]
}

/** The person is exchanged in one transaction: the registration is locked first, as everywhere. */
async function swap(call: Call, offer: HandoverDetail, registration: RegistrationDetail) {
  const { handoverId, input, actor, now } = call
  const { id } = registration
  const consents = consentsGiven(offer, input, consentHash)
  const given = { ticketType: registration.ticketType.slug, answers: input.answers }
  const answers = answerRows(offer.questions, keptAnswers(offer.questions, given))
  const files = answers.flatMap(({ fileId }) => fileId ?? [])
  return db.$transaction(async (tx) => {
    const [mine] = await tx.$queryRaw<{ linkVersion: number; forumId: string }[]>`
      SELECT own."linkVersion", own."forumId" FROM registration AS own
       WHERE own.id = ${id}::uuid AND own.status = 'confirmed' AND own."acceptBy" IS NULL FOR UPDATE`
    // Two statements: the second sees what whoever held the lock before has done.
    const [taken] = await tx.$queryRaw<{ emailNorm: string; email: string }[]>`
      SELECT email, "emailNorm" FROM handover
       WHERE id = ${handoverId}::uuid AND "registrationId" = ${id}::uuid AND "acceptedAt" IS NULL
         AND "withdrawnAt" IS NULL AND "expiresAt" > ${now}::timestamptz FOR UPDATE`
    if (!mine || !taken) return null
    await tx.handover.update({ where: { id: handoverId }, data: { acceptedAt: now } })
    await tx.answer.deleteMany({ where: { registrationId: id } })
    const lost = await tx.uploadedFile.findMany({
      where: { registrationId: id },
      select: { id: true },
    })
    await tx.uploadedFile.deleteMany({ where: { registrationId: id } })
    await tx.consent.deleteMany({ where: { registrationId: id } })
    // With the address the database writes into the offer who gave the place: the letter goes there.
    await tx.$executeRaw`
      UPDATE registration
         SET name = ${input.name}, email = ${taken.email}, "emailNorm" = ${taken.emailNorm}, phone = ${input.phone}, organisation = ${input.organisation},
             locale = ${input.locale}, "linkVersion" = "linkVersion" + 1, version = version + 1, "updatedAt" = ${now}::timestamptz
       WHERE id = ${id}::uuid`
    await tx.consent.createMany({
      data: consents.map((consent) => ({ ...consent, registrationId: id, givenAt: now })),
    })
    await tx.uploadedFile.updateMany({
      where: { id: { in: files }, registrationId: null },
      data: { registrationId: id },
    })
    await tx.answer.createMany({
      data: answers.map((answer) => ({ ...answer, registrationId: id })),
    })
    await tx.ticket.updateMany({
      where: { registrationId: id, revokedAt: null },
      data: { revokedAt: now },
    })
    await tx.ticket.create({ data: { registrationId: id, issuedAt: now } })
    const { forumId } = mine
    await tx.mailOutbox.createMany({
      data: [
        {
          ...{ kind: 'handed_over' as const, registrationId: id, locale: registration.locale },
          ...{ createdAt: now, dueAt: now },
        },
        {
          ...{ kind: 'confirmed' as const, registrationId: id, locale: input.locale },
          ...{ createdAt: now, dueAt: now },
        },
      ],
    })
    await tx.audit.create({
      data: {
        ...{ at: now, event: 'registration.handed_over', forumId, subjectId: id },
        ...{ actor, details: {} },
      },
    })
    return { linkVersion: mine.linkVersion + 1, lost: lost.map((file) => file.id) }
  })
}
