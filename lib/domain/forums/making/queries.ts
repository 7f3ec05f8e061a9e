import 'server-only'
import { toText } from '#lib/domain/record/queries.ts'
import { db, type Tx } from '#lib/platform/db.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import type { NewForum, NewForumChoices } from './types.ts'

/** Where a forum can be, and what it can be part of. Two queries. */
export async function listNewForumChoices(): Promise<NewForumChoices> {
  const select = { slug: true, name: true } as const
  const [cities, umbrellas] = await Promise.all([
    db.city.findMany({ where: { retiredAt: null }, select, orderBy: { slug: 'asc' } }),
    db.umbrella.findMany({ where: { retiredAt: null }, select, orderBy: { slug: 'asc' } }),
  ])
  const named = ({ slug, name }: { slug: string; name: Prisma.JsonValue }) => ({
    slug,
    name: toText(name),
  })
  return { cities: cities.map(named), umbrellas: umbrellas.map(named) }
}

type Found = {
  cityId: string | null
  umbrellaId: string | null
  /** A forum goes by it, or is being made this moment. */
  isTaken: boolean
  /** A document of the record goes by this address: a forum of the same would be taken for what it tells of. */
  isDocument: boolean
}

/** What a new forum names, and what its address names already. One query. */
export async function findForNewForum(
  tx: Tx,
  { address, city, facts }: Pick<NewForum, 'address' | 'city' | 'facts'>,
): Promise<Found> {
  const [found] = await tx.$queryRaw<Found[]>`
    SELECT (SELECT id FROM city WHERE slug = ${city ?? ''} AND "retiredAt" IS NULL) AS "cityId",
           (SELECT id FROM umbrella WHERE slug = ${facts.umbrella ?? ''} AND "retiredAt" IS NULL) AS "umbrellaId",
           -- Whoever comes second is told at once: a large copy takes longer than a lock is waited for.
           NOT pg_try_advisory_xact_lock(hashtextextended(${`forum ${address}`}, 0))
             OR EXISTS (SELECT 1 FROM forum WHERE slug = ${address}) AS "isTaken",
           EXISTS (SELECT 1 FROM source WHERE slug = ${address}) AS "isDocument"`
  return found as Found
}
