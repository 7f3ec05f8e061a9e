import 'server-only'
import {
  listEditedOrganisations,
  listKnownOrganisations,
  listLiveCities,
} from '#lib/domain/organisations/editing/queries.ts'
import { fieldsOfOrganisation, readOrganisation } from '#lib/domain/organisations/editing/utils.ts'
import { listEditedPeople, listKnownPeople } from '#lib/domain/people/editing/queries.ts'
import { fieldsOfPerson, readPerson } from '#lib/domain/people/editing/utils.ts'
import type { Tx } from '#lib/platform/db.ts'
import type { ImportRow, PlannedRow, RecordKind } from '../types.ts'
import { recordChoices } from '../words/utils.ts'
import type { RecordReader, RecordState } from './types.ts'
import { planRecords } from './utils.ts'

export type Reader = Pick<Tx, 'person' | 'organisation' | 'city' | '$queryRaw'>

/** What the rows of a list meet. Three queries for people, four for organisations. */
export async function readRecords(
  reader: Reader,
  { kind, forumId }: { kind: RecordKind; forumId: string },
): Promise<RecordState> {
  if (kind === 'person') {
    const own = await listEditedPeople(forumId, reader)
    return {
      own: own.map(({ personId: id, ...one }) => ({ id, ...one })),
      known: await listKnownPeople(reader),
      cities: [],
    }
  }
  const own = await listEditedOrganisations(forumId, reader)
  return {
    own: own.map(({ organisationId: id, ...one }) => ({ id, ...one })),
    known: await listKnownOrganisations(reader),
    cities: await listLiveCities(reader),
  }
}

const READERS: Record<RecordKind, RecordReader> = {
  person: (fields) => {
    const read = readPerson(fields)
    return read.ok
      ? { ok: true, fields: fieldsOfPerson(read.value) }
      : { ok: false, faults: read.fields }
  },
  organisation: (fields) => {
    const read = readOrganisation(fields)
    return read.ok
      ? { ok: true, fields: fieldsOfOrganisation(read.value) }
      : { ok: false, faults: read.fields }
  },
}

/** What would become of each row of a list of people, or of organisations. */
export async function planRecordImport(
  reader: Reader,
  { kind, forumId, rows }: { kind: RecordKind; forumId: string; rows: readonly ImportRow[] },
): Promise<PlannedRow[]> {
  const state = await readRecords(reader, { kind, forumId })
  return planRecords(rows, { state, choices: recordChoices(kind), read: READERS[kind] })
}
