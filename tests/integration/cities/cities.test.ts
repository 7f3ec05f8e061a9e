import { expect, test } from 'vitest'
import { getCity, listCities } from '#lib/domain/cities/queries.ts'
import { groupCities } from '#lib/domain/cities/utils.ts'
import { listSources } from '#lib/domain/sources/queries.ts'
import { countQueries, db } from '#lib/platform/db.ts'

const now = new Date('2026-11-23T00:00:00Z')

test('cities by their part, and a new area that is no city', async () => {
  const groups = groupCities(await listCities({ now }))
  expect(
    groups.map(({ group, countries }) => [
      group,
      countries.map(({ country, cities }) => [country, cities.map(({ slug }) => slug)]),
    ]),
  ).toEqual([
    ['seat', [['CN', ['beijing', 'jingmen', 'shanghai', 'tianjin']]]],
    ['comprehensive_pilot', [['CN', ['luoyang', 'zhuhai']]]],
    [
      'specialised_pilot',
      [
        [
          'CN',
          [
            'changzhou',
            'guilin',
            'hefei',
            'liuzhou',
            'qingdao',
            'weihai',
            'xixian-new-area',
            'zhuzhou',
          ],
        ],
      ],
    ],
    [
      'practice_case',
      [
        ['DE', ['berlin']],
        ['ES', ['barcelona', 'valencia']],
        ['IT', ['bologna']],
        ['NL', ['amsterdam', 'rotterdam']],
      ],
    ],
    [
      'named',
      [
        ['BE', ['brussels']],
        ['CN', ['suzhou', 'tianjin-eco-city']],
      ],
    ],
  ])
  const xixian = await getCity('xixian-new-area', { now })
  expect([xixian?.isCity, xixian?.roles.map(({ role }) => role)]).toEqual([
    false,
    ['specialised_pilot'],
  ])
})

test('荆门: one forum, one aggregate, seven honours, fourteen works', async () => {
  const city = await getCity('jingmen', { now })
  expect(city?.forums.map(({ slug }) => slug)).toEqual(['jingmen-2017'])
  expect(city?.agreements.map(({ slug, scope }) => [slug, scope])).toEqual([
    ['jingmen-summit-agreements-2017', 'aggregate'],
  ])
  expect(city?.honours.filter(({ state }) => state === 'held')).toHaveLength(7)
  expect(city?.infrastructure).toHaveLength(14)
})

test('an agreement signed elsewhere stands with the city where it was', async () => {
  expect((await getCity('brussels', { now }))?.agreements.map(({ slug }) => slug)).toEqual([
    'eu-china-urbanisation-declaration-2012',
  ])
})

test('under embargo it does not', async () => {
  const where = { slug: 'zhongguancun-ccb-taining-cooperation' }
  expect((await getCity('beijing', { now }))?.agreements).toHaveLength(1)
  await db.agreement.update({ where, data: { embargoedUntil: new Date('2026-11-24T00:00:00Z') } })
  try {
    expect((await getCity('beijing', { now }))?.agreements).toEqual([])
  } finally {
    await db.agreement.update({ where, data: { embargoedUntil: null } })
  }
})

test('three queries for one agreement and for three, one for the list', async () => {
  const counts = []
  for (const slug of ['beijing', 'shanghai']) {
    const { result, count } = await countQueries(async () => {
      const city = await getCity(slug, { now })
      await listSources()
      return city
    })
    counts.push([result?.agreements.length, count])
  }
  expect(counts).toEqual([
    [1, 3],
    [3, 3],
  ])
  expect((await countQueries(() => listCities({ now }))).count).toBe(1)
})

test('a city that is not there', async () => {
  expect(await getCity('atlantis', { now })).toBeNull()
})
