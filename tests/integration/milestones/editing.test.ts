import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { listCityChoices } from '#lib/domain/cities/naming/queries.ts'
import { getCity } from '#lib/domain/cities/queries.ts'
import { getForum } from '#lib/domain/forums/queries.ts'
import { createMilestone, moveMilestone, saveMilestone } from '#lib/domain/milestones/mutations.ts'
import { getEditedMilestone, listForumMilestones } from '#lib/domain/milestones/queries.ts'
import { countQueries, db } from '#lib/platform/db.ts'
import { askForum } from '../api/ask.ts'
import { makeEditors, now, sampleId } from '../programme/drafting.ts'

/** Organisers say what happened on the way, what is planned and what lies behind it; readers see it at once. */

let forumId: string
let other: string
let shen: string
let luo: string
beforeAll(async () => {
  forumId = await sampleId()
  other = (await db.forum.findUniqueOrThrow({ where: { slug: 'ec-link' } })).id
  ;({ shen, luo } = await makeEditors())
})
afterEach(async () => {
  await db.milestone.deleteMany({ where: { forumId } })
  await db.forum.update({ where: { id: forumId }, data: { state: 'published' } })
})

const namedBy = (own: string | null) => ({ milestones: { some: { forumId, slug: own ?? '' } } })
const INPUT = { kind: 'milestone', 'title.zh-Hans': '苇岸开工', 'title.en': 'Reed Shore begins' }
const enter = (over: Record<string, string> = {}) =>
  createMilestone({ forumId, actor: shen, now, input: { ...INPUT, ...over } })
async function made(over: Record<string, string> = {}): Promise<string> {
  const answer = await enter(over)
  if (!answer.ok) throw new Error(JSON.stringify(answer))
  return answer.value.slug
}
const save = (slug: string, base: number, input: Record<string, string>, actor = shen) =>
  saveMilestone({ forumId, actor, now, slug, base, input })
const move = (slug: string, way: 'up' | 'down') =>
  moveMilestone({ forumId, actor: shen, now, slug, way })
const order = async () =>
  (await listForumMilestones(forumId)).map(({ title, isRetired }) =>
    isRetired ? `(${title['zh-Hans']})` : title['zh-Hans'],
  )
const read = async () => (await getForum('sample', { now }))?.milestones ?? []
const asRead = async () => (await read()).map(({ title }) => title['zh-Hans'])
const auditOf = async (slug: string) => {
  const { id } = await db.milestone.findFirstOrThrow({ where: { forumId, slug } })
  return db.audit.findMany({
    where: { subjectId: id },
    orderBy: { id: 'asc' },
    select: { event: true, actor: true, details: true },
  })
}

test('what happened is entered last, with its diff, and shows at the forum and in its city', async () => {
  await made({ 'title.zh-Hans': '甲' })
  const slug = await made({
    ...{ 'title.zh-Hans': '乙', titleAsPrinted: '乙會', kind: 'past_event', city: 'jingmen' },
    ...{ startsOn: '2026-03', endsOn: '2026-05', dateAsPrinted: '三月至五月' },
    ...{ 'venue.zh-Hans': '苇馆', 'theme.zh-Hans': '雨', 'doubt.zh-Hans': '日期不详' },
    ...{ 'description.zh-Hans': '第一届', 'description.en': 'The first' },
    ...{ 'citation0.document': 'jingmen-2017', 'citation0.quote': '乙會' },
  })
  expect(slug).toMatch(/^reed-shore-begins-/)
  expect([await order(), await asRead()]).toEqual([
    ['甲', '乙'],
    ['甲', '乙'],
  ])
  expect((await read())[1]).toMatchObject({
    ...{ slug, kind: 'past_event', titleAsPrinted: '乙會', dateAsPrinted: '三月至五月' },
    startsOn: { on: '2026-03-01', precision: 'month' },
    endsOn: { on: '2026-05-01', precision: 'month' },
    ...{ city: { slug: 'jingmen' }, venue: { 'zh-Hans': '苇馆' }, theme: { 'zh-Hans': '雨' } },
    description: { 'zh-Hans': '第一届', en: 'The first' },
    ...{ doubt: { 'zh-Hans': '日期不详' }, citations: [{ document: 'jingmen-2017' }] },
  })
  expect(JSON.stringify(await getCity('jingmen', { now }))).toContain(slug)
  expect(await auditOf(slug)).toMatchObject([
    {
      ...{ event: 'milestone.created', actor: shen },
      details: { version: 1, changes: { endsOn: { from: '', to: '2026-05' } } },
    },
  ])
})

