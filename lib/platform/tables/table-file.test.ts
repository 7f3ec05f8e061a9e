import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { parseCsv } from 'hucre/csv'
import readExcel from 'read-excel-file/node'
import { describe, expect, test } from 'vitest'
import { guarded, unguarded } from './cell.ts'
import { readTableFile } from './read-table.ts'
import type { Column, Table } from './table.ts'
import { tableFile } from './table-file.ts'

/** T45: what spreadsheets take for formulas, and what only looks like one. */
const SIGNS = ['=', '+', '-', '@', '\t', '\r', '\n', '\0', '＝', '＋', '－', '＠']
const BEFORE = ['', ' ', '"', "'", '\n', '\u3000', '\u00a0', '\u200b', '" \'']
const HOSTILE = [
  ...BEFORE.flatMap((before) => SIGNS.map((sign) => `${before}${sign}cmd|' /C calc'!A1`)),
  '=HYPERLINK("https://evil.example","张伟")',
  '+8613800138000',
  '-5',
  '@SUM(1+1)*cmd',
  '\r\n=1+1',
]
const HARMLESS = ['张伟', "O'Brien", '"', "'", 'a=b', '5-3', 'a,b;c\td', '多行\r\n文字', '_x0041_']

type Answer = { text: string | null; number?: number | null; at?: Date | null; on?: string | null }
const COLUMNS: Column<Answer>[] = [
  { key: 'text', label: '姓名', type: 'text', value: ({ text }) => text },
  { key: 'number', label: '=人数', type: 'number', value: ({ number }) => number ?? null },
  { key: 'at', label: '报名时间', type: 'instant', value: ({ at }) => at ?? null },
  { key: 'on', label: '日期', type: 'date', value: ({ on }) => on ?? null },
]
const tableOf = (rows: Table<Answer>['rows']): Table<Answer> => ({
  name: '报名 [1/2]',
  columns: COLUMNS,
  rows,
  timeZone: 'Asia/Shanghai',
})
const textsOf = (texts: readonly string[]) => tableOf(texts.map((text) => ({ text })))

async function csvRows(file: Buffer): Promise<string[][]> {
  expect([...file.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  return parseCsv(file.toString('utf8').slice(1), { delimiter: ',' }).map((row) => row.map(String))
}

async function xlsxRows(file: Buffer) {
  const [sheet] = await readExcel(file, { trim: false })
  return sheet?.data ?? []
}

const firstOf = (rows: readonly (readonly unknown[])[]) => rows.slice(1).map(([first]) => first)

describe('every format, read back, gives the source', () => {
  test.each([...HOSTILE, ...HARMLESS])('%j', async (text) => {
    const table = textsOf([text])
    const [csv] = firstOf(await csvRows(await tableFile(table, 'csv')))
    expect(unguarded(String(csv))).toBe(text)
    expect(String(csv)).not.toMatch(/^[=+\-@\t\r\n\0＝＋－＠]/)
    expect(firstOf(await xlsxRows(await tableFile(table, 'xlsx')))).toEqual([text])
    const json = JSON.parse((await tableFile(table, 'json')).toString('utf8'))
    expect(json).toEqual([{ text, number: null, at: null, on: null }])
  })

  test('whatever the text', async () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }),
      fc.string({ unit: fc.constantFrom(...SIGNS, ...BEFORE.slice(1), '"', ',', 'a', '_x0041_') }),
    )
    const some = fc.array(
      text.filter((one) => one !== ''),
      { minLength: 1, maxLength: 20 },
    )
    await fc.assert(
      fc.asyncProperty(some, async (texts) => {
        const table = textsOf(texts)
        const csv = firstOf(await csvRows(await tableFile(table, 'csv')))
        expect(csv.map((one) => unguarded(String(one)))).toEqual(texts)
        expect(firstOf(await xlsxRows(await tableFile(table, 'xlsx')))).toEqual(texts)
        const json = JSON.parse((await tableFile(table, 'json')).toString('utf8'))
        expect(json.map((row: Answer) => row.text)).toEqual(texts)
      }),
      { numRuns: 60 },
    )
  })

  test('our own reader takes a CSV for what it is, whatever its cells hold', async () => {
    // An escaped quote before a tab once hid the commas; blanks around a cell's text are not read.
    const read = await readTableFile(await tableFile(textsOf(['" \'\t', '" \'\t']), 'csv'))
    const heading = ['姓名', '=人数', '报名时间', '日期']
    const row = ['" \'', '', '', '']
    expect(read).toEqual({ ok: true, rows: [heading, row, row] })
  })

  test('a guard is taken off once, and only where it was put', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(unguarded(guarded(text))).toBe(text)
      }),
    )
    expect(HOSTILE.filter((text) => guarded(text) === text)).toEqual([])
    expect(HARMLESS.map(guarded)).toEqual(HARMLESS)
  })
})

