import 'server-only'
import { db } from '#lib/platform/db.ts'
import type { ErasureEntry } from './types.ts'

/**
 * What an erasure must deal with one by one: coming registrations, whose places go on, and files, whose bytes lie
 * outside the database. Only what was there at `before`: who comes back later is somebody new. One statement: a
 * registration that a colleague takes over at this moment is the person's with their files, or not at all.
 */
export async function listWhatToErase(options: { emailNorm: string; before: Date; now: Date }) {
  const { emailNorm, before, now } = options
  const registrations = await db.$queryRaw<{ id: string; isComing: boolean; files: string[] }[]>`
    SELECT r.id, r.status IN ('pending', 'confirmed', 'waitlisted')
           AND (f."endsOn" IS NULL OR f."endPrecision" <> 'day'
                OR ((f."endsOn" + 1)::timestamp AT TIME ZONE f."timeZone") > ${now}::timestamptz) AS "isComing",
           ARRAY(SELECT id FROM uploaded_file WHERE "registrationId" = r.id ORDER BY id) AS files
      FROM registration AS r JOIN forum AS f ON f.id = r."forumId"
     WHERE r."emailNorm" = ${emailNorm} AND r."createdAt" <= ${before}::timestamptz
     ORDER BY r.id`
  return {
    coming: registrations.filter(({ isComing }) => isComing).map(({ id }) => id),
    files: registrations.flatMap(({ files }) => files),
  }
}

/** Whether this is the only administrator who can sign in: without one nobody could appoint another. */
export async function isLastAdministrator(emailNorm: string): Promise<boolean> {
  const rows = await db.account.findMany({
    where: { isAdministrator: true, disabledAt: null },
    select: { emailNorm: true },
    take: 2,
  })
  return rows.length === 1 && rows[0]?.emailNorm === emailNorm
}

/** Erasures that the list knows and the database does not: it was restored from before them. */
export async function listMissing(entries: readonly ErasureEntry[]): Promise<ErasureEntry[]> {
  const known = await db.erasure.findMany({
    where: { subjectHash: { in: [...new Set(entries.map((entry) => entry.subjectHash))] } },
    select: { subjectHash: true, erasedAt: true },
  })
  const keys = new Set(known.map(keyOf))
  return entries.filter((entry) => !keys.has(keyOf(entry)))
}

const keyOf = ({ subjectHash, erasedAt }: ErasureEntry) => `${subjectHash} ${erasedAt.getTime()}`

/** Every address that the database knows, as addresses are compared. */
export async function listAddresses(): Promise<string[]> {
  const rows = await db.$queryRaw<{ address: string }[]>`
    SELECT "emailNorm" AS address FROM account
    UNION SELECT "emailNorm" FROM registration WHERE "erasedAt" IS NULL
    UNION SELECT "emailNorm" FROM handover
    UNION SELECT lower(normalize("giverEmail", NFKC)) FROM handover WHERE "giverEmail" IS NOT NULL
    UNION SELECT "emailNorm" FROM sign_in_challenge WHERE "emailNorm" IS NOT NULL
    UNION SELECT lower(normalize(email, NFKC)) FROM invitation_code WHERE email IS NOT NULL`
  return rows.map(({ address }) => address)
}
