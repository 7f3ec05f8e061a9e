import 'server-only'
import { randomUUID } from 'node:crypto'
import { type BulkPlace, type NotedEdit, noteEdits } from '#lib/domain/edits/mutations.ts'
import type { Changes, Fields } from '#lib/domain/edits/types.ts'
import { changesBetween, withChanges } from '#lib/domain/edits/utils.ts'
import type { Tx } from '#lib/platform/db.ts'
import { newSlug } from '#lib/platform/new-slug.ts'
import { Prisma } from '#prisma/generated/client.ts'
import { columnsFor } from '../editing/columns/queries.ts'
import { agreementSelect, toAgreementFacts } from '../editing/queries.ts'
import { writeRows } from '../editing/rows/mutations.ts'
import type { AgreementFacts } from '../editing/types.ts'
import { fieldsOfAgreement, readAgreement } from '../editing/utils.ts'

type Place = BulkPlace & { timeZone: string }

function judged(fields: Fields, timeZone: string): AgreementFacts {
  const read = readAgreement(fields, timeZone)
  if (!read.ok) throw new Error(`agreements are judged before: ${Object.keys(read.fields)}`)
  return read.value
}

/** Enters many agreements as drafts, after the others, in six statements; returns their slugs in that order. Their fields have been judged. */
export async function addAgreements(
  tx: Tx,
  place: Place,
  agreements: readonly Fields[],
): Promise<string[]> {
  const { forumId, timeZone } = place
  const all = agreements.map((fields) => ({
    ...{ id: randomUUID(), fields, facts: judged({ ...fields, state: 'drafted' }, timeZone) },
  }))
  const columns = await columnsFor(
    tx,
    forumId,
    all.map(({ facts }) => facts),
  )
  const last = await tx.agreement.aggregate({ where: { forumId }, _max: { position: true } })
  const first = (last._max.position ?? -1) + 1
  const rows = all.map(({ id, facts }, index) => ({
    ...{ id, slug: newSlug(facts.title.en ?? null, 'agreement'), forumId },
    ...{ position: first + index, state: 'drafted' as const, ...columns(facts) },
  }))
  await tx.agreement.createMany({ data: rows })
  const bodies = await bodiesOf(
    tx,
    all.map(({ facts }) => facts),
  )
  await tx.agreementParty.createMany({
    data: all.flatMap(({ id: agreementId, facts }) =>
      facts.parties.map(({ asPrinted, organisation, label, isOpen }, position) => ({
        ...{ agreementId, position, asPrinted, isOpen, citations: [] },
        ...{
          label: label ?? Prisma.DbNull,
          organisationId: bodies.get(organisation ?? '') ?? null,
        },
      })),
    ),
  })
  const edits = all.map(({ id, facts }): NotedEdit => {
    const changes = changesBetween({}, fieldsOfAgreement(facts, timeZone))
    return { event: 'agreement.created', subjectId: id, version: 1, changes }
  })
  await noteEdits(tx, place, edits)
  return rows.map(({ slug }) => slug)
}

async function bodiesOf(tx: Tx, all: readonly AgreementFacts[]): Promise<Map<string, string>> {
  const slugs = all.flatMap(({ parties }) => parties.flatMap((one) => one.organisation ?? []))
  const rows = await tx.organisation.findMany({
    where: { slug: { in: [...new Set(slugs)] } },
    select: { id: true, slug: true },
  })
  return new Map(rows.map(({ id, slug }) => [slug, id]))
}

/** One edit of many: of an agreement as it stands, which the caller has locked and judged. */
export type AgreementEdit = {
  agreementId: string
  changes: Changes
  /** The edit that it takes back. */
  undoes?: bigint
}

/** Changes many agreements, each with its row in the audit; what changes of a row of theirs is written as a form does it. */
export async function editAgreements(
  tx: Tx,
  place: Place,
  edits: readonly AgreementEdit[],
): Promise<void> {
  const { forumId, timeZone } = place
  const standing = await tx.agreement.findMany({
    relationLoadStrategy: 'join',
    where: { id: { in: edits.map(({ agreementId }) => agreementId) } },
    select: agreementSelect,
  })
  const rows = new Map(standing.map((row) => [row.id, row]))
  const all = edits.flatMap((edit) => {
    const row = rows.get(edit.agreementId)
    if (!row) throw new Error('agreements are locked before')
    const fields = fieldsOfAgreement(toAgreementFacts(row), timeZone)
    return [{ edit, row, facts: judged(withChanges(fields, edit.changes), timeZone) }]
  })
  const columns = await columnsFor(
    tx,
    forumId,
    all.map(({ facts }) => facts),
  )
  for (const { row, facts } of all) {
    const data = { ...columns(facts), version: row.version + 1 }
    await tx.agreement.update({ where: { id: row.id }, data })
    await writeRows(tx, row, facts)
  }
  await noteEdits(
    tx,
    place,
    all.map(({ edit: { changes, undoes }, row }) => ({
      ...{ event: 'agreement.edited', subjectId: row.id, version: row.version + 1 },
      ...{ changes, undoes },
    })),
  )
}

/** Takes agreements that were entered out of the record, as they stand, each with its row in the audit. */
export async function takeOutAgreements(
  tx: Tx,
  place: Place,
  entered: readonly { agreementId: string; version: number; undoes: bigint }[],
): Promise<void> {
  const { now } = place
  const ids = entered.map(({ agreementId }) => agreementId)
  await tx.agreement.updateMany({
    where: { id: { in: ids } },
    data: { retiredAt: now, version: { increment: 1 } },
  })
  await noteEdits(
    tx,
    place,
    entered.map(({ agreementId: subjectId, version, undoes }) => ({
      ...{ event: 'agreement.edited', subjectId, version: version + 1, undoes },
      changes: { retired: { from: '', to: 'yes' } },
    })),
  )
}
