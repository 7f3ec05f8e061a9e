import 'server-only'
import {
  getEditedOrganisation,
  ORGANISATION_PARTS,
} from '#lib/domain/organisations/editing/queries.ts'
import type { EditedOrganisation } from '#lib/domain/organisations/editing/types.ts'
import { getEditedPerson } from '#lib/domain/people/editing/queries.ts'
import type { EditedPerson } from '#lib/domain/people/editing/types.ts'
import { toText } from '#lib/domain/record/queries.ts'
import { db } from '#lib/platform/db.ts'
import { Prisma } from '#prisma/generated/client.ts'
import type { MergePair, MergePlace, MergeSide, Noun } from '../types.ts'

type Edited = EditedPerson | EditedOrganisation

/** Two of a forum's, to be looked at side by side; null where one of them is not there. Five queries. */
export async function getMergePair({
  noun,
  forumId,
  kept,
  lost,
}: {
  noun: Noun
  forumId: string
  kept: string
  lost: string
}): Promise<MergePair | null> {
  const get = noun === 'person' ? getEditedPerson : getEditedOrganisation
  const both: (Edited | null)[] = await Promise.all([get(forumId, kept), get(forumId, lost)])
  const [stays, goes] = both
  if (!stays || !goes || kept === lost) return null
  const gone = [goes, stays].find(({ isRetired }) => isRetired)
  if (gone) return { gone: gone.slug }
  const places = await listPlaces(noun, forumId, [idOf(stays), idOf(goes)])
  const sideOf = (one: Edited): MergeSide => ({
    ...{ slug: one.slug, name: one.name, version: one.version, aliases: one.aliases },
    ...{ latinAsPrinted: one.latinAsPrinted, country: one.facts.country },
    ...{ citations: one.facts.citations, places: places.get(idOf(one)) ?? [] },
  })
  return { gone: null, kept: sideOf(stays), lost: sideOf(goes) }
}

const idOf = (one: Edited) => ('personId' in one ? one.personId : one.organisationId)

type PlaceRow = {
  id: string
  slug: string | null
  name: Prisma.JsonValue
  isHere: boolean
  count: number
  titles: string[]
}

/** Where they stand, this forum first. Of a forum that is not published, others are told only that it is one. */
async function listPlaces(
  noun: Noun,
  forumId: string,
  ids: readonly string[],
): Promise<Map<string, MergePlace[]>> {
  const here = Prisma.sql`${forumId}::uuid`
  const all = Prisma.join(ids.map((id) => Prisma.sql`${id}::uuid`))
  const forum = Prisma.sql`
    LEFT JOIN forum ON forum.id = one."forumId"
          AND (forum.id = ${here} OR (forum.state IN ('published', 'archived') AND forum."retiredAt" IS NULL))`
  const shown = Prisma.sql`forum.slug, forum.name, coalesce(forum.id = ${here}, false) AS "isHere"`
  const order = Prisma.sql`ORDER BY "isHere" DESC, forum.slug NULLS LAST`
  const rows =
    noun === 'person'
      ? await db.$queryRaw<PlaceRow[]>`
          SELECT one."personId"::text AS id, ${shown}, count(DISTINCT one.id)::int AS count,
                 coalesce(array_agg(DISTINCT title."asPrinted") FILTER (
                   WHERE title.id IS NOT NULL AND forum.id IS NOT NULL AND (forum.id = ${here} OR one."agreementId" IS NULL)),
                   ARRAY[]::text[]) AS titles
            FROM appearance AS one ${forum}
            LEFT JOIN appearance_title AS title ON title."appearanceId" = one.id
           WHERE one."personId" IN (${all}) GROUP BY one."personId", forum.id ${order}`
      : await db.$queryRaw<PlaceRow[]>`
          SELECT one.id::text AS id, ${shown}, count(*)::int AS count, ARRAY[]::text[] AS titles
            FROM ${ORGANISATION_PARTS} AS one ${forum}
           WHERE one.id IN (${all}) GROUP BY one.id, forum.id ${order}`
  const placed = rows.map(({ id, slug, name, ...place }) => ({
    id,
    place: { ...place, forum: slug === null ? null : { slug, name: toText(name) } },
  }))
  const grouped = Map.groupBy(placed, ({ id }) => id)
  return new Map([...grouped].map(([id, own]) => [id, own.map(({ place }) => place)]))
}
