import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { getCity } from '#lib/domain/cities/queries.ts'
import { createFigure, moveFigure, saveFigure } from '#lib/domain/figures/mutations.ts'
import {
  getEditedFigure,
  listFigureChoices,
  listForumFigures,
  listGroups,
} from '#lib/domain/figures/queries.ts'
import { addsUp, fieldsOfFigure, groupSums, readFigure } from '#lib/domain/figures/utils.ts'
import { getForum } from '#lib/domain/forums/queries.ts'
import { getOrganisation } from '#lib/domain/organisations/queries.ts'
import { createOutcome } from '#lib/domain/outcomes/editing/mutations.ts'
import { listOutcomes } from '#lib/domain/outcomes/queries.ts'
import { splitFigures } from '#lib/domain/outcomes/utils.ts'
import { countQueries, db } from '#lib/platform/db.ts'
import { makeEditors, now, sampleId } from '../programme/drafting.ts'

/** Organisers enter the numbers that sources state; what the table's rules refuse is said by field. */

let forumId: string
let other: string
let shen: string
let luo: string
beforeAll(async () => {
  forumId = await sampleId()
  other = (await db.forum.findUniqueOrThrow({ where: { slug: 'jingmen-2017' } })).id
  ;({ shen, luo } = await makeEditors())
  await db.organisation.create({
    data: {
      ...{ slug: 'reed-centre', name: { 'zh-Hans': '芦苇中心' }, kind: 'institute' as const },
      citations: [],
    },
  })
  await db.infrastructure.create({
    data: {
      ...{ slug: 'reed-hall', forumId, name: { 'zh-Hans': '苇馆' }, nameAsPrinted: '葦館' },
      ...{ state: 'built' as const, position: 0, citations: [] },
    },
  })
})
afterEach(async () => {
  await db.figure.deleteMany({ where: { forumId } })
  await db.outcome.deleteMany({ where: { forumId } })
  await db.forum.update({ where: { id: forumId }, data: { state: 'published' } })
})

const INPUT = {
  ...{
    'label.zh-Hans': '苇荡面积',
    'label.en': 'Reedbed',
    value: '0012.50',
    asPrinted: '12.5公顷',
  },
  ...{ 'unit.zh-Hans': '公顷', 'unit.en': 'hectares' },
}
const enter = (over: Record<string, string> = {}) =>
  createFigure({ forumId, actor: shen, now, input: { ...INPUT, ...over } })
async function made(over: Record<string, string> = {}): Promise<string> {
  const answer = await enter(over)
  if (!answer.ok) throw new Error(JSON.stringify(answer))
  return answer.value.slug
}
async function outcome(): Promise<string> {
  const input = {
    ...{ kind: 'report', 'title.zh-Hans': '苇岸报告', titleAsPrinted: '苇岸报告' },
    ...{ 'verb.zh-Hans': '发布', verbAsPrinted: '发布' },
  }
  const answer = await createOutcome({ forumId, actor: shen, now, input })
  if (!answer.ok) throw new Error(JSON.stringify(answer))
  return answer.value.slug
}
const save = (slug: string, base: number, input: Record<string, string>, actor = shen) =>
  saveFigure({ forumId, actor, now, slug, base, input })
const move = (slug: string, way: 'up' | 'down') =>
  moveFigure({ forumId, actor: shen, now, slug, way })
const order = async () => (await listForumFigures(forumId)).map(({ label }) => label['zh-Hans'])
const onForum = async () =>
  (await getForum('sample', { now }))?.figures.map(({ label }) => label['zh-Hans'])