test('everything of the record, as fields, is saved again without a difference', async () => {
  const rows = await db.milestone.findMany({ select: { slug: true, forumId: true, version: true } })
  for (const { slug, forumId: at, version } of rows) {
    const found = await getEditedMilestone(at, slug)
    const call = { forumId: at, actor: shen, now, slug, base: version }
    expect(await saveMilestone({ ...call, input: { ...found?.fields } })).toMatchObject({
      value: { kind: 'unchanged' },
    })
  }
  expect(rows.length).toBe(27)
})

test('a correction stands at once; two who change one field are asked, of two fields both stand', async () => {
  const slug = await made({ startsOn: '2026-11-22', endsOn: '2026-11-23' })
  await save(slug, 1, { 'title.zh-Hans': '苇岸揭牌', endsOn: '' })
  const late = await save(slug, 1, { 'title.zh-Hans': '苇岸动工' }, luo)
  expect(late).toMatchObject({ ok: false, reason: 'conflict', details: { version: 2, by: shen } })
  const beside = await save(slug, 1, { 'venue.zh-Hans': '苇馆' }, luo)
  expect(beside).toMatchObject({
    ok: true,
    value: { version: 3, beside: ['endsOn', 'title.zh-Hans'] },
  })
  expect((await read())[0]).toMatchObject({
    ...{ title: { 'zh-Hans': '苇岸揭牌' }, venue: { 'zh-Hans': '苇馆' }, endsOn: null },
    startsOn: { on: '2026-11-22', precision: 'day' },
  })
})

describe('refused, and nothing is written', () => {
  test.each<[string, Record<string, string>, string, string]>([
    ['no name', { 'title.zh-Hans': '', 'title.en': '' }, 'title.zh-Hans', 'empty'],
    ['English alone', { 'title.zh-Hans': '' }, 'title.zh-Hans', 'chinese_first'],
    ['a kind that is none', { kind: 'wish' }, 'kind', 'unknown_value'],
    ['no day', { startsOn: '2026-02-30' }, 'startsOn', 'not_day'],
    ['a last day without a first', { endsOn: '2026-11-22' }, 'startsOn', 'empty'],
    ['an end first', { startsOn: '2026-11-22', endsOn: '2026-11-21' }, 'endsOn', 'too_small'],
    ['an end less exact', { startsOn: '2026-11-22', endsOn: '2027' }, 'endsOn', 'other_precision'],
    ['a venue in English alone', { 'venue.en': 'Hall' }, 'venue.zh-Hans', 'chinese_first'],
    ['a city that is not there', { city: 'no-such' }, 'city', 'unknown_value'],
    [
      'a document that is not there',
      { 'citation0.document': 'no-such', 'citation0.quote': '苇' },
      'citation0.document',
      'unknown_value',
    ],
  ])('%s', async (_, over, field, fault) => {
    const before = [await db.milestone.count(), await db.audit.count()]
    expect(await enter(over)).toEqual({
      ok: false,
      reason: 'invalid',
      fields: { [field]: [fault] },
    })
    expect([await db.milestone.count(), await db.audit.count()]).toEqual(before)
    // The same of one that stands.
    const slug = await made()
    expect(await save(slug, 1, { ...INPUT, ...over })).toEqual({
      ...{ ok: false, reason: 'invalid', fields: { [field]: [fault] } },
    })
    expect(await db.audit.count()).toBe((before[1] ?? 0) + 1)
  })

  test('what is another forum’s', async () => {
    const { slug, ...row } = await db.milestone.findFirstOrThrow({ where: { forumId: other } })
    expect(await getEditedMilestone(forumId, slug)).toBeNull()
    for (const answer of [
      await save(slug, 1, { 'title.en': 'Mine' }),
      await save(slug, 1, { retired: 'yes' }),
      await move(slug, 'down'),
    ]) {
      expect(answer).toMatchObject({ ok: false, reason: 'not_found' })
    }
    expect(await db.milestone.findUniqueOrThrow({ where: { id: row.id } })).toEqual({
      ...row,
      slug,
    })
  })
})

test('in order it changes places with its neighbour in the list that readers see, past what was taken out', async () => {
  const first = await made({ 'title.zh-Hans': '甲' })
  await made({ 'title.zh-Hans': '乙', kind: 'plan' })
  const gone = await made({ 'title.zh-Hans': '丙', kind: 'past_event' })
  const last = await made({ 'title.zh-Hans': '丁', kind: 'announced_event' })
  await save(gone, 1, { retired: 'yes' })
  expect(await move(last, 'up')).toMatchObject({ value: { moved: true } })
  expect(await asRead()).toEqual(['丁', '乙', '甲'])
  expect(await move(last, 'up')).toMatchObject({ value: { moved: false } })
  expect(await move(first, 'down')).toMatchObject({ value: { moved: false } })
  expect(await move(gone, 'up')).toMatchObject({ value: { moved: false } })
  expect((await auditOf(last)).at(-1)).toMatchObject({
    ...{ event: 'milestone.moved', details: { changes: { position: { from: '2', to: '1' } } } },
  })
})

