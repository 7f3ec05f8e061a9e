import 'server-only'
import { findCity } from '#lib/domain/cities/naming/queries.ts'
import type { EnterCall } from '#lib/domain/edits/entering/mutations.ts'
import { enterLast, type MoveCall, moveOwn } from '#lib/domain/edits/order/mutations.ts'
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
import { lockInfrastructure, toInfrastructureFacts } from './queries.ts'
import type { InfrastructureFacts } from './types.ts'
import { fieldsOfInfrastructure, readInfrastructure } from './utils.ts'

/**
 * Changes what is said of a work; readers see it at once. Taken out of the record, what hangs on it
 * (figures, roles of bodies) is seen no more either, and comes back with it.
 */
export async function saveInfrastructure(call: EditCall & { slug: string }): Promise<EditAnswer> {
  return inEdit(async (tx): Promise<EditAnswer> => {
    const row = await lockInfrastructure(tx, call)
    if (!row) return refused('not_found')
    const { id, version } = row
    let { cityId } = row
    return saveEdit<InfrastructureFacts>(tx, call, {
      ...{ subjectId: id, event: 'infrastructure.edited', version },
      standing: fieldsOfInfrastructure(toInfrastructureFacts(row)),
      read: readInfrastructure,
      fieldsOf: fieldsOfInfrastructure,
      judge: async (facts, changed) => {
        // What stood already may stand, though it was taken out of the record since.
        if (changed.has('city')) cityId = await findCity(tx, facts.city)
        return judge(tx, facts, cityId)
      },
      write: (facts, next) =>
        tx.infrastructure.update({
          where: { id },
          data: {
            ...columnsOf(facts),
            cityId,
            version: next,
            retiredAt: facts.isRetired ? (row.retiredAt ?? call.now) : null,
          },
        }),
    })
  })
}

/** Whether what it names is there. */
async function judge(
  tx: Tx,
  facts: InfrastructureFacts,
  cityId: string | null,
): Promise<FieldFaults> {
  const faults: FieldFaults = await unknownDocuments(tx, facts.citations)
  if (facts.city !== null && cityId === null) faults.city = ['unknown_value']
  return faults
}

/** Enters a work, last in the order. */
export const createInfrastructure = (call: EnterCall) =>
  enterLast(call, {
    ...{
      table: 'infrastructure',
      event: 'infrastructure.created',
      read: readInfrastructure,
      fieldsOf: fieldsOfInfrastructure,
    },
    judge: async (tx, facts) => {
      const cityId = await findCity(tx, facts.city)
      return { named: { cityId }, faults: await judge(tx, facts, cityId) }
    },
    slugOf: ({ name }) => newSlug(name.en, 'work'),
    write: (tx, { facts, named, place }) =>
      tx.infrastructure.create({
        data: { ...place, ...columnsOf(facts), ...named },
        select: { id: true, slug: true },
      }),
  })

/** Moves it before or behind its neighbour; what was taken out of the record is none. */
export const moveInfrastructure = (call: MoveCall) =>
  moveOwn(call, {
    ...{ table: 'infrastructure', event: 'infrastructure.moved', lock: lockInfrastructure },
    write: (tx, id, position) => tx.infrastructure.update({ where: { id }, data: { position } }),
  })

const columnsOf = (facts: InfrastructureFacts) => ({
  ...{ name: facts.name, nameAsPrinted: facts.nameAsPrinted, state: facts.state },
  stateAsPrinted: facts.stateAsPrinted,
  description: facts.description ?? Prisma.DbNull,
  doubt: facts.doubt ?? Prisma.DbNull,
  citations: [...facts.citations],
})
