import 'server-only'
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
import { findHolders, lockHonour, type Named, toHonourFacts } from './queries.ts'
import type { HonourFacts } from './types.ts'
import { fieldsOfHonour, readHonour } from './utils.ts'

const HOLDERS = ['city', 'organisation'] as const

/** Changes what is said of a title, or takes it out of the record and back; readers see it at once. */
export async function saveHonour(call: EditCall & { slug: string }): Promise<EditAnswer> {
  return inEdit(async (tx): Promise<EditAnswer> => {
    const row = await lockHonour(tx, call)
    if (!row) return refused('not_found')
    const { id, version, cityId, organisationId } = row
    let named: Named = { cityId, organisationId }
    return saveEdit<HonourFacts>(tx, call, {
      ...{ subjectId: id, event: 'honour.edited', version },
      standing: fieldsOfHonour(toHonourFacts(row)),
      read: readHonour,
      fieldsOf: fieldsOfHonour,
      judge: async (facts, changed) => {
        // What stood already may stand, though it was taken out of the record since.
        const judged = await judge(tx, facts, (holder) => changed.has(holder))
        named = { ...named, ...judged.named }
        return judged.faults
      },
      write: (facts, next) =>
        tx.honour.update({
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

/** Whether what it names is there, of the holders that are new. */
async function judge(
  tx: Tx,
  facts: HonourFacts,
  isNew: (holder: (typeof HOLDERS)[number]) => boolean = () => true,
): Promise<{ named: Partial<Named>; faults: FieldFaults }> {
  const found = await findHolders(tx, facts)
  const faults: FieldFaults = await unknownDocuments(tx, facts.citations)
  const named: Partial<Named> = {}
  for (const holder of HOLDERS.filter(isNew)) {
    const id = found[`${holder}Id`]
    if (facts[holder] !== null && id === null) faults[holder] = ['unknown_value']
    named[`${holder}Id`] = id
  }
  return { named, faults }
}

/** Enters a title that somebody holds, last in the order. */
export const createHonour = (call: EnterCall) =>
  enterLast(call, {
    ...{ table: 'honour', event: 'honour.created', read: readHonour, fieldsOf: fieldsOfHonour },
    judge: (tx, facts) => judge(tx, facts),
    slugOf: ({ title }) => newSlug(title.en, 'honour'),
    write: (tx, { facts, named, place }) =>
      tx.honour.create({
        data: { ...place, ...columnsOf(facts), ...named },
        select: { id: true, slug: true },
      }),
  })

/** Moves it before or behind its neighbour; what was taken out of the record is none. */
export const moveHonour = (call: MoveCall) =>
  moveOwn(call, {
    ...{ table: 'honour', event: 'honour.moved', lock: lockHonour },
    write: (tx, id, position) => tx.honour.update({ where: { id }, data: { position } }),
  })

const columnsOf = (facts: HonourFacts) => ({
  ...{ title: facts.title, titleAsPrinted: facts.titleAsPrinted, state: facts.state },
  holder: facts.holder ?? Prisma.DbNull,
  doubt: facts.doubt ?? Prisma.DbNull,
  citations: [...facts.citations],
})
