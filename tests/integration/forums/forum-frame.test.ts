import { describe, expect, test } from 'vitest'
import { getForumFrame, listForumFrames } from '#lib/domain/forums/frame/queries.ts'
import { countQueries, db } from '#lib/platform/db.ts'

const now = new Date('2026-11-23T00:00:00Z')

async function frame(slug: string) {
  const found = await getForumFrame(slug, { now })
  if (found === null) throw new Error(`${slug} is not shown`)
  return found
}

/** Worked out by hand from the texts: every person and body once, whatever the number of their roles. */
const COUNTS = {
  'zhongguancun-2023': {
    sessions: 12,
    people: 18,
    organisations: 16,
    agreements: 1,
    outcomes: 0,
  },
  'jingmen-2017': { sessions: 9, people: 3, organisations: 17, agreements: null, outcomes: 1 },
  'sino-singapore-2025': { sessions: 10, people: 4, organisations: 11, agreements: 3, outcomes: 3 },
  'pujiang-2023': { sessions: 13, people: 10, organisations: 17, agreements: 3, outcomes: 2 },
  'ec-link': { sessions: 0, people: 2, organisations: 3, agreements: 1, outcomes: 2 },
}

test.each(Object.entries(COUNTS))('%s holds what its text holds', async (slug, counts) => {
  expect((await frame(slug)).counts).toEqual(counts)
})

test('umbrellas stand outermost first', async () => {
  const names = (await frame('zhongguancun-2023')).umbrellas.map(({ name }) => name['zh-Hans'])
  expect(names).toEqual(['2023中关村论坛', '中关村国际技术交易大会'])
  expect((await frame('sino-singapore-2025')).umbrellas).toEqual([])
})

test('only a printed Latin name is one', async () => {
  expect((await frame('ec-link')).latinAsPrinted).toBe('Europe-China Eco Cities Link')
  expect((await frame('pujiang-2023')).latinAsPrinted).toBeNull()
})

test('forums come latest first, those without a day last', async () => {
  const forums = await listForumFrames({ now })
  expect(forums.filter(({ isSample }) => !isSample).map(({ slug }) => slug)).toEqual([
    'sino-singapore-2025',
    'pujiang-2023',
    'zhongguancun-2023',
    'jingmen-2017',
    'ec-link',
  ])
})

describe('what is not public', () => {
  test('a draft, a retired and an unknown forum are none', async () => {
    await db.forum.update({ where: { slug: 'jingmen-2017' }, data: { state: 'draft' } })
    await db.forum.update({ where: { slug: 'pujiang-2023' }, data: { retiredAt: now } })
    expect(await getForumFrame('jingmen-2017', { now })).toBeNull()
    expect(await getForumFrame('pujiang-2023', { now })).toBeNull()
    expect(await getForumFrame('atlantis-2099', { now })).toBeNull()
    const shown = (await listForumFrames({ now })).map(({ slug }) => slug)
    expect(shown).not.toContain('jingmen-2017')
    expect(shown).not.toContain('pujiang-2023')
    await db.forum.update({ where: { slug: 'jingmen-2017' }, data: { state: 'published' } })
    await db.forum.update({ where: { slug: 'pujiang-2023' }, data: { retiredAt: null } })
  })

  test('an agreement under embargo is not even counted, nor are those who will sign it', async () => {
    const where = { slug: 'zhongguancun-ccb-taining-cooperation' }
    await db.agreement.update({ where, data: { embargoedUntil: new Date('2026-12-01T00:00:00Z') } })
    const before = await frame('zhongguancun-2023')
    const after = await getForumFrame('zhongguancun-2023', {
      now: new Date('2026-12-01T00:00:00Z'),
    })
    await db.agreement.update({ where, data: { embargoedUntil: null } })
    expect(before.counts).toMatchObject({ agreements: 0, people: 15 })
    expect(after?.counts).toMatchObject({ agreements: 1, people: 18 })
  })
})

test('one query, for one forum and for three', async () => {
  const keep = ['zhongguancun-2023', 'pujiang-2023', 'ec-link']
  const counts: number[] = []
  for (const shown of [keep.slice(0, 1), keep]) {
    await db.forum.updateMany({ where: { slug: { notIn: shown } }, data: { retiredAt: now } })
    await db.forum.updateMany({ where: { slug: { in: shown } }, data: { retiredAt: null } })
    const { result, count } = await countQueries(() => listForumFrames({ now }))
    expect(result).toHaveLength(shown.length)
    counts.push(count)
  }
  await db.forum.updateMany({ data: { retiredAt: null } })
  expect(counts).toEqual([1, 1])
  expect((await countQueries(() => getForumFrame('jingmen-2017', { now }))).count).toBe(1)
})
