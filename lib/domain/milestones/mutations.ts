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
import { columnOfDay } from '#lib/platform/dates/partial-date.ts'
import { done, refused } from '#lib/platform/errors/expected.ts'
import { newSlug } from '#lib/platform/new-slug.ts'
import { Prisma } from '#prisma/generated/client.ts'
import { findCity, lockMilestone, lockOrder, toMilestoneFacts } from './queries.ts'
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
  enterRecord<MilestoneFacts, { id: string; slug: string }>(call, {
    ...{ event: 'milestone.created', read: readMilestone, fieldsOf: fieldsOfMilestone },
    enter: async (tx, facts) => {
      const { forumId } = call
      // Of two who enter one at once, the second stands behind the first.
      await orderAlone(tx, 'milestone', forumId)
      const cityId = await findCity(tx, facts.city)
      const faults = {
        ...unknownCity(facts, cityId),
        ...(await unknownDocuments(tx, facts.citations)),
      }
      if (Object.keys(faults).length > 0) return { ok: false, reason: 'invalid', fields: faults }
      const { _max } = await tx.milestone.aggregate({
        where: { forumId },
        _max: { position: true },
      })
      const position = (_max.position ?? -1) + 1
      const slug = newSlug(facts.title.en, 'milestone')
      const data = { slug, forumId, position, cityId, ...columnsOf(facts) }
      return done(await tx.milestone.create({ data, select: { id: true, slug: true } }))
    },
  })

/** Moves it before or behind its neighbour in the list that readers see: the course, the plans or the background. */
export const moveMilestone = ({
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
    ...{ noun: 'milestone', event: 'milestone.moved' },
    lock: async (tx) => {
      const row = await lockMilestone(tx, { ...call, slug })
      if (!row) return null
      const all = await lockOrder(tx, { ...call, kind: row.kind })
      return { id: row.id, version: row.version, all }
    },
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
