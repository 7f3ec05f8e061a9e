import 'server-only'
import { bumpContentEpoch } from '#lib/platform/cache/epoch.ts'
import { db, type Tx } from '#lib/platform/db.ts'
import { done, type Result } from '#lib/platform/errors/expected.ts'
import { inWholeTransaction } from '#lib/platform/whole-transaction.ts'
import { meetSince } from '../meeting/queries.ts'
import { noteEdit } from '../mutations.ts'
import type { Choice, Conflict, FieldFaults, Fields, InvalidFields } from '../types.ts'
import { withChanges, withoutEmpty } from '../utils.ts'

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
  now: Date
}

export type EditSaved = { kind: 'saved' | 'unchanged'; version: number; beside: string[] }
export type EditAnswer<Refused extends string = 'not_found'> =
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
  if (answer.ok && answer.value.kind === 'saved') bumpContentEpoch()
  return answer
}

/** Lets an edit meet the record as it stands, judges what would come of it, and writes it with its diff. */
export async function saveEdit<T>(
  tx: Tx,
  call: EditCall,
  record: LockedRecord<T>,
): Promise<Result<EditSaved, never> | InvalidFields | Conflict> {
  const { forumId, actor, base, input, choices, answered, now } = call
  const { subjectId, event, version, standing, read, fieldsOf, judge, write } = record
  const typed = (began: Fields) => record.typed?.(began, input) ?? input
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
  if (Object.keys(mine).length === 0) return done({ kind: 'unchanged', version, beside: [] })
  const found = read(withChanges(standing, mine))
  if (!found.ok) return { ok: false, reason: 'invalid', fields: found.fields }
  const faults = await judge(found.value, new Set(Object.keys(mine)))
  if (Object.keys(faults).length > 0) return { ok: false, reason: 'invalid', fields: faults }
  await write(found.value, version + 1)
  await noteEdit(tx, { event, forumId, subjectId, actor, now, version: version + 1, changes: mine })
  return done({ kind: 'saved', version: version + 1, beside: Object.keys(theirs) })
}

/** Citations of documents that are not there. One query, where something is cited. */
export async function unknownDocuments(
  tx: Tx,
  citations: readonly { document: string }[],
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
      known.has(document) ? [] : [[`citation${index}.document`, ['unknown_value']]],
    ),
  )
}
