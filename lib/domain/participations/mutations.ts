import 'server-only'
import { noteEdit } from '#lib/domain/edits/mutations.ts'
import {
  type EditAnswer,
  type EditCall,
  inEdit,
  saveEdit,
  unknownDocuments,
} from '#lib/domain/edits/saving/mutations.ts'
import type { FieldFaults, Fields, InvalidFields } from '#lib/domain/edits/types.ts'
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
export async function createParticipation(
  call: Who & { input: Fields },
): Promise<Result<{ id: string }, never> | InvalidFields> {
  const { forumId, actor, now, input } = call
  const read = readParticipation(input)
  if (!read.ok) return { ok: false, reason: 'invalid', fields: read.fields }
  const facts = read.value
  const made = await inWholeTransaction(
    db,
    async (tx): Promise<Result<{ id: string }, never> | InvalidFields> => {
      // Of two who say the same at once, the second is told.
      await oneAtATime(tx, forumId)
      const judged = await judge(tx, forumId, facts, null)
      if (!judged.ok) return { ok: false, reason: 'invalid', fields: judged.faults }
      const position = await nextPosition(tx, forumId, facts.role)
      const { id } = await tx.participation.create({
        data: { ...columnsOf(facts), ...judged.named, forumId, position },
        select: { id: true },
      })
      const changes = changesBetween({}, fieldsOfParticipation(facts))
      const edit = { event: 'participation.created', forumId, subjectId: id, actor, now }
      await noteEdit(tx, { ...edit, version: 1, changes })
      return done({ id })
    },
  )
  if (made.ok) bumpContentEpoch()
  return made
}

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
export async function moveParticipation(
  call: Who & { id: string; way: 'up' | 'down' },
): Promise<Result<{ moved: boolean }, 'not_found'>> {
  const { forumId, actor, now, id, way } = call
  const moved = await inWholeTransaction(
    db,
    async (tx): Promise<Result<{ moved: boolean }, 'not_found'>> => {
      // Two who move neighbours would each wait for the other's row.
      await oneAtATime(tx, forumId)
      const row = await lockParticipation(tx, { forumId, id })
      if (!row) return refused('not_found')
      const all = await lockRole(tx, { forumId, role: row.role })
      const peers = all.filter(({ sessionId }) => sessionId === row.sessionId)
      const at = peers.findIndex((one) => one.id === id)
      const other = peers[way === 'up' ? at - 1 : at + 1]
      if (!other) return done({ moved: false })
      const order = all.map((one) => (one.id === id ? other.id : one.id === other.id ? id : one.id))
      // Positions may have met before: the whole role is numbered anew, from where it began.
      const first = Math.min(...all.map(({ position }) => position))
      for (const [index, one] of order.entries()) {
        await tx.participation.update({ where: { id: one }, data: { position: first + index } })
      }
      const changes = changesBetween(
        { position: `${at + 1}` },
        { position: `${peers.indexOf(other) + 1}` },
      )
      const edit = { event: 'participation.moved', forumId, subjectId: id, actor, now }
      await noteEdit(tx, { ...edit, version: row.version, changes })
      return done({ moved: true })
    },
  )
  if (moved.ok && moved.value.moved) bumpContentEpoch()
  return moved
}

/** Until the transaction ends nobody else adds or moves one of this forum. */
const oneAtATime = (tx: Tx, forumId: string) =>
  tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('participation' || ${forumId}::text))`

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
