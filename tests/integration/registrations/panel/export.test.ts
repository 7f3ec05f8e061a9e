import readExcel from 'read-excel-file/node'
import { beforeEach, expect, test } from 'vitest'
import { exportRegistrations } from '#lib/domain/registrations/export/mutations.ts'
import { listRegistrationsForExport } from '#lib/domain/registrations/panel/queries.ts'
import { listQuerySchema } from '#lib/domain/registrations/panel/schema.ts'
import { countQueries, db } from '#lib/platform/db.ts'
import { inSnapshot } from '#lib/platform/snapshot.ts'
import { textColumn } from '#lib/platform/tables/columns.ts'
import type { Column, TableFormat } from '#lib/platform/tables/table.ts'
import { tableFile } from '#lib/platform/tables/table-file.ts'
import { freshSample, made, now, sampleForum } from '../sample.ts'
import { manyRegistrations } from './ten-thousand.ts'

/** Lists of people that leave the portal: whole, without formulas (T45), and noted. */

let last = 0n
beforeEach(async () => {
  await freshSample({ capacity: 6_000 })
  last = (await db.audit.aggregate({ _max: { id: true } }))._max.id ?? 0n
})

const { filter: everybody } = listQuerySchema.parse({})
async function exported(format: TableFormat, filter = everybody, forumId?: string) {
  return exportRegistrations({
    ...{ forumId: forumId ?? (await sampleForum()).id, actor: 'organiser', format, filter, now },
    ...{ timeZone: 'Asia/Shanghai', locale: 'zh' as const },
  })
}
const json = async (...call: Parameters<typeof exported>) =>
  JSON.parse((await exported(...call)).toString('utf8')) as Record<string, unknown>[]
const bySeq = (one: Record<string, unknown>, other: Record<string, unknown>) =>
  Number(one.seq) - Number(other.seq)
const noted = () =>
  db.audit.findMany({
    where: { id: { gt: last }, event: 'registrations.exported' },
    orderBy: { id: 'asc' },
    select: { actor: true, subjectId: true, details: true },
  })

test('names and answers that look like formulas are texts in each format (T45)', async () => {
  const name = '=HYPERLINK("https://evil.example","x")'
  await made(1, { name, phone: '+86 138 0000 0001', organisation: '-5' })
  await made(2, { name: '＝1+1', answers: { diet: 'other', 'diet-details': '@SUM(A1)' } })
  const [first, second] = (await json('json')).sort(bySeq)
  expect(first).toMatchObject({ name, phone: '+86 138 0000 0001', organisation: '-5', seq: 1 })
  expect(second).toMatchObject({ name: '＝1+1', 'answers.diet-details': '@SUM(A1)' })
  const csv = (await exported('csv')).toString('utf8')
  expect(csv).toContain(`"'=HYPERLINK(""https://evil.example"",""x"")","'-5"`)
  expect(csv).toContain(`"'+86 138 0000 0001"`)
  expect(csv).toContain(`"'＝1+1"`)
  expect(csv).toContain(`"'@SUM(A1)"`)
  const [sheet] = await readExcel(await exported('xlsx'), { trim: false })
  const [head, ...rows] = sheet?.data ?? []
  expect(head?.slice(0, 6)).toEqual(['报名号', '状态', '姓名', '单位', '邮箱', '电话'])
  const sorted = rows.sort((one, other) => Number(one[7]) - Number(other[7]))
  expect(sorted.map((row) => row.slice(2, 6))).toEqual([
    [name, '-5', 'reed-1@example.com', '+86 138 0000 0001'],
    ['＝1+1', null, 'reed-2@example.com', null],
  ])
})

test('an export has whom its filters leave, at its own forum, and one row says how many', async () => {
  await made(1)
  await made(2, { name: '苍鹭' })
  const { filter } = listQuerySchema.parse({ q: '苍鹭', status: 'confirmed' })
  expect((await json('json', filter)).map(({ name }) => name)).toEqual(['苍鹭'])
  const other = await db.forum.findUniqueOrThrow({ where: { slug: 'jingmen-2017' } })
  expect(await json('json', everybody, other.id)).toEqual([])
  const rows = await noted()
  expect(rows).toEqual([
    {
      ...{ actor: 'organiser', subjectId: null },
      details: { format: 'json', count: 1, filters: ['words', 'status'] },
    },
    { actor: 'organiser', subjectId: null, details: { format: 'json', count: 0, filters: [] } },
  ])
  expect(JSON.stringify(rows)).not.toContain('苍鹭')
})

test('it asks as often for three as for one', async () => {
  await made(1)
  const count = async () => (await countQueries(() => exported('csv'))).count
  const first = await count()
  await made(2)
  await made(3)
  expect(await count()).toBe(first)
})

test('5,000 are all of one moment, whatever is written meanwhile', async () => {
  await manyRegistrations(5_000)
  const { id: forumId } = await sampleForum()
  const codes = await inSnapshot(db, async (tx) => {
    const seen: string[] = []
    for await (const { code, name, status } of listRegistrationsForExport(
      tx,
      { forumId },
      everybody,
    )) {
      if (seen.length === 0) {
        // Others go on: all change, most leave.
        await db.registration.updateMany({ data: { name: '后来的', status: 'cancelled' } })
        await db.registration.deleteMany({ where: { seq: { gt: 100 } } })
      }
      if (name === '后来的' || status === 'cancelled') throw new Error(`${code} is of later`)
      seen.push(code)
    }
    return seen
  })
  expect(new Set(codes).size).toBe(5_000)
  expect((await json('json')).map(({ name }) => name)).toEqual(Array(100).fill('后来的'))
})

test('whoever reads meanwhile has a turn within milliseconds', async () => {
  const rows = Array.from({ length: 5_000 }, () => ({ at: now, text: '苇'.repeat(40) }))
  const columns: Column<(typeof rows)[number]>[] = [
    ...Array.from({ length: 10 }, (_, n) => textColumn(`${n}`, `${n}`, () => rows[0]?.text ?? '')),
    { key: 'at', label: 'at', type: 'instant', value: ({ at }) => at },
  ]
  let turns = 0
  const others = setInterval(() => {
    turns += 1
  }, 1)
  const file = await tableFile({ name: '报名', columns, rows, timeZone: 'Asia/Shanghai' }, 'csv')
  clearInterval(others)
  expect(file.length).toBeGreaterThan(5_000_000)
  expect(turns).toBeGreaterThan(20)
})
