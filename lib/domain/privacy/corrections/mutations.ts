import 'server-only'
import type { Subject } from '#lib/domain/privacy/types.ts'
import { changeWaitSeconds, openChangeLetter } from '#lib/domain/registrations/limits/queries.ts'
import type { Actor } from '#lib/domain/registrations/types.ts'
import { db } from '#lib/platform/db.ts'
import { done, type Result, refused } from '#lib/platform/errors/expected.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import type { Correction, CorrectionResult } from './types.ts'

/**
 * Corrects who a registration says that somebody is: name, telephone, organisation. That is a right, so it holds in
 * every state and after the time for changes has ended; where nothing is different nothing is written.
 */
export async function correctRegistration(options: {
  registrationId: string
  subject: Subject
  /** The version that the person saw; another one is refused as stale. */
  version: number
  correction: Correction
  actor: Actor
  now: Date
}): Promise<CorrectionResult> {
  const { registrationId, subject, version, correction, actor, now } = options
  if (subject.registrationId !== undefined && subject.registrationId !== registrationId) {
    return refused('not_found')
  }
  const emailNorm = subject.emailNorm ?? null
  const retryAfterSeconds = await changeWaitSeconds(registrationId, now, emailNorm)
  if (retryAfterSeconds > 0) return { ok: false, reason: 'rate_limited', retryAfterSeconds }
  const [row] = await db.$queryRaw<{ isCurrent: boolean; changed: string[] }[]>`
    WITH seen AS MATERIALIZED (
      SELECT id, "forumId", locale, status, version, name, phone, organisation FROM registration
       WHERE id = ${registrationId}::uuid AND "erasedAt" IS NULL
         AND (${emailNorm}::text IS NULL OR "emailNorm" = ${emailNorm})
         FOR UPDATE),
    differs AS MATERIALIZED (
      SELECT seen.*, array_remove(ARRAY[
               CASE WHEN name IS DISTINCT FROM ${correction.name} THEN 'name' END,
               CASE WHEN phone IS DISTINCT FROM ${correction.phone} THEN 'phone' END,
               CASE WHEN organisation IS DISTINCT FROM ${correction.organisation} THEN 'organisation' END], NULL) AS fields
        FROM seen),
    due AS MATERIALIZED (SELECT * FROM differs WHERE version = ${version}::int AND cardinality(fields) > 0),
    corrected AS (
      UPDATE registration AS r
         SET name = ${correction.name}, phone = ${correction.phone}, organisation = ${correction.organisation},
             version = r.version + 1, "updatedAt" = ${now}::timestamptz
        FROM due WHERE r.id = due.id),
    open_letter AS MATERIALIZED (${openChangeLetter(registrationId, now)}),
    posted AS (
      INSERT INTO mail_outbox (kind, "registrationId", locale, "createdAt", "dueAt")
      SELECT 'changed', id, locale, ${now}::timestamptz, ${now}::timestamptz FROM due
       WHERE status IN ('pending', 'confirmed', 'waitlisted') AND NOT EXISTS (SELECT 1 FROM open_letter)),
    noted AS (
      INSERT INTO audit (at, event, "forumId", "subjectId", actor, details)
      SELECT ${now}::timestamptz, 'registration.corrected', "forumId", id, ${actor}, jsonb_build_object('fields', fields) FROM due)
    SELECT version = ${version}::int AS "isCurrent", fields AS changed FROM differs`
  if (!row) return refused('not_found')
  // The same correction sent twice arrives at what it wanted, whatever the version.
  if (row.changed.length === 0) return done({ changed: [] })
  return row.isCurrent ? done({ changed: row.changed }) : refused('stale')
}

/** Corrects the account's own name and the language that it is written to in. */
export async function correctAccount(options: {
  accountId: string
  name: string | null
  locale: Locale
  now: Date
}): Promise<Result<{ changed: string[] }, 'not_found'>> {
  const { accountId, name, locale, now } = options
  const [row] = await db.$queryRaw<{ changed: string[] }[]>`
    WITH seen AS MATERIALIZED (
      SELECT id, array_remove(ARRAY[
               CASE WHEN name IS DISTINCT FROM ${name} THEN 'name' END,
               CASE WHEN locale <> ${locale} THEN 'locale' END], NULL) AS fields
        FROM account WHERE id = ${accountId}::uuid FOR UPDATE),
    corrected AS (
      UPDATE account AS a SET name = ${name}, locale = ${locale}, "updatedAt" = ${now}::timestamptz
        FROM seen WHERE a.id = seen.id AND cardinality(seen.fields) > 0),
    noted AS (
      INSERT INTO audit (at, event, "subjectId", actor, details)
      SELECT ${now}::timestamptz, 'account.corrected', id, id::text, jsonb_build_object('fields', fields) FROM seen
       WHERE cardinality(fields) > 0)
    SELECT fields AS changed FROM seen`
  return row ? done({ changed: row.changed }) : refused('not_found')
}