test('a figure is entered with its diff, and shows wherever readers meet what it is about', async () => {
  const report = await outcome()
  await made({ 'label.zh-Hans': '全场', atLeast: '300', value: '', period: '' })
  await made({ 'label.zh-Hans': '成果的', outcome: report })
  await made({ 'label.zh-Hans': '中心的', organisation: 'reed-centre' })
  await made({ 'label.zh-Hans': '城里的', city: 'jingmen', 'period.zh-Hans': '2026年' })
  await made({ 'label.zh-Hans': '馆的', infrastructure: 'reed-hall' })
  expect(await order()).toEqual(['全场', '成果的', '中心的', '城里的', '馆的'])
  expect(await onForum()).toEqual(['全场', '成果的', '中心的', '城里的', '馆的'])
  const [shown] = await listOutcomes({ forum: 'sample', now })
  expect(shown?.figures).toMatchObject([
    {
      label: { 'zh-Hans': '成果的' },
      value: 12.5,
      unit: { en: 'hectares' },
      asPrinted: '12.5公顷',
    },
  ])
  const names = (page: { figures: { label: unknown }[] } | null) => JSON.stringify(page?.figures)
  expect(names(await getOrganisation('reed-centre', { now }))).toContain('中心的')
  expect(names(await getCity('jingmen', { now }))).toContain('城里的')
  const row = await db.figure.findFirstOrThrow({ where: { forumId, position: 0 } })
  const audit = await db.audit.findMany({ where: { subjectId: row.id } })
  expect(audit).toMatchObject([
    {
      ...{ event: 'figure.created', actor: shen },
      details: { version: 1, changes: { atLeast: { from: '', to: '300' } } },
    },
  ])
})

test('every figure of the record can be said in fields, and is saved again without a difference', async () => {
  const rows = await db.figure.findMany({ select: { slug: true, forumId: true } })
  expect(rows.length).toBeGreaterThan(30)
  for (const { slug, forumId: at } of rows) {
    const found = await getEditedFigure(at, slug)
    const fields = { ...found?.fields }
    const read = readFigure(fields)
    expect([slug, read.ok && fieldsOfFigure(read.value)]).toEqual([slug, fields])
    const call = { forumId: at, actor: shen, now, slug, base: found?.version ?? 0 }
    expect(await saveFigure({ ...call, input: fields })).toMatchObject({
      value: { kind: 'unchanged' },
    })
  }
})

test('one number written in two ways is no change; two who change it are asked', async () => {
  const slug = await made()
  expect((await getEditedFigure(forumId, slug))?.facts.value).toBe('12.5')
  expect(await save(slug, 1, { value: '12.50' })).toMatchObject({ value: { kind: 'unchanged' } })
  expect(await save(slug, 1, { value: '-0' })).toMatchObject({ value: { version: 2 } })
  expect((await getEditedFigure(forumId, slug))?.facts.value).toBe('0')
  const late = await save(slug, 1, { value: '14' }, luo)
  expect(late).toMatchObject({ ok: false, reason: 'conflict', details: { by: shen } })
  const bounds = await save(slug, 2, { value: '', atLeast: '40', atMost: '60' })
  expect(bounds).toMatchObject({ value: { version: 3 } })
  expect((await getForum('sample', { now }))?.figures).toMatchObject([
    { value: null, atLeast: 40, atMost: 60 },
  ])
})

test('a number of fifteen digits is read back as it was written', async () => {
  for (const value of ['999999999999999', '99999999999.9999', '-0.0001']) {
    const slug = await made({ value })
    expect((await getEditedFigure(forumId, slug))?.facts.value).toBe(value)
  }
})

