import 'server-only'
import { bumpContentEpoch } from '#lib/platform/cache/epoch.ts'
import { db, type Tx } from '#lib/platform/db.ts'
import type { Result } from '#lib/platform/errors/expected.ts'
import { inWholeTransaction } from '#lib/platform/whole-transaction.ts'
import { noteEdit } from '../mutations.ts'
import type { FieldFaults, Fields, InvalidFields } from '../types.ts'
import { changesBetween } from '../utils.ts'

/** Who enters what from which forum. */
export type EnterCall = { forumId: string; actor: string; input: Fields; now: Date }

type Read<T> = { ok: true; value: T } | { ok: false; fields: FieldFaults }
type Entered<V, R extends string> = Result<V, R> | InvalidFields

/** Enters a record, with its diff, and has the pages drawn anew; of one that is refused nothing stands. */
export async function enterRecord<T, V extends { id: string }, R extends string = never>(
  { forumId, actor, input, now }: EnterCall,
  record: {
    event: string
    read: (fields: Fields) => Read<T>
    fieldsOf: (facts: T) => Fields
    /** Judges it beside others and writes it, or says why not. */
    enter: (tx: Tx, facts: T) => Promise<Entered<V, R>>
  },
): Promise<Entered<V, R>> {
  const { event, read, fieldsOf, enter } = record
  const found = read(input)
  if (!found.ok) return { ok: false, reason: 'invalid', fields: found.fields }
  const facts = found.value
  const made = await inWholeTransaction(db, async (tx): Promise<Entered<V, R>> => {
    const entered = await enter(tx, facts)
    if (!entered.ok) return entered
    const edit = { event, forumId, subjectId: entered.value.id, actor, now, version: 1 }
    await noteEdit(tx, { ...edit, changes: changesBetween({}, fieldsOf(facts)) })
    return entered
  })
  if (made.ok) bumpContentEpoch()
  return made
}
