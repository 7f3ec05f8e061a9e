import { COLUMNS } from '#lib/domain/imports/constants.ts'
import { lookAtImport } from '#lib/domain/imports/mutations.ts'
import { getImport } from '#lib/domain/imports/queries.ts'
import { readRows } from '#lib/domain/imports/reading/utils.ts'
import type { ImportKind, PlannedRow, RecordKind } from '#lib/domain/imports/types.ts'
import { columnLabels, columnsByName } from '#lib/domain/imports/words/utils.ts'
import { createOrganisation } from '#lib/domain/organisations/editing/mutations.ts'
import { createPerson } from '#lib/domain/people/editing/mutations.ts'
import { readTableFile } from '#lib/platform/tables/read-table.ts'
import type { TableFormat } from '#lib/platform/tables/table.ts'
import { tableFile } from '#lib/platform/tables/table-file.ts'
import { now } from '../programme/drafting.ts'
import type { Cells } from './lists.ts'

type Who = { forumId: string; actor: string }

let number = 0
/** A name that nobody has, so that no run meets another: of Chinese characters alone. */
export function newName(stem: string): string {
  number += 1
  const digits = `${process.pid}${Date.now() % 1e7}${number}`
  return stem + [...digits].map((digit) => '零壹贰叁肆伍陆柒捌玖'[Number(digit)]).join('')
}

/** A list as a spreadsheet, with the headings that a reader of Chinese sees. */
export function recordFile(
  kind: ImportKind,
  rows: readonly Cells[],
  format: TableFormat = 'xlsx',
): Promise<Buffer> {
  const labels = columnLabels(kind, 'zh')
  const columns = COLUMNS[kind].map((key) => ({
    ...{ key, label: labels.get(key) ?? key, type: 'text' as const },
    value: (row: Cells) => row[key] ?? null,
  }))
  return tableFile({ name: kind, timeZone: 'UTC', columns, rows }, format)
}

export async function readRecordFile(kind: ImportKind, bytes: Buffer) {
  const table = await readTableFile(bytes)
  const read = table.ok ? readRows(table.rows, columnsByName(kind)) : table
  if (!read.ok) throw new Error(`not read: ${read.fault}`)
  return read.rows
}

/** Reads a file into an import of a forum, and says what would become of its rows. */
export async function lookAtRecords(
  who: Who,
  kind: ImportKind,
  bytes: Buffer,
): Promise<{ id: string; version: number; plan: readonly PlannedRow[] }> {
  const rows = await readRecordFile(kind, bytes)
  const list = { kind, fileName: '名单.xlsx', bytes, rows }
  const { id } = await lookAtImport({ ...who, now, ...list })
  const batch = await getImport(who.forumId, id)
  return { id, version: batch?.version ?? 0, plan: batch?.plan ?? [] }
}

/** Enters one at a forum, by the form's own mutation; the slug. */
export async function madeRecord(
  { forumId, actor }: Who,
  kind: RecordKind,
  fields: Cells,
): Promise<string> {
  const call = { forumId, actor, isAnother: true, now }
  const made =
    kind === 'person'
      ? await createPerson({ ...call, input: fields })
      : await createOrganisation({ ...call, input: { kind: 'company', ...fields } })
  if (!made.ok) throw new Error(made.reason)
  return made.value.slug
}

/** What is wrong with each row that is, by its line. */
export const faultsOf = (plan: readonly PlannedRow[]) =>
  plan.flatMap(({ line, faults }) => faults.map((one) => [line, one.column, one.word]))
