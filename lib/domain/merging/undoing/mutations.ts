import 'server-only'
import { noteEdit } from '#lib/domain/edits/mutations.ts'
import { changesBetween } from '#lib/domain/edits/utils.ts'
import type { Tx } from '#lib/platform/db.ts'
import { done, type Result, refused } from '#lib/platform/errors/expected.ts'
import { lockNoun, TABLE, writing } from '../admitted/mutations.ts'
import { REFERENCES } from '../constants.ts'
import { named } from '../moving/mutations.ts'
import type { Merged } from '../mutations.ts'
import { countTakenBack, getMerger, lockSide } from '../queries.ts'
import type { Merger, Noun, Place } from '../types.ts'

type Refusal = 'not_found' | 'not_merged' | 'kept_changed' | 'lost_changed' | 'changed_since'

/** Makes two of one again, as they were; refused where one of them, or what was moved, was changed since. */
export async function unmergeEntries(
  call: Place & { kept: string; editId: bigint },
): Promise<Result<Merged, Refusal>> {
  const { noun, forumId, actor, now, editId } = call
  try {
    return await writing(async (tx) => {
      const found = await getMerger(tx, call)
      if (!found) return refused('not_found')
      const { keptId, merger } = found
      await lockNoun(tx, noun)
      const kept = await lockSide(tx, { noun, forumId, slug: call.kept })
      if (kept?.id !== keptId) return refused('not_found')
      const [lost] = await tx.$queryRaw<{ id: string; version: number; into: string | null }[]>`
        SELECT id::text, version, "mergedIntoId"::text AS into FROM ${TABLE[noun]}
         WHERE id = ${merger.lost.id}::uuid FOR NO KEY UPDATE`
      if (lost?.into !== keptId) return refused('not_merged')
      const since = await countTakenBack(tx, { noun, id: keptId, since: editId })
      if (kept.version !== merger.version + 2 * (since.asKept + since.asLost)) {
        return refused('kept_changed')
      }
      if (lost.version !== merger.lost.version) return refused('lost_changed')
      await takeNames(tx, keptId, merger)
      await moveBack(tx, { noun, keptId, merger, later: 2 * since.asLost })
      await insertDropped(tx, merger)
      await undraft(tx, merger)
      const version = kept.version + 1
      await tx.$executeRaw`
        UPDATE ${TABLE[noun]} SET version = ${version}::int, "updatedAt" = ${now} WHERE id = ${keptId}::uuid`
      await tx.$executeRaw`
        UPDATE ${TABLE[noun]} SET version = version + 1, "updatedAt" = ${now}, "retiredAt" = NULL, "mergedIntoId" = NULL
         WHERE id = ${lost.id}::uuid`
      const after = await lockSide(tx, { noun, forumId, slug: kept.slug })
      const changes = changesBetween(kept.fields, after?.fields ?? kept.fields)
      const edit = { event: `${noun}.unmerged`, forumId, subjectId: keptId, actor, now }
      await noteEdit(tx, { ...edit, version, changes, undoes: editId })
      return done({ slug: kept.slug, version })
    })
  } catch (error) {
    // The transaction is rolled back by it: nothing is half taken back.
    if (error instanceof ChangedSince) return refused('changed_since')
    throw error
  }
}

class ChangedSince extends Error {
  override readonly name = 'ChangedSince'
}

async function takeNames(tx: Tx, keptId: string, { aliases }: Merger): Promise<void> {
  if ('before' in aliases) {
    await tx.person.update({ where: { id: keptId }, data: { aliases: aliases.before } })
    return
  }
  await tx.organisationAlias.deleteMany({ where: { id: { in: aliases.added } } })
}

/** `later` is by how much mergers that were taken back themselves have raised the versions of rows since. */
async function moveBack(
  tx: Tx,
  call: { noun: Noun; keptId: string; merger: Merger; later: number },
) {
  const { noun, keptId, later } = call
  const { moved, lost } = call.merger
  for (const { table, column, rows } of moved) {
    const isVersioned = REFERENCES[noun].some(
      (one) => one.table === table && one.column === column && one.isVersioned,
    )
    const [at, by] = [named(table), named(column)]
    for (const { id, version } of rows) {
      const count = isVersioned
        ? await tx.$executeRaw`
            UPDATE ${at} SET ${by} = ${lost.id}::uuid, version = version + 1
             WHERE id = ${id}::uuid AND ${by} = ${keptId}::uuid AND version = ${version}::int + ${later}::int`
        : await tx.$executeRaw`
            UPDATE ${at} SET ${by} = ${lost.id}::uuid WHERE id = ${id}::uuid AND ${by} = ${keptId}::uuid`
      if (count !== 1) throw new ChangedSince()
    }
  }
}

async function insertDropped(tx: Tx, { dropped }: Merger): Promise<void> {
  for (const { table, row, parts } of dropped) {
    await insertRow(tx, table, row)
    for (const part of parts?.rows ?? []) await insertRow(tx, parts?.table ?? '', part)
  }
}

const insertRow = (tx: Tx, table: string, row: Record<string, unknown>) => tx.$executeRaw`
  INSERT INTO ${named(table)} SELECT * FROM jsonb_populate_record(NULL::${named(table)}, ${JSON.stringify(row)}::jsonb)`

async function undraft(tx: Tx, { drafts }: Merger): Promise<void> {
  for (const { sessionId, before, after } of drafts) {
    const count = await tx.$executeRaw`
      UPDATE session_draft SET fields = ${JSON.stringify(before)}::jsonb
       WHERE "sessionId" = ${sessionId}::uuid AND fields = ${JSON.stringify(after)}::jsonb`
    if (count !== 1) throw new ChangedSince()
  }
}
