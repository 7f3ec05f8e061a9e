import 'server-only'
import { afterSlug, refSelection } from '#lib/domain/open-data/queries.ts'
import { publicCity, publishedForum } from '#lib/domain/record/public/queries.ts'
import { db } from '#lib/platform/db.ts'
import type { CursorKey } from '#lib/platform/http/cursor.ts'
import type { Prisma } from '#prisma/generated/client.ts'

const selection = {
  slug: true,
  name: true,
  country: true,
  isCity: true,
  parent: { select: refSelection },
  description: true,
  forums: { where: publishedForum, select: { slug: true }, orderBy: { slug: 'asc' } },
  roles: {
    where: { forum: publishedForum },
    select: {
      forum: { select: { slug: true } },
      role: true,
      asPrinted: true,
      doubt: true,
      citations: true,
    },
    orderBy: [{ forum: { slug: 'asc' } }, { role: 'asc' }],
  },
  doubt: true,
  citations: true,
} as const satisfies Prisma.CitySelect

export type OpenCityRow = Prisma.CityGetPayload<{ select: typeof selection }>

/** Cities by slug; one query. */
export function listCitiesForOpenData(
  { now }: { now: Date },
  after: CursorKey | null,
  take: number,
): Promise<OpenCityRow[]> {
  return db.city.findMany({
    relationLoadStrategy: 'join',
    where: { AND: [publicCity(now), afterSlug(after)] },
    select: selection,
    orderBy: { slug: 'asc' },
    take,
  })
}
