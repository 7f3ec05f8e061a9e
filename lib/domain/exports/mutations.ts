import 'server-only'
import { listCompleteness } from '#lib/domain/completeness/queries.ts'
import { listProposals } from '#lib/domain/editions/proposals/queries.ts'
import { listLettersForExport } from '#lib/domain/letters/panel/queries.ts'
import type { LetterList } from '#lib/domain/letters/panel/types.ts'
import { listTeam } from '#lib/domain/team/queries.ts'
import { db } from '#lib/platform/db.ts'
import { inSnapshot } from '#lib/platform/snapshot.ts'
import { type CountedFile, countedFile } from '#lib/platform/tables/table-file.ts'
import { completenessTable, letterTable, proposalTable, teamTable } from './panel/utils.ts'
import type { OwnForums, Taking } from './types.ts'

/** Lists that name people or what was written to them. That one was taken along is noted before anybody gets it. */

export async function exportTeam(one: Taking): Promise<Buffer> {
  const table = teamTable(await listTeam(one.forumId), one.locale)
  return noted('team.exported', one, await countedFile(table, one.format))
}

export async function exportProposals(one: Taking): Promise<Buffer> {
  const table = proposalTable(await listProposals(one.forumId), one.locale)
  return noted('proposals.exported', one, await countedFile(table, one.format))
}

export async function exportCompleteness(one: Taking): Promise<Buffer> {
  const table = completenessTable(await listCompleteness(one.forumId), one.locale)
  return noted('completeness.exported', one, await countedFile(table, one.format))
}

/** Letters about the forums that somebody manages, or (null) all of the portal; of one list, or (null) of both. */
export async function exportLetters(
  one: Omit<Taking, 'forumId'> & { forumIds: OwnForums; list: LetterList | null },
): Promise<Buffer> {
  const { forumIds, list, locale, format } = one
  const made = await inSnapshot(db, (tx) =>
    countedFile(letterTable(listLettersForExport(tx, forumIds, list), locale), format),
  )
  return noted('letters.exported', { ...one, forumId: null }, made, list === null ? [] : ['list'])
}

/** How many, as what, and by what the list was narrowed; nobody's data. */
async function noted(
  event: string,
  { forumId, actor, format, now: at }: Omit<Taking, 'forumId'> & { forumId: string | null },
  { file, count }: CountedFile,
  filters: string[] = [],
): Promise<Buffer> {
  const details = { format, count, filters }
  await db.audit.create({ data: { at, event, forumId, actor, details } })
  return file
}
