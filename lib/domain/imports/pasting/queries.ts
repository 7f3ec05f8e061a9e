import 'server-only'
import { listKnownOrganisations } from '#lib/domain/organisations/editing/queries.ts'
import { listKnownPeople } from '#lib/domain/people/editing/queries.ts'
import { db } from '#lib/platform/db.ts'
import type { OrganisationKind } from '#prisma/generated/enums.ts'
import { keyOf } from '../records/finding/utils.ts'
import type { ImportRow, RecordKind } from '../types.ts'
import { namesOfList, rowsOfNames } from './utils.ts'

/** The rows of a pasted list of names. One query. */
export async function readPastedList(list: {
  kind: RecordKind
  text: string
  /** What kind of body the new ones are; null where that is not said. */
  organisationKind: OrganisationKind | null
}): Promise<ImportRow[]> {
  const { kind, text, organisationKind } = list
  const all = await (kind === 'person' ? listKnownPeople(db) : listKnownOrganisations(db))
  const known = all
    .filter(({ isRetired }) => !isRetired)
    .flatMap(({ name, latinAsPrinted, aliases }) => [
      ...Object.values(name),
      ...(latinAsPrinted === null ? [] : [latinAsPrinted]),
      ...aliases,
    ])
  const keys = new Set(known.map(keyOf))
  return rowsOfNames(namesOfList(text, known), {
    kind: kind === 'organisation' ? organisationKind : null,
    isKnown: (name) => keys.has(keyOf(name)),
  })
}
