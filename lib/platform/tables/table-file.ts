import 'server-only'
import { writeXlsxStream } from 'hucre/xlsx'
import { inTurns } from '../turns.ts'
import { type Cell, cell, guarded } from './cell.ts'
import type { Table, TableFormat } from './table.ts'

export const TABLE_MEDIA_TYPES: Record<TableFormat, string> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8; header=present',
  json: 'application/json; charset=utf-8',
}

/**
 * A table as a file. Between rows others have their turn: pages go on while thousands of rows are
 * written. Only the file itself is held in memory.
 */
export async function tableFile<Row>(table: Table<Row>, format: TableFormat): Promise<Buffer> {
  const parts: Uint8Array[] = []
  for await (const part of WRITERS[format](table)) parts.push(part)
  return Buffer.concat(parts)
}

/** Made, and of how many rows. */
export type CountedFile = { file: Buffer; count: number }

/** The same where it is to be told how many rows there were. */
export async function countedFile<Row>(
  table: Table<Row>,
  format: TableFormat,
): Promise<CountedFile> {
  let count = 0
  async function* counted(): AsyncGenerator<Row> {
    for await (const row of table.rows) {
      count += 1
      yield row
    }
  }
  const file = await tableFile({ ...table, rows: counted() }, format)
  return { file, count }
}

type Dated = { format: TableFormat; now: Date; make: () => Promise<Buffer> }

/** A file that says in its name of which day it is; made when `make` is called. */
export const datedFile = (what: string, { format, now, make }: Dated) => ({
  make,
  name: `${what}-${now.toISOString().slice(0, 10)}.${format}`,
  type: TABLE_MEDIA_TYPES[format],
})

type Cells = Cell[]
type Writer = <Row>(table: Table<Row>) => AsyncIterable<Uint8Array>

/** Lines that become one piece of the file. */
const PART = 200

async function* cellsOf<Row>({ columns, rows, timeZone }: Table<Row>): AsyncGenerator<Cells> {
  const turn = inTurns()
  for await (const row of rows) {
    const rest = turn()
    if (rest) await rest
    yield columns.map((column) => cell(column, row, timeZone))
  }
}

async function* texts(pieces: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  let waiting: string[] = []
  for await (const piece of pieces) {
    waiting.push(piece)
    if (waiting.length < PART) continue
    yield Buffer.from(waiting.join(''), 'utf8')
    waiting = []
  }
  yield Buffer.from(waiting.join(''), 'utf8')
}

/** RFC 4180: every cell quoted, CRLF. The mark in front tells Excel that it is UTF-8. */
async function* csvLines<Row>(table: Table<Row>): AsyncGenerator<string> {
  yield `\uFEFF${csvLine(table.columns.map(({ label }) => label))}`
  for await (const cells of cellsOf(table)) yield csvLine(cells)
}

function csvLine(cells: Cells): string {
  const written = cells.map((value) => {
    if (value === null) return ''
    // A number is one, and needs no guard: -5 counts as minus five.
    if (typeof value === 'number') return String(value)
    return `"${guarded(value).replaceAll('"', '""')}"`
  })
  return `${written.join(',')}\r\n`
}

/** A list of objects, one line each. */
async function* jsonLines<Row>(table: Table<Row>): AsyncGenerator<string> {
  const keys = table.columns.map(({ key }) => key)
  let before = '[\n'
  for await (const cells of cellsOf(table)) {
    const entries = keys.map((key, index) => [key, cells[index]])
    yield `${before}${JSON.stringify(Object.fromEntries(entries))}`
    before = ',\n'
  }
  yield before === '[\n' ? '[]\n' : '\n]\n'
}

/** More does not fit into a cell of Excel. */
const XLSX_CELL = 32_767
const SHEET_NAME = 31

/**
 * A text as OOXML has it. What looks like an escape is written as one, or readers would take
 * `_x0041_` for A (ECMA-376 part 1, 22.9.2.19).
 */
function xlsxText(value: Cell): Cell {
  if (typeof value !== 'string') return value
  const whole = value.length > XLSX_CELL ? `${value.slice(0, XLSX_CELL - 1)}…` : value
  return whole.toWellFormed().replaceAll(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
}

async function* xlsxRows<Row>(table: Table<Row>): AsyncGenerator<Cells> {
  yield table.columns.map(({ label }) => xlsxText(label))
  // Typed cells: a text that begins with = is a text, and a telephone keeps its +.
  for await (const cells of cellsOf(table)) yield cells.map(xlsxText)
}

const WRITERS: Record<TableFormat, Writer> = {
  csv: (table) => texts(csvLines(table)),
  json: (table) => texts(jsonLines(table)),
  xlsx: (table) =>
    writeXlsxStream(xlsxRows(table), {
      // What a sheet may not be called by.
      name: table.name.replaceAll(/[[\]:*?/\\']/g, ' ').slice(0, SHEET_NAME),
      freezePane: { rows: 1 },
    }),
}
