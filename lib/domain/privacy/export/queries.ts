import 'server-only'
import { PERSONAL_TABLES } from '#lib/domain/privacy/constants.ts'
import type { PersonalData, PersonalTableName, Subject } from '#lib/domain/privacy/types.ts'
import { subjectHash } from '#lib/domain/privacy/utils.ts'
import { db } from '#lib/platform/db.ts'
import { Prisma } from '#prisma/generated/client.ts'

/** A column is named in SQL text of ours, never by a reader. */
const sql = Prisma.raw

const FORUM_NAME = `(SELECT name FROM forum WHERE forum.id = t."forumId")`
const SESSION_TITLE = `(SELECT title FROM forum_session AS s WHERE s.id = t."sessionId")`

type Reading = {
  /** Which rows are the person's; the CTEs are those of `getPersonalData`. */
  whose: string
  /** What the row refers to, in words, under keys that no column has. */
  beside?: string
  /** What is somebody else's in a row of the person. */
  without?: string
  order: string
}

const OF_ACCOUNT = `t."accountId" IN (SELECT id FROM own_account)`
const OF_REGISTRATION = `t."registrationId" IN (SELECT id FROM own_registration)`

const READINGS: Record<PersonalTableName, Reading> = {
  account: { whose: 't.id IN (SELECT id FROM own_account)', order: 't.id' },
  account_session: { whose: OF_ACCOUNT, order: 't."createdAt"' },
  sign_in_challenge: { whose: 't.id IN (SELECT id FROM own_challenge)', order: 't."createdAt"' },
  passkey: { whose: OF_ACCOUNT, order: 't."createdAt"' },
  passkey_challenge: { whose: OF_ACCOUNT, order: 't."expiresAt"' },
  recovery_code: { whose: OF_ACCOUNT, order: 't.id' },
  federated_identity: { whose: OF_ACCOUNT, order: 't."createdAt"' },
  forum_role: { whose: OF_ACCOUNT, order: 't."createdAt"', beside: `'forum', ${FORUM_NAME}` },
  alliance_role: {
    whose: OF_ACCOUNT,
    order: 't."createdAt"',
    beside: `'alliance', (SELECT slug FROM alliance WHERE alliance.id = t."allianceId")`,
  },
  star: { whose: OF_ACCOUNT, order: 't."createdAt"', beside: `'session', ${SESSION_TITLE}` },
  registration: {
    whose: 't.id IN (SELECT id FROM own_registration)',
    order: 't."createdAt"',
    beside: `'forum', ${FORUM_NAME}, 'ticketType', (SELECT name FROM ticket_type AS k WHERE k.id = t."ticketTypeId")`,
  },
  answer: {
    whose: OF_REGISTRATION,
    order: 't."registrationId"',
    beside: `'question', (SELECT label FROM question AS q WHERE q.id = t."questionId")`,
  },
  uploaded_file: { whose: OF_REGISTRATION, order: 't."createdAt"' },
  consent: {
    whose: OF_REGISTRATION,
    order: 't."givenAt"',
    beside: `'title', (SELECT title FROM consent_text AS c WHERE c.id = t."textId"), 'body', (SELECT body FROM consent_text AS c WHERE c.id = t."textId"), 'isRequired', (SELECT "isRequired" FROM consent_text AS c WHERE c.id = t."textId")`,
  },
  session_booking: {
    whose: OF_REGISTRATION,
    order: 't."createdAt"',
    beside: `'session', ${SESSION_TITLE}`,
  },
  ticket: { whose: OF_REGISTRATION, order: 't."issuedAt"' },
  handover: {
    whose: `${OF_REGISTRATION} OR t.id IN (SELECT id FROM handover_to_me) OR t.id IN (SELECT id FROM handover_by_me)`,
    order: 't."createdAt"',
    // Each side has its own words in the row; the other's are the other's.
    without: `(CASE WHEN t.id IN (SELECT id FROM handover_to_me) THEN '{}' ELSE '{name,email,emailNorm}' END::text[]
      || CASE WHEN t.id IN (SELECT id FROM handover_by_me) THEN '{}' ELSE '{giverName,giverEmail}' END::text[])`,
  },
  invitation_code: {
    whose: 't.id IN (SELECT id FROM own_invitation)',
    order: 't."createdAt"',
    beside: `'forum', ${FORUM_NAME}`,
  },
  idempotency_key: { whose: OF_REGISTRATION, order: 't."createdAt"' },
  mail_outbox: {
    whose: `${OF_REGISTRATION} OR t."challengeId" IN (SELECT id FROM own_challenge)
            OR t."invitationId" IN (SELECT id FROM own_invitation) OR t."handoverId" IN (SELECT id FROM handover_to_me UNION ALL SELECT id FROM handover_by_me)
            OR ${OF_ACCOUNT} OR t."testId" IN (SELECT id FROM mail_test WHERE "accountId" IN (SELECT id FROM own_account))
            OR t."milestoneReminderId" IN (SELECT id FROM milestone_reminder WHERE "accountId" IN (SELECT id FROM own_account))`,
    order: 't."createdAt"',
  },
  mail_test: { whose: OF_ACCOUNT, order: 't."createdAt"', beside: `'forum', ${FORUM_NAME}` },
  milestone_reminder: {
    ...{ whose: OF_ACCOUNT, order: 't."createdAt"' },
    beside: `'forum', ${FORUM_NAME}`,
  },
  check_in: {
    whose: OF_REGISTRATION,
    order: 't.at',
    beside: `'session', (SELECT title FROM forum_session AS s JOIN check_in_list AS l ON l."sessionId" = s.id WHERE l.id = t."listId")`,
  },
  check_in_device: { whose: OF_ACCOUNT, order: 't."createdAt"', beside: `'forum', ${FORUM_NAME}` },
  audit: {
    whose: `t."subjectId" IN (SELECT id FROM own_account UNION ALL SELECT id FROM own_registration)
            OR t.actor IN (SELECT id::text FROM own_account)`,
    order: 't.id',
  },
  erasure: { whose: 't."subjectHash" = (SELECT hash FROM own_hash)', order: 't."erasedAt"' },
}

