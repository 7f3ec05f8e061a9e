import 'server-only'
import { toText } from '#lib/domain/record/queries.ts'
import { db, type Tx } from '#lib/platform/db.ts'
import type { LocalizedText } from '#lib/platform/i18n/localized.ts'
import type { Prisma } from '#prisma/generated/client.ts'

/** Cities as other records name them. */

/** The city that this slug names; null where it is not there. One query at most. */
export async function findCity(tx: Tx, slug: string | null): Promise<string | null> {
  if (slug === null) return null
  const found = await tx.city.findFirst({ where: { slug, retiredAt: null }, select: { id: true } })
  return found?.id ?? null
}

/** Cities that a form offers: those of the record, and the ones that its own record names by now. One query. */
export async function listCityChoices(
  named: Prisma.CityWhereInput,
): Promise<{ slug: string; name: LocalizedText }[]> {
  const rows = await db.city.findMany({
    where: { OR: [{ retiredAt: null }, named] },
    ...{ select: { slug: true, name: true }, orderBy: { slug: 'asc' } },
  })
  return rows.map(({ slug, name }) => ({ slug, name: toText(name) }))
}
