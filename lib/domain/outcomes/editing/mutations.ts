import 'server-only'
import type { EnterCall } from '#lib/domain/edits/entering/mutations.ts'
import { enterLast, type MoveCall, moveOwn } from '#lib/domain/edits/order/mutations.ts'
import { typedRich } from '#lib/domain/edits/rich/utils.ts'
import {
  type EditAnswer,
  type EditCall,
  inEdit,
  saveEdit,
  unknownDocuments,
} from '#lib/domain/edits/saving/mutations.ts'
import type { FieldFaults } from '#lib/domain/edits/types.ts'
import { columnOfDay } from '#lib/platform/dates/partial-date.ts'
import type { Tx } from '#lib/platform/db.ts'
import { refused } from '#lib/platform/errors/expected.ts'
import { newSlug } from '#lib/platform/new-slug.ts'
import { Prisma } from '#prisma/generated/client.ts'
import { findNamed, lockOutcome, type Named, toOutcomeFacts } from './queries.ts'
import type { OutcomeFacts } from './types.ts'
import { fieldsOfOutcome, readOutcome } from './utils.ts'

/**
 * Changes what is said of an outcome; readers see it at once. Taken out of the record, what hangs on it
 * (figures, initiators, lists) is seen no more either, and comes back with it.
 */
export async function saveOutcome(call: EditCall & { slug: string }): Promise<EditAnswer> {
  return inEdit(async (tx): Promise<EditAnswer> => {
    const row = await lockOutcome(tx, call)
    if (!row) return refused('not_found')
    const { id, version, sessionId, organisationId, allianceId } = row
    let named: Named = { sessionId, organisationId, allianceId }
    return saveEdit<OutcomeFacts>(tx, call, {
      ...{ subjectId: id, event: 'outcome.edited', version },
      standing: fieldsOfOutcome(toOutcomeFacts(row)),
      typed: (began, input) => typedRich('description', began, input),
      read: readOutcome,
      fieldsOf: fieldsOfOutcome,
      judge: async (facts, changed) => {
        const judged = await judge(tx, call, facts)
        // What stood already may stand, though it was taken out of the record since.
        const kept = PLACES.filter((place) => !changed.has(place))
        named = Object.assign(
          judged.named,
          ...kept.map((place) => ({ [`${place}Id`]: row[`${place}Id`] })),
        )
        for (const place of kept) delete judged.faults[place]
        return judged.faults
      },
      write: (facts, next) =>
        tx.outcome.update({
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

const PLACES = ['session', 'organisation', 'alliance'] as const

/** Whether what it names is there. */
async function judge(
  tx: Tx,
  { forumId, now }: { forumId: string; now: Date },
  facts: OutcomeFacts,
): Promise<{ named: Named; faults: FieldFaults }> {
  const named = await findNamed(tx, forumId, now, facts)
  const faults: FieldFaults = await unknownDocuments(tx, facts.citations)
  for (const place of PLACES) {
    if (facts[place] !== null && named[`${place}Id`] === null) faults[place] = ['unknown_value']
  }
  return { named, faults }
}

/** Enters what came of a forum, last in its order. */
export const createOutcome = ({ input, ...call }: EnterCall) =>
  enterLast(
    { ...call, input: typedRich('description', {}, input) },
    {
      ...{
        table: 'outcome',
        event: 'outcome.created',
        read: readOutcome,
        fieldsOf: fieldsOfOutcome,
      },
      judge: (tx, facts) => judge(tx, call, facts),
      slugOf: ({ title }) => newSlug(title.en, 'outcome'),
      write: (tx, { facts, named, place }) =>
        tx.outcome.create({
          data: { ...place, ...columnsOf(facts), ...named },
          select: { id: true, slug: true },
        }),
    },
  )

/** Moves it before or behind its neighbour; what was taken out of the record is none. */
export const moveOutcome = (call: MoveCall) =>
  moveOwn(call, {
    ...{ table: 'outcome', event: 'outcome.moved', lock: lockOutcome },
    write: (tx, id, position) => tx.outcome.update({ where: { id }, data: { position } }),
  })

const columnsOf = (facts: OutcomeFacts) => ({
  ...{ kind: facts.kind, title: facts.title, titleAsPrinted: facts.titleAsPrinted },
  ...{ verb: facts.verb, verbAsPrinted: facts.verbAsPrinted },
  description: facts.description ?? Prisma.DbNull,
  descriptionRich: facts.descriptionRich ?? Prisma.DbNull,
  points: facts.points.length === 0 ? Prisma.DbNull : [...facts.points],
  happenedOn: columnOfDay(facts.happenedOn?.on),
  precision: facts.happenedOn?.precision ?? null,
  dateAsPrinted: facts.dateAsPrinted,
  doubt: facts.doubt ?? Prisma.DbNull,
  citations: [...facts.citations],
})