describe('refused by field, and nothing is written', () => {
  test.each<[string, Record<string, string>, Record<string, string[]>]>([
    ['no number', { value: '' }, { value: ['no_figure'] }],
    ['a number that is none', { value: '12,5' }, { value: ['not_figure'] }],
    ['five decimals', { value: '1.23456' }, { value: ['not_figure'] }],
    ['sixteen digits', { value: '1234567890123456' }, { value: ['not_figure'] }],
    ['a bound that is none', { value: '', atLeast: '多' }, { atLeast: ['not_figure'] }],
    ['a number and a bound', { atMost: '20' }, { value: ['exact_or_bounds'] }],
    [
      'bounds the wrong way round',
      { value: '', atLeast: '60', atMost: '40' },
      { atMost: ['below_least'] },
    ],
    ['no label', { 'label.zh-Hans': '', 'label.en': '' }, { 'label.zh-Hans': ['empty'] }],
    ['a unit in English alone', { 'unit.zh-Hans': '' }, { 'unit.zh-Hans': ['chinese_first'] }],
    ['a period in English alone', { 'period.en': '2026' }, { 'period.zh-Hans': ['chinese_first'] }],
    ['nothing as printed', { asPrinted: '' }, { asPrinted: ['empty'] }],
    [
      'two things that it is about',
      { city: 'jingmen', organisation: 'reed-centre' },
      { city: ['one_subject'] },
    ],
    ['an outcome of another forum', { outcome: 'no-such' }, { outcome: ['unknown_value'] }],
    [
      'a building of another forum',
      { infrastructure: 'convention-exhibition-centre' },
      { infrastructure: ['unknown_value'] },
    ],
    ['a body that is not there', { organisation: 'no-such' }, { organisation: ['unknown_value'] }],
    ['a city that is not there', { city: 'no-such' }, { city: ['unknown_value'] }],
    ['a total of no group', { total: 'yes' }, { group: ['total_of_none'] }],
    [
      'a document that is not there',
      { 'citation0.document': 'no-such', 'citation0.quote': '苇' },
      { 'citation0.document': ['unknown_value'] },
    ],
  ])('%s', async (_, over, fields) => {
    const before = [await db.figure.count(), await db.audit.count()]
    expect(await enter(over)).toEqual({ ok: false, reason: 'invalid', fields })
    expect([await db.figure.count(), await db.audit.count()]).toEqual(before)
    const slug = await made()
    expect(await save(slug, 1, { ...INPUT, ...over })).toEqual({
      ...{ ok: false, reason: 'invalid', fields },
    })
  })

  test('a second total of one group, also for the later of two at once; another list has its own', async () => {
    const total = { group: '苇', total: 'yes' }
    const answers = await Promise.all([enter(total), enter(total)])
    expect(answers.map(({ ok }) => ok).toSorted()).toEqual([false, true])
    expect(answers).toContainEqual({
      ...{ ok: false, reason: 'invalid', fields: { total: ['other_total'] } },
    })
    expect(await enter({ ...total, outcome: await outcome() })).toMatchObject({ ok: true })
    const [first] = await listForumFigures(forumId)
    await save(first?.slug ?? '', 1, { retired: 'yes' })
    expect(await enter(total)).toMatchObject({ ok: true })
    // Put back, it would be the second.
    expect(await save(first?.slug ?? '', 2, { retired: '' })).toMatchObject({
      fields: { total: ['other_total'] },
    })
  })

  test('what is another forum’s', async () => {
    const { slug, ...row } = await db.figure.findFirstOrThrow({ where: { forumId: other } })
    expect(await getEditedFigure(forumId, slug)).toBeNull()
    for (const answer of [
      await save(slug, 1, { value: '1' }),
      await save(slug, 1, { retired: 'yes' }),
      await move(slug, 'down'),
    ]) {
      expect(answer).toEqual({ ok: false, reason: 'not_found' })
    }
    const stands = await db.figure.findUniqueOrThrow({ where: { id: row.id } })
    expect(stands).toEqual({ slug, ...row })
  })
})

test('a group that adds up is a sum for readers; parts with decimals too; one that does not is single figures', async () => {
  const report = await outcome()
  const part = { outcome: report, group: '苇' }
  await made({ ...part, value: '0.3', total: 'yes' })
  await made({ ...part, value: '0.1' })
  const last = await made({ ...part, value: '0.25' })
  const sums = async () => {
    const [shown] = await listOutcomes({ forum: 'sample', now })
    const read = splitFigures(shown?.figures ?? []).sums.map(({ value }) => value)
    return [groupSums(await listForumFigures(forumId)).map(addsUp), read]
  }
  expect(await sums()).toEqual([[false], []])
  await save(last, 1, { value: '0.2' })
  expect(await sums()).toEqual([[true], [0.3]])
  await save(last, 2, { value: '', atLeast: '0.2' })
  expect(await sums()).toEqual([[false], []])
  expect(await listGroups(forumId)).toEqual(['苇'])
})

