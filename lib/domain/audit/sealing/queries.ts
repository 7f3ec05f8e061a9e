import 'server-only'
import type { AuditRow, Seal } from '#lib/domain/audit/types.ts'
import { type Db, db } from '#lib/platform/db.ts'
import { Prisma } from '#prisma/generated/client.ts'

type Reader = Pick<Db, '$queryRaw'>

/** An instant as the chain has it: the same characters whatever the session's settings. */
export const instantText = (column: string) =>
  Prisma.raw(`to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`)

/** The columns of the audit row `a`, each in the database's own words. */
export const ROW_COLUMNS = Prisma.sql`
  a.id::text AS id, ${instantText('a.at')} AS at, a.event, a."forumId"::text AS "forumId",
  a."subjectId"::text AS "subjectId", a.actor, a.details::text AS details`

/**
 * Rows without a seal, among the ids above `after` and up to `upTo`. Ids are handed out before a transaction
 * commits, so a row may come to light below others that are sealed long since: what decides is whether it has a seal.
 */
export function listUnsealed(
  tx: Reader,
  { after, upTo, limit }: { after: number; upTo: number; limit: number },
): Promise<AuditRow[]> {
  return tx.$queryRaw<AuditRow[]>`
    SELECT ${ROW_COLUMNS} FROM audit AS a
     WHERE a.id > ${after}::bigint AND a.id <= ${upTo}::bigint
       AND NOT EXISTS (SELECT 1 FROM audit_seal AS s WHERE s."auditId" = a.id)
     ORDER BY a.id LIMIT ${limit}::int`
}

/** The end of the chain; null while nothing is sealed. */
export async function getLastSeal(tx: Reader = db): Promise<Seal | null> {
  const [last] = await tx.$queryRaw<Seal[]>`
    SELECT seq::float8 AS seq, hash, ${instantText('"sealedAt"')} AS "sealedAt"
      FROM audit_seal ORDER BY audit_seal.seq DESC LIMIT 1`
  return last ?? null
}

/** The highest id that is visible; 0 while there is none. */
export async function getLastAuditId(): Promise<number> {
  const [last] = await db.$queryRaw<{ id: number }[]>`
    SELECT coalesce(max(id), 0)::float8 AS id FROM audit`
  return last?.id ?? 0
}
