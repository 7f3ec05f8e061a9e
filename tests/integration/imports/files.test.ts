import { beforeEach, describe, expect, test } from 'vitest'
import { cellsOf, listTable, refusedTable } from '#lib/domain/imports/files/utils.ts'
import { planImport } from '#lib/domain/imports/queries.ts'
import { db } from '#lib/platform/db.ts'
import { readTableFile } from '#lib/platform/tables/read-table.ts'
import { tableFile } from '#lib/platform/tables/table-file.ts'
import { freshProgramme, makeEditors, programmeOf, sampleId, save } from '../programme/drafting.ts'
import { fileOf, fiveHundred, readFile } from './lists.ts'

beforeEach(freshProgramme)

describe('a programme taken along', () => {
  test.each(['zh', 'zh-hant', 'en'] as const)(
    'in %s and brought back changes nothing',
    async (locale) => {
      const forumId = await sampleId()
      const { sessions, timeZone } = await programmeOf()
      const live = sessions.filter(({ isRetired }) => !isRetired)
      const rows = live.map(({ slug, fields }) => cellsOf(slug, fields, locale))
      for (const format of ['xlsx', 'csv'] as const) {
        const file = await tableFile(listTable('session', rows, { locale, timeZone }), format)
        const read = await readFile(file)
        if (!read.ok) throw new Error(read.fault)
        const plan = await planImport(db, { forumId, kind: 'session', rows: read.rows })
        expect(plan.filter(({ verdict }) => verdict !== 'same')).toEqual([])
        expect(plan).toHaveLength(live.length)
      }
    },
  )

  test('has no formula in it, whatever somebody wrote (T45)', async () => {
    const { shen } = await makeEditors()
    const formula = '=HYPERLINK("https://evil.example","雨")'
    expect(await save(shen, 'keynote-rain', { 'title.en': formula })).toMatchObject({ ok: true })
    const { sessions } = await programmeOf()
    const rows = sessions.map(({ slug, fields }) => cellsOf(slug, fields, 'zh'))
    const table = listTable('session', rows, { locale: 'zh', timeZone: 'UTC' })
    const csv = (await tableFile(table, 'csv')).toString('utf8')
    expect(csv).toContain(`"'=HYPERLINK(""https://evil.example"",""雨"")"`)
    expect(csv).not.toMatch(/(?:^|,)"?[=+@]/m)
    for (const format of ['xlsx', 'csv'] as const) {
      const read = await readTableFile(await tableFile(table, format))
      expect(read.ok && read.rows.some((row) => row.includes(formula))).toBe(true)
    }
  })
})

test('the rows that cannot be written come back with their lines and their reasons', async () => {
  const { rows, faults } = fiveHundred()
  const read = await readFile(await fileOf(rows))
  if (!read.ok) throw new Error(read.fault)
  const forumId = await sampleId()
  const plan = await planImport(db, { forumId, kind: 'session', rows: read.rows })
  const table = refusedTable(
    { kind: 'session', rows: read.rows, plan },
    { locale: 'zh', timeZone: 'UTC' },
  )
  const back = await readTableFile(await tableFile(table, 'csv'))
  if (!back.ok) throw new Error(back.fault)
  const [heading, ...body] = back.rows
  expect(heading?.slice(0, 2)).toEqual(['行', '原因'])
  expect(body.map(([line]) => Number(line))).toEqual([...faults.keys()])
  expect(body[0]?.[1]).toBe('类别「演说会」：没有这一项，请改成已有的。')
})
