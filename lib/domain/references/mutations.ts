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
import { columnOfDay } from '#lib/platform/dates/partial-date.ts'
import { refused } from '#lib/platform/errors/expected.ts'
import { newSlug } from '#lib/platform/new-slug.ts'
import { Prisma } from '#prisma/generated/client.ts'
import { lockReference, toReferenceFacts } from './queries.ts'
import type { ReferenceFacts } from './types.ts'
import { fieldsOfReference, readReference } from './utils.ts'

/** Changes what is said of a paper, or takes it out of the record and back; readers see it at once. */
export async function saveReference(call: EditCall & { slug: string }): Promise<EditAnswer> {
  return inEdit(async (tx): Promise<EditAnswer> => {
    const row = await lockReference(tx, call)
    if (!row) return refused('not_found')
    const { id, version } = row
    return saveEdit<ReferenceFacts>(tx, call, {
      ...{ subjectId: id, event: 'reference.edited', version },
      standing: fieldsOfReference(toReferenceFacts(row)),
      read: readReference,
      fieldsOf: fieldsOfReference,
      judge: (facts) => unknownDocuments(tx, facts.citations),
      write: (facts, next) =>
        tx.reference.update({
          where: { id },
          data: {
            ...columnsOf(facts),
            version: next,
            retiredAt: facts.isRetired ? (row.retiredAt ?? call.now) : null,
          },
        }),
    })
  })
}

/** Enters a paper, last in the order. */
export const createReference = (call: EnterCall) =>
  enterLast(call, {
    ...{
      table: 'reference',
      event: 'reference.created',
      read: readReference,
      fieldsOf: fieldsOfReference,
    },
    judge: async (tx, { citations }) => ({
      ...{ named: {}, faults: await unknownDocuments(tx, citations) },
    }),
    slugOf: ({ title }) => newSlug(title.en, 'paper'),
    write: (tx, { facts, named, place }) =>
      tx.reference.create({
        data: { ...place, ...columnsOf(facts), ...named },
        select: { id: true, slug: true },
      }),
  })

/** Moves it before or behind its neighbour; what was taken out of the record is none. */
export const moveReference = (call: MoveCall) =>
  moveOwn(call, {
    ...{ table: 'reference', event: 'reference.moved', lock: lockReference },
    write: (tx, id, position) => tx.reference.update({ where: { id }, data: { position } }),
  })

const columnsOf = (facts: ReferenceFacts) => ({
  ...{ title: facts.title, titleAsPrinted: facts.titleAsPrinted },
  issuer: facts.issuer ?? Prisma.DbNull,
  issuedOn: columnOfDay(facts.issuedOn?.on),
  issuedPrecision: facts.issuedOn?.precision ?? null,
  remark: facts.remark ?? Prisma.DbNull,
  citations: [...facts.citations],
})
