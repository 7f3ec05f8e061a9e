import { SESSION_COLUMNS } from '#lib/domain/imports/constants.ts'
import { lookAtImport } from '#lib/domain/imports/mutations.ts'
import { getImport } from '#lib/domain/imports/queries.ts'
import { readRows } from '#lib/domain/imports/reading/utils.ts'
import type { PlannedRow } from '#lib/domain/imports/types.ts'
import { columnLabels, columnsByName } from '#lib/domain/imports/words/utils.ts'
import { readTableFile } from '#lib/platform/tables/read-table.ts'
import type { TableFormat } from '#lib/platform/tables/table.ts'
import { tableFile } from '#lib/platform/tables/table-file.ts'
import { now } from '../programme/drafting.ts'

export type Cells = Readonly<Record<string, string>>

/** A list as a spreadsheet, with the headings that a reader of Chinese sees. */
export function fileOf(rows: readonly Cells[], format: TableFormat = 'xlsx'): Promise<Buffer> {
  const labels = columnLabels('session', 'zh')
  const columns = SESSION_COLUMNS.map((key) => ({
    key,
    label: labels.get(key) ?? key,
    type: 'text' as const,
    value: (row: Cells) => row[key] ?? null,
  }))
  return tableFile({ name: '场次', timeZone: 'UTC', columns, rows }, format)
}

export async function readFile(bytes: Buffer) {
  const table = await readTableFile(bytes)
  return table.ok ? readRows(table.rows, columnsByName('session')) : table
}

/** Reads a file into an import of a forum, and says what would become of its rows. */
export async function lookAt(
  who: { forumId: string; actor: string },
  bytes: Buffer,
): Promise<{ id: string; version: number; plan: readonly PlannedRow[] }> {
  const read = await readFile(bytes)
  if (!read.ok) throw new Error(`not read: ${read.fault}`)
  const { id } = await lookAtImport({
    ...{ ...who, now, kind: 'session', fileName: '议程.xlsx', bytes },
    rows: read.rows,
  })
  const batch = await getImport(who.forumId, id)
  return { id, version: batch?.version ?? 0, plan: batch?.plan ?? [] }
}

/** Five hundred sessions over two days, and twenty faults at lines that are told beside them. */
export function fiveHundred(): { rows: Cells[]; faults: Map<number, string> } {
  const rows: Cells[] = Array.from({ length: 500 }, (_, index) => ({
    kind: '演讲',
    'title.zh-Hans': `第${index + 1}场：湿地与城市`,
    'title.en': `Wetlands and cities, part ${index + 1}`,
    'slot0.day': index < 250 ? '2026-11-22' : '2026/11/23',
    'slot0.start': `${8 + (index % 10)}:00`,
    'slot0.end': `${8 + (index % 10)}:45`,
    capacity: String(20 + index),
  }))
  const faults = new Map<number, string>()
  const spoil = (index: number, cells: Cells, said: string) => {
    rows[index] = { ...rows[index], ...cells }
    faults.set(index + 2, said)
  }
  const kinds: [Cells, string][] = [
    [{ kind: '演说会' }, 'kind unknown_value'],
    [{ 'slot0.day': '2026-02-30' }, 'slot0.day not_day'],
    [{ 'slot0.start': '25:00' }, 'slot0.start not_time'],
    [{ capacity: '很多' }, 'capacity not_number'],
    [{ 'slot0.room': '没有这个厅' }, 'slot0.room unknown_value'],
    [{ slug: 'no-such-part' }, 'slug unknown_slug'],
    [{ parent: '没有这个单元' }, 'parent unknown_value'],
    [{ 'title.zh-Hans': '' }, 'title.zh-Hans chinese_first'],
    [{ 'title.en': 'x'.repeat(301) }, 'title.en too_long'],
    [{ kind: '' }, 'kind empty'],
  ]
  for (const [index, [cells, said]] of [...kinds, ...kinds].entries()) {
    spoil(index * 24 + 3, cells, said)
  }
  return { rows, faults }
}
