import { afterEach, describe, expect, test } from 'vitest'
import { loadAlliance, loadAlliances } from '#lib/domain/alliances/loaders.ts'
import { getAlliance, listAlliances } from '#lib/domain/alliances/queries.ts'
import type { AllianceDetail } from '#lib/domain/alliances/types.ts'
import { loadSources } from '#lib/domain/sources/loaders.ts'
import { countQueries, db } from '#lib/platform/db.ts'

const now = new Date('2026-11-23T00:00:00Z')
const SPONGE = 'zhongguancun-sponge-city-alliance'
const BUILDING = 'international-green-low-carbon-building-alliance'
const TOURISM = 'sino-singapore-culture-tourism-education-alliance'

async function alliance(slug: string): Promise<AllianceDetail> {
  const found = await getAlliance(slug, { now })
  if (found === null) throw new Error(`${slug} is not in the record`)
  return found
}

afterEach(async () => {
  await db.alliance.updateMany({ data: { retiredAt: null } })
  await db.agreement.updateMany({ data: { embargoedUntil: null } })
})

test('three alliances', async () => {
  expect((await listAlliances({ now })).map(({ slug }) => slug)).toEqual([
    BUILDING,
    TOURISM,
    SPONGE,
  ])
})

describe('the sponge-city alliance', () => {
  test('its founder, its planned platforms (an open list), its officers', async () => {
    const found = await alliance(SPONGE)
    expect(found.founder?.slug).toBe('taining-group')
    expect(found.services.map(({ asPrinted, state }) => [asPrinted, state])).toEqual([
      ['技术平台', 'planned'],
      ['投资建设运营平台', 'planned'],
      ['产业化平台', 'planned'],
    ])
    expect(found.servicesOpen).toBe(true)
    expect(found.members.map(({ person, office }) => [person?.slug, office?.['zh-Hans']])).toEqual([
      ['pan-xiaojun', '理事长'],
      ['guo-hongyu', '秘书长'],
    ])
    expect(found.points).toHaveLength(7)
    expect(found.doubt).not.toBeNull()
  })

  test('hosted the conference; no agreement has it as a party', async () => {
    const found = await alliance(SPONGE)
    expect(found.participations.map(({ role, forum }) => [role, forum.slug])).toContainEqual([
      'host',
      'zhongguancun-2023',
    ])
    expect(found.agreements).toEqual([])
    expect(found.launches).toEqual([])
  })
})

describe('the green-building alliance', () => {
  test('twenty-three initiators, four of them named, one in doubt', async () => {
    const [launch, ...others] = (await alliance(BUILDING)).launches
    expect(others).toEqual([])
    expect(launch?.initiatorList).toMatchObject({ statedCount: 23, isOpen: true })
    expect(launch?.initiators.map(({ asPrinted, doubt }) => [asPrinted, doubt !== null])).toEqual([
      ['國家建築綠色低碳技術創新中心', true],
      ['世界綠色設計組織', false],
      ['新加坡CPG集團', false],
      ['新科大生態城科創中心', false],
    ])
    expect(launch).toMatchObject({
      verbAsPrinted: '同步啟動',
      happenedOn: { on: '2025-09-18', precision: 'day' },
      forum: { slug: 'sino-singapore-2025' },
    })
  })

  test('initiators are not members', async () => {
    const found = await alliance(BUILDING)
    expect(found.members).toEqual([])
    expect(found.memberCountAsPrinted).toBeNull()
    expect(found.servicesOpen).toBe(false)
    expect(found.points).toHaveLength(6)
  })
})

test('of the tourism alliance the text says only that it was launched', async () => {
  const found = await alliance(TOURISM)
  expect(found.launches).toHaveLength(1)
  expect(found.launches[0]?.initiators).toEqual([])
  expect(found.launches[0]?.initiatorList).toBeNull()
  expect(found).toMatchObject({ founder: null, purpose: null, points: [], services: [] })
})

test('an agreement of its organisation is listed, under embargo it is not', async () => {
  const { organisationId } = await db.alliance.findUniqueOrThrow({ where: { slug: SPONGE } })
  const slug = 'jingmen-summit-agreements-2017'
  const party = await db.agreementParty.findFirstOrThrow({
    where: { agreement: { slug }, position: 1 },
  })
  await db.agreementParty.update({ where: { id: party.id }, data: { organisationId } })
  try {
    expect((await alliance(SPONGE)).agreements.map((one) => one.slug)).toEqual([slug])
    await db.agreement.update({
      where: { slug },
      data: { embargoedUntil: new Date('2027-01-01T00:00:00Z') },
    })
    expect((await alliance(SPONGE)).agreements).toEqual([])
  } finally {
    await db.agreementParty.update({
      where: { id: party.id },
      data: { organisationId: party.organisationId },
    })
  }
})

test('a retired alliance is neither listed nor shown', async () => {
  await db.alliance.update({ where: { slug: TOURISM }, data: { retiredAt: now } })
  expect((await listAlliances({ now })).map(({ slug }) => slug)).toEqual([BUILDING, SPONGE])
  expect(await getAlliance(TOURISM, { now })).toBeNull()
  expect(await getAlliance('nowhere', { now })).toBeNull()
})

test('the list asks two questions, for one alliance as for three', async () => {
  const ask = () =>
    countQueries(async () => {
      await loadSources()
      return loadAlliances()
    })
  const three = await ask()
  await db.alliance.updateMany({
    where: { slug: { not: BUILDING } },
    data: { retiredAt: now },
  })
  const one = await ask()
  expect([three.result.length, three.count]).toEqual([3, 2])
  expect([one.result.length, one.count]).toEqual([1, 2])
})

test.each([SPONGE, BUILDING, TOURISM])('the page of %s asks three questions', async (slug) => {
  const { count } = await countQueries(async () => {
    await loadSources()
    return loadAlliance(slug)
  })
  expect(count).toBe(3)
})
