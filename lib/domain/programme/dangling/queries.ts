import 'server-only'
import type { FieldFaults } from '#lib/domain/edits/types.ts'
import type { Tx } from '#lib/platform/db.ts'
import type { PlannedSession } from '../types.ts'

/** Parts as they would become. */
type Wanted = readonly { slug: string; value: PlannedSession }[]

/**
 * What parts name has to be there: their block, their rooms, their people, the documents that they cite.
 * Faults of each, in the order in which they come; one query for all of them.
 */
export async function danglingFaults(
  tx: Tx,
  forumId: string,
  wanted: Wanted,
): Promise<FieldFaults[]> {
  const values = wanted.map(({ value }) => value)
  const own = wanted.map(({ slug }) => slug)
  const parents = values.flatMap(({ parent }) => parent ?? [])
  const rooms = values.flatMap(({ slots }) => slots.flatMap(({ room }) => room ?? []))
  const people = values.flatMap((one) => one.people.map(({ person }) => person))
  const documents = values.flatMap(({ citations }) => citations.map(({ document }) => document))
  const [found] = await tx.$queryRaw<Found[]>`
    SELECT ARRAY(SELECT slug FROM forum_session WHERE "forumId" = ${forumId}::uuid AND slug = ANY(${parents}::text[])) AS parents,
           ARRAY(SELECT own.slug FROM forum_session AS own
                  WHERE own."forumId" = ${forumId}::uuid AND own.slug = ANY(${own}::text[])
                    AND EXISTS (SELECT 1 FROM forum_session AS part WHERE part."parentId" = own.id)) AS blocks,
           ARRAY(SELECT slug FROM room WHERE "forumId" = ${forumId}::uuid AND slug = ANY(${rooms}::text[])) AS rooms,
           ARRAY(SELECT slug FROM person WHERE slug = ANY(${people}::text[]) AND "retiredAt" IS NULL) AS people,
           ARRAY(SELECT slug FROM source WHERE slug = ANY(${documents}::text[])) AS documents`
  return wanted.map((one) => (found ? faultsOf(one, found) : {}))
}

type Found = Record<'parents' | 'blocks' | 'rooms' | 'people' | 'documents', string[]>

function faultsOf({ slug, value }: Wanted[number], found: Found): FieldFaults {
  const { parent, slots, people, citations } = value
  const faults: FieldFaults = {}
  // Two levels: what stands in a block holds nothing itself.
  const isBlock = found.blocks.includes(slug)
  if (parent !== null && (parent === slug || isBlock || !found.parents.includes(parent))) {
    faults.parent = ['unknown_value']
  }
  for (const [index, { room }] of slots.entries()) {
    if (room !== null && !found.rooms.includes(room))
      faults[`slot${index}.room`] = ['unknown_value']
  }
  for (const { person, role } of people) {
    if (!found.people.includes(person)) faults[`person.${person}~${role}`] = ['unknown_value']
  }
  for (const [index, { document }] of citations.entries()) {
    if (!found.documents.includes(document)) {
      faults[`citation${index}.document`] = ['unknown_value']
    }
  }
  return faults
}
