import { expect, test } from 'vitest'
import { getForumPeople } from '#lib/domain/people/queries.ts'
import { groupSeats, sortSeats, withRole } from '#lib/domain/people/utils.ts'
import { db } from '#lib/platform/db.ts'

/** The tables of name plates, as the texts set them. */

const now = new Date('2026-11-23T00:00:00Z')
const nameOf = ({ person }: { person: { name: { 'zh-Hans': string } } }) => person.name['zh-Hans']
const groupsOf = async (forum: string) => groupSeats(await getForumPeople(forum, { now }))

test('the sponge-city conference: eighteen people, each at one place', async () => {
  const { groups, rest } = await groupsOf('zhongguancun-2023')
  expect(groups.map(({ role, seats }) => [role, seats.map(nameOf).join(' ')])).toEqual([
    ['opening_speaker', '邢海峰 章林伟 潘安君 姜杰'],
    ['moderator', '贾海峰'],
    ['speaker', '王家卓 郭纯园 潘晓军 彭赤焰 李俊奇 张书函 刘振锋 高琼 朱珑珑 武治'],
    ['signatory', '王学伟 郭虹宇'],
    ['witness', '郅斌伟'],
  ])
  expect(groups[0]?.lists.map(({ slug, isOpen }) => [slug, isOpen])).toEqual([
    ['opening-speakers', true],
  ])
  expect(rest).toEqual([])
})

test('titles belong to the occasion: three as speaker, one as witness', async () => {
  const { seats } = await getForumPeople('zhongguancun-2023', { now })
  const pan = seats.find(({ person }) => person.slug === 'pan-xiaojun')
  expect(
    pan?.parts.map(({ titles, deeds }) => [
      titles.map(({ asPrinted }) => asPrinted),
      deeds.map(({ role, session, agreement }) => [role, agreement?.slug ?? session?.slug]),
    ]),
  ).toEqual([
    [
      [
        '中关村绿智海绵城市生态家园产业联盟理事长',
        '中关村海绵城市工程研究院有限公司董事长',
        '北京泰宁科创集团股份有限公司董事长',
      ],
      [['speaker', 'industrialisation']],
    ],
    [
      ['中关村绿智海绵城市生态家园产业联盟理事长'],
      [['witness', 'zhongguancun-ccb-taining-cooperation']],
    ],
  ])
})

test('what is done under the same title is one part', async () => {
  const { seats } = await getForumPeople('zhongguancun-2023', { now })
  const li = seats.find(({ person }) => person.slug === 'li-junqi')
  expect(li?.parts.map(({ titles, deeds }) => [titles.length, deeds.length])).toEqual([[1, 2]])
})

test('three witnesses, two of them seated as speakers', async () => {
  const { seats } = await getForumPeople('zhongguancun-2023', { now })
  expect(withRole(seats, 'witness').map(nameOf)).toEqual(['潘晓军', '李俊奇', '郅斌伟'])
})

test('in the order of strokes', async () => {
  const { seats } = await getForumPeople('zhongguancun-2023', { now })
  expect(sortSeats(seats, 'stroke').map(nameOf).slice(0, 5)).toEqual([
    '王学伟',
    '王家卓',
    '刘振锋',
    '朱珑珑',
    '张书函',
  ])
})

test('six speakers of whom no name is known stand apart, the open list with its guests', async () => {
  const { groups, rest } = await groupsOf('pujiang-2023')
  const guests = groups.find(({ role }) => role === 'guest')
  expect(guests?.seats).toHaveLength(6)
  expect(guests?.lists.map(({ slug }) => slug)).toEqual(['guests'])
  expect(rest.map(({ slug, statedCount, isOpen }) => [slug, statedCount, isOpen])).toEqual([
    ['keynote-speakers', 6, false],
  ])
})

test('what was signed under embargo is told nowhere', async () => {
  const slug = 'zhongguancun-ccb-taining-cooperation'
  await db.agreement.update({
    where: { slug },
    data: { embargoedUntil: new Date('2026-11-24T00:00:00Z') },
  })
  try {
    const { groups } = await groupsOf('zhongguancun-2023')
    expect(groups.map(({ role }) => role)).toEqual(['opening_speaker', 'moderator', 'speaker'])
    const pan = groups[2]?.seats.find(({ person }) => person.slug === 'pan-xiaojun')
    expect(pan?.parts).toHaveLength(1)
  } finally {
    await db.agreement.update({ where: { slug }, data: { embargoedUntil: null } })
  }
})

test('a draft has no people to show', async () => {
  await db.forum.update({ where: { slug: 'pujiang-2023' }, data: { state: 'draft' } })
  try {
    expect(await getForumPeople('pujiang-2023', { now })).toEqual({ seats: [], lists: [] })
  } finally {
    await db.forum.update({ where: { slug: 'pujiang-2023' }, data: { state: 'published' } })
  }
})
