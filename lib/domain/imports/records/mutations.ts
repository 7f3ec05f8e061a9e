import 'server-only'
import type { BulkPlace } from '#lib/domain/edits/mutations.ts'
import { toEdit } from '#lib/domain/edits/queries.ts'
import type { Changes, Edit, Fields } from '#lib/domain/edits/types.ts'
import { inverse } from '#lib/domain/edits/utils.ts'
import { addOrganisations, editOrganisations } from '#lib/domain/organisations/bulk/mutations.ts'
import {
  namedOrganisations,
  saveOrganisationsAlone,
} from '#lib/domain/organisations/editing/queries.ts'
import { addPeople, editPeople } from '#lib/domain/people/bulk/mutations.ts'
import { enterPeopleAlone, namedPeople } from '#lib/domain/people/editing/queries.ts'
import type { Tx } from '#lib/platform/db.ts'
import type { PlannedRow, RecordKind } from '../types.ts'
import { stateOf } from '../utils.ts'
import { readRecords } from './queries.ts'
import type { OwnRecord, RecordState } from './types.ts'
import { circlesIn } from './utils.ts'

type OneEdit = {
  record: OwnRecord
  changes: Changes
  undoes?: bigint
}

/** Nobody else enters any, or changes those that are named, until this transaction is over. */
export async function lockRecords(
  tx: Tx,
  kind: RecordKind,
  slugs: readonly string[],
): Promise<void> {
  if (kind === 'person') {
    await enterPeopleAlone(tx)
    await tx.$executeRaw`SELECT 1 FROM person WHERE slug = ANY(${[...slugs]}) ORDER BY id FOR NO KEY UPDATE`
  } else {
    await saveOrganisationsAlone(tx)
    await tx.$executeRaw`SELECT 1 FROM organisation WHERE slug = ANY(${[...slugs]}) ORDER BY id FOR NO KEY UPDATE`
  }
}

/** Writes what is planned, readers see it at once; returns the plan with the addresses of what is new. */
export async function applyRecords(
  tx: Tx,
  kind: RecordKind,
  place: BulkPlace,
  plan: readonly PlannedRow[],
): Promise<PlannedRow[]> {
  const { own } = await readRecords(tx, { kind, forumId: place.forumId })
  const bySlug = new Map(own.map((one) => [one.slug, one]))
  const made = plan.filter(({ verdict }) => verdict === 'create')
  const slugs = await add(
    tx,
    kind,
    place,
    made.map(({ changes }) => stateOf(changes)),
  )
  const newSlugs = new Map(made.map(({ line }, index) => [line, slugs[index] ?? null]))
  const edits = plan.flatMap(({ verdict, slug, changes }): OneEdit[] => {
    const record = verdict === 'change' ? bySlug.get(slug ?? '') : undefined
    return record ? [{ record, changes }] : []
  })
  await edit(tx, kind, place, edits)
  return plan.map((row) => ({ ...row, slug: newSlugs.get(row.line) ?? row.slug }))
}

async function add(tx: Tx, kind: RecordKind, place: BulkPlace, all: readonly Fields[]) {
  if (all.length === 0) return []
  return kind === 'person' ? addPeople(tx, place, all) : addOrganisations(tx, place, all)
}

async function edit(tx: Tx, kind: RecordKind, place: BulkPlace, edits: readonly OneEdit[]) {
  if (edits.length === 0) return
  const all = edits.map(({ record: { id, version, fields }, changes, undoes }) => {
    return { id, version, fields, changes, ...(undoes === undefined ? {} : { undoes }) }
  })
  if (kind === 'person') {
    const people = all.map(({ id: personId, ...one }) => ({ personId, ...one }))
    await editPeople(tx, place, people)
  } else {
    const organisations = all.map(({ id: organisationId, ...one }) => ({ organisationId, ...one }))
    await editOrganisations(tx, place, organisations)
  }
}

