import 'server-only'
import { getForumZone } from '#lib/domain/record/clock/queries.ts'
import { db } from '#lib/platform/db.ts'
import { namesOfActors, STEPS_KEPT, toEdit } from '../queries.ts'
import type { Edit } from '../types.ts'
import { isOfStep, stepsOf } from '../utils.ts'
import type { EditKind, PastEdit, RecordHistory, Step } from './types.ts'

const SHOWN = 10

type Reader = { forumId: string; actor: string }
type Noted = { edit: Edit; forumId: string | null }

/**
 * What was done to each of these records, and which of their own edits at this forum the reader may take
 * back or do again. Of what was done at another forum neither the name nor the words are told. Three queries
 * at most.
 */
export async function listHistories(
  reader: Reader,
  subjectIds: readonly string[],
): Promise<Map<string, RecordHistory>> {
  const [rows, timeZone] = await Promise.all([
    db.audit.findMany({
      where: { subjectId: { in: [...subjectIds] }, details: { path: ['version'], gt: 0 } },
      orderBy: { id: 'desc' },
      take: STEPS_KEPT * subjectIds.length,
    }),
    getForumZone(reader.forumId),
  ])
  const all = rows.flatMap((row): Noted[] => {
    const edit = toEdit(row)
    return edit ? [{ edit, forumId: row.forumId }] : []
  })
  const bySubject = Map.groupBy(all, ({ edit }) => edit.subjectId)
  const shown = [...bySubject.values()].flatMap(shownOf)
  const here = shown.filter(({ forumId }) => forumId === reader.forumId)
  const names =
    here.length > 0 ? await namesOfActors(here.map(({ edit }) => edit.actor)) : new Map()
  return new Map(
    subjectIds.map((id) => [id, toHistory(bySubject.get(id) ?? [], reader, timeZone, names)]),
  )
}

/** The history of a record on its page, for whoever reads it there; null for one that is being entered. */
export async function historyOf(
  { forumId, viewer }: { forumId: string; viewer: { accountId: string } },
  subjectId: string | undefined,
): Promise<RecordHistory | null> {
  if (subjectId === undefined) return null
  const found = await listHistories({ forumId, actor: viewer.accountId }, [subjectId])
  return found.get(subjectId) ?? null
}

/** A step that found everything as it was before has changed nothing, and is not shown. */
const shownOf = (all: readonly Noted[]) =>
  all.filter(({ edit }) => Object.keys(edit.changes).length > 0).slice(0, SHOWN)

function toHistory(
  all: readonly Noted[],
  { forumId, actor }: Reader,
  timeZone: string,
  names: ReadonlyMap<string, string>,
): RecordHistory {
  const byId = new Map(all.map(({ edit }) => [edit.id, edit]))
  // The taking back of a taking back.
  const isAgain = ({ undoes }: Edit): boolean => {
    const target = undoes === null ? undefined : byId.get(undoes)
    return target !== undefined && target.undoes !== null && !isAgain(target)
  }
  const toPast = ({ edit, ...noted }: Noted): PastEdit => {
    const isHere = noted.forumId === forumId
    return {
      at: edit.at,
      kind: isAgain(edit) ? 'done_again' : kindOf(edit),
      by: isHere ? (names.get(edit.actor) ?? null) : null,
      fields: Object.entries(edit.changes).map(([name, change]) => ({
        name,
        change: isHere ? change : null,
      })),
    }
  }
  const own = all
    .filter(({ edit, ...noted }) => noted.forumId === forumId && edit.actor === actor)
    .map(({ edit }) => edit)
    .filter(isOfStep)
    .toReversed()
  const stepOf = (id: bigint | null): Step | null => {
    const edit = own.find((one) => one.id === id)
    return edit ? { id: String(edit.id), fields: Object.keys(edit.changes) } : null
  }
  const steps = stepsOf(own)
  const redo = stepOf(steps.redo)
  return {
    timeZone,
    edits: shownOf(all).map(toPast),
    undo: stepOf(steps.undo),
    // One that found everything as it was has nothing to do again.
    redo: redo && redo.fields.length > 0 ? redo : null,
    mark: String(all.find(({ edit }) => edit.undoes !== null)?.edit.id ?? ''),
  }
}

function kindOf({ event, undoes }: Edit): EditKind {
  if (undoes !== null) return 'taken_back'
  if (event.endsWith('.created') || event.endsWith('.added')) return 'created'
  return event.endsWith('.moved') ? 'moved' : 'edited'
}
