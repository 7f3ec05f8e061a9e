import 'server-only'
import type { Tx } from '#lib/platform/db.ts'
import { Prisma } from '#prisma/generated/client.ts'
import { REFERENCES } from '../constants.ts'
import type { Merger, Noun, Side } from '../types.ts'
import { aliasesAfter, draftWithout } from '../utils.ts'

type Pair = { kept: Side; lost: Side }
type Json = { row: Record<string, unknown> }

// Names of tables and columns are ours (constants.ts), never anybody's.
export const named = (name: string) => Prisma.raw(`"${name}"`)

/** Takes rows away that say of the one that goes what another says of the one that stays. */
export async function dropAlike(
  tx: Tx,
  { noun, kept, lost }: Pair & { noun: Noun },
): Promise<Merger['dropped']> {
  const dropped: Merger['dropped'] = []
  for (const { table, column, alike, parts } of REFERENCES[noun]) {
    if (!alike) continue
    const [at, by] = [named(table), named(column)]
    const isAlike = Prisma.join(
      alike.map(
        (name) => Prisma.sql`stays.${named(name)} IS NOT DISTINCT FROM goes.${named(name)}`,
      ),
      ' AND ',
    )
    const rows = await tx.$queryRaw<Json[]>`
      SELECT to_jsonb(goes) AS row FROM ${at} AS goes
       WHERE goes.${by} = ${lost.id}::uuid
         AND EXISTS (SELECT 1 FROM ${at} AS stays WHERE stays.${by} = ${kept.id}::uuid AND ${isAlike})
       ORDER BY goes.id`
    for (const { row } of rows) {
      const hanging =
        parts &&
        (await tx.$queryRaw<Json[]>`
          SELECT to_jsonb(part) AS row FROM ${named(parts.table)} AS part
           WHERE ${named(parts.column)} = ${row.id}::uuid ORDER BY id`)
      await tx.$executeRaw`DELETE FROM ${at} WHERE id = ${row.id}::uuid`
      const kinds =
        parts && hanging ? { table: parts.table, rows: hanging.map((one) => one.row) } : null
      dropped.push({ table, row, parts: kinds })
    }
  }
  return dropped
}

/** Whatever names the one that goes names the one that stays. */
export async function moveAll(
  tx: Tx,
  { noun, kept, lost }: Pair & { noun: Noun },
): Promise<Merger['moved']> {
  const moved: Merger['moved'] = []
  for (const { table, column, isVersioned, isOne } of REFERENCES[noun]) {
    const [at, by] = [named(table), named(column)]
    const later = isVersioned ? Prisma.sql`, version = version + 1` : Prisma.empty
    const version = isVersioned ? Prisma.sql`version` : Prisma.sql`NULL::int AS version`
    const free = isOne
      ? Prisma.sql`AND NOT EXISTS (SELECT 1 FROM ${at} AS own WHERE own.${by} = ${kept.id}::uuid)`
      : Prisma.empty
    const rows = await tx.$queryRaw<{ id: string; version: number | null }[]>`
      UPDATE ${at} SET ${by} = ${kept.id}::uuid ${later} WHERE ${by} = ${lost.id}::uuid ${free}
      RETURNING id::text, ${version}`
    if (rows.length > 0) moved.push({ table, column, rows })
  }
  return moved
}

/** Programmes that are being drawn up name the one that stays, at whichever forum. */
export async function redraft(
  tx: Tx,
  { kept, lost, dropped }: Pair & Pick<Merger, 'dropped'>,
): Promise<Merger['drafts']> {
  const prefix = `person.${lost.slug}~`
  const rows = await tx.$queryRaw<{ sessionId: string; fields: Record<string, string> }[]>`
    SELECT "sessionId"::text, fields FROM session_draft
     WHERE EXISTS (SELECT 1 FROM jsonb_object_keys(fields) AS name WHERE starts_with(name, ${prefix}))
     ORDER BY "sessionId" FOR UPDATE`
  const drafts = rows.map(({ sessionId, fields }) => ({
    sessionId,
    before: fields,
    after: draftWithout(fields, {
      lost: lost.slug,
      kept: kept.slug,
      isDropped: (role) =>
        dropped.some(({ row }) => row.sessionId === sessionId && row.role === role),
    }),
  }))
  for (const { sessionId, after } of drafts) {
    await tx.sessionDraft.update({ where: { sessionId }, data: { fields: after } })
  }
  return drafts
}

/** The names of the one that goes, for the one that stays to be found by. */
export async function addNames(tx: Tx, { kept, lost }: Pair): Promise<Merger['aliases']> {
  const after = aliasesAfter(kept.known, lost.known)
  if (kept.known.noun === 'person') {
    const { aliases: before } = await tx.person.findUniqueOrThrow({ where: { id: kept.id } })
    const aliases = after.map(({ text }) => text)
    await tx.person.update({ where: { id: kept.id }, data: { aliases } })
    return { before }
  }
  const organisationId = kept.id
  const present = await tx.organisationAlias.findMany({ where: { organisationId } })
  const known = new Set(present.map(({ text }) => text))
  const added: string[] = []
  let position = Math.max(-1, ...present.map((one) => one.position))
  for (const { text, kind } of after) {
    if (kind === null || known.has(text)) continue
    position += 1
    const data = { organisationId, text, kind, position, citations: [] }
    const { id } = await tx.organisationAlias.create({ data, select: { id: true } })
    added.push(id)
  }
  return { added }
}
