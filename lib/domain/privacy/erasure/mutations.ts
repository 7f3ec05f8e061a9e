import 'server-only'
import { randomBytes } from 'node:crypto'
import { ERASED_NAME } from '#lib/domain/privacy/constants.ts'
import { subjectHash } from '#lib/domain/privacy/utils.ts'
import type { Actor } from '#lib/domain/registrations/types.ts'
import { cancelRegistration } from '#lib/domain/registrations/waitlist/mutations.ts'
import { appendLine, readLines } from '#lib/platform/appended-file.ts'
import { db } from '#lib/platform/db.ts'
import { done, type Result, refused } from '#lib/platform/errors/expected.ts'
import { removeKeptFiles } from '#lib/platform/storage/file-store.ts'
import { isLastAdministrator, listAddresses, listMissing, listWhatToErase } from './queries.ts'
import type { Erased, ErasureEntry } from './types.ts'
import { entryFor, erasuresFile, toEntries, toLine } from './utils.ts'

/**
 * Erases the person behind a proven address: coming registrations are cancelled and their places go on; past ones
 * keep a row that is counted and names nobody; account, sessions, stars and roles go. The list outside the database
 * is written first: after a crash between the two the next start finishes what the person asked for.
 */
export async function erasePerson(options: {
  emailNorm: string
  actor: Actor
  now: Date
}): Promise<Result<Erased, 'last_administrator'>> {
  const { emailNorm, actor, now } = options
  if (await isLastAdministrator(emailNorm)) return refused('last_administrator')
  const entry = entryFor(emailNorm, now)
  await appendLine(erasuresFile(), toLine(entry))
  return done(await eraseAddress({ emailNorm, entry, actor, now }))
}

/**
 * Erases again whoever the list outside the database names and the database does not know as erased, which is the
 * case after a backup was restored. Returns how many people and entries there were.
 */
export async function replayErasures({ now }: { now: Date }) {
  const entries = toEntries(await readLines(erasuresFile()))
  const missing = await listMissing(entries)
  if (missing.length === 0) return { listed: entries.length, replayed: 0, people: 0 }
  const byHash = new Map((await listAddresses()).map((address) => [subjectHash(address), address]))
  let people = 0
  for (const entry of missing) {
    const emailNorm = byHash.get(entry.subjectHash)
    if (emailNorm !== undefined) people++
    // An entry whose person the backup does not hold is noted too, or every start would look again.
    await eraseAddress({ emailNorm: emailNorm ?? null, entry, actor: 'system', now })
  }
  return { listed: entries.length, replayed: missing.length, people }
}

async function eraseAddress(options: {
  emailNorm: string | null
  entry: ErasureEntry
  actor: Actor
  now: Date
}): Promise<Erased> {
  const { emailNorm, entry, actor, now } = options
  const before = entry.erasedAt
  const { coming, files } =
    emailNorm === null
      ? { coming: [], files: [] }
      : await listWhatToErase({ emailNorm, before, now })
  let cancelled = 0
  for (const registrationId of coming) {
    const { ok } = await cancelRegistration({
      ...{ registrationId, isForced: true, actor, now },
      ...(emailNorm === null ? {} : { onlyOf: emailNorm }),
    })
    if (ok) cancelled += 1
  }
  // The bytes before their rows: what the database says is gone is gone. What cannot be removed is swept later.
  await removeKeptFiles(files)
  const [row] = await emptyRows({ emailNorm, entry, actor, now })
  await removeKeptFiles(row?.prints ?? [])
  return {
    hadAccount: row?.hadAccount ?? false,
    registrations: row?.registrations ?? 0,
    cancelled,
    files: files.length,
  }
}

/**
 * The one statement that forgets a person. The registrations are locked first, so that one which a colleague takes at
 * this moment is either still the person's or already the colleague's, whose name then stays.
 */
