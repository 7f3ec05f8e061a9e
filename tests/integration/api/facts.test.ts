import { describe, expect, test } from 'vitest'
import {
  askForum,
  askForumList,
  askList,
  bodyOf,
  FORUM_LISTS,
  type ForumList,
  forumAnswer,
  LISTS,
} from './ask.ts'

async function forum(slug: string) {
  return (await bodyOf(await askForum(slug), forumAnswer)).data
}

async function forumList<L extends ForumList>(slug: string, list: L) {
  const response = await askForumList(slug, list, '?limit=200')
  const { data } = await bodyOf(response, FORUM_LISTS[list].schema)
  return data as ReturnType<(typeof FORUM_LISTS)[L]['schema']['parse']>['data']
}

/** How many organisations convene a forum in each role. */
async function roles(slug: string): Promise<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const { role } of (await forum(slug)).organisations) counts[role] = (counts[role] ?? 0) + 1
  return counts
}

describe('the five forums are given as their sources state them', () => {
  test('their days, places and attendance, unknown where unknown', async () => {
    const { data } = await bodyOf(await askList('forums'), LISTS.forums.schema)
    const facts = data
      .filter(({ isSample }) => !isSample)
      .map(({ slug, kind, startsOn, endsOn, city, mode, attendance, openLists }) => ({
        ...{ slug, kind, startsOn, endsOn, city: city?.slug ?? null, mode },
        ...{ attendance, openLists },
      }))
    const conference = { kind: 'conference', attendance: null, openLists: [] }
    expect(facts).toEqual([
      {
        ...{ slug: 'ec-link', kind: 'programme', startsOn: null, endsOn: null, city: null },
        ...{ mode: null, attendance: null, openLists: [] },
      },
      {
        ...conference,
        ...{ slug: 'jingmen-2017', startsOn: '2017-11-19', endsOn: '2017-11-21' },
        ...{ city: 'jingmen', mode: 'onsite', openLists: ['participant'] },
      },
      {
        ...conference,
        ...{ slug: 'pujiang-2023', startsOn: '2023-09-11', endsOn: '2023-09-11' },
        ...{ city: 'shanghai', mode: null, openLists: ['organiser'] },
        attendance: { asPrinted: '近三百人', atLeast: null, atMost: 300 },
      },
      {
        ...conference,
        ...{ slug: 'sino-singapore-2025', startsOn: '2025-09-18', endsOn: '2025-09-18' },
        ...{ city: 'tianjin', mode: 'onsite' },
        attendance: { asPrinted: '300多位', atLeast: 300, atMost: null },
      },
      {
        ...conference,
        ...{ slug: 'zhongguancun-2023', startsOn: '2023-05-30', endsOn: '2023-05-30' },
        ...{ city: 'beijing', mode: 'hybrid', openLists: ['supporting'] },
      },
    ])
  })

  test('zhongguancun-2023: roles in their order, ten talks, one agreement with its doubt', async () => {
    expect(await roles('zhongguancun-2023')).toEqual({
      guiding: 3,
      host: 1,
      co_organiser: 2,
      supporting: 10,
    })
    const sessions = await forumList('zhongguancun-2023', 'sessions')
    expect(sessions.filter(({ kind }) => kind === 'talk')).toHaveLength(10)
    // No source gives a time: no slot may claim one.
    expect(sessions.flatMap(({ slots }) => slots.map(({ startsAt }) => startsAt))).toEqual(
      sessions.flatMap(({ slots }) => slots.map(() => null)),
    )
    const [agreement, ...others] = await forumList('zhongguancun-2023', 'agreements')
    expect(others).toEqual([])
    expect(agreement).toMatchObject({ signedOn: '2023-05-30', amount: null, count: null })
    expect(agreement?.parties.map(({ asPrinted }) => asPrinted)).toEqual([
      '建行北京分行',
      '泰宁科创集团',
    ])
    const signed = agreement?.people.filter(({ role }) => role === 'signatory')
    expect(signed?.map(({ nameAsPrinted, party }) => [nameAsPrinted, party])).toEqual([
      ['王学伟', 1],
      ['郭虹宇', 2],
    ])
    expect(agreement?.people.filter(({ role }) => role === 'witness')).toHaveLength(3)
  })

  test('jingmen-2017: sixteen agreements are one aggregate with its amount', async () => {
    const agreements = await forumList('jingmen-2017', 'agreements')
    expect(agreements).toHaveLength(1)
    expect(agreements[0]).toMatchObject({
      scope: 'aggregate',
      count: { asPrinted: '16项', value: 16 },
      amount: { asPrinted: '123.3亿元', value: 12_330_000_000, currency: 'CNY' },
      people: [],
    })
  })

  test('sino-singapore-2025: three agreements are described, the total stays open', async () => {
    expect(await forumList('sino-singapore-2025', 'agreements')).toHaveLength(3)
    const outcomes = await forumList('sino-singapore-2025', 'outcomes')
    const alliance = outcomes.find(({ slug }) => slug === 'green-building-alliance-launched')
    expect(alliance?.organisations.filter(({ role }) => role === 'initiator')).toHaveLength(4)
    const initiators = alliance?.lists.filter(({ role }) => role === 'initiator')
    expect(initiators).toMatchObject([{ statedCount: 23, isOpen: true }])
  })

  test('ec-link: two comprehensive and eight specialised pilots, seven themes', async () => {
    const { cities, themes } = await forum('ec-link')
    const count = (role: string) => cities.filter((city) => city.role === role).length
    expect([count('comprehensive_pilot'), count('specialised_pilot'), themes.length]).toEqual([
      2, 8, 7,
    ])
    const [declaration] = await forumList('ec-link', 'agreements')
    expect(declaration?.signedOn).toBe('2012-05')
  })

  test('pujiang-2023: the catalogue’s technologies add up to 85', async () => {
    const outcomes = await forumList('pujiang-2023', 'outcomes')
    const catalogue = outcomes.find(({ kind }) => kind === 'catalogue')
    const total = catalogue?.figures.find(({ isTotal }) => isTotal)
    const parts = catalogue?.figures.filter(
      ({ isTotal, group }) => !isTotal && group === total?.group,
    )
    expect(total?.value).toBe(85)
    expect(parts?.map(({ value }) => value)).toEqual([18, 15, 23, 10, 6, 13])
    expect(await forumList('pujiang-2023', 'agreements')).toHaveLength(3)
  })
})

