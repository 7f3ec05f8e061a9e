import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { problemSchema } from '#lib/domain/open-data/schema.ts'
import { countQueries } from '#lib/platform/db.ts'
import {
  askForum,
  askForumList,
  askList,
  bodyOf,
  FORUM_LISTS,
  FORUMS,
  type ForumList,
  forumAnswer,
  LISTS,
  type List,
} from './ask.ts'

const lists = Object.keys(LISTS) as List[]
const forumLists = Object.keys(FORUM_LISTS) as ForumList[]
const anyList = z.object({
  data: z.array(z.object({ slug: z.string(), sources: z.array(z.unknown()) }).loose()),
  page: z.object({ next: z.string().nullable() }),
})

/** Every slug of a list, page by page. */
async function walk(ask: (query: string) => Promise<Response>, limit: number): Promise<string[]> {
  const slugs: string[] = []
  let cursor: string | null = null
  do {
    const response: Response = await ask(`?limit=${limit}${cursor ? `&cursor=${cursor}` : ''}`)
    const { data, page } = anyList.parse(await response.json())
    slugs.push(...data.map(({ slug }) => slug))
    cursor = page.next
  } while (cursor)
  return slugs
}

/** Nothing empty where something unknown should be null, and no language given as an empty text. */
function emptyStrings(value: unknown, path = ''): string[] {
  if (value === '') return [path]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, part]) => emptyStrings(part, `${path}.${key}`))
}

describe.each(lists)('/api/v1/%s', (list) => {
  test('has its shape, in every language and in one', async () => {
    for (const query of ['?limit=200', '?limit=200&lang=en', '?limit=200&lang=zh-Hant']) {
      const { data } = await bodyOf(await askList(list, query), LISTS[list].schema)
      expect(data.length).toBeGreaterThan(0)
      expect(emptyStrings(data)).toEqual([])
    }
  })

  test('walked in any steps is the whole list', async () => {
    const whole = await walk((query) => askList(list, query), 200)
    expect(new Set(whole).size).toBe(whole.length)
    expect(await walk((query) => askList(list, query), 7)).toEqual(whole)
  })

  test('takes one query, however many records', async () => {
    const counts: number[] = []
    for (const limit of [1, 3]) {
      const { result, count } = await countQueries(() => askList(list, `?limit=${limit}`))
      expect(result.status).toBe(200)
      counts.push(count)
    }
    expect(counts).toEqual([1, 1])
  })
})

describe.each(FORUMS)('/api/v1/forums/%s', (slug) => {
  test('has its shape and its sources, in one query', async () => {
    const { result, count } = await countQueries(() => askForum(slug))
    const { data } = await bodyOf(result, forumAnswer)
    expect(count).toBe(1)
    expect(data.slug).toBe(slug)
    expect(data.sources.length).toBeGreaterThan(0)
    expect(emptyStrings(data)).toEqual([])
  })

  test.each(forumLists)('%s has its shape, names and sources', async (list) => {
    const response = await askForumList(slug, list, '?limit=200')
    const { data } = await bodyOf(response, FORUM_LISTS[list].schema)
    expect(emptyStrings(data)).toEqual([])
    for (const record of data) {
      const name = 'name' in record ? record.name : record.title
      expect(Object.keys(name)).toEqual(expect.arrayContaining(['zh-Hans', 'zh-Hant']))
      expect(record.sources.length, record.slug).toBeGreaterThan(0)
    }
  })

  test.each(forumLists)('%s walked in any steps is the whole list', async (list) => {
    const ask = (query: string) => askForumList(slug, list, query)
    const whole = await walk(ask, 200)
    expect(await walk(ask, 1)).toEqual(whole)
    expect(await walk(ask, 4)).toEqual(whole)
  })

  test.each(forumLists)('%s takes two queries, however many records', async (list) => {
    const counts: number[] = []
    for (const limit of [1, 3]) {
      const { count } = await countQueries(() => askForumList(slug, list, `?limit=${limit}`))
      counts.push(count)
    }
    expect(counts).toEqual([2, 2])
  })
})

describe('what is not there', () => {
  test.each(['nowhere', 'Zhongguancun-2023', '%00', "x'; DROP TABLE forum", 'x'.repeat(200)])(
    'forum %j is a 404 problem, with its lists',
    async (slug) => {
      const safe = encodeURIComponent(slug)
      const all = [askForum(safe), ...forumLists.map((list) => askForumList(safe, list))]
      for (const response of await Promise.all(all)) {
        expect(response.status).toBe(404)
        expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8')
        expect(response.headers.get('access-control-allow-origin')).toBe('*')
        expect(problemSchema.parse(await response.json())).toMatchObject({
          type: '/api/v1/problems#not-found',
          status: 404,
        })
      }
    },
  )

  test.each([
    ['?limit=0', 'bad-limit'],
    ['?cursor=x', 'bad-cursor'],
    ['?lang=de', 'bad-language'],
    ['?q=x', 'bad-parameter'],
  ])('%s is a 400 problem everywhere', async (query, type) => {
    const all = [
      ...lists.map((list) => askList(list, query)),
      ...forumLists.map((list) => askForumList('jingmen-2017', list, query)),
    ]
    for (const response of await Promise.all(all)) {
      expect(problemSchema.parse(await response.json())).toMatchObject({
        type: `/api/v1/problems#${type}`,
        status: 400,
      })
    }
  })

  test('the cursor of one forum is refused by another', async () => {
    const first = await askForumList('zhongguancun-2023', 'people', '?limit=1')
    const { page } = anyList.parse(await first.json())
    const other = await askForumList('pujiang-2023', 'people', `?cursor=${page.next}`)
    expect(other.status).toBe(400)
  })
})

test('an unchanged record answers 304 without a body, a changed tag the record', async () => {
  const first = await askForum('zhongguancun-2023')
  const etag = first.headers.get('etag') ?? ''
  const again = await askForum('zhongguancun-2023', '', { headers: { 'if-none-match': etag } })
  expect([again.status, await again.text()]).toEqual([304, ''])
  const english = await askForum('zhongguancun-2023', '?lang=en')
  expect(english.headers.get('etag')).not.toBe(etag)
})