test('moved among those of one list; at its end nothing happens, and by ten at once nothing is lost', async () => {
  const report = await outcome()
  const first = await made({ 'label.zh-Hans': '甲' })
  const ofReport = await made({ 'label.zh-Hans': '乙', outcome: report })
  const last = await made({ 'label.zh-Hans': '丙', city: 'jingmen' })
  expect(await move(last, 'up')).toMatchObject({ value: { moved: true } })
  expect(await order()).toEqual(['丙', '乙', '甲'])
  expect(await move(ofReport, 'up')).toMatchObject({ value: { moved: false } })
  expect(await move(first, 'down')).toMatchObject({ value: { moved: false } })
  await Promise.all(
    Array.from({ length: 10 }, (_, index) =>
      move(index % 2 ? first : last, index % 3 ? 'up' : 'down'),
    ),
  )
  const rows = await db.figure.findMany({ where: { forumId } })
  expect([rows.length, new Set(rows.map(({ position }) => position)).size]).toEqual([3, 3])
})

test('taken out readers see it no more, and put back it stands in its place', async () => {
  const slug = await made({ 'label.zh-Hans': '甲' })
  await made({ 'label.zh-Hans': '乙' })
  expect(await save(slug, 1, { retired: 'yes' })).toMatchObject({ value: { version: 2 } })
  expect(await onForum()).toEqual(['乙'])
  expect(await save(slug, 2, { retired: '' })).toMatchObject({ value: { version: 3 } })
  expect(await onForum()).toEqual(['甲', '乙'])
})

test('of a draft readers see nothing, wherever it is about', async () => {
  await made({ 'label.zh-Hans': '密苇数', organisation: 'reed-centre' })
  await made({ 'label.zh-Hans': '密苇数', city: 'jingmen' })
  await db.forum.update({ where: { id: forumId }, data: { state: 'draft' } })
  const pages = [
    await getForum('sample', { now }),
    await getOrganisation('reed-centre', { now }),
    await getCity('jingmen', { now }),
  ]
  expect(pages[0]).toBeNull()
  expect(JSON.stringify(pages)).not.toContain('密苇数')
  expect(await order()).toEqual(['密苇数', '密苇数'])
})

test('what was taken out of the record since stays where it is named', async () => {
  const slug = await made({ organisation: 'reed-centre' })
  await db.organisation.update({ where: { slug: 'reed-centre' }, data: { retiredAt: now } })
  expect(await save(slug, 1, { value: '14' })).toMatchObject({ value: { version: 2 } })
  expect((await getEditedFigure(forumId, slug))?.facts.organisation).toBe('reed-centre')
  const offered = async (own: string | null) =>
    (await listFigureChoices({ forumId, own })).organisation.some(
      (one) => one.slug === 'reed-centre',
    )
  expect([await offered(slug), await offered(null)]).toEqual([true, false])
  await db.organisation.update({ where: { slug: 'reed-centre' }, data: { retiredAt: null } })
})

test('list, form, choices and groups take as many queries as they say', async () => {
  const slug = await made()
  const count = async (work: () => Promise<unknown>) => (await countQueries(work)).count
  expect(await count(() => listForumFigures(forumId))).toBe(1)
  expect(await count(() => getEditedFigure(forumId, slug))).toBe(1)
  expect(await count(() => listFigureChoices({ forumId, own: slug }))).toBe(4)
  expect(await count(() => listGroups(forumId))).toBe(1)
})
