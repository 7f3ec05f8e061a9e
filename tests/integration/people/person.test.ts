import { describe, expect, test } from 'vitest'
import { getPerson, listPeopleIndex } from '#lib/domain/people/queries.ts'
import { byForum, isForeignName, organisationsOf } from '#lib/domain/people/utils.ts'
import { db } from '#lib/platform/db.ts'

const now = new Date('2026-11-23T00:00:00Z')

test('潘晓军 spoke and witnessed, and leads an alliance', async () => {
  const person = await getPerson('pan-xiaojun', { now })
  expect(person?.appearances.map(({ role, titles }) => [role, titles.length])).toEqual([
    ['speaker', 3],
    ['witness', 1],
  ])
  expect(
    person?.offices.map(({ alliance, office }) => [alliance.slug, office?.['zh-Hans']]),
  ).toEqual([['zhongguancun-sponge-city-alliance', '理事长']])
  expect(organisationsOf(person?.appearances ?? []).map(({ slug }) => slug)).toEqual([
    'zhongguancun-sponge-city-alliance',
    'zhongguancun-sponge-city-engineering-institute',
    'taining-group',
  ])
  expect(byForum(person?.appearances ?? []).map(({ forum }) => forum.slug)).toEqual([
    'zhongguancun-2023',
  ])
})

test.each([
  ['kwakwa-edward', 'Edward Kwakwa', true],
  ['hem-vanndy', 'Hem Vanndy', true],
  ['barroso', null, true],
  ['zhan-daosong', null, false],
  ['liu-duo', null, false],
])('%s: printed Latin form %s, foreign name %s', async (slug, latin, foreign) => {
  const person = await getPerson(slug, { now })
  expect([person?.latinAsPrinted, person && isForeignName(person)]).toEqual([latin, foreign])
})

test('thirty-seven people in the record, ten in the sample', async () => {
  const people = await listPeopleIndex({ now })
  expect(people.filter(({ isSample }) => !isSample)).toHaveLength(37)
  expect(people.filter(({ isSample }) => isSample)).toHaveLength(10)
})

test('somebody who is not there', async () => {
  expect(await getPerson('none', { now })).toBeNull()
})

describe('known only from an embargoed agreement', () => {
  const slug = 'zhongguancun-ccb-taining-cooperation'
  const embargo = (embargoedUntil: Date | null) =>
    db.agreement.update({ where: { slug }, data: { embargoedUntil } })

  test('a signatory does not exist until its hour', async () => {
    const hour = new Date('2026-11-24T00:00:00Z')
    await embargo(hour)
    try {
      expect(await getPerson('wang-xuewei', { now })).toBeNull()
      expect((await listPeopleIndex({ now })).map((p) => p.slug)).not.toContain('wang-xuewei')
      // An office in an alliance is public by itself.
      expect((await getPerson('guo-hongyu', { now }))?.appearances).toEqual([])
      expect((await getPerson('wang-xuewei', { now: hour }))?.appearances).toHaveLength(1)
    } finally {
      await embargo(null)
    }
  })
})
