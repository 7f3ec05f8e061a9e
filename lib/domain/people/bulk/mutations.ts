import 'server-only'
import { randomUUID } from 'node:crypto'
import { type BulkPlace, type NotedEdit, noteEdits } from '#lib/domain/edits/mutations.ts'
import type { Changes, Fields } from '#lib/domain/edits/types.ts'
import { changesBetween, withChanges } from '#lib/domain/edits/utils.ts'
import type { Tx } from '#lib/platform/db.ts'
import { newSlug } from '#lib/platform/new-slug.ts'
import type { PersonFacts } from '../editing/types.ts'
import { readPerson } from '../editing/utils.ts'

function judged(fields: Fields): PersonFacts {
  const read = readPerson(fields)
  if (!read.ok) throw new Error(`people are judged before: ${Object.keys(read.fields)}`)
  return read.value
}

/** Enters many people in two statements; returns their slugs in that order. Their fields have been judged. */
export async function addPeople(
  tx: Tx,
  place: BulkPlace,
  people: readonly Fields[],
): Promise<string[]> {
  const made = people.map((fields) => {
    const { name, latinAsPrinted, honorific, aliases, country } = judged(fields)
    const slug = newSlug(name.en ?? latinAsPrinted, 'person')
    const row = { id: randomUUID(), slug, name, latinAsPrinted, honorific, country, citations: [] }
    return { row: { ...row, aliases: [...aliases] }, fields }
  })
  await tx.person.createMany({ data: made.map(({ row }) => row) })
  const edits = made.map(({ row, fields }): NotedEdit => {
    const changes = changesBetween({}, fields)
    return { event: 'person.created', subjectId: row.id, version: 1, changes }
  })
  await noteEdits(tx, place, edits)
  return made.map(({ row }) => row.slug)
}

/** One edit of many: of somebody as they stand, whom the caller has locked and judged. */
export type PersonEdit = {
  personId: string
  version: number
  fields: Fields
  changes: Changes
  /** The edit that it takes back. */
  undoes?: bigint
}

/** Changes many people in two statements, each with its row in the audit. Sources and doubts stay as they are. */
export async function editPeople(
  tx: Tx,
  place: BulkPlace,
  edits: readonly PersonEdit[],
): Promise<void> {
  const { now } = place
  const rows = edits.map(({ personId: id, version, fields, changes }) => {
    const { isRetired, ...facts } = judged(withChanges(fields, changes))
    const { name, latinAsPrinted: latin, honorific, aliases, country } = facts
    return {
      id,
      name,
      latin,
      honorific,
      aliases,
      country,
      retired: isRetired,
      version: version + 1,
    }
  })
  await tx.$executeRaw`
    UPDATE person
       SET name = one.name, "latinAsPrinted" = one.latin, honorific = one.honorific, country = one.country,
           aliases = ARRAY(SELECT text FROM jsonb_array_elements_text(one.aliases) WITH ORDINALITY AS alias(text, place) ORDER BY place),
           "retiredAt" = CASE WHEN one.retired THEN coalesce(person."retiredAt", ${now}) END,
           version = one.version, "updatedAt" = ${now}
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        AS one(id uuid, name jsonb, latin text, honorific text, aliases jsonb, country text, retired boolean, version int)
     WHERE person.id = one.id`
  await noteEdits(
    tx,
    place,
    edits.map(({ personId: subjectId, version, changes, undoes }) => ({
      ...{ event: 'person.edited', subjectId, version: version + 1, changes, undoes },
    })),
  )
}
