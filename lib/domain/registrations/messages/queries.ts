import 'server-only'
import { db } from '#lib/platform/db.ts'
import { Prisma } from '#prisma/generated/client.ts'
import { matching } from '../panel/finding/queries.ts'
import type { OfForum, RegistrationFilter } from '../panel/types.ts'

/** As `matching`, of those who can be written to: where no status is asked for, nobody whose registration has ended. */
export async function reachable(
  { forumId }: OfForum,
  filter: RegistrationFilter,
): Promise<Prisma.Sql> {
  const where = await matching(forumId, filter)
  const isLiving =
    filter.status === null
      ? Prisma.sql`r.status NOT IN ('declined', 'cancelled')`
      : Prisma.sql`true`
  return Prisma.sql`${where} AND r."erasedAt" IS NULL AND ${isLiving}`
}

/** How many a message goes to. One query, and one more where somebody is looked for in Latin letters. */
export async function countReachable(scope: OfForum, filter: RegistrationFilter): Promise<number> {
  const where = await reachable(scope, filter)
  const [sum] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM registration AS r JOIN ticket_type AS type ON type.id = r."ticketTypeId"
     WHERE ${where}`
  return sum?.count ?? 0
}
