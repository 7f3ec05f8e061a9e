import 'server-only'
import type { Tx } from '#lib/platform/db.ts'
import { Prisma } from '#prisma/generated/client.ts'

const TABLES = {
  organisation: Prisma.sql`organisation`,
  city: Prisma.sql`city`,
  umbrella: Prisma.sql`umbrella`,
} as const

/** Whether what shall be above is, over however many steps, part of a record, or the record itself. One query. */
export async function isWithin(
  tx: Tx,
  noun: keyof typeof TABLES,
  { id, parentId }: { id: string; parentId: string },
): Promise<boolean> {
  const table = TABLES[noun]
  const [found] = await tx.$queryRaw<{ within: boolean }[]>`
    WITH RECURSIVE above AS (
      SELECT id, "parentId" FROM ${table} WHERE id = ${parentId}::uuid
      UNION SELECT one.id, one."parentId" FROM ${table} AS one JOIN above ON one.id = above."parentId")
    SELECT EXISTS (SELECT 1 FROM above WHERE id = ${id}::uuid) AS within`
  return found?.within ?? false
}
