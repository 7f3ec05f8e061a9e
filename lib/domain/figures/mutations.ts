import 'server-only'
import type { EnterCall } from '#lib/domain/edits/entering/mutations.ts'
import { enterLast, type MoveCall, moveOwn, orderAlone } from '#lib/domain/edits/order/mutations.ts'
import {
  type EditAnswer,
  type EditCall,
  inEdit,
  saveEdit,
  unknownDocuments,
} from '#lib/domain/edits/saving/mutations.ts'
import type { FieldFaults } from '#lib/domain/edits/types.ts'
import type { Tx } from '#lib/platform/db.ts'
import { refused } from '#lib/platform/errors/expected.ts'
import { newSlug } from '#lib/platform/new-slug.ts'
import { Prisma } from '#prisma/generated/client.ts'
import { SUBJECTS } from './constants.ts'
import {
  findSubject,
  hasOtherTotal,
  lockFigure,
  lockList,
  type Named,
  toFigureFacts,
} from './queries.ts'
import type { FigureFacts } from './types.ts'
import { fieldsOfFigure, readFigure } from './utils.ts'

/** Changes what is said of a figure, or takes it out of the record and back; readers see it at once. */
export async function saveFigure(call: EditCall & { slug: string }): Promise<EditAnswer> {
  return inEdit(async (tx): Promise<EditAnswer> => {
    // Of two that become the total of one group at once, the second is told.
    await orderAlone(tx, 'figure', call.forumId)
    const row = await lockFigure(tx, call)
    if (!row) return refused('not_found')
    const { id, version, outcomeId, organisationId, cityId, infrastructureId } = row
    let named: Named = { outcomeId, organisationId, cityId, infrastructureId }
    return saveEdit<FigureFacts>(tx, call, {
      ...{ subjectId: id, event: 'figure.edited', version },
      standing: fieldsOfFigure(toFigureFacts(row)),
      read: readFigure,
      fieldsOf: fieldsOfFigure,
      judge: async (facts, changed) => {
        // What stood already may stand, though it was taken out of the record since.
        const isMoved = SUBJECTS.some((subject) => changed.has(subject))
        if (isMoved) named = await findSubject(tx, call.forumId, facts)
        return {
          ...(isMoved ? unknownSubject(facts, named) : {}),
          ...(await judge(tx, { forumId: call.forumId, own: id, named }, facts)),
        }
      },
      write: (facts, next) =>
        tx.figure.update({
          where: { id },
          data: {
            ...columnsOf(facts),
            ...named,
            version: next,
            retiredAt: facts.isRetired ? (row.retiredAt ?? call.now) : null,
          },
        }),
    })
  })
}

function unknownSubject(facts: FigureFacts, named: Named): FieldFaults {
  const lacking = SUBJECTS.filter((one) => facts[one] !== null && named[`${one}Id`] === null)
  return Object.fromEntries(lacking.map((one) => [one, ['unknown_value']]))
}

/** Whether its documents are there, and its group has no other total. */
async function judge(
  tx: Tx,
  { forumId, own, named }: { forumId: string; own: string | null; named: Named },
  { group, isTotal, isRetired, citations }: FigureFacts,
): Promise<FieldFaults> {
  const faults: FieldFaults = await unknownDocuments(tx, citations)
  if (isTotal && !isRetired && group !== null) {
    const { outcomeId } = named
    if (await hasOtherTotal(tx, { forumId, outcomeId, group, own })) faults.total = ['other_total']
  }
  return faults
}

/** Enters a number that a source states, last in the order. */
export const createFigure = (call: EnterCall) =>
  enterLast(call, {
    ...{ table: 'figure', event: 'figure.created', read: readFigure, fieldsOf: fieldsOfFigure },
    judge: async (tx, facts) => {
      const { forumId } = call
      const named = await findSubject(tx, forumId, facts)
      const others = await judge(tx, { forumId, own: null, named }, facts)
      return { named, faults: { ...unknownSubject(facts, named), ...others } }
    },
    slugOf: ({ label }) => newSlug(label.en, 'figure'),
    write: (tx, { facts, named, place }) =>
      tx.figure.create({
        data: { ...place, ...columnsOf(facts), ...named },
        select: { id: true, slug: true },
      }),
  })

/** Moves it before or behind its neighbour in the list that readers see: of one outcome, or of the forum. */
export const moveFigure = (call: MoveCall) =>
  moveOwn(call, {
    ...{ table: 'figure', event: 'figure.moved', lock: lockFigure },
    order: (tx, { outcomeId }) => lockList(tx, { ...call, outcomeId }),
    write: (tx, id, position) => tx.figure.update({ where: { id }, data: { position } }),
  })

const columnsOf = (facts: FigureFacts) => ({
  ...{ label: facts.label, value: facts.value, atLeast: facts.atLeast, atMost: facts.atMost },
  ...{ asPrinted: facts.asPrinted, group: facts.group, isTotal: facts.isTotal },
  unit: facts.unit ?? Prisma.DbNull,
  period: facts.period ?? Prisma.DbNull,
  doubt: facts.doubt ?? Prisma.DbNull,
  citations: [...facts.citations],
})
