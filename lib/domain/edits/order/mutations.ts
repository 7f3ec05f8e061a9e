import 'server-only'
import { bumpContentEpoch } from '#lib/platform/cache/epoch.ts'
import { db, type Tx } from '#lib/platform/db.ts'
import { done, type Result, refused } from '#lib/platform/errors/expected.ts'
import { inWholeTransaction } from '#lib/platform/whole-transaction.ts'
import { type EnterCall, enterRecord } from '../entering/mutations.ts'
import { noteEdit } from '../mutations.ts'
import type { FieldFaults, Fields } from '../types.ts'
import { changesBetween } from '../utils.ts'
import { endOfOrder, lockOrder, type OrderedTable } from './queries.ts'
import type { Ordered, Way } from './types.ts'
import { exchanged } from './utils.ts'

/** Until the transaction ends nobody else adds or moves one of these at the forum. */
export const orderAlone = (tx: Tx, noun: string, forumId: string) =>
  tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${noun}::text || ${forumId}::text))`

type Moved = Result<{ moved: boolean }, 'not_found'>

/** Exchanges a record with the one before or after it; what stands at that end already stays. */
export async function moveInOrder(
  call: { forumId: string; actor: string; way: Way; now: Date },
  record: {
    noun: string
    event: string
    /** Locks it and all that it is in order with; null where there is no such record. */
    lock: (tx: Tx) => Promise<{ id: string; version: number; all: readonly Ordered[] } | null>
    write: (tx: Tx, id: string, position: number) => Promise<unknown>
  },
): Promise<Moved> {
  const { forumId, actor, now, way } = call
  const { noun, event, lock, write } = record
  const moved = await inWholeTransaction(db, async (tx): Promise<Moved> => {
    // Two who move neighbours would each wait for the other's row.
    await orderAlone(tx, noun, forumId)
    const locked = await lock(tx)
    if (!locked) return refused('not_found')
    const { id, version, all } = locked
    const found = exchanged(all, id, way)
    if (!found) return done({ moved: false })
    for (const place of found.places) await write(tx, place.id, place.position)
    const changes = changesBetween({ position: `${found.from}` }, { position: `${found.to}` })
    await noteEdit(tx, { event, forumId, subjectId: id, actor, version, changes, now })
    return done({ moved: true })
  })
  if (moved.ok && moved.value.moved) bumpContentEpoch()
  return moved
}

/** Who moves which record of a forum. */
export type MoveCall = Omit<EnterCall, 'input'> & { slug: string; way: Way }

/** Moves a forum's own record before or behind its neighbour; what was taken out of the record is none. */
export const moveOwn = <Row extends { id: string; version: number }>(
  { slug, ...call }: MoveCall,
  record: {
    table: OrderedTable
    event: string
    lock: (tx: Tx, own: { forumId: string; slug: string }) => Promise<Row | null>
    /** Where readers see several lists: all in their order, and which of them stand in one list with it. */
    order?: (tx: Tx, row: Row) => Promise<Ordered[]>
    write: (tx: Tx, id: string, position: number) => Promise<unknown>
  },
): Promise<Moved> => {
  const { forumId } = call
  const { table, event, lock, write } = record
  const { order = (tx: Tx) => lockOrder(tx, table, forumId) } = record
  return moveInOrder(call, {
    ...{ noun: table, event, write },
    lock: async (tx) => {
      const row = await lock(tx, { forumId, slug })
      return row && { id: row.id, version: row.version, all: await order(tx, row) }
    },
  })
}

/** Enters a record that a forum has of its own, last in its order. */
export const enterLast = <T, Named>(
  call: EnterCall,
  record: {
    table: OrderedTable
    event: string
    read: (fields: Fields) => { ok: true; value: T } | { ok: false; fields: FieldFaults }
    fieldsOf: (facts: T) => Fields
    /** What it names by its id there, and what is wrong with it beside others. */
    judge: (tx: Tx, facts: T) => Promise<{ named: Named; faults: FieldFaults }>
    slugOf: (facts: T) => string
    write: (
      tx: Tx,
      entered: {
        facts: T
        named: Named
        place: { slug: string; forumId: string; position: number }
      },
    ) => Promise<{ id: string; slug: string }>
  },
) => {
  const { forumId } = call
  const { table, event, read, fieldsOf, judge, slugOf, write } = record
  return enterRecord<T, { id: string; slug: string }>(call, {
    ...{ event, read, fieldsOf },
    enter: async (tx, facts) => {
      // Of two who enter one at once, the second stands behind the first.
      await orderAlone(tx, table, forumId)
      const { named, faults } = await judge(tx, facts)
      if (Object.keys(faults).length > 0) return { ok: false, reason: 'invalid', fields: faults }
      const position = await endOfOrder(tx, table, forumId)
      const place = { slug: slugOf(facts), forumId, position }
      return done(await write(tx, { facts, named, place }))
    },
  })
}
