import readExcel from 'read-excel-file/node'
import { beforeEach, expect, test } from 'vitest'
import { exportAudit } from '#lib/domain/audit/export/mutations.ts'
import { listAudit } from '#lib/domain/audit/reading/queries.ts'
import type { AuditFilter } from '#lib/domain/audit/reading/types.ts'
import { countQueries, db } from '#lib/platform/db.ts'
import type { TableFormat } from '#lib/platform/tables/table.ts'
import { createAccount } from '#tests/factories/account.ts'

/** The record leaves as a file: as much as its page shows, by its filters, and noted. */

const at = new Date('2026-11-20T15:30:00Z')
const timeZone = 'Asia/Shanghai'
const everything: AuditFilter = { event: null, words: null, day: null }
const ofTheDay = { ...everything, day: '2026-11-20' }
let sampleId: string
let jingmenId: string
let staffId: string

beforeEach(async () => {
  await db.account.deleteMany()
  sampleId = (await db.forum.findUniqueOrThrow({ where: { slug: 'sample' } })).id
  jingmenId = (await db.forum.findUniqueOrThrow({ where: { slug: 'jingmen-2017' } })).id
  staffId = (await createAccount('staff', { name: '=1+1' })).id
  await db.forumRole.create({
    data: { accountId: staffId, forumId: sampleId, role: 'editor' },
  })
})

const note = (event: string, forumId: string | null, details: object = {}, when = at) =>
  db.audit.create({ data: { at: when, event, actor: staffId, forumId, details } })

const exported = (
  forumId: string | null,
  filter: AuditFilter = ofTheDay,
  format: TableFormat = 'json',
) =>
  exportAudit({
    ...{ forumId, timeZone, actor: staffId, locale: 'zh', format, filter },
    now: new Date('2026-11-26T08:00:00Z'),
  })
const json = async (...call: Parameters<typeof exported>) =>
  JSON.parse((await exported(...call)).toString('utf8')) as Record<string, unknown>[]

test('a forum’s file has its own rows, a portal’s those of all and of none, each as the page has them', async () => {
  const day = new Date('2031-05-02T03:00:00Z')
  const filter = { ...everything, day: '2031-05-02' }
  const changes = { title: { from: '湿地', to: '河' }, start: { from: '', to: '09:00' } }
  await note('session.edited', sampleId, { version: 2, changes }, day)
  await note('programme.published', jingmenId, {}, day)
  await note('account.disabled', null, {}, day)
  expect(await json(sampleId, filter)).toEqual([
    {
      number: null,
      at: '2031-05-02T11:00:00+08:00',
      event: 'session.edited',
      what: '修改场次草稿',
      by: '=1+1',
      subject: null,
      changes: 'start: □ → 09:00\ntitle: 湿地 → 河\nversion: 2',
    },
  ])
  const all = await json(null, filter)
  expect(all.map(({ event, forum, by }) => [event, forum, by])).toEqual([
    ['account.disabled', null, '=1+1'],
    ['programme.published', 'jingmen-2017', '=1+1'],
    ['session.edited', 'sample', '=1+1'],
  ])
  // Of somebody who works elsewhere, a forum hears no name.
  const [row] = await listAudit({ forumId: jingmenId, timeZone }, filter)
  expect([row?.by, row?.actor]).toEqual(['account', null])
})

test('nothing in it is a formula (T45)', async () => {
  const day = new Date('2031-05-03T03:00:00Z')
  const filter = { ...everything, day: '2031-05-03' }
  const changes = { title: { from: '', to: '=HYPERLINK("https://evil.example")' } }
  await note('session.edited', sampleId, { changes }, day)
  const csv = (await exported(sampleId, filter, 'csv')).toString('utf8')
  expect(csv).toContain(`"'=1+1"`)
  expect(csv).toContain(`"title: □ → =HYPERLINK(""https://evil.example"")"`)
  const [sheet] = await readExcel(await exported(sampleId, filter, 'xlsx'), { trim: false })
  expect(sheet?.data[0]).toEqual(['编号', '时间', '事件', '事项', '由谁', '对象', '改动'])
  expect(sheet?.data[1]?.[4]).toBe('=1+1')
})

test('that it was taken along is noted once, with the filters and how many rows', async () => {
  await note('programme.published', sampleId)
  const filter = { ...everything, event: 'programme.published', day: '2026-11-20' }
  const count = (await exported(sampleId, filter)) && (await json(sampleId, filter)).length
  const noted = await db.audit.findMany({
    where: { event: 'audit.exported', forumId: sampleId, actor: staffId },
    select: { details: true },
  })
  const details = { format: 'json', count, filters: ['event', 'day'] }
  expect(noted).toEqual([{ details }, { details }])
})

test('thousands of rows are read a hundred at a time, all of one moment', async () => {
  const day = new Date('2031-05-04T03:00:00Z')
  await db.audit.createMany({
    data: Array.from({ length: 2_500 }, () => ({
      ...{ at: day, event: 'session.edited', actor: staffId, forumId: sampleId, details: {} },
    })),
  })
  const filter = { ...everything, day: '2031-05-04' }
  const { statements, result } = await countQueries(() => json(sampleId, filter))
  expect(result).toHaveLength(2_500)
  // The cursor, 26 parts of it, and the note.
  const asked = (word: string) => statements.filter((one) => one.startsWith(word)).length
  expect([asked('DECLARE'), asked('FETCH'), asked('INSERT')]).toEqual([1, 26, 1])
})
