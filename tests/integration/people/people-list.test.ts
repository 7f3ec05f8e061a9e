import { beforeAll, expect, test } from 'vitest'
import { getForumFrame } from '#lib/domain/forums/frame/queries.ts'
import { loadPeople } from '#lib/domain/people/loaders.ts'
import { getForumPeople, getPerson } from '#lib/domain/people/queries.ts'
import { listSources } from '#lib/domain/sources/queries.ts'
import { countQueries, db } from '#lib/platform/db.ts'
import { mergeContent, readContent } from '#prisma/content/read.ts'
import { loadUnits } from '#prisma/loading/load-units.ts'
import { unitsOf } from '#prisma/seed.ts'
import { makeAppearance, makeForum, makePerson } from '#tests/factories/content.ts'

/** Queries of every page with people: the same for few and for many. */

const now = new Date('2026-11-23T00:00:00Z')
const SIZES = [1, 3, 10, 1000]

/** Forums with one, three, ten and a thousand people, and one person who is at three of them. */
beforeAll(async () => {
  const content = await readContent()
  const slugOf = (size: number, index: number) => `person-${size}-${index}`
  mergeContent(
    content,
    {
      forums: SIZES.map((size) =>
        makeForum({
          slug: `people-${size}`,
          name: { zh: `${size}人之会`, en: `${size} people` },
          startsOn: '2024-01-01',
          endsOn: '2024-01-01',
        }),
      ),
      people: [
        ...SIZES.flatMap((size) =>
          Array.from({ length: size }, (_, index) =>
            makePerson({ slug: slugOf(size, index), name: { zh: '甲', en: `P ${size} ${index}` } }),
          ),
        ),
        makePerson({ slug: 'everywhere', name: { zh: '乙', en: 'Everywhere' } }),
      ],
      appearances: [
        ...SIZES.flatMap((size) =>
          Array.from({ length: size }, (_, index) =>
            makeAppearance({
              person: slugOf(size, index),
              forum: `people-${size}`,
              nameAsPrinted: '甲',
            }),
          ),
        ),
        ...SIZES.slice(0, 3).map((size) =>
          makeAppearance({ person: 'everywhere', forum: `people-${size}`, nameAsPrinted: '乙' }),
        ),
      ],
    },
    'people-list.test.ts',
  )
  await loadUnits(db, unitsOf(content))
}, 120_000)

test('the speakers of a forum: three queries for two people and for a thousand', async () => {
  const counts = []
  for (const size of SIZES) {
    const { result, count } = await countQueries(async () => {
      const [people] = await Promise.all([
        getForumPeople(`people-${size}`, { now }),
        getForumFrame(`people-${size}`, { now }),
        listSources(),
      ])
      return people
    })
    counts.push([result.seats.length, count])
  }
  expect(counts).toEqual([
    [2, 3],
    [4, 3],
    [11, 3],
    [1000, 3],
  ])
})

test('a person: two queries for one appearance and for three', async () => {
  const counts = []
  for (const slug of ['person-1-0', 'everywhere']) {
    const { result, count } = await countQueries(async () => {
      const person = await getPerson(slug, { now })
      await listSources()
      return person
    })
    counts.push([result?.appearances.length, count])
  }
  expect(counts).toEqual([
    [1, 2],
    [3, 2],
  ])
})

test('the list: two queries for ten people and for a thousand, page by page', async () => {
  const counts = []
  for (const [forum, page] of [
    ['people-10', 1],
    ['people-1000', 1],
    ['people-1000', 17],
    ['people-1000', 18],
  ] as const) {
    const { result, count } = await countQueries(() => loadPeople({ order: 'pinyin', page, forum }))
    counts.push([result.page?.items.length, result.page?.pages, count])
  }
  expect(counts).toEqual([
    [11, 1, 2],
    [60, 17, 2],
    [40, 17, 2],
    [undefined, undefined, 1],
  ])
})

test('the sample is left out of the list unless its forum is asked for', async () => {
  const all = await loadPeople({ order: 'latin', page: 1 })
  expect([all.samples, all.names.length - all.total]).toEqual([10, 0])
  const sample = await loadPeople({ order: 'latin', page: 1, forum: 'sample' })
  expect(sample.page?.items.every(({ isSample }) => isSample)).toBe(true)
  expect(sample.page?.total).toBe(10)
})
