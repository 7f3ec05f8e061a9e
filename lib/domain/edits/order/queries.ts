import 'server-only'
import type { Tx } from '#lib/platform/db.ts'
import { Prisma } from '#prisma/generated/client.ts'
import type { Ordered } from './types.ts'

/** The tables of what a forum has of its own in an order, each row under its own slug. */
export type OrderedTable =
  | ('outcome' | 'figure' | 'milestone')
  | ('honour' | 'infrastructure' | 'reference')

const named = (table: OrderedTable) => Prisma.raw(`"${table}"`)

/** Locks a forum's record of this slug: its id, or null where there is none. One query. */
export async function lockOwn(
  tx: Tx,
  table: OrderedTable,
  { forumId, slug }: { forumId: string; slug: string },
): Promise<string | null> {
  const [found] = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM ${named(table)}
     WHERE slug = ${slug} AND "forumId" = ${forumId}::uuid FOR NO KEY UPDATE`
  return found?.id ?? null
}

/**
 * All of a forum in their order, as they stand; locked, so that of two who move them one waits. Peers are those that
 * were not taken out, in one list with one another where readers see several. One query.
 */
export const lockOrder = (
  tx: Tx,
  table: OrderedTable,
  forumId: string,
  isInList: Prisma.Sql = Prisma.sql`true`,
): Promise<Ordered[]> =>
  tx.$queryRaw`
    SELECT id, position, "retiredAt" IS NULL AND ${isInList} AS "isPeer" FROM ${named(table)}
     WHERE "forumId" = ${forumId}::uuid ORDER BY position, slug FOR NO KEY UPDATE`

/** The place behind all of a forum. One query. */
export async function endOfOrder(tx: Tx, table: OrderedTable, forumId: string): Promise<number> {
  const [found] = await tx.$queryRaw<{ place: number }[]>`
    SELECT coalesce(max(position), -1) + 1 AS place FROM ${named(table)}
     WHERE "forumId" = ${forumId}::uuid`
  return found?.place ?? 0
}