test('columns have types: numbers count, instants tell their zone, what is unknown is empty', async () => {
  const at = new Date('2026-11-24T01:00:00Z')
  const table = tableOf([
    { text: '林', number: -5, at, on: '2026-11-24' },
    { text: null, number: Number.NaN, at: null, on: null },
    { text: '', number: 0, at, on: null },
  ])
  expect((await tableFile(table, 'csv')).toString('utf8')).toBe(
    [
      '\uFEFF"姓名","\'=人数","报名时间","日期"',
      '"林",-5,"2026-11-24T09:00:00+08:00","2026-11-24"',
      ',,,',
      ',0,"2026-11-24T09:00:00+08:00",',
      '',
    ].join('\r\n'),
  )
  expect(await xlsxRows(await tableFile(table, 'xlsx'))).toEqual([
    ['姓名', '=人数', '报名时间', '日期'],
    ['林', -5, '2026-11-24T09:00:00+08:00', '2026-11-24'],
    [null, null, null, null],
    [null, 0, '2026-11-24T09:00:00+08:00', null],
  ])
  expect(JSON.parse((await tableFile(table, 'json')).toString('utf8'))).toEqual([
    { text: '林', number: -5, at: '2026-11-24T09:00:00+08:00', on: '2026-11-24' },
    { text: null, number: null, at: null, on: null },
    { text: null, number: 0, at: '2026-11-24T09:00:00+08:00', on: null },
  ])
  const empty = tableOf([])
  expect((await tableFile(empty, 'json')).toString('utf8')).toBe('[]\n')
  expect(await csvRows(await tableFile(empty, 'csv'))).toHaveLength(1)
  expect(await xlsxRows(await tableFile(empty, 'xlsx'))).toHaveLength(1)
})

test('a spreadsheet has no formula in any of its parts, and texts are typed as such', async () => {
  const parts = unzipped(await tableFile(textsOf(HOSTILE), 'xlsx'))
  expect(parts).not.toMatch(/<f[ >/]/)
  expect(parts.match(/t="inlineStr"/g)).toHaveLength(HOSTILE.length + COLUMNS.length)
  expect(parts).toContain('>+8613800138000<')
})

test('a text that is longer than a cell may be is cut, and says so', async () => {
  const [text] = firstOf(await xlsxRows(await tableFile(textsOf(['长'.repeat(40_000)]), 'xlsx')))
  expect(text).toBe(`${'长'.repeat(32_766)}…`)
})

test('while thousands of rows are written, others have their turn', async () => {
  async function* rows() {
    for (let row = 0; row < 5_000; row += 1) yield { text: `=${row}`, number: row }
  }
  for (const format of ['csv', 'xlsx', 'json'] as const) {
    let turns = 0
    const timer = setInterval(() => {
      turns += 1
    }, 0)
    const file = await tableFile(tableOf(rows()), format)
    clearInterval(timer)
    expect(file.length).toBeGreaterThan(50_000)
    expect(turns).toBeGreaterThan(3)
  }
})

/** Every part of the archive as text, by a program that is not ours. */
function unzipped(file: Buffer): string {
  const folder = mkdtempSync(join(tmpdir(), 'gcf-xlsx-'))
  try {
    writeFileSync(join(folder, 'a.xlsx'), file)
    const script = `import sys, zipfile
z = zipfile.ZipFile(sys.argv[1])
print('\\n'.join(z.read(name).decode() for name in z.namelist()))`
    return execFileSync('python3', ['-c', script, join(folder, 'a.xlsx')], { encoding: 'utf8' })
  } finally {
    rmSync(folder, { recursive: true })
  }
}
