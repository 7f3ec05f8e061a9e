import 'server-only'
import { admitWrite } from '#lib/platform/admission.ts'
import { db } from '#lib/platform/db.ts'
import { done, type Result, refused } from '#lib/platform/errors/expected.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { keepFile, newFileKey, removeKeptFile } from '#lib/platform/storage/file-store.ts'
import type { PrintKind } from '#prisma/generated/enums.ts'
import { KEPT_DAYS, LEASE_MS, MAX_TRIES, PRINTED_MAX } from './constants.ts'
import { listPrinted } from './queries.ts'
import type { ClaimedJob, PrintChoice } from './types.ts'
import { choiceHash } from './utils.ts'

const DAY_MS = 86_400_000

/**
 * Asks for a file. The same asked for while it is still to be made is the same job; what was asked says the audit,
 * without anybody's name.
 */
export async function askPrint(asked: {
  forumId: string
  kind: PrintKind
  choice: PrintChoice
  locale: Locale
  actor: string
  now: Date
}): Promise<Result<{ id: string; isNew: boolean }, 'nobody' | 'too_many'>> {
  const { forumId, kind, choice, locale, actor, now } = asked
  const people = await listPrinted(forumId, choice)
  if (people.length === 0) return refused('nobody')
  if (people.length > PRINTED_MAX) return refused('too_many')
  const hash = choiceHash(kind, choice)
  const details = JSON.stringify({
    kind,
    group: choice.group,
    size: choice.size,
    people: people.length,
  })
  const [row] = await admitWrite(
    () => db.$queryRaw<{ id: string; isNew: boolean }[]>`
      WITH made AS (
        INSERT INTO print_job ("forumId", kind, choice, "choiceHash", locale, total, "createdAt")
        VALUES (${forumId}::uuid, ${kind}::"PrintKind", ${JSON.stringify(choice)}::jsonb, ${hash}, ${locale},
                ${people.length}::int, ${now}::timestamptz)
        ON CONFLICT ("forumId", "choiceHash") WHERE (state = ANY (ARRAY['waiting'::"PrintState", 'drawing'::"PrintState"]))
        DO UPDATE SET "choiceHash" = EXCLUDED."choiceHash"
        RETURNING id, xmax = 0 AS "isNew"),
      noted AS (
        INSERT INTO audit (at, event, "forumId", "subjectId", actor, details)
        SELECT ${now}::timestamptz, 'prints.asked', ${forumId}::uuid, id, ${actor}, ${details}::jsonb
          FROM made WHERE "isNew")
      SELECT id, "isNew" FROM made`,
  )
  if (!row) throw new Error('no row of a job')
  return done(row)
}

/** Takes the oldest job that waits, or whose worker has died, for LEASE_MS; null where there is none. */
export async function claimPrint(now: Date): Promise<ClaimedJob | null> {
  await db.printJob.updateMany({
    where: { state: 'drawing', leasedUntil: { lte: now }, attempts: { gte: MAX_TRIES } },
    data: { state: 'failed', leasedUntil: null, endedAt: now },
  })
  const until = new Date(now.getTime() + LEASE_MS)
  const [row] = await db.$queryRaw<ClaimedJob[]>`
    UPDATE print_job AS taken
       SET state = 'drawing', "leasedUntil" = ${until}::timestamptz, attempts = taken.attempts + 1, done = 0
     WHERE id = (
       SELECT id FROM print_job
        WHERE state = 'waiting' OR (state = 'drawing' AND "leasedUntil" <= ${now}::timestamptz)
        ORDER BY "createdAt", id LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING id, "forumId", kind, choice, locale, attempts`
  return row ?? null
}

const held = ({ id, attempts }: ClaimedJob) => ({ id, attempts, state: 'drawing' as const })

/** Says how far it is, and holds it on; false where it is this worker's no more. */
export async function notePrinted(
  job: ClaimedJob,
  { done, total, now }: { done: number; total: number; now: Date },
): Promise<boolean> {
  const leasedUntil = new Date(now.getTime() + LEASE_MS)
  const { count } = await db.printJob.updateMany({
    where: held(job),
    data: { done, total, leasedUntil },
  })
  return count === 1
}

/**
 * Keeps the file: first the bytes, then the row that names them. Where the job is gone meanwhile, because somebody
 * in it was erased, so are the bytes; what a crash leaves between the two is swept.
 */
export async function finishPrint(
  job: ClaimedJob,
  { bytes, total, now }: { bytes: Buffer; total: number; now: Date },
): Promise<boolean> {
  const fileKey = newFileKey()
  await keepFile(fileKey, bytes)
  const { count } = await db.printJob.updateMany({
    where: held(job),
    data: {
      ...{ state: 'done', done: total, total, leasedUntil: null, endedAt: now },
      ...{ fileKey, sizeBytes: bytes.length },
    },
  })
  if (count === 0) await removeKeptFile(fileKey)
  return count === 1
}

/** A try that went wrong: once more, or given up. */
export async function missPrint(job: ClaimedJob, now: Date): Promise<void> {
  const isLast = job.attempts >= MAX_TRIES
  await db.printJob.updateMany({
    where: held(job),
    data: isLast
      ? { state: 'failed', leasedUntil: null, endedAt: now }
      : { state: 'waiting', leasedUntil: null },
  })
}

/** Forgets files that have been kept long enough. Returns how many. */
export async function sweepPrints(now: Date): Promise<number> {
  const before = new Date(now.getTime() - KEPT_DAYS * DAY_MS)
  const gone = await db.$queryRaw<{ fileKey: string | null }[]>`
    DELETE FROM print_job WHERE "createdAt" < ${before}::timestamptz RETURNING "fileKey"`
  await Promise.allSettled(gone.map(({ fileKey }) => fileKey && removeKeptFile(fileKey)))
  return gone.length
}
