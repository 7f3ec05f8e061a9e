import 'server-only'
import type { Db } from '#lib/platform/db.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import type { Changes } from './types.ts'

/** Writes down an edit with its diff, in the transaction that carries it out. */
export async function noteEdit(
  tx: Pick<Db, 'audit'>,
  edit: {
    event: string
    forumId: string
    subjectId: string
    actor: string
    version: number
    changes: Changes
    /** The edit that this one takes back. */
    undoes?: bigint
    now: Date
  },
): Promise<void> {
  const { event, forumId, subjectId, actor, version, changes, undoes, now } = edit
  const taken = undoes === undefined ? {} : { undoes: String(undoes) }
  const details = { version, changes: { ...changes }, ...taken }
  await tx.audit.create({ data: { at: now, event, forumId, subjectId, actor, details } })
}

/**
 * Who writes many edits at once, and where; `importId` names the import that they are part of, where they are,
 * `step` makes one step of them for whoever takes it back.
 */
export type BulkPlace = {
  forumId: string
  actor: string
  now: Date
  importId?: string
  step?: string | undefined
}

/** One of many edits as the audit keeps it: `version` is the record's after it. */
export type NotedEdit = {
  event: string
  subjectId: string
  version: number
  changes: Changes
  /** The edit that it takes back. */
  undoes?: bigint | undefined
}

/** Writes down many edits with their diffs in one statement, in the transaction that carries them out. */
export async function noteEdits(
  tx: Pick<Db, 'audit'>,
  { forumId, actor, now: at, importId, step }: BulkPlace,
  edits: readonly NotedEdit[],
): Promise<void> {
  await tx.audit.createMany({
    data: edits.map(({ event, subjectId, version, changes, undoes }) => {
      const taken = undoes === undefined ? {} : { undoes: String(undoes) }
      const imported = importId === undefined ? {} : { import: importId }
      const together = step === undefined ? {} : { step }
      const details = { version, changes, ...taken, ...imported, ...together }
      return { at, event, forumId, subjectId, actor, details: details as Prisma.InputJsonObject }
    }),
  })
}
