import 'server-only'
import { db } from '#lib/platform/db.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import type { Changes, Edit } from './types.ts'

/** So far back somebody may take steps back. */
export const STEPS_KEPT = 200

type Reader = Pick<typeof db, 'audit'>
type Row = Prisma.AuditGetPayload<object>

export const toEdit = (row: Row): Edit | null => {
  const { version, changes, undoes, step } = row.details as {
    version?: number
    changes?: Changes
    undoes?: string
    step?: string
  }
  if (row.subjectId === null || version === undefined || changes === undefined) return null
  const { id, at, event, actor, subjectId } = row
  const undone = undoes === undefined ? null : BigInt(undoes)
  return { id, at, event, actor, subjectId, version, changes, undoes: undone, step: step ?? null }
}

const toEdits = (rows: readonly Row[]) => rows.flatMap((row) => toEdit(row) ?? [])

/** The edits of one record, the latest first; with `since`, those that made later versions. One query. */
export async function listEdits(
  { subjectId, since = 0 }: { subjectId: string; since?: number },
  reader: Reader = db,
): Promise<Edit[]> {
  const rows = await reader.audit.findMany({
    where: { subjectId, details: { path: ['version'], gt: since } },
    orderBy: { id: 'desc' },
  })
  return toEdits(rows)
}

/** What one person has edited of one kind at a forum, or (`subjectId`) of one record there, the oldest first. One query. */
export async function listOwnEdits(
  {
    forumId,
    actor,
    events,
    subjectId,
  }: { forumId: string; actor: string; events: readonly string[]; subjectId?: string },
  reader: Reader = db,
): Promise<Edit[]> {
  const of = subjectId === undefined ? {} : { subjectId }
  const rows = await reader.audit.findMany({
    where: { forumId, actor, event: { in: [...events] }, ...of },
    orderBy: { id: 'desc' },
    take: STEPS_KEPT,
  })
  return toEdits(rows.toReversed())
}

/** One edit of one's own at a forum; null where there is none. */
async function getOwnEdit(
  { forumId, actor, editId }: { forumId: string; actor: string; editId: bigint },
  reader: Reader = db,
): Promise<Edit | null> {
  const row = await reader.audit.findFirst({ where: { id: editId, forumId, actor } })
  return row && toEdit(row)
}

/** One edit of one's own at a forum with all that were made at once with it, the oldest first; empty where there is none. Two queries. */
export async function listOwnStep(
  { forumId, actor, editId }: { forumId: string; actor: string; editId: bigint },
  reader: Reader = db,
): Promise<Edit[]> {
  const edit = await getOwnEdit({ forumId, actor, editId }, reader)
  if (!edit || edit.step === null) return edit ? [edit] : []
  const rows = await reader.audit.findMany({
    where: { forumId, actor, details: { path: ['step'], equals: edit.step } },
    orderBy: { id: 'asc' },
  })
  return toEdits(rows)
}

/** What staff call one another: the name of the account, else its address. */
export async function namesOfActors(actors: readonly string[]): Promise<Map<string, string>> {
  const ids = [...new Set(actors)].filter((actor) => /^[0-9a-f-]{36}$/.test(actor))
  const rows = await db.account.findMany({
    where: { id: { in: ids } },
    select: { id: true, name: true, email: true },
  })
  return new Map(rows.map(({ id, name, email }) => [id, name ?? email]))
}