function partOf(table: PersonalTableName): string {
  const { whose, beside, without, order } = READINGS[table]
  const withheld = Object.keys(PERSONAL_TABLES[table].withheld)
  const columns = `to_jsonb(t) - '{${withheld.join(',')}}'::text[]${without ? ` - ${without}` : ''}`
  const row = beside ? `${columns} || jsonb_build_object(${beside})` : columns
  return `'${table}', (SELECT coalesce(jsonb_agg(${row} ORDER BY ${order}), '[]') FROM ${table} AS t WHERE ${whose})`
}

const PARTS = (Object.keys(READINGS) as PersonalTableName[]).map(partOf).join(',\n')

/** Everything that is held about somebody, from every table that may hold something. One query. */
export async function getPersonalData(subject: Subject): Promise<PersonalData> {
  const emailNorm = subject.emailNorm ?? null
  const registrationId = subject.registrationId ?? null
  const hash = emailNorm === null ? null : subjectHash(emailNorm)
  const [row] = await db.$queryRaw<{ data: PersonalData }[]>`
    WITH own_hash AS (SELECT ${hash}::text AS hash),
    own_account AS (SELECT id FROM account WHERE "emailNorm" = ${emailNorm}),
    own_registration AS (
      SELECT id FROM registration WHERE "emailNorm" = ${emailNorm} OR id = ${registrationId}::uuid),
    own_challenge AS (
      SELECT id FROM sign_in_challenge
       WHERE "emailNorm" = ${emailNorm} OR "accountId" IN (SELECT id FROM own_account)),
    own_invitation AS (SELECT id FROM invitation_code WHERE lower(normalize(email, NFKC)) = ${emailNorm}),
    handover_to_me AS (SELECT id FROM handover WHERE "emailNorm" = ${emailNorm}),
    handover_by_me AS (SELECT id FROM handover WHERE lower(normalize("giverEmail", NFKC)) = ${emailNorm})
    SELECT jsonb_build_object(${sql(PARTS)}) AS data`
  if (!row) throw new Error('a query without a condition gave no row')
  return row.data
}
