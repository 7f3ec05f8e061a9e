import 'server-only'
import { addDays, instantOf } from '#lib/platform/dates/zone.ts'
import { db, type Tx } from '#lib/platform/db.ts'
import type { LocalizedText } from '#lib/platform/i18n/localized.ts'
import { rowsOf } from '#lib/platform/snapshot.ts'
import { Prisma } from '#prisma/generated/client.ts'
import type { AuditEntry, AuditFilter, AuditScope, LastCheck } from './types.ts'
import { changesOf } from './utils.ts'

export const ROWS_PER_PAGE = 50

type Row = Pick<AuditEntry, 'id' | 'seq' | 'at' | 'event' | 'forum'> & {
  actor: string
  details: unknown
  staff: string | null
  code: string | null
  title: LocalizedText | null
  member: string | null
  device: string | null
}

/** Whose names are told: of the forum's own people, or of everybody's who works at any. */
const isStaff = (account: Prisma.Sql, forumId: string | null) => Prisma.sql`
  (${account}."isAdministrator" OR EXISTS (
    SELECT 1 FROM forum_role AS given WHERE given."accountId" = ${account}.id AND ${isOf(Prisma.sql`given`, forumId)}))`

const isOf = (row: Prisma.Sql, forumId: string | null) =>
  forumId === null ? Prisma.sql`true` : Prisma.sql`${row}."forumId" = ${forumId}::uuid`

/**
 * Rows of a forum, the latest first; with no forum those of all, and of none. Names and addresses are those of
 * staff: of everybody else only a code, or that somebody with an account did it.
 */
function selected(
  { forumId, timeZone }: AuditScope,
  { event, words, day }: AuditFilter,
  before: string | null,
): Prisma.Sql {
  const from = day === null ? null : instantOf(day, '00:00', timeZone)
  const until = day === null ? null : instantOf(addDays(day, 1), '00:00', timeZone)
  return Prisma.sql`
    SELECT a.id::text AS id, seal.seq::float8 AS seq, a.at, a.event, a.actor, a.details,
           coalesce(staff.name, staff.email) AS staff, r.code, part.title,
           coalesce(member.name, member.email) AS member, device.name AS device, forum.slug AS forum
      FROM audit AS a
      LEFT JOIN forum ON forum.id = a."forumId"
      LEFT JOIN audit_seal AS seal ON seal."auditId" = a.id
      LEFT JOIN account AS staff ON staff.id::text = a.actor AND ${isStaff(Prisma.sql`staff`, forumId)}
      LEFT JOIN registration AS r ON r.id = a."subjectId" AND ${isOf(Prisma.sql`r`, forumId)}
      LEFT JOIN forum_session AS part ON part.id = a."subjectId" AND ${isOf(Prisma.sql`part`, forumId)}
      LEFT JOIN check_in_device AS device ON device.id = a."subjectId" AND ${isOf(Prisma.sql`device`, forumId)}
      LEFT JOIN account AS member ON member.id = a."subjectId" AND ${isStaff(Prisma.sql`member`, forumId)}
     WHERE ${isOf(Prisma.sql`a`, forumId)}
       AND (${before}::bigint IS NULL OR a.id < ${before}::bigint)
       AND (${event}::text IS NULL OR a.event = ${event})
       AND (${from}::timestamptz IS NULL OR (a.at >= ${from}::timestamptz AND a.at < ${until}::timestamptz))
       AND (${words}::text IS NULL OR r.code = upper(${words}) OR lower(${words}) IN (staff."emailNorm", member."emailNorm"))
     ORDER BY a.id DESC`
}

const toEntry = ({
  actor,
  details,
  staff,
  code,
  title,
  member,
  device,
  ...row
}: Row): AuditEntry => ({
  ...row,
  by: staff === null ? byWhom(actor) : 'staff',
  actor: staff,
  subject: code ?? title ?? member ?? device,
  changes: changesOf(details),
})

/** A page of them, below `before`. One query. */
export async function listAudit(
  scope: AuditScope,
  filter: AuditFilter,
  { before = null, limit = ROWS_PER_PAGE }: { before?: string | null; limit?: number } = {},
): Promise<AuditEntry[]> {
  const rows = await db.$queryRaw<Row[]>`${selected(scope, filter, before)} LIMIT ${limit}::int`
  return rows.map(toEntry)
}

function byWhom(actor: string): AuditEntry['by'] {
  if (actor === 'system') return 'system'
  return actor.startsWith('public') ? 'public' : 'account'
}

/** Every row that a filter leaves, the latest first. */
export async function* listAuditForExport(
  tx: Tx,
  scope: AuditScope,
  filter: AuditFilter,
): AsyncGenerator<AuditEntry> {
  for await (const row of rowsOf<Row>(tx, selected(scope, filter, null))) yield toEntry(row)
}

/** What was found when the chain was last verified; null before the first time. One query. */
export async function getLastCheck(): Promise<LastCheck | null> {
  const check = await db.auditCheck.findFirst({ orderBy: { id: 'desc' } })
  if (!check) return null
  const { at, seq, faultSeq } = check
  return { at, seq: Number(seq), faultSeq: faultSeq === null ? null : Number(faultSeq) }
}
