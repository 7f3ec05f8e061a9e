import 'server-only'
import { readXlsx } from 'hucre'
import { detectDelimiter, parseCsv } from 'hucre/csv'
import { unguarded } from './cell.ts'
import { textOfFile } from './text-of-file.ts'
import { unpackedWorkbook } from './unpack.ts'

/** Why a file is not read as a table. */
export type TableFault = 'not_a_table' | 'too_big' | 'too_many_rows' | 'empty_table'
type Read = { ok: true; rows: string[][] } | { ok: false; fault: TableFault }

const TABLE_ROWS_MAX = 1_000
const COLUMNS_MAX = 'BL'

const fault = (word: TableFault): Read => ({ ok: false, fault: word })

/**
 * A spreadsheet or a CSV as rows of texts, the heading among them. A CSV is UTF-8, UTF-16 where its mark
 * says so, or else GB18030, as Excel in Chinese writes it. A workbook gives its first sheet.
 */
export async function readTableFile(bytes: Buffer): Promise<Read> {
  if (bytes.length === 0) return fault('empty_table')
  const rows = isArchive(bytes) ? await sheetRows(bytes) : textRows(bytes)
  if (!Array.isArray(rows)) return fault(rows)
  if (rows.length > TABLE_ROWS_MAX + 1) return fault('too_many_rows')
  return rows.length === 0 ? fault('empty_table') : { ok: true, rows }
}

const isArchive = (bytes: Buffer) => bytes.subarray(0, 2).toString('latin1') === 'PK'

async function sheetRows(bytes: Buffer): Promise<string[][] | TableFault> {
  const unpacked = await unpackedWorkbook(bytes)
  if (unpacked === null) return 'not_a_table'
  if (unpacked === 'too_big') return unpacked
  try {
    const { sheets } = await readXlsx(unpacked, {
      sheets: [0],
      // One row more than may be, so that too many are seen; and no cell far out makes a large sheet.
      range: `A1:${COLUMNS_MAX}${TABLE_ROWS_MAX + 2}`,
    })
    return (sheets[0]?.rows ?? []).map((row) => row.map(textOfCell))
  } catch {
    // Whatever is wrong in it, it is no workbook that can be read.
    return 'not_a_table'
  }
}

/** Days and times as one would write them; a time of day alone counts from the first day there is. */
function textOfCell(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (!(value instanceof Date)) return String(value).trim()
  if (Number.isNaN(value.getTime())) return ''
  // Excel has seconds and loses some: 8:59:59.999 is nine.
  const [day = '', time = ''] = new Date(Math.round(value.getTime() / 60_000) * 60_000)
    .toISOString()
    .split('T')
  if (value.getUTCFullYear() <= 1900) return time.slice(0, 5)
  return time.startsWith('00:00') ? day : `${day} ${time.slice(0, 5)}`
}

function textRows(bytes: Buffer): string[][] | TableFault {
  const text = textOfFile(bytes)
  if (text === null || text.includes('\0')) return 'not_a_table'
  if (text.trim() === '') return 'empty_table'
  // The heading says what parts the cells: guessed from more, quotes inside a cell hide the commas.
  const delimiter = detectDelimiter(text.trimStart().split(/[\r\n]/, 1)[0] ?? '')
  return parseCsv(text, { delimiter, maxRows: TABLE_ROWS_MAX + 2 }).map((row) =>
    row.map((cell) => unguarded(String(cell ?? '')).trim()),
  )
}
