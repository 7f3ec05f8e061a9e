import { expect, test } from 'vitest'
import { getForum } from '#lib/domain/forums/queries.ts'
import { forumRoles, type RoleEntries, rolesInParts } from '#lib/domain/forums/utils.ts'

/** Organisations by role against the texts; 等 where the list is open, nothing where a usual role is unnamed. */

const now = new Date('2026-11-23T00:00:00Z')

async function forum(slug: string) {
  const found = await getForum(slug, { now })
  if (found === null) throw new Error(`${slug} is not shown`)
  return found
}

const inShort = (roles: readonly RoleEntries[]) =>
  roles.map(({ role, participations, list }) => [
    role,
    [...participations.map(({ asPrinted }) => asPrinted), ...(list?.isOpen ? ['等'] : [])],
  ])

test('the sponge-city conference: guided by three, hosted by one, nobody named as organiser', async () => {
  const roles = inShort(forumRoles(await forum('zhongguancun-2023')))
  expect(roles).toEqual([
    [
      'guiding',
      ['中国城镇供水排水协会', '北京市科学技术委员会、中关村科技园区管理委员会', '北京市水务局'],
    ],
    ['host', ['中关村绿智海绵城市生态家园产业联盟']],
    ['organiser', []],
    ['co_organiser', ['中国城镇供水排水协会海绵城市建设专业委员会', '中关村软件园']],
    [
      'supporting',
      [
        '北京市通州区海绵城市建设领导小组办公室',
        '北京市水科学技术研究院',
        '北京建筑大学',
        '中关村海绵城市工程研究院有限公司',
        '北京泰宁科创集团股份有限公司',
        '中国建筑学会建筑给水排水研究分会',
        '城市雨水系统与水环境教育部重点实验室',
        '城市水循环与海绵城市技术北京市重点实验室',
        '北京海绵城市应用集成产业创新中心',
        '中关村数字建筑绿色发展联盟',
        '等',
      ],
    ],
  ])
})

test('Jingmen: joint hosts are hosts, so only the organiser is missing', async () => {
  expect(inShort(forumRoles(await forum('jingmen-2017')))).toEqual([
    ['co_host', ['国家发展和改革委员会城市和小城镇改革发展中心', '荆门市人民政府']],
    ['organiser', []],
    ['supporting', ['联合国人居署', '欧洲环境基金会', '中国城市科学研究会生态城市研究专业委员会']],
    ['contributor', ['峰会组委会']],
    ['participant', ['联合国人居署', '欧洲环境基金会', '美国人类生态科学院', '等']],
  ])
})

test('Sino-Singapore: three hosts, five organisers, as printed', async () => {
  expect(inShort(forumRoles(await forum('sino-singapore-2025')))).toEqual([
    ['host', ['中國住房和城鄉建設部', '新加坡國家發展部', '天津市人民政府']],
    [
      'organiser',
      [
        '中國住房和城鄉建設部標準定額司',
        '天津市濱海新區人民政府',
        '天津市住房和城鄉建設委員會',
        '中新天津生態城管委會',
        '國家建築綠色低碳技術創新中心',
      ],
    ],
  ])
})

test('Pujiang: the list of organisers is open', async () => {
  expect(inShort(forumRoles(await forum('pujiang-2023')))).toEqual([
    ['host', ['科技部', '上海市人民政府']],
    [
      'organiser',
      [
        '科技部社會發展科技司',
        '上海市科學技術委員會',
        '虹口區人民政府',
        '綠色技術銀行',
        '上海科學技術交流中心',
        '等',
      ],
    ],
  ])
})

test('EC-Link: a programme has no usual roles that could be missing', async () => {
  expect(inShort(forumRoles(await forum('ec-link')))).toEqual([
    ['lead_implementer', ['住房和城鄉建設部']],
    ['technical_adviser', ['德國國際合作機構(GIZ)']],
  ])
})

test('roles within parts stay with their part, its open list too', async () => {
  const parts = rolesInParts(await forum('pujiang-2023'))
  expect(parts.map(({ kind, slug, roles }) => [kind, slug, inShort(roles)])).toEqual([
    ['outcome', 'national-green-technology-catalogue', [['compiler', ['科技部']]]],
    [
      'outcome',
      'undp-green-technology-bank-suzhou-platform',
      [['participant', ['聯合國開發計劃署', '綠色技術銀行']]],
    ],
    [
      'session',
      'matchmaking-keynotes',
      [
        [
          'participant',
          [
            '中國環境保護產業協會',
            '上海市能效中心',
            '上海市工業經濟聯合會',
            '工商銀行上海市分行',
            '等',
          ],
        ],
      ],
    ],
    [
      'session',
      'roadshow',
      [['roadshow', ['重慶交通大學沙漠生態研究院', '綠技行(上海)科技發展有限公司', '等']]],
    ],
    [
      'session',
      'roundtable',
      [['participant', ['上汽大通汽車有限公司', '同濟科技園', '農銀金融租賃有限公司', '等']]],
    ],
  ])
})

test('four of the 23 initiators are named', async () => {
  const alliance = rolesInParts(await forum('sino-singapore-2025')).find(
    ({ slug }) => slug === 'green-building-alliance-launched',
  )
  expect(inShort(alliance?.roles ?? [])).toEqual([
    [
      'initiator',
      [
        '國家建築綠色低碳技術創新中心',
        '世界綠色設計組織',
        '新加坡CPG集團',
        '新科大生態城科創中心',
        '等',
      ],
    ],
  ])
  expect(alliance?.roles[0]?.list?.statedCount).toBe(23)
})
