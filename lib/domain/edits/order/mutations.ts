import 'server-only'
import { bumpContentEpoch } from '#lib/platform/cache/epoch.ts'
import { db, type Tx } from '#lib/platform/db.ts'
import { done, type Result, refused } from '#lib/platform/errors/expected.ts'
import { inWholeTransaction } from '#lib/platform/whole-transaction.ts'
import { noteEdit } from '../mutations.ts'
import { changesBetween } from '../utils.ts'
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
