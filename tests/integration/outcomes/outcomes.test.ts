import { expect, test } from 'vitest'
import { listOutcomes } from '#lib/domain/outcomes/queries.ts'
import { namedOf, splitFigures } from '#lib/domain/outcomes/utils.ts'
import { countQueries, db } from '#lib/platform/db.ts'

const now = new Date('2026-11-23T00:00:00Z')

test('every outcome of the five texts, latest forum first, with its verb as printed', async () => {
  const outcomes = await listOutcomes({ now })
  expect(
    outcomes.map(({ forum, kind, titleAsPrinted, verbAsPrinted, happenedOn }) => [
      forum.slug,
      kind,
      titleAsPrinted,
      verbAsPrinted,
      happenedOn?.on ?? null,
    ]),
  ).toEqual([
    [
      'sino-singapore-2025',
      'centre',
      '國家建築綠色低碳技術創新中心國際示範中心(新加坡)',
      '正式揭牌成立',
      '2025-09-18',
    ],
    ['sino-singapore-2025', 'alliance', '國際建築綠色低碳科技合作聯盟', '同步啟動', '2025-09-18'],
    ['sino-singapore-2025', 'alliance', '中新文旅教育產業合作聯盟', '同步啟動', '2025-09-18'],
    ['pujiang-2023', 'catalogue', '國家綠色低碳先進技術成果目錄', '正式發布', '2023-09-11'],
    [
      'pujiang-2023',
      'platform',
      '聯合國開發計劃署——綠色技術銀行長三角(蘇州)綠色技術應用示範平台',
      '啟動',
      '2023-09-11',
    ],
    ['jingmen-2017', 'report', '中欧智慧城市发展报告', '发布', '2017-11-01'],
    ['ec-link', 'platform', '中歐生態城平臺(EC-Link Platform)', '正式登陸', null],
    ['ec-link', 'other', '中歐生態城(http://eclink.org)', '登陸', null],
  ])
})

test('the catalogue adds up: 85 = 18 + 15 + 23 + 10 + 6 + 13', async () => {
  const [catalogue] = await listOutcomes({ forum: 'pujiang-2023', now })
  const { sums } = splitFigures(catalogue?.figures ?? [])
  expect(sums.map(({ value, parts }) => [value, parts.map((part) => part.value)])).toEqual([
    [85, [18, 15, 23, 10, 6, 13]],
  ])
})

test('of 23 initiators four are named and nineteen are not', async () => {
  const outcomes = await listOutcomes({ forum: 'sino-singapore-2025', now })
  const alliance = outcomes.find(({ slug }) => slug === 'green-building-alliance-launched')
  const list = alliance?.lists.find(({ role }) => role === 'initiator')
  if (!alliance || !list) throw new Error('the alliance has its list of initiators')
  const { named, unnamed } = namedOf(alliance, list)
  expect([named.length, unnamed]).toEqual([4, 19])
})

test('outcomes of a forum that is not shown are none', async () => {
  await db.forum.update({ where: { slug: 'jingmen-2017' }, data: { state: 'draft' } })
  const slugs = (await listOutcomes({ now })).map(({ forum }) => forum.slug)
  const own = await listOutcomes({ forum: 'jingmen-2017', now })
  await db.forum.update({ where: { slug: 'jingmen-2017' }, data: { state: 'published' } })
  expect(slugs).not.toContain('jingmen-2017')
  expect(own).toEqual([])
})

test('one query, for one outcome and for three', async () => {
  const one = await countQueries(() => listOutcomes({ forum: 'jingmen-2017', now }))
  const three = await countQueries(() => listOutcomes({ forum: 'sino-singapore-2025', now }))
  expect([one.result.length, one.count]).toEqual([1, 1])
  expect([three.result.length, three.count]).toEqual([3, 1])
})
