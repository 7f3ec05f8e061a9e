import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { ROWS_PER_PAGE } from '#lib/domain/registrations/panel/constants.ts'
import {
  listRegistrations,
  listRegistrationsForExport,
} from '#lib/domain/registrations/panel/queries.ts'
import type { RegistrationFilter, RegistrationSort } from '#lib/domain/registrations/panel/types.ts'
import { NO_FILTER } from '#lib/domain/registrations/panel/utils.ts'
import { countQueries, db } from '#lib/platform/db.ts'
import { inSnapshot } from '#lib/platform/snapshot.ts'
import { freshSample, made, now, sampleForum } from '../sample.ts'
import { manyRegistrations } from './ten-thousand.ts'

let forumId: string
beforeAll(async () => {
  forumId = (await sampleForum()).id
})
afterAll(async () => {
  await freshSample()
})

const list = (
  over: Partial<RegistrationFilter> = {},
  { sort = 'oldest' as RegistrationSort, page = 1 } = {},
) => listRegistrations({ forumId }, { ...NO_FILTER, ...over }, { sort, page })
const namesOf = async (...call: Parameters<typeof list>) =>
  (await list(...call))?.items.map(({ name }) => name)

describe('somebody is looked for', () => {
  beforeAll(async () => {
    await freshSample()
    const people = [
      ['张伟', 'zw@example.com', '+86 138 0013 8000'],
      ['張麗華', 'lihua@example.org', '010-6275 1234'],
      ['单田芳', 'shan@example.com', null],
      ['Zhang Min', 'min@example.net', '+1 415 555 0100'],
      ['ＬＩ　Ｎａ', 'na@example.com', null],
    ] as const
    for (const [name, email, phone] of people) await made(email, { name, email, phone })
  })

  test.each([
    ['张伟', ['张伟']],
    // Typed in the other script.
    ['張偉', ['张伟']],
    ['丽华', ['張麗華']],
    ['张', ['张伟', '張麗華']],
    // Pinyin: whole, initials, begun; names in Latin letters are found by the same.
    ['zhangwei', ['张伟']],
    ['zhang', ['张伟', '張麗華', 'Zhang Min']],
    ['Zhang Li Hua', ['張麗華']],
    ['zlh', ['張麗華']],
    ['shant', ['单田芳']],
    ['dtf', ['单田芳']],
    ['zhangmin', ['Zhang Min']],
    ['li na', ['ＬＩ　Ｎａ']],
    // By address, whole or in part.
    ['ZW@example.com', ['张伟']],
    ['@example.org', ['張麗華']],
    // Telephones: the last four digits, or more of it.
    ['8000', ['张伟']],
    ['１２３４', ['張麗華']],
    ['+86 138 0013', ['张伟']],
    ['0013', []],
    ['无此人', []],
    // Nothing here means anything to the database.
    ["%' OR true --", []],
    ['_', []],
  ])('“%s” finds %j', async (words, names) => {
    expect(await namesOf({ words })).toEqual(names)
  })

  test('by the code, as it is said', async () => {
    const [first] = (await list())?.items ?? []
    const { code = '' } = first ?? {}
    const said = `${code.slice(0, 4)}-${code.slice(4)}`.toLowerCase()
    expect(await namesOf({ words: said })).toEqual([first?.name])
  })

  test('never at another forum', async () => {
    const other = await db.forum.findUniqueOrThrow({ where: { slug: 'jingmen-2017' } })
    for (const words of ['张伟', 'zhangwei', 'zw@example.com', '8000', null]) {
      const filter = { ...NO_FILTER, words }
      expect(
        await listRegistrations({ forumId: other.id }, filter, { sort: 'oldest', page: 1 }),
      ).toEqual({ items: [], page: 1, pages: 1, total: 0 })
    }
  })
})

