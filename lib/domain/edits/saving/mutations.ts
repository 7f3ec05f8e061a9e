import 'server-only'
import { bumpContentEpoch } from '#lib/platform/cache/epoch.ts'
import { db, type Tx } from '#lib/platform/db.ts'
import { done, type Result, refused } from '#lib/platform/errors/expected.ts'
import { inWholeTransaction } from '#lib/platform/whole-transaction.ts'
import { meetSince } from '../meeting/queries.ts'
import { noteEdit } from '../mutations.ts'
import { listOwnEdits } from '../queries.ts'
import type { Choice, Conflict, FieldFaults, Fields, InvalidFields } from '../types.ts'
import { stepBack, withChanges, withoutEmpty } from '../utils.ts'

/** Who changes what, from which version on. */
export type EditCall = {
  /** The forum whose organiser does it. */
  forumId: string
  actor: string
  base: number
  /** The fields that were sent; what is not named stays. */
  input: Fields
  choices?: Readonly<Record<string, Choice>>
  answered?: number
  /** An edit of their own to be taken back, or done again; then `base` and `input` say nothing. */
  undoes?: bigint
  now: Date
}

export type EditSaved = {
  kind: 'saved' | 'unchanged' | 'undone' | 'redone'
  version: number
  beside: string[]
}
export type EditAnswer<Refused extends string = 'not_found' | 'no_step'> =
  | Result<EditSaved, Refused>
  | InvalidFields
  | Conflict

type Read<T> = { ok: true; value: T } | { ok: false; fields: FieldFaults }

/** A record that is locked, and how its fields are read and written. */
export type LockedRecord<T> = {
  subjectId: string
  event: string
  version: number
  standing: Fields
  /** What was typed as fields of the record, where that hangs on how they were as it was begun. */
  typed?: (began: Fields, input: Fields) => Fields
  read: (fields: Fields) => Read<T>
  fieldsOf: (value: T) => Fields
  /** What is wrong with it beside others, or with whoever wants it so. */
  judge: (value: T, changed: ReadonlySet<string>) => Promise<FieldFaults> | FieldFaults
  write: (value: T, version: number) => Promise<unknown>
}

/** Carries out an edit of what readers see at once: in a transaction of which nothing stands when it is refused, and once it stands, their pages are drawn anew. */
export async function inEdit<T extends { ok: true; value: EditSaved } | { ok: false }>(
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  const answer = await inWholeTransaction(db, work)
  if (answer.ok && answer.value.kind !== 'unchanged') bumpContentEpoch()
  return answer
}

/** Lets an edit meet the record as it stands, judges what would come of it, and writes it with its diff. A step that is taken back is an edit too. */
export async function saveEdit<T>(
  tx: Tx,
  call: EditCall,
  record: LockedRecord<T>,
): Promise<Result<EditSaved, 'no_step'> | InvalidFields | Conflict> {
  const { forumId, actor, choices, answered, undoes, now } = call
  const { subjectId, event, version, standing, read, fieldsOf, judge, write } = record
  const asked =
    undoes === undefined
      ? { kind: 'saved' as const, base: call.base, input: call.input }
      : await stepOf(tx, call, record, undoes)
  if (asked === null) return refused('no_step')
  const { kind, base, input } = asked
  const taken = undoes === undefined ? {} : { undoes }
  const note = { event, forumId, subjectId, actor, now, ...taken }
  // A step that is taken back brings fields as they were kept: of a text that was laid out, plain words are meant so.
  const typed = (began: Fields) =>
    undoes === undefined ? (record.typed?.(began, input) ?? input) : input
  const canonical = (fields: Fields) => {
    const found = read(fields)
    return found.ok ? fieldsOf(found.value) : withoutEmpty(fields)
  }
  const met = await meetSince(tx, {
    ...{ subjectId, version, now: standing, base, choices, answered },
    wanted: (began) => canonical({ ...began, ...typed(began) }),
  })
  if ('ok' in met) return met
  const { mine, theirs } = met
  if (Object.keys(mine).length === 0) {
    if (undoes === undefined) return done({ kind: 'unchanged', version, beside: [] })
    // Somebody has done it already. The step counts as taken, so that the one before it can be.
    await noteEdit(tx, { ...note, version, changes: {} })
    return done({ kind, version, beside: [] })
  }
  const found = read(withChanges(standing, mine))
  if (!found.ok) return { ok: false, reason: 'invalid', fields: found.fields }
  const faults = await judge(found.value, new Set(Object.keys(mine)))
  if (Object.keys(faults).length > 0) return { ok: false, reason: 'invalid', fields: faults }
  await write(found.value, version + 1)
  await noteEdit(tx, { ...note, version: version + 1, changes: mine })
  return done({ kind, version: version + 1, beside: Object.keys(theirs) })
}

/** One query. */
async function stepOf<T>(
  tx: Tx,
  { forumId, actor }: EditCall,
  { subjectId, event }: LockedRecord<T>,
  undoes: bigint,
) {
  return stepBack(await listOwnEdits({ forumId, actor, events: [event], subjectId }, tx), undoes)
}

/** Citations of documents that are not there; `nameOf` says by which field each is named. One query, where something is cited. */
export async function unknownDocuments(
  tx: Tx,
  citations: readonly { document: string }[],
  nameOf: (index: number) => string = (index) => `citation${index}.document`,
): Promise<FieldFaults> {
  if (citations.length === 0) return {}
  const wanted = [...new Set(citations.map(({ document }) => document))]
  const found = await tx.source.findMany({
    where: { slug: { in: wanted } },
    select: { slug: true },
  })
  const known = new Set(found.map(({ slug }) => slug))
  return Object.fromEntries(
    citations.flatMap(({ document }, index) =>
      known.has(document) ? [] : [[nameOf(index), ['unknown_value']]],
    ),
  )
}
