import 'server-only'
import { db } from '#lib/platform/db.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import type { HistoryEntry, OfForum } from '../types.ts'

type Row = {
  id: bigint
  at: Date
  event: string
  actor: string
  account: string | null
  details: Prisma.JsonValue
}

/** Which registration of this forum bears the code; null where none does. One query. */
export async function findByCode({ forumId }: OfForum, code: string): Promise<string | null> {
  const row = await db.registration.findFirst({ where: { forumId, code }, select: { id: true } })
  return row?.id ?? null
}

/** Everything that happened to a registration of this forum, in order. One query. */
export async function listHistory(
  { forumId }: OfForum,
  registrationId: string,
): Promise<HistoryEntry[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT audit.id, audit.at, event, actor, details, coalesce(account.name, account.email) AS account
      FROM audit LEFT JOIN account ON account.id::text = audit.actor
     WHERE "subjectId" = ${registrationId}::uuid AND "forumId" = ${forumId}::uuid ORDER BY audit.id`
  return rows.map(({ id, actor, account, details, ...row }) => ({
    ...row,
    id: String(id),
    by: byWhom(actor),
    actor: account,
    details: typeof details === 'object' && !Array.isArray(details) ? (details ?? {}) : {},
  }))
}

/** A person acts without an account, under `public` and a word that ends with the day; the portal as `system`. */
function byWhom(actor: string): HistoryEntry['by'] {
  if (actor === 'system') return 'portal'
  return actor.startsWith('public') ? 'person' : 'organiser'
}
