import { expect, test } from 'vitest'
import { listSources } from '#lib/domain/sources/queries.ts'
import { countQueries, db } from '#lib/platform/db.ts'

const forumsOf = async () =>
  Object.values(await listSources()).flatMap(({ slug, forumSlug }) =>
    forumSlug ? [`${slug} → ${forumSlug}`] : [],
  )

test('one query, and each of the five texts leads to its forum', async () => {
  const { result, count } = await countQueries(() => listSources())
  expect(count).toBe(1)
  expect(Object.keys(result)).toHaveLength(6)
  expect(await forumsOf()).toEqual([
    'ec-link → ec-link',
    'jingmen-2017 → jingmen-2017',
    'pujiang-2023 → pujiang-2023',
    'sino-singapore-2025 → sino-singapore-2025',
    'zhongguancun-2023 → zhongguancun-2023',
  ])
  expect(result.sample?.forumSlug).toBe(null)
})

test('the day of publication is read as the day that is stored', async () => {
  const stored = await db.source.update({
    where: { slug: 'ec-link' },
    data: { publishedOn: new Date('2014-12-31T00:00:00Z') },
  })
  expect(stored.publishedOn?.toISOString()).toBe('2014-12-31T00:00:00.000Z')
  expect((await listSources())['ec-link']?.publishedOn).toEqual({
    on: '2014-12-31',
    precision: 'day',
  })
})

test('no document leads to a forum that readers cannot see; a retired one is gone', async () => {
  await db.forum.update({ where: { slug: 'jingmen-2017' }, data: { state: 'draft' } })
  await db.forum.update({ where: { slug: 'ec-link' }, data: { retiredAt: new Date() } })
  await db.source.update({ where: { slug: 'pujiang-2023' }, data: { retiredAt: new Date() } })
  expect(await forumsOf()).toEqual([
    'sino-singapore-2025 → sino-singapore-2025',
    'zhongguancun-2023 → zhongguancun-2023',
  ])
  expect((await listSources())['jingmen-2017']?.forumSlug).toBe(null)
})
