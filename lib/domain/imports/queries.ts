import 'server-only'
import { listKnownPeople } from '#lib/domain/people/editing/queries.ts'
import { getProgramme } from '#lib/domain/programme/queries.ts'
import { db } from '#lib/platform/db.ts'
import { ImportKind } from '#prisma/generated/enums.ts'
import { type AgreementsReader, planAgreementImport } from './agreements/queries.ts'
import { IMPORTS_SHOWN } from './constants.ts'
import { planRecordImport, type Reader } from './records/queries.ts'
import { planRegistrationImport, type RegistrationsReader } from './registrations/queries.ts'
import { findEvents } from './schedules/queries.ts'
import { personFinder } from './sessions/speakers/utils.ts'
import { planSessions } from './sessions/utils.ts'
import type { ImportBatch, ImportEntry, ImportRow, PlannedRow } from './types.ts'
import { figuresOf } from './utils.ts'
import { sessionChoices } from './words/utils.ts'

/** What would become of each row, given the record as it is now. */
export async function planImport(
  reader: Reader & AgreementsReader & RegistrationsReader,
  { forumId, kind, rows }: { forumId: string; kind: ImportKind; rows: readonly ImportRow[] },
): Promise<PlannedRow[]> {
  if (kind === 'agreement') return planAgreementImport(reader, { forumId, rows })
  if (kind === 'registration') return planRegistrationImport(reader, { forumId, rows })
  if (kind !== 'session') return planRecordImport(reader, { kind, forumId, rows })
  const programme = await getProgramme(forumId, reader)
  if (!programme) throw new Error('an import into no forum')
  const names = rows.some(({ people }) => people !== undefined)
  const people = names ? await listKnownPeople(reader) : []
  return planSessions(rows, {
    programme,
    choices: sessionChoices(),
    events: await findEvents(
      reader,
      forumId,
      rows.flatMap(({ event }) => event ?? []),
    ),
    findPerson: personFinder(people, programme.people),
  })
}

const ALL = Object.values(ImportKind)

/** One import of a forum, of these kinds; null where it has none such. One query. */
export async function getImport(
  forumId: string,
  id: string,
  kinds: readonly ImportKind[] = ALL,
): Promise<ImportBatch | null> {
  const row = await db.importBatch.findFirst({
    where: { forumId, id, kind: { in: [...kinds] } },
    omit: { forumId: true, hash: true },
  })
  if (!row) return null
  return {
    ...row,
    rows: row.rows as unknown as ImportRow[] | null,
    plan: row.plan as unknown as PlannedRow[] | null,
  }
}

/** The latest imports of a forum, of these kinds. One query. */
export async function listImports(
  forumId: string,
  kinds: readonly ImportKind[] = ALL,
): Promise<ImportEntry[]> {
  const rows = await db.importBatch.findMany({
    where: { forumId, kind: { in: [...kinds] } },
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    take: IMPORTS_SHOWN,
    omit: { forumId: true, hash: true, rows: true, version: true },
  })
  return rows.map(({ plan, ...entry }) => ({
    ...entry,
    figures: figuresOf((plan ?? []) as unknown as PlannedRow[]),
  }))
}
