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
import type { FieldFaults } from '#lib/domain/edits/types.ts'
import type { Tx } from '#lib/platform/db.ts'
import { done, refused } from '#lib/platform/errors/expected.ts'
import { newSlug } from '#lib/platform/new-slug.ts'
import { Prisma } from '#prisma/generated/client.ts'
import { findHolders, lockHonour, lockOrder, type Named, toHonourFacts } from './queries.ts'
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
  enterRecord<HonourFacts, { id: string; slug: string }>(call, {
    ...{ event: 'honour.created', read: readHonour, fieldsOf: fieldsOfHonour },
    enter: async (tx, facts) => {
      const { forumId } = call
      // Of two who enter one at once, the second stands behind the first.
      await orderAlone(tx, 'honour', forumId)
      const { named, faults } = await judge(tx, facts)
      if (Object.keys(faults).length > 0) return { ok: false, reason: 'invalid', fields: faults }
      const { _max } = await tx.honour.aggregate({ where: { forumId }, _max: { position: true } })
      const position = (_max.position ?? -1) + 1
      const slug = newSlug(facts.title.en, 'honour')
      const data = { slug, forumId, position, ...columnsOf(facts), ...named }
      return done(await tx.honour.create({ data, select: { id: true, slug: true } }))
    },
  })

/** Moves it before or behind its neighbour; what was taken out of the record is none. */
export const moveHonour = ({
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
    ...{ noun: 'honour', event: 'honour.moved' },
    lock: async (tx) => {
      const row = await lockHonour(tx, { ...call, slug })
      return row && { id: row.id, version: row.version, all: await lockOrder(tx, call.forumId) }
    },
    write: (tx, id, position) => tx.honour.update({ where: { id }, data: { position } }),
  })

const columnsOf = (facts: HonourFacts) => ({
  ...{ title: facts.title, titleAsPrinted: facts.titleAsPrinted, state: facts.state },
  holder: facts.holder ?? Prisma.DbNull,
  doubt: facts.doubt ?? Prisma.DbNull,
  citations: [...facts.citations],
})
