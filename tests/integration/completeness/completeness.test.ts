import { beforeAll, expect, test } from 'vitest'
import { createAgreement } from '#lib/domain/agreements/editing/mutations.ts'
import { listCompleteness } from '#lib/domain/completeness/queries.ts'
import type { CompleteNoun } from '#lib/domain/completeness/types.ts'
import { sumOf } from '#lib/domain/completeness/utils.ts'
import { createPerson } from '#lib/domain/people/editing/mutations.ts'
import { countQueries, db } from '#lib/platform/db.ts'
import { makeEditors, now, partOf, programmeOf, sampleId, save } from '../programme/drafting.ts'

/** What the records of a forum lack, counted as their forms show it. */

let forumId: string
let shen: string
beforeAll(async () => {
  forumId = await sampleId()
  ;({ shen } = await makeEditors())
})

async function recordsOf(noun: CompleteNoun, at = forumId) {
  const parts = await listCompleteness(at)
  return parts.find((one) => one.noun === noun)?.records ?? []
}

test('every standing record of the forum is there once', async () => {
  const parts = await listCompleteness(forumId)
  const programme = await programmeOf()
  const count = Object.fromEntries(parts.map(({ noun, records }) => [noun, records.length]))
  expect(count.forum).toBe(1)
  expect(count.session).toBe(programme.sessions.filter(({ isRetired }) => !isRetired).length)
  expect(count.person).toBe(
    await db.person.count({ where: { retiredAt: null, appearances: { some: { forumId } } } }),
  )
  for (const { records } of parts) {
    expect(new Set(records.map(({ slug }) => slug)).size).toBe(records.length)
  }
})

test('a person without English and source lacks both, until they are written', async () => {
  const made = await createPerson({
    ...{ forumId, actor: shen, now, isAnother: true },
    input: { 'name.zh-Hans': '齐备人', 'doubt.zh-Hans': '待查', 'doubt.en': 'to be checked' },
  })
  if (!made.ok) throw new Error(made.reason)
  const { slug } = made.value
  const own = async () => (await recordsOf('person')).find((one) => one.slug === slug)
  expect(await own()).toMatchObject({ texts: 2, english: 1, traditional: 0, sources: 0 })
  const { slug: document } = await db.source.findFirstOrThrow()
  await db.person.update({
    where: { slug },
    data: {
      name: { 'zh-Hans': '齐备人', 'zh-Hant': '齊備人', en: 'Qi Bei' },
      citations: [{ document, quote: '齐备人' }],
    },
  })
  expect(await own()).toMatchObject({ texts: 2, english: 2, traditional: 1, sources: 1 })
  await db.person.update({ where: { slug }, data: { retiredAt: now } })
  expect(await own()).toBeUndefined()
})

test('the programme counts as it is drafted', async () => {
  const one = async () => (await recordsOf('session')).find(({ slug }) => slug === 'opening')
  const before = await one()
  expect((await partOf('opening')).slug).toBe('opening')
  const changed = await save(shen, 'opening', { 'theme.zh-Hans': '新的主题' })
  expect(changed).toMatchObject({ ok: true })
  const isNew = (await partOf('opening')).published['theme.zh-Hans'] === undefined
  expect((await one())?.texts).toBe((before?.texts ?? 0) + (isNew ? 1 : 0))
})

test('an agreement counts its texts for readers, and not what is to be done', async () => {
  const made = await createAgreement({
    ...{ forumId, actor: shen, now },
    input: {
      ...{ scope: 'single', kind: 'memorandum', kindAsPrinted: '备忘录', placement: 'at_forum' },
      ...{ 'title.zh-Hans': '齐备备忘录', 'title.en': 'Memorandum', partyForm: 'bilateral' },
      ...{ 'party0.asPrinted': '甲', 'party1.asPrinted': '乙', 'summary.zh-Hans': '摘要' },
      ...{ 'milestone0.title.zh-Hans': '挂牌' },
    },
  })
  if (!made.ok) throw new Error(JSON.stringify(made))
  const found = (await recordsOf('agreement')).find((one) => one.slug === made.value.slug)
  expect(found).toMatchObject({ texts: 2, english: 1, sources: 0 })
})

test('outcomes and figures count as long as they are in the record', async () => {
  const { id } = await db.forum.findUniqueOrThrow({ where: { slug: 'pujiang-2023' } })
  const counted = async () => [
    (await recordsOf('outcome', id)).length,
    (await recordsOf('figure', id)).length,
  ]
  const [outcomes, figures] = await counted()
  expect([outcomes, figures]).toEqual([2, await db.figure.count({ where: { forumId: id } })])
  const [first] = await recordsOf('figure', id)
  expect(first).toMatchObject({ texts: 2, english: 2 })
  const taken = { where: { forumId_slug: { forumId: id, slug: first?.slug ?? '' } } }
  await db.figure.update({ ...taken, data: { retiredAt: now } })
  expect(await counted()).toEqual([2, (figures ?? 0) - 1])
  await db.figure.update({ ...taken, data: { retiredAt: null } })
})

test('what happened on the way counts as long as it is in the record', async () => {
  const { id } = await db.forum.findUniqueOrThrow({ where: { slug: 'ec-link' } })
  const before = await recordsOf('milestone', id)
  expect(before.length).toBe(await db.milestone.count({ where: { forumId: id } }))
  const [first] = before
  expect(first).toMatchObject({ slug: 'european-cities', texts: 2, english: 2, sources: 2 })
  const taken = { where: { forumId_slug: { forumId: id, slug: first?.slug ?? '' } } }
  await db.milestone.update({ ...taken, data: { retiredAt: now } })
  expect((await recordsOf('milestone', id)).length).toBe(before.length - 1)
  await db.milestone.update({ ...taken, data: { retiredAt: null } })
})

test('fourteen queries, at a forum with many records as at one with few', async () => {
  const big = await db.forum.findUniqueOrThrow({ where: { slug: 'zhongguancun-2023' } })
  const counts: number[] = []
  for (const id of [forumId, big.id]) {
    const { count, result } = await countQueries(() => listCompleteness(id))
    counts.push(count)
    expect(sumOf(result.flatMap(({ records }) => records)).records).toBeGreaterThan(10)
  }
  expect(counts).toEqual([14, 14])
})
