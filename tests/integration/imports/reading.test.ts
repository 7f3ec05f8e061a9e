import { deflateRawSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { readTableFile } from '#lib/platform/tables/read-table.ts'
import { fileOf, fiveHundred, readFile } from './lists.ts'

const ROW = { kind: '演讲', 'title.zh-Hans': '雨水，去哪儿？' }
const CSV = '类别,标题（简体）\r\n演讲,雨水，去哪儿？\r\n'
// 类别,标题（简体）… as Excel in Chinese saves it.
const GB18030 = Buffer.from(
  'c0e0b1f02cb1eacce2a3a8bcf2cce5a3a90d0ad1ddbdb22cd3eacbaea3acc8a5c4c4b6f9a3bf0d0a',
  'hex',
)

test.each([
  ['UTF-8', Buffer.from(CSV)],
  ['UTF-8 with its mark', Buffer.from(`\uFEFF${CSV}`)],
  ['UTF-16 with its mark', Buffer.from(`\uFEFF${CSV}`, 'utf16le')],
  ['GB18030', GB18030],
  ['with semicolons', Buffer.from(CSV.replaceAll(',', ';'))],
])('a CSV in %s is read', async (_, bytes) => {
  expect(await readFile(bytes)).toEqual({ ok: true, rows: [{ line: 2, cells: ROW }] })
})

test('what we write is read again, guards of formulas taken off', async () => {
  const rows = [
    { ...ROW, 'title.en': '=1+1' },
    { ...ROW, titleAsPrinted: "'=2" },
  ]
  for (const format of ['xlsx', 'csv'] as const) {
    const read = await readFile(await fileOf(rows, format))
    expect(read).toEqual({
      ok: true,
      rows: rows.map((cells, index) => ({ line: index + 2, cells })),
    })
  }
})

test('columns that nobody knows, or that stand twice, are named', async () => {
  const csv = (text: string) => readFile(Buffer.from(text))
  expect(await csv('标题（简体）,备注\r\n雨,好\r\n')).toEqual({
    ok: false,
    fault: 'unknown_columns',
    columns: ['备注'],
  })
  expect(await csv('Day,日期\r\n1,2\r\n')).toMatchObject({
    fault: 'twice_columns',
    columns: ['日期'],
  })
  expect(await csv('Day\r\n')).toMatchObject({ fault: 'empty_table' })
  expect(await csv(`Day\r\n${'1\r\n'.repeat(1_001)}`)).toMatchObject({ fault: 'too_many_rows' })
})

const BOMB = 80 * 1_024 * 1_024

/** An archive with one entry whose directory says `size`, whatever comes out of it. */
function archive(path: string, packed: Buffer, size: number): Buffer {
  const name = Buffer.from(path)
  const local = Buffer.alloc(30)
  local.writeUInt32LE(0x04034b50, 0)
  local.writeUInt16LE(8, 8)
  local.writeUInt32LE(packed.length, 18)
  local.writeUInt32LE(size, 22)
  local.writeUInt16LE(name.length, 26)
  const listed = Buffer.alloc(46)
  listed.writeUInt32LE(0x02014b50, 0)
  listed.writeUInt16LE(8, 10)
  listed.writeUInt32LE(packed.length, 20)
  listed.writeUInt32LE(size, 24)
  listed.writeUInt16LE(name.length, 28)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(46 + name.length, 12)
  end.writeUInt32LE(30 + name.length + packed.length, 16)
  return Buffer.concat([local, name, packed, listed, name, end])
}

test('archives that unpack to more than a list can be are turned away, what they claim or not (T49)', async () => {
  const zeros = deflateRawSync(Buffer.alloc(BOMB))
  const nested = deflateRawSync(archive('xl/worksheets/sheet1.xml', zeros, BOMB))
  const files: [string, Buffer, string][] = [
    ['honest bomb', archive('xl/worksheets/sheet1.xml', zeros, BOMB), 'too_big'],
    ['bomb that lies', archive('xl/worksheets/sheet1.xml', zeros, 100), 'too_big'],
    ['archive in an archive', archive('xl/embeddings/more.zip', nested, 100), 'not_a_table'],
    ['broken', archive('xl/workbook.xml', Buffer.from('nothing'), 100), 'not_a_table'],
  ]
  for (const [name, bytes, fault] of files) {
    const memory = process.memoryUsage().rss
    const began = performance.now()
    expect([name, await readTableFile(bytes)]).toEqual([name, { ok: false, fault }])
    const more = Math.round((process.memoryUsage().rss - memory) / 1e6)
    console.info(`${name}: ${Math.round(performance.now() - began)} ms, ${more} MB more`)
  }
})

test('texts and workbooks that are none are turned away', async () => {
  const broken = (await fileOf(fiveHundred().rows)).subarray(0, 2_000)
  for (const bytes of [
    broken,
    Buffer.from('a\0b'),
    Buffer.from([0xff, 0xfe, 0x00, 0xd8]),
    Buffer.from([0x81]),
  ]) {
    expect(await readTableFile(bytes)).toEqual({ ok: false, fault: 'not_a_table' })
  }
  expect(await readTableFile(Buffer.from(' \n'))).toEqual({ ok: false, fault: 'empty_table' })
})
