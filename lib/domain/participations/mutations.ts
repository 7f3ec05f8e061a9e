import 'server-only'
import { type EnterCall, enterRecord } from '#lib/domain/edits/entering/mutations.ts'
import { noteEdit } from '#lib/domain/edits/mutations.ts'
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
import { changesBetween } from '#lib/domain/edits/utils.ts'
import { bumpContentEpoch } from '#lib/platform/cache/epoch.ts'
import { db, type Tx } from '#lib/platform/db.ts'
import { done, type Result, refused } from '#lib/platform/errors/expected.ts'
import { inWholeTransaction } from '#lib/platform/whole-transaction.ts'
import { Prisma } from '#prisma/generated/client.ts'
import { findNamed, lockParticipation, lockRole, toParticipationFacts } from './queries.ts'
import type { ParticipationFacts } from './types.ts'
import { fieldsOfParticipation, readParticipation } from './utils.ts'

type Who = { forumId: string; actor: string; now: Date }

/** Changes as what an organisation takes part; readers see it at once. */
export async function saveParticipation(call: EditCall & { id: string }): Promise<EditAnswer> {
  return inEdit((tx) => save(tx, call))
}

async function save(tx: Tx, call: EditCall & { id: string }): Promise<EditAnswer> {
  const row = await lockParticipation(tx, call)
  if (!row) return refused('not_found')
  let named: { organisationId: string; sessionId: string | null } | null = null
  return saveEdit<ParticipationFacts>(tx, call, {
    ...{ subjectId: row.id, event: 'participation.edited', version: row.version },
    standing: fieldsOfParticipation(toParticipationFacts(row)),
    read: readParticipation,
    fieldsOf: fieldsOfParticipation,
    judge: async (facts) => {
      const judged = await judge(tx, call.forumId, facts, row.id)
      if (judged.ok) named = judged.named
      return judged.ok ? {} : judged.faults
    },
    write: async (facts, version) => {
      // In another role it stands last.
      const position =
        facts.role === row.role ? row.position : await nextPosition(tx, call.forumId, facts.role)
      await tx.participation.update({
        where: { id: row.id },
        data: { ...columnsOf(facts), ...named, position, version },
      })
    },
  })
}

type Judged =
  | { ok: true; named: { organisationId: string; sessionId: string | null } }
  | { ok: false; faults: FieldFaults }

/** Whether the body, the part and the documents are there, and nobody takes part twice as the same. */
async function judge(
  tx: Tx,
  forumId: string,
  facts: ParticipationFacts,
  own: string | null,
): Promise<Judged> {
  const { organisationId, sessionId } = await findNamed(tx, forumId, facts)
  const faults: FieldFaults = await unknownDocuments(tx, facts.citations)
  if (organisationId === null) faults.organisation = ['unknown_value']
  if (facts.session !== null && sessionId === null) faults.session = ['unknown_value']
  if (organisationId === null || Object.keys(faults).length > 0) return { ok: false, faults }
  const twice = await tx.participation.count({
    where: {
      ...{ forumId, organisationId, sessionId, role: facts.role },
      ...{ outcomeId: null, infrastructureId: null },
      ...(own === null ? {} : { NOT: { id: own } }),
    },
  })
  if (twice > 0) return { ok: false, faults: { organisation: ['twice_in_role'] } }
  return { ok: true, named: { organisationId, sessionId } }
}

/** Lets an organisation take part, last of its role. Readers see it at once. */
export const createParticipation = (call: EnterCall) =>
  enterRecord<ParticipationFacts, { id: string }>(call, {
    ...{ event: 'participation.created', read: readParticipation },
    fieldsOf: fieldsOfParticipation,
    enter: async (tx, facts) => {
      const { forumId } = call
      // Of two who say the same at once, the second is told.
      await orderAlone(tx, 'participation', forumId)
      const judged = await judge(tx, forumId, facts, null)
      if (!judged.ok) return { ok: false, reason: 'invalid', fields: judged.faults }
      const position = await nextPosition(tx, forumId, facts.role)
      const data = { ...columnsOf(facts), ...judged.named, forumId, position }
      return done(await tx.participation.create({ data, select: { id: true } }))
    },
  })

/** Lets it take part no more. Only what was looked at: of a newer version nothing is removed. */
export async function removeParticipation(
  call: Who & { id: string; version: number },
): Promise<Result<null, 'not_found' | 'changed_since'>> {
  const { forumId, actor, now, id, version } = call
  const removed = await inWholeTransaction(
    db,
    async (tx): Promise<Result<null, 'not_found' | 'changed_since'>> => {
      const row = await lockParticipation(tx, { forumId, id })
      if (!row) return refused('not_found')
      if (row.version !== version) return refused('changed_since')
      await tx.participation.delete({ where: { id } })
      const changes = changesBetween(fieldsOfParticipation(toParticipationFacts(row)), {})
      const edit = { event: 'participation.removed', forumId, subjectId: id, actor, now }
      await noteEdit(tx, { ...edit, version: version + 1, changes })
      return done(null)
    },
  )
  if (removed.ok) bumpContentEpoch()
  return removed
}

/** Exchanges it with the one before or after it in its role; what stands at that end already stays. */
export const moveParticipation = ({ id, ...call }: Who & { id: string; way: Way }) =>
  moveInOrder(call, {
    ...{ noun: 'participation', event: 'participation.moved' },
    lock: async (tx) => {
      const row = await lockParticipation(tx, { ...call, id })
      if (!row) return null
      const all = await lockRole(tx, { ...call, role: row.role })
      const ordered = all.map((one) => ({ ...one, isPeer: one.sessionId === row.sessionId }))
      return { id, version: row.version, all: ordered }
    },
    write: (tx, of, position) => tx.participation.update({ where: { id: of }, data: { position } }),
  })

async function nextPosition(tx: Tx, forumId: string, role: ParticipationFacts['role']) {
  const { _max } = await tx.participation.aggregate({
    where: { forumId, role },
    _max: { position: true },
  })
  return (_max.position ?? -1) + 1
}

const columnsOf = (facts: ParticipationFacts) => ({
  ...{ role: facts.role, asPrinted: facts.asPrinted, citations: [...facts.citations] },
  remark: facts.remark ?? Prisma.DbNull,
  doubt: facts.doubt ?? Prisma.DbNull,
})
