import 'server-only'
import { toEdit } from '#lib/domain/edits/queries.ts'
import type { Changes, Edit } from '#lib/domain/edits/types.ts'
import { inverse } from '#lib/domain/edits/utils.ts'
import {
  addParts,
  type BulkEdit,
  editParts,
  newParts,
} from '#lib/domain/programme/bulk/mutations.ts'
import { PROGRAMME_EVENTS } from '#lib/domain/programme/constants.ts'
import { getProgramme } from '#lib/domain/programme/queries.ts'
import type { DraftSession } from '#lib/domain/programme/types.ts'
import type { Tx } from '#lib/platform/db.ts'
import { ENGLISH_TITLE } from '../constants.ts'
import type { ImportPlace, PlannedRow } from '../types.ts'

/**
 * Nobody else changes the programme until this transaction is over, nor takes anybody out of the record whom
 * the plan names: what is read of them now holds.
 */
export async function lockProgramme(
  tx: Tx,
  forumId: string,
  plan: readonly PlannedRow[] = [],
): Promise<void> {
  await tx.$executeRaw`SELECT 1 FROM forum_session WHERE "forumId" = ${forumId}::uuid ORDER BY id FOR UPDATE`
  const people = plan.flatMap(({ changes }) =>
    Object.keys(changes).flatMap((field) => /^person\.(.+)~/.exec(field)?.[1] ?? []),
  )
  if (people.length === 0) return
  await tx.$executeRaw`SELECT 1 FROM person WHERE slug = ANY(${people}::text[]) ORDER BY id FOR SHARE`
}

async function partsOf(tx: Tx, forumId: string): Promise<readonly DraftSession[]> {
  return (await getProgramme(forumId, tx))?.sessions ?? []
}

/** Writes what is planned into the draft of a programme; returns the plan with the addresses of what is new. */
export async function applySessions(
  tx: Tx,
  place: ImportPlace,
  plan: readonly PlannedRow[],
): Promise<PlannedRow[]> {
  const { forumId } = place
  const bySlug = new Map((await partsOf(tx, forumId)).map((one) => [one.slug, one]))
  const made = plan.filter(({ verdict }) => verdict === 'create')
  const parts = await newParts(
    tx,
    forumId,
    made.map(({ changes }) => changes[ENGLISH_TITLE]?.to),
  )
  // By line, because a row may name another row of the list as what it belongs to.
  const slugs = new Map(made.map(({ line }, index) => [line, parts[index]?.slug ?? '']))
  const fields = made.map(({ changes }) =>
    Object.fromEntries(
      Object.entries(withParent(changes, slugs)).map(([name, { to }]) => [name, to]),
    ),
  )
  await addParts(
    tx,
    place,
    parts.map((part, index) => ({ ...part, fields: fields[index] ?? {} })),
  )
  const edits = plan.flatMap(({ verdict, slug, changes }): BulkEdit[] => {
    const part = verdict === 'change' ? bySlug.get(slug ?? '') : undefined
    return part ? [{ ...part, event: 'session.edited', changes: withParent(changes, slugs) }] : []
  })
  await editParts(tx, place, edits)
  return plan.map((row) => ({ ...row, slug: slugs.get(row.line) ?? row.slug }))
}

function withParent(changes: Changes, slugs: ReadonlyMap<number, string>): Changes {
  const { parent } = changes
  if (!parent?.to.startsWith('#')) return changes
  const to = slugs.get(Number(parent.to.slice(1))) ?? ''
  return { ...changes, parent: { from: parent.from, to } }
}

/** Takes back every edit of an import; the titles of what was changed since instead, and then nothing is. */
export async function takeBackSessions(tx: Tx, place: ImportPlace): Promise<string[]> {
  const { forumId, importId } = place
  await lockProgramme(tx, forumId)
  const rows = await tx.audit.findMany({
    where: {
      forumId,
      event: { in: [...PROGRAMME_EVENTS] },
      details: { path: ['import'], equals: importId },
    },
    orderBy: { id: 'desc' },
  })
  const edits = rows.flatMap((row) => toEdit(row) ?? [])
  const parts = await partsOf(tx, forumId)
  const touched = [...(await changedSince(tx, edits)), ...partsLeft(parts, edits)]
  if (touched.length > 0) return touched
  const byId = new Map(parts.map((one) => [one.sessionId, one]))
  const back = edits.flatMap(({ id, subjectId, changes }): BulkEdit[] => {
    const part = byId.get(subjectId)
    return part ? [{ ...part, event: 'session.edited', changes: inverse(changes), undoes: id }] : []
  })
  await editParts(tx, place, back)
  return []
}

async function changedSince(tx: Tx, edits: readonly Edit[]): Promise<string[]> {
  const touched = await tx.$queryRaw<{ title: string }[]>`
    SELECT DISTINCT session.title ->> 'zh-Hans' AS title
      FROM unnest(${edits.map(({ id }) => id)}::bigint[], ${edits.map(({ subjectId }) => subjectId)}::uuid[]) AS own(id, subject)
      JOIN audit AS later ON later."subjectId" = own.subject AND later.id > own.id
                         AND later.event = ANY(${[...PROGRAMME_EVENTS]}::text[])
      JOIN forum_session AS session ON session.id = own.subject
     ORDER BY title`
  return touched.map(({ title }) => title)
}

/** Parts that somebody has put into a block of the import: they would stand in nothing. */
function partsLeft(parts: readonly DraftSession[], edits: readonly Edit[]): string[] {
  const made = edits.filter(({ event }) => event === 'session.created')
  const ids = new Set(made.map(({ subjectId }) => subjectId))
  const blocks = new Set(parts.filter((one) => ids.has(one.sessionId)).map(({ slug }) => slug))
  const ownIds = new Set(edits.map(({ subjectId }) => subjectId))
  return parts
    .filter((one) => !one.isRetired && blocks.has(one.parent ?? '') && !ownIds.has(one.sessionId))
    .map(({ title }) => title['zh-Hans'])
}
