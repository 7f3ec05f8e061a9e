import 'server-only'
import { randomUUID } from 'node:crypto'
import { type BulkPlace, noteEdits } from '#lib/domain/edits/mutations.ts'
import type { Changes, Fields } from '#lib/domain/edits/types.ts'
import { changesBetween, withChanges } from '#lib/domain/edits/utils.ts'
import type { Tx } from '#lib/platform/db.ts'
import { newSlug } from '#lib/platform/new-slug.ts'
import type { PROGRAMME_EVENTS } from '../constants.ts'
import { canonical, fieldsOf, readFields, UNPLACED } from '../fields/utils.ts'
import { plannedSelect, toDraft } from '../queries.ts'
import type { DraftSession } from '../types.ts'

/** One edit of many: of a part as it stands, which the caller has locked and judged. */
export type BulkEdit = Pick<DraftSession, 'sessionId' | 'published' | 'version' | 'fields'> & {
  event: (typeof PROGRAMME_EVENTS)[number]
  changes: Changes
  /** The edit that it takes back. */
  undoes?: bigint
}

/** Locks parts of a programme for editing, and reads them as they are drawn up; without those that this forum has not. */
export async function lockParts(
  tx: Tx,
  forumId: string,
  sessionIds: readonly string[],
): Promise<DraftSession[]> {
  const locked = await tx.$queryRaw<{ id: string; timeZone: string }[]>`
    SELECT own.id, forum."timeZone" FROM forum_session AS own JOIN forum ON forum.id = own."forumId"
     WHERE own.id = ANY(${sessionIds}::uuid[]) AND own."forumId" = ${forumId}::uuid
     ORDER BY own.id FOR UPDATE OF own`
  const [first] = locked
  if (!first) return []
  const rows = await tx.forumSession.findMany({
    relationLoadStrategy: 'join',
    where: { id: { in: locked.map(({ id }) => id) } },
    select: plannedSelect,
  })
  return rows.map((row) => toDraft(row, first.timeZone))
}

/** New parts for a programme, as readers will see none of them until they are published: nothing is written yet. */
export async function newParts(
  tx: Tx,
  forumId: string,
  titles: readonly (string | undefined)[],
): Promise<{ sessionId: string; slug: string; position: number }[]> {
  const [last] = await tx.$queryRaw<{ position: number }[]>`
    SELECT coalesce(max(position), 0)::int AS position FROM forum_session WHERE "forumId" = ${forumId}::uuid`
  return titles.map((title, index) => ({
    sessionId: randomUUID(),
    slug: newSlug(title, 'part'),
    position: (last?.position ?? 0) + index + 1,
  }))
}

type NewPart = { sessionId: string; slug: string; position: number; fields: Fields }

/** Writes new parts with their drafts, all of them in four statements. Their fields have been judged. */
export async function addParts(tx: Tx, place: BulkPlace, parts: readonly NewPart[]): Promise<void> {
  await noteParts(tx, place, await addUnnotedParts(tx, place, parts))
}

/** As `addParts`, where one row of the audit speaks for all of them: returns the edits that it made. */
export async function addUnnotedParts(
  tx: Tx,
  place: Pick<BulkPlace, 'forumId' | 'now'>,
  parts: readonly NewPart[],
): Promise<BulkEdit[]> {
  if (parts.length === 0) return []
  const { forumId, now } = place
  const made = parts.map(({ sessionId, slug, position, fields }) => {
    const read = readFields(fields)
    if (!read.ok) throw new Error(`parts are judged before: ${Object.keys(read.fields)}`)
    const { kind, title } = read.value
    const row = { id: sessionId, slug, forumId, kind, title, position, citations: [] }
    const published = fieldsOf({
      ...{ kind, title, position, status: 'scheduled', parent: null, capacity: null },
      ...{ titleAsPrinted: null, theme: null, themeAsPrinted: null },
      ...{ description: null, descriptionRich: null },
      ...{ points: [], doubt: null, slots: [UNPLACED], people: [], citations: [] },
      isRetired: true,
    })
    const wanted = canonical({ ...published, ...fields, retired: '' })
    const changes = changesBetween(published, wanted)
    const edit: BulkEdit = {
      ...{ sessionId, published, version: 0, fields: published },
      ...{ changes, event: 'session.created' },
    }
    // Nobody reads it yet: publishing takes this away.
    return { row: { ...row, retiredAt: now }, edit }
  })
  await tx.forumSession.createMany({ data: made.map(({ row }) => row) })
  await tx.sessionSlot.createMany({
    data: made.map(({ row }) => ({ sessionId: row.id, precision: 'unknown' as const })),
  })
  const edits = made.map(({ edit }) => edit)
  await writeDrafts(tx, place, edits)
  return edits
}

/**
 * Writes many edits into the draft of a programme, each with its row in the audit, in two statements. They are
 * one step for whoever takes it back; those of an import are taken back as an import.
 */
export async function editParts(
  tx: Tx,
  place: BulkPlace,
  edits: readonly BulkEdit[],
): Promise<void> {
  await writeDrafts(tx, place, edits)
  await noteParts(tx, place, edits)
}

async function writeDrafts(
  tx: Tx,
  { forumId, now }: Pick<BulkPlace, 'forumId' | 'now'>,
  edits: readonly BulkEdit[],
): Promise<void> {
  const drafts = edits.map(({ sessionId, published, version, fields, changes }) => {
    const differing = Object.entries(changesBetween(published, withChanges(fields, changes)))
    const overlay = Object.fromEntries(differing.map(([name, { to }]) => [name, to]))
    return { id: sessionId, fields: overlay, version: version + 1 }
  })
  await tx.$executeRaw`
    INSERT INTO session_draft ("sessionId", "forumId", fields, version, "updatedAt")
    SELECT draft.id, ${forumId}::uuid, draft.fields, draft.version, ${now}
      FROM jsonb_to_recordset(${JSON.stringify(drafts)}::jsonb) AS draft(id uuid, fields jsonb, version int)
    ON CONFLICT ("sessionId") DO UPDATE
      SET fields = EXCLUDED.fields, version = EXCLUDED.version, "updatedAt" = EXCLUDED."updatedAt"`
}

async function noteParts(tx: Tx, place: BulkPlace, edits: readonly BulkEdit[]): Promise<void> {
  const isStep = edits.length > 1 && place.importId === undefined
  await noteEdits(
    tx,
    isStep ? { ...place, step: randomUUID() } : place,
    edits.map(({ sessionId: subjectId, event, version, changes, undoes }) => ({
      ...{ event, subjectId, version: version + 1, changes, undoes },
    })),
  )
}