/**
 * Takes back every edit of an import; the names of what was changed or used since instead, and then
 * nothing is. Whoever was entered by it is taken out of the record, as nothing names them.
 */
export async function takeBackRecords(
  tx: Tx,
  kind: RecordKind,
  place: BulkPlace,
): Promise<string[]> {
  const { forumId, importId } = place
  const rows = await tx.audit.findMany({
    where: {
      ...{ forumId, event: { in: [`${kind}.created`, `${kind}.edited`] } },
      details: { path: ['import'], equals: importId },
    },
    orderBy: { id: 'desc' },
  })
  const edits = rows.flatMap((row) => toEdit(row) ?? [])
  const ids = edits.map(({ subjectId }) => subjectId)
  await lockWhole(tx, kind, ids)
  const state = await readRecords(tx, { kind, forumId })
  const byId = new Map(state.own.map((one) => [one.id, one]))
  const made = edits.filter(({ event }) => event === `${kind}.created`)
  const madeIds = made.map(({ subjectId }) => subjectId)
  const used =
    kind === 'person' ? await namedPeople(tx, madeIds) : await namedOrganisations(tx, madeIds)
  const back = edits.map((one) => ({
    one,
    record: byId.get(one.subjectId),
    changes: backOf(one, kind),
  }))
  const left = unplaced(back, state)
  const touched = back.filter(
    ({ one, record }) =>
      record?.version !== one.version || used.has(one.subjectId) || left.has(one.subjectId),
  )
  if (touched.length > 0)
    return namesOf(
      tx,
      kind,
      touched.map(({ one }) => one.subjectId),
    )
  const all = back.flatMap(({ one, record, changes }): OneEdit[] =>
    record ? [{ record, changes, undoes: one.id }] : [],
  )
  await edit(tx, kind, place, all)
  return []
}

/** As long as this lasts, nothing can begin to name them either. */
async function lockWhole(tx: Tx, kind: RecordKind, ids: readonly string[]): Promise<void> {
  if (kind === 'person') {
    await tx.$executeRaw`SELECT 1 FROM person WHERE id = ANY(${[...ids]}::uuid[]) ORDER BY id FOR UPDATE`
  } else {
    await saveOrganisationsAlone(tx)
    await tx.$executeRaw`SELECT 1 FROM organisation WHERE id = ANY(${[...ids]}::uuid[]) ORDER BY id FOR UPDATE`
  }
}

const backOf = ({ event, changes }: Edit, kind: RecordKind): Changes =>
  event === `${kind}.created` ? { retired: { from: '', to: 'yes' } } : inverse(changes)

/** Those whose city, or the body that they were part of, is no longer there to come back to. */
function unplaced(
  back: readonly { one: Edit; record: OwnRecord | undefined; changes: Changes }[],
  { known, cities }: RecordState,
): Set<string> {
  const there = new Set(known.flatMap(({ slug, isRetired }) => (isRetired ? [] : [slug])))
  const places = new Set(cities.map(({ slug }) => slug))
  const moved = back.flatMap(({ record, changes }) =>
    record && changes.parent ? [{ slug: record.slug, parent: changes.parent.to }] : [],
  )
  const circles = circlesIn(known, moved)
  const isLost = (slug: string | undefined, among: ReadonlySet<string>) =>
    slug !== undefined && slug !== '' && !among.has(slug)
  return new Set(
    back.flatMap(({ one, record, changes }) =>
      isLost(changes.parent?.to, there) ||
      isLost(changes.city?.to, places) ||
      circles.has(record?.slug ?? '')
        ? [one.subjectId]
        : [],
    ),
  )
}

async function namesOf(tx: Tx, kind: RecordKind, ids: readonly string[]): Promise<string[]> {
  const where = { id: { in: [...ids] } }
  const rows =
    kind === 'person'
      ? await tx.person.findMany({ where, select: { name: true } })
      : await tx.organisation.findMany({ where, select: { name: true } })
  return rows.map(({ name }) => (name as { 'zh-Hans': string })['zh-Hans']).toSorted()
}