describe('filters and orders', () => {
  beforeEach(async () => {
    await freshSample({ capacity: 2 })
    const at = (minute: number) => new Date(now.getTime() + minute * 60_000)
    await made(1, { name: '周宁' }, at(1))
    await made(2, { name: '安然' }, at(2))
    await made(3, { name: '李青' }, at(3))
    await made(4, { name: '白鹭', ticketType: 'online' }, at(4))
  })

  test('by status, kind of place, arrival', async () => {
    await db.registration.updateMany({ where: { name: '安然' }, data: { status: 'attended' } })
    expect(await namesOf({ status: 'waitlisted' })).toEqual(['李青'])
    expect(await namesOf({ ticketType: 'online' })).toEqual(['白鹭'])
    expect(await namesOf({ hasArrived: true })).toEqual(['安然'])
    expect(await namesOf({ hasArrived: false })).toEqual(['周宁', '李青', '白鹭'])
    expect(await namesOf({ status: 'confirmed', ticketType: 'online', words: 'bl' })).toEqual([
      '白鹭',
    ])
  })

  test('by days, as the forum’s own clock has them', async () => {
    // 23:30 and 00:30 in Shanghai, on one day of UTC.
    const at = (name: string, createdAt: string) =>
      db.registration.updateMany({ where: { name }, data: { createdAt } })
    await at('周宁', '2026-05-01T15:30:00Z')
    await at('安然', '2026-05-01T16:30:00Z')
    expect(await namesOf({ from: '2026-05-01', until: '2026-05-01' })).toEqual(['周宁'])
    expect(await namesOf({ from: '2026-05-02', until: '2026-05-02' })).toEqual(['安然'])
    expect(await namesOf({ until: '2026-05-02' })).toEqual(['周宁', '安然'])
  })

  test('by name as Chinese names are ordered, by time, by number', async () => {
    expect(await namesOf({}, { sort: 'name' })).toEqual(['安然', '白鹭', '李青', '周宁'])
    expect(await namesOf({}, { sort: 'newest' })).toEqual(['白鹭', '李青', '安然', '周宁'])
    expect(await namesOf({}, { sort: 'number' })).toEqual(['周宁', '安然', '李青', '白鹭'])
  })
})

const count = async (work: () => Promise<unknown>) => (await countQueries(work)).count

test('the same number of queries for one, three and fifty', async () => {
  const counts = []
  for (const people of [1, 3, 50]) {
    await freshSample()
    await manyRegistrations(people)
    counts.push([
      await count(() => list()),
      await count(() => list({ words: 'zhang' })),
      await count(() => list({ words: '张' })),
      await count(() => everything()),
    ])
  }
  expect(counts).toEqual([
    [2, 3, 2, 4],
    [2, 3, 2, 4],
    [2, 3, 2, 4],
  ])
})

async function everything(over: Partial<RegistrationFilter> = {}) {
  const filter = { ...NO_FILTER, ...over }
  return inSnapshot(db, async (tx) => {
    const rows = []
    for await (const row of listRegistrationsForExport(tx, { forumId }, filter)) rows.push(row)
    return rows
  })
}

test('ten thousand: every page whole, an export with everybody once, and how long it takes', async () => {
  await freshSample()
  await manyRegistrations(10_000)
  const last = await list({}, { page: 200 })
  expect(last).toMatchObject({ page: 200, pages: 200, total: 10_000 })
  expect(last?.items.length).toBe(ROWS_PER_PAGE)
  expect(await list({}, { page: 201 })).toBeNull()
  expect((await list({ words: 'zhang' }))?.total).toBeGreaterThan(200)

  const codes = (await everything()).map(({ code }) => code)
  expect(new Set(codes).size).toBe(10_000)
  const found = await everything({ words: 'zhangwei' })
  expect(found.length).toBe((await list({ words: 'zhangwei' }))?.total)

  const figures = []
  for (const [what, work] of [
    ['first page', () => list({}, { sort: 'newest' })],
    ['last page', () => list({}, { sort: 'newest', page: 200 })],
    ['by name', () => list({}, { sort: 'name', page: 100 })],
    ['name', () => list({ words: '张伟' })],
    ['pinyin', () => list({ words: 'zhangwei' })],
    ['initials', () => list({ words: 'zw' })],
    ['e-mail', () => list({ words: 'guest-77@' })],
    ['four digits', () => list({ words: '0077' })],
    ['status and words', () => list({ words: 'li', status: 'pending' })],
    ['export', () => everything()],
  ] as const) {
    const times = []
    for (let round = 0; round < 5; round++) {
      const begin = performance.now()
      await work()
      times.push(performance.now() - begin)
    }
    figures.push(`${what} ${Math.round(times.sort((a, b) => a - b)[2] ?? 0)} ms`)
  }
  process.stdout.write(`10,000 registrations, median of five: ${figures.join(', ')}\n`)
}, 60_000)
