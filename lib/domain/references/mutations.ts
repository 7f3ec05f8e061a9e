import 'server-only'
import { type EnterCall, enterRecord } from '#lib/domain/edits/entering/mutations.ts'
import { moveInOrder, orderAlone } from '#lib/domain/edits/order/mutations.ts'
import type { Way } from '#lib/domain/edits/order/types.ts'
import {
  type EditAnswer,
  type EditCall,
  inEdit,
  saveEdit,
  unknownDocuments,
} from '#lib/domain/edits/saving/mutations.ts'
import { done, refused } from '#lib/platform/errors/expected.ts'
import { newSlug } from '#lib/platform/new-slug.ts'
import { Prisma } from '#prisma/generated/client.ts'
import { lockOrder, lockReference, toReferenceFacts } from './queries.ts'
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
  enterRecord<ReferenceFacts, { id: string; slug: string }>(call, {
    ...{ event: 'reference.created', read: readReference, fieldsOf: fieldsOfReference },
    enter: async (tx, facts) => {
      const { forumId } = call
      // Of two who enter one at once, the second stands behind the first.
      await orderAlone(tx, 'reference', forumId)
      const faults = await unknownDocuments(tx, facts.citations)
      if (Object.keys(faults).length > 0) return { ok: false, reason: 'invalid', fields: faults }
      const { _max } = await tx.reference.aggregate({
        where: { forumId },
        _max: { position: true },
      })
      const position = (_max.position ?? -1) + 1
      const slug = newSlug(facts.title.en, 'paper')
      const data = { slug, forumId, position, ...columnsOf(facts) }
      return done(await tx.reference.create({ data, select: { id: true, slug: true } }))
    },
  })

/** Moves it before or behind its neighbour; what was taken out of the record is none. */
export const moveReference = ({
  slug,
  ...call
}: {
  forumId: string
  actor: string
  now: Date
  slug: string
  way: Way
}) =>
  moveInOrder(call, {
    ...{ noun: 'reference', event: 'reference.moved' },
    lock: async (tx) => {
      const row = await lockReference(tx, { ...call, slug })
      return row && { id: row.id, version: row.version, all: await lockOrder(tx, call.forumId) }
    },
    write: (tx, id, position) => tx.reference.update({ where: { id }, data: { position } }),
  })

const columnsOf = (facts: ReferenceFacts) => ({
  ...{ title: facts.title, titleAsPrinted: facts.titleAsPrinted },
  issuer: facts.issuer ?? Prisma.DbNull,
  issuedOn: facts.issuedOn && new Date(`${facts.issuedOn.on}T00:00:00Z`),
  issuedPrecision: facts.issuedOn?.precision ?? null,
  remark: facts.remark ?? Prisma.DbNull,
  citations: [...facts.citations],
})
