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
import { columnOfDay } from '#lib/platform/dates/partial-date.ts'
import { refused } from '#lib/platform/errors/expected.ts'
import { newSlug } from '#lib/platform/new-slug.ts'
import { Prisma } from '#prisma/generated/client.ts'
import { lockCourse, lockMilestone, toMilestoneFacts } from './queries.ts'
import type { MilestoneFacts } from './types.ts'
import { fieldsOfMilestone, readMilestone } from './utils.ts'

/** Changes what is said of something on the way, or takes it out of the record and back; readers see it at once. */
export async function saveMilestone(call: EditCall & { slug: string }): Promise<EditAnswer> {
  return inEdit(async (tx): Promise<EditAnswer> => {
    const row = await lockMilestone(tx, call)
    if (!row) return refused('not_found')
    const { id, version } = row
    let { cityId } = row
    return saveEdit<MilestoneFacts>(tx, call, {
      ...{ subjectId: id, event: 'milestone.edited', version },
      standing: fieldsOfMilestone(toMilestoneFacts(row)),
      read: readMilestone,
      fieldsOf: fieldsOfMilestone,
      judge: async (facts, changed) => {
        // What stood already may stand, though it was taken out of the record since.
        const isMoved = changed.has('city')
        if (isMoved) cityId = await findCity(tx, facts.city)
        const faults: FieldFaults = await unknownDocuments(tx, facts.citations)
        return isMoved ? { ...unknownCity(facts, cityId), ...faults } : faults
      },
      write: (facts, next) =>
        tx.milestone.update({
          where: { id },
          data: {
            ...{ ...columnsOf(facts), cityId, version: next },
            retiredAt: facts.isRetired ? (row.retiredAt ?? call.now) : null,
          },
        }),
    })
  })
}

const unknownCity = ({ city }: MilestoneFacts, cityId: string | null): FieldFaults =>
  city !== null && cityId === null ? { city: ['unknown_value'] } : {}

/** Enters what happened on the way, last in the order. */
export const createMilestone = (call: EnterCall) =>
  enterLast(call, {
    ...{
      table: 'milestone',
      event: 'milestone.created',
      read: readMilestone,
      fieldsOf: fieldsOfMilestone,
    },
    judge: async (tx, facts) => {
      const cityId = await findCity(tx, facts.city)
      const documents = await unknownDocuments(tx, facts.citations)
      return { named: { cityId }, faults: { ...unknownCity(facts, cityId), ...documents } }
    },
    slugOf: ({ title }) => newSlug(title.en, 'milestone'),
    write: (tx, { facts, named, place }) =>
      tx.milestone.create({
        data: { ...place, ...columnsOf(facts), ...named },
        select: { id: true, slug: true },
      }),
  })

/** Moves it before or behind its neighbour in the list that readers see: the course, the plans or the background. */
export const moveMilestone = (call: MoveCall) =>
  moveOwn(call, {
    ...{ table: 'milestone', event: 'milestone.moved', lock: lockMilestone },
    order: (tx, { kind }) => lockCourse(tx, { ...call, kind }),
    write: (tx, id, position) => tx.milestone.update({ where: { id }, data: { position } }),
  })

const columnsOf = (facts: MilestoneFacts) => ({
  ...{ kind: facts.kind, title: facts.title, titleAsPrinted: facts.titleAsPrinted },
  description: facts.description ?? Prisma.DbNull,
  startsOn: columnOfDay(facts.startsOn?.on),
  endsOn: columnOfDay(facts.endsOn?.on),
  precision: facts.startsOn?.precision ?? null,
  dateAsPrinted: facts.dateAsPrinted,
  venue: facts.venue ?? Prisma.DbNull,
  theme: facts.theme ?? Prisma.DbNull,
  doubt: facts.doubt ?? Prisma.DbNull,
  citations: [...facts.citations],
})
