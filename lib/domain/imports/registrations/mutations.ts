import 'server-only'
import { addOfList } from '#lib/domain/registrations/by-hand/mutations.ts'
import { byHandSchema } from '#lib/domain/registrations/schema.ts'
import { lockTypes, settleLocked } from '#lib/domain/registrations/settling/mutations.ts'
import type { Tx } from '#lib/platform/db.ts'
import type { ImportPlace, PlannedRow } from '../types.ts'
import { stateOf } from '../utils.ts'
import { readRegistrations } from './queries.ts'

/** Nobody else gets or frees a place of the forum until this transaction is over. */
export async function lockPlaces(tx: Tx, forumId: string): Promise<void> {
  const types = await tx.ticketType.findMany({ where: { forumId }, select: { id: true } })
  await lockTypes(
    tx,
    types.map(({ id }) => id),
  )
}

/**
 * Enters everybody of the list, one after the other, as one would by hand; returns the plan with their codes,
 * and nothing else of them: what is personal stands in the registrations, and goes with them.
 */
export async function applyRegistrations(
  tx: Tx,
  place: ImportPlace,
  plan: readonly PlannedRow[],
): Promise<PlannedRow[]> {
  const { forumId, actor, now, importId, hasLetters = false } = place
  const { types, waitingList } = await readRegistrations(tx, { forumId, addresses: [] })
  const ids = new Map(types.map(({ slug, id }) => [slug, id]))
  const written: PlannedRow[] = []
  for (const row of plan) {
    const bare = { ...row, name: row.slug ?? '', changes: {}, faults: [] }
    if (row.verdict !== 'create') {
      written.push(bare)
      continue
    }
    const { language, state: _, ...fields } = stateOf(row.changes)
    const input = byHandSchema.parse({ ...fields, locale: language })
    const { code } = await addOfList(
      tx,
      {
        ...{ forumId, input, actor, now, importId, hasLetter: hasLetters },
        idempotencyKey: `${importId}/${row.line}`,
      },
      { ticketTypeId: ids.get(input.ticketType) ?? '', waitingList },
    )
    written.push({ ...bare, name: code, slug: code })
  }
  return written
}

/**
 * Ends every registration of an import and hands their places on; the names of those who have changed
 * something since, have come or are gone instead, and then nothing is. Whoever was not written to when they
 * were entered is not written to now.
 */
export async function takeBackRegistrations(tx: Tx, place: ImportPlace): Promise<string[]> {
  const { forumId, actor, now, importId } = place
  await lockPlaces(tx, forumId)
  const made = await tx.audit.findMany({
    where: {
      ...{ forumId, event: 'registration.made' },
      details: { path: ['import'], equals: importId },
    },
    select: { subjectId: true },
  })
  const ids = made.flatMap(({ subjectId }) => subjectId ?? [])
  await tx.$executeRaw`SELECT 1 FROM registration WHERE id = ANY(${ids}::uuid[]) ORDER BY id FOR UPDATE`
  const rows = await tx.registration.findMany({
    where: { id: { in: ids } },
    // Whoever waits leaves first: nobody of the list is given a place that another one of it frees.
    orderBy: [{ status: 'desc' }, { seq: 'desc' }],
    select: {
      ...{ id: true, name: true, status: true, version: true, ticketTypeId: true },
      checkIns: { take: 1, select: { id: true } },
    },
  })
  const touched = rows.filter(
    ({ status, version, checkIns }) =>
      version !== 1 || !['confirmed', 'waitlisted'].includes(status) || checkIns.length > 0,
  )
  if (touched.length > 0) return touched.map(({ name }) => name).toSorted()
  const isQuiet = !(await hadLetters(tx, place))
  for (const { id, ticketTypeId } of rows) {
    const leaving = { id, asSeen: { forumId, version: 1 } }
    await settleLocked(tx, { ticketTypeId, leaving, isQuiet, actor, now })
  }
  return []
}

/** Whether the people of an import were written to when they were entered. */
async function hadLetters(tx: Tx, { forumId, importId }: ImportPlace): Promise<boolean> {
  const noted = await tx.audit.findFirst({
    where: { forumId, event: 'import.applied', subjectId: importId },
    select: { details: true },
  })
  return (noted?.details as { letters?: boolean } | undefined)?.letters === true
}