describe('languages', () => {
  test('all of them by default, the traditional form derived or as printed', async () => {
    const { name, city } = await forum('zhongguancun-2023')
    expect(name).toEqual({
      'zh-Hans': '国际海绵城市发展大会',
      'zh-Hant': '國際海綿城市發展大會',
      en: expect.stringMatching(/sponge/i),
    })
    expect(city?.name).toMatchObject({ 'zh-Hans': '北京', en: 'Beijing' })
  })

  test('one on demand, under its own key', async () => {
    const response = await askForum('zhongguancun-2023', '?lang=zh-Hant')
    const { data } = await bodyOf(response, forumAnswer)
    expect(data.name).toEqual({ 'zh-Hant': '國際海綿城市發展大會' })
  })

  test('a person is found with roles and titles as printed', async () => {
    const people = await forumList('zhongguancun-2023', 'people')
    const person = people.find(({ name }) => name['zh-Hans'] === '潘晓军')
    expect(person?.appearances.map(({ role }) => role).sort()).toEqual(['speaker', 'witness'])
    const speaker = person?.appearances.find(({ role }) => role === 'speaker')
    expect(speaker?.titles).toHaveLength(3)
    expect(speaker?.session?.title['zh-Hans']).toBe('海绵城市产业化发展的机遇与挑战')
  })
})