test('moved and entered by ten at once, nothing is lost and every place is taken once', async () => {
  const slugs = [await made(), await made(), await made()]
  await Promise.all(
    Array.from({ length: 10 }, (_, index) =>
      index % 5 === 4 ? enter() : move(slugs[index % 3] ?? '', index % 2 ? 'up' : 'down'),
    ),
  )
  const rows = await db.milestone.findMany({ where: { forumId } })
  expect([rows.length, new Set(rows.map(({ position }) => position)).size]).toEqual([5, 5])
})

test('taken out, no reader sees it; put back, it returns to its place', async () => {
  const slug = await made({ 'title.zh-Hans': '甲', city: 'jingmen' })
  await made({ 'title.zh-Hans': '乙' })
  const seen = async () =>
    [
      JSON.stringify(await getForum('sample', { now })),
      JSON.stringify(await getCity('jingmen', { now })),
    ].map((page) => page.includes(slug))
  expect(await seen()).toEqual([true, true])
  expect(await save(slug, 1, { retired: 'yes' })).toMatchObject({ value: { version: 2 } })
  expect([await order(), await asRead()]).toEqual([['(甲)', '乙'], ['乙']])
  expect(await seen()).toEqual([false, false])
  expect(await save(slug, 2, { retired: 'yes' })).toMatchObject({ value: { kind: 'unchanged' } })
  expect(await save(slug, 2, { retired: '' })).toMatchObject({ value: { version: 3 } })
  expect(await asRead()).toEqual(['甲', '乙'])
  expect((await auditOf(slug)).map(({ details }) => details)).toMatchObject([
    { version: 1 },
    { changes: { retired: { from: '', to: 'yes' } } },
    { changes: { retired: { from: 'yes', to: '' } } },
  ])
})

test('open data has what is in the record, and no more', async () => {
  const slug = 'european-cities'
  const call = { forumId: other, actor: shen, now, slug }
  const isOpen = async () => (await (await askForum('ec-link')).text()).includes(slug)
  expect(await isOpen()).toBe(true)
  await saveMilestone({ ...call, base: 1, input: { retired: 'yes' } })
  expect(await isOpen()).toBe(false)
  await saveMilestone({ ...call, base: 2, input: { retired: '' } })
  expect(await isOpen()).toBe(true)
})

test('of a draft nothing shows in the city either', async () => {
  const slug = await made({ city: 'jingmen' })
  await db.forum.update({ where: { id: forumId }, data: { state: 'draft' } })
  expect(JSON.stringify(await getCity('jingmen', { now }))).not.toContain(slug)
  expect(await getEditedMilestone(forumId, slug)).toMatchObject({ version: 1 })
})

test('a city that was taken out of the record since stays where it is named, and is offered there alone', async () => {
  await db.city.create({
    data: { slug: 'reed-town', name: { 'zh-Hans': '苇镇' }, country: 'CN', citations: [] },
  })
  const slug = await made({ city: 'reed-town' })
  await db.city.update({ where: { slug: 'reed-town' }, data: { retiredAt: now } })
  expect(await save(slug, 1, { kind: 'plan' })).toMatchObject({ value: { kind: 'saved' } })
  expect((await getEditedMilestone(forumId, slug))?.facts.city).toBe('reed-town')
  const offered = async (own: string | null) =>
    (await listCityChoices(namedBy(own))).some((one) => one.slug === 'reed-town')
  expect([await offered(slug), await offered(null)]).toEqual([true, false])
  await save(slug, 2, { city: '' })
  expect(await save(slug, 3, { city: 'reed-town' })).toMatchObject({
    fields: { city: ['unknown_value'] },
  })
  await db.city.delete({ where: { slug: 'reed-town' } })
})

test('list, form and choices take as many queries as they say', async () => {
  const slug = await made()
  const count = async (work: () => Promise<unknown>) => (await countQueries(work)).count
  expect(await count(() => listForumMilestones(forumId))).toBe(1)
  expect(await count(() => getEditedMilestone(forumId, slug))).toBe(1)
  expect(await count(() => listCityChoices(namedBy(null)))).toBe(1)
})
