import { expect, test } from 'vitest'
import { loadForumRows } from '#lib/domain/agreements/loaders.ts'
import { loadForum, loadForumFrame } from '#lib/domain/forums/loaders.ts'
import { getForum } from '#lib/domain/forums/queries.ts'
import { loadOutcomes } from '#lib/domain/outcomes/loaders.ts'
import { loadForumPeople } from '#lib/domain/people/loaders.ts'
import { loadAgenda } from '#lib/domain/sessions/loaders.ts'
import { loadSources } from '#lib/domain/sources/loaders.ts'
import { countQueries } from '#lib/platform/db.ts'

const now = new Date('2026-11-23T00:00:00Z')

async function forum(slug: string) {
  const found = await getForum(slug, { now })
  if (found === null) throw new Error(`${slug} is not shown`)
  return found
}

test('attendance is kept as the bound that is printed', async () => {
  expect((await forum('sino-singapore-2025')).attendance).toEqual({
    asPrinted: '300多位',
    atLeast: 300,
    atMost: null,
  })
  expect((await forum('pujiang-2023')).attendance).toEqual({
    asPrinted: '近三百人',
    atLeast: null,
    atMost: 300,
  })
  expect((await forum('zhongguancun-2023')).attendance).toBeNull()
})

test('EC-Link: two and eight pilots, six practice cases, one of them no city', async () => {
  const { cities } = await forum('ec-link')
  const names = (role: string) =>
    cities.filter((one) => one.role === role).map(({ asPrinted }) => asPrinted)
  expect(names('comprehensive_pilot')).toEqual(['珠海', '洛陽'])
  expect(names('specialised_pilot')).toEqual([
    '威海',
    '常州',
    '桂林',
    '合肥',
    '柳州',
    '青島',
    '株洲',
    '西咸新區',
  ])
  expect(names('practice_case')).toEqual([
    '阿姆斯特丹',
    '巴塞羅那',
    '柏林',
    '博洛尼亞',
    '鹿特丹',
    '瓦倫西亞',
  ])
  expect(cities.filter(({ city }) => !city.isCity).map(({ asPrinted }) => asPrinted)).toEqual([
    '西咸新區',
  ])
})

test('EC-Link: seven fields, two of them printed in two wordings', async () => {
  const { themes } = await forum('ec-link')
  expect(themes.map(({ asPrinted, theme }) => [asPrinted, theme.aliases])).toEqual([
    ['城市更新', []],
    ['綠色建築', []],
    ['綠色交通', []],
    ['清潔能源利用', ['清潔能源利用', '清潔能源']],
    ['水資源管理', []],
    ['固廢處理', ['固廢處理', '廢固處理']],
    ['市政投融資', []],
  ])
})

test('EC-Link: the sixteenth conference is only announced, the fifteenth has no day', async () => {
  const { milestones } = await forum('ec-link')
  const find = (slug: string) => milestones.find((one) => one.slug === slug)
  expect(find('green-building-conference-16')).toMatchObject({
    kind: 'announced_event',
    startsOn: { on: '2020-06-02', precision: 'day' },
    endsOn: { on: '2020-06-03', precision: 'day' },
    dateAsPrinted: '2020年6月2至3日',
  })
  expect(find('green-building-conference-15')).toMatchObject({ kind: 'past_event', startsOn: null })
})

test('Jingmen: twelve titles of which three are candidacies, fourteen works', async () => {
  const { honours, infrastructure } = await forum('jingmen-2017')
  expect(honours).toHaveLength(12)
  expect(honours.filter(({ state }) => state === 'candidate')).toHaveLength(3)
  expect(infrastructure).toHaveLength(14)
})

test('an overview costs seven queries, whatever the forum holds', async () => {
  const read = (slug: string) =>
    countQueries(() =>
      Promise.all([
        loadForumFrame(slug),
        loadForum(slug),
        loadSources(),
        loadAgenda(slug),
        loadForumPeople(slug),
        loadForumRows(slug),
        loadOutcomes(slug),
      ]),
    )
  const counts = []
  for (const slug of ['zhongguancun-2023', 'jingmen-2017', 'ec-link', 'sample']) {
    counts.push((await read(slug)).count)
  }
  expect(counts).toEqual([7, 7, 7, 7])
})