function emptyRows(options: {
  emailNorm: string | null
  entry: ErasureEntry
  actor: Actor
  now: Date
}) {
  const { emailNorm, entry, actor, now } = options
  const before = entry.erasedAt
  // What the kept answers were to is forgotten too: nobody who has the key gets them again.
  const salt = randomBytes(32).toString('hex')
  return db.$queryRaw<{ hadAccount: boolean; registrations: number; prints: string[] }[]>`
    WITH own AS MATERIALIZED (
      SELECT id, "forumId" FROM registration
       WHERE "emailNorm" = ${emailNorm} AND "createdAt" <= ${before}::timestamptz ORDER BY id FOR UPDATE),
    gone_account AS MATERIALIZED (
      SELECT id FROM account WHERE "emailNorm" = ${emailNorm} AND "createdAt" <= ${before}::timestamptz),
    offers AS MATERIALIZED (
      SELECT id FROM handover
       WHERE "registrationId" IN (SELECT id FROM own)
          OR ("emailNorm" = ${emailNorm} AND "createdAt" <= ${before}::timestamptz)),
    given AS MATERIALIZED (
      SELECT id FROM handover
       WHERE lower(normalize("giverEmail", NFKC)) = ${emailNorm} AND "createdAt" <= ${before}::timestamptz),
    invited AS MATERIALIZED (
      SELECT id FROM invitation_code
       WHERE lower(normalize(email, NFKC)) = ${emailNorm} AND "createdAt" <= ${before}::timestamptz),
    emptied AS (
      UPDATE registration AS r
         SET name = ${ERASED_NAME}, email = '', "emailNorm" = 'erased:' || r.id, phone = NULL, organisation = NULL,
             "decisionNote" = NULL, "linkVersion" = r."linkVersion" + 1, "erasedAt" = ${now}::timestamptz,
             version = r.version + 1, "updatedAt" = ${now}::timestamptz
        FROM own WHERE r.id = own.id
      RETURNING r.id, r."forumId"),
    no_answers AS (DELETE FROM answer WHERE "registrationId" IN (SELECT id FROM own)),
    no_files AS (DELETE FROM uploaded_file WHERE "registrationId" IN (SELECT id FROM own)),
    -- Files for printing that may show the person: whoever still needs one asks for it anew.
    no_prints AS (
      DELETE FROM print_job
       WHERE "forumId" IN (SELECT "forumId" FROM own)
          OR "forumId" IN (SELECT "forumId" FROM forum_role WHERE "accountId" IN (SELECT id FROM gone_account))
      RETURNING "fileKey"),
    -- A list in which the person stands and that nobody has confirmed: whoever still wants it brings it without them.
    no_imports AS (
      UPDATE import_batch
         SET state = 'given_up', rows = NULL, plan = NULL, "decidedAt" = ${now}::timestamptz, version = version + 1
       WHERE kind = 'registration' AND state = 'looked_at' AND "createdAt" <= ${before}::timestamptz
         AND EXISTS (SELECT 1 FROM jsonb_array_elements(rows) AS line
                      WHERE lower(normalize(trim(line #>> '{cells,email}'), NFKC)) = ${emailNorm})),
    no_keys AS (
      UPDATE idempotency_key
         SET answer = '{}', "keyHash" = encode(sha256(convert_to(${salt} || "keyHash", 'UTF8')), 'hex'),
             "requestHash" = encode(sha256(convert_to(${salt} || "requestHash", 'UTF8')), 'hex')
       WHERE "registrationId" IN (SELECT id FROM own)),
    -- Of a place that changed hands the one who gave it and the one who took it are forgotten apart.
    no_offers AS (
      UPDATE handover AS h
         SET name = CASE WHEN is_offer THEN ${ERASED_NAME} ELSE h.name END,
             email = CASE WHEN is_offer THEN '' ELSE h.email END,
             "emailNorm" = CASE WHEN is_offer THEN '' ELSE h."emailNorm" END,
             "withdrawnAt" = CASE WHEN is_offer AND h."acceptedAt" IS NULL
                             THEN coalesce(h."withdrawnAt", ${now}::timestamptz) ELSE h."withdrawnAt" END,
             "giverName" = CASE WHEN is_given THEN NULL ELSE h."giverName" END,
             "giverEmail" = CASE WHEN is_given THEN NULL ELSE h."giverEmail" END
        FROM (SELECT id, bool_or(is_offer) AS is_offer, bool_or(NOT is_offer) AS is_given
                FROM (SELECT id, true AS is_offer FROM offers UNION ALL SELECT id, false FROM given) AS both_kinds
               GROUP BY id) AS touched
       WHERE h.id = touched.id),
    no_invitation AS (
      UPDATE invitation_code SET email = NULL, name = NULL, note = NULL WHERE id IN (SELECT id FROM invited)),
    -- A letter that has not gone has nobody to go to any more.
    no_letters AS (
      UPDATE mail_outbox
         SET "droppedAt" = CASE WHEN "sentAt" IS NULL AND "failedAt" IS NULL THEN coalesce("droppedAt", ${now}::timestamptz) END,
             "leasedUntil" = NULL,
             "lastError" = CASE WHEN "sentAt" IS NULL AND "failedAt" IS NULL THEN 'erased' END
       WHERE "registrationId" IN (SELECT id FROM own) OR "handoverId" IN (SELECT id FROM offers UNION ALL SELECT id FROM given)
          OR "invitationId" IN (SELECT id FROM invited)),
    no_challenges AS (
      DELETE FROM sign_in_challenge
       WHERE ("emailNorm" = ${emailNorm} OR "accountId" IN (SELECT id FROM gone_account))
         AND "createdAt" <= ${before}::timestamptz),
    no_passkey_challenges AS (
      DELETE FROM passkey_challenge WHERE "accountId" IN (SELECT id FROM gone_account)),
    no_account AS (DELETE FROM account WHERE id IN (SELECT id FROM gone_account)),
    listed AS (
      INSERT INTO erasure ("subjectHash", "erasedAt") VALUES (${entry.subjectHash}, ${before}::timestamptz)),
    noted AS (
      INSERT INTO audit (at, event, "forumId", "subjectId", actor, details)
      SELECT ${now}::timestamptz, 'registration.erased', "forumId", id, ${actor}, '{}'::jsonb FROM emptied
      UNION ALL
      SELECT ${now}::timestamptz, 'account.erased', NULL, id, ${actor}, '{}'::jsonb FROM gone_account)
    SELECT EXISTS (SELECT 1 FROM gone_account) AS "hadAccount", (SELECT count(*) FROM emptied)::int AS registrations,
           ARRAY(SELECT "fileKey" FROM no_prints WHERE "fileKey" IS NOT NULL) AS prints`
}
