import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { listCompleteness } from '#lib/domain/completeness/queries.ts'
import { getForumForOpenData } from '#lib/domain/forums/open-data/queries.ts'
import { getForum } from '#lib/domain/forums/queries.ts'
import { createReference, moveReference, saveReference } from '#lib/domain/references/mutations.ts'
import { getEditedReference, listForumReferences } from '#lib/domain/references/queries.ts'
import { fieldsOfReference, readReference } from '#lib/domain/references/utils.ts'
import { countQueries, db } from '#lib/platform/db.ts'
import { makeEditors, now, sampleId } from '../programme/drafting.ts'

/** Organisers enter the papers to which their text refers, in its order, and readers see them at once. */

let forumId: string
let other: string
let shen: string
let luo: string
beforeAll(async () => {
  forumId = await sampleId()
  other = (await db.forum.findUniqueOrThrow({ where: { slug: 'zhongguancun-2023' } })).id
  ;({ shen, luo } = await makeEditors())
})
afterEach(async () => {
  await db.reference.deleteMany({ where: { forumId } })
  await db.forum.update({ where: { id: forumId }, data: { state: 'published' } })
})

const INPUT = {
  ...{ 'title.zh-Hans': '苇荡规划', 'title.en': 'Reedbed Plan', titleAsPrinted: '《葦蕩規劃》' },
  ...{ 'issuer.zh-Hans': '苇城', issuedOn: '2021-03' },
}
const enter = (over: Record<string, string> = {}) =>
  createReference({ forumId, actor: shen, now, input: { ...INPUT, ...over } })
async function made(over: Record<string, string> = {}): Promise<string> {
  const answer = await enter(over)
  if (!answer.ok) throw new Error(JSON.stringify(answer))
  return answer.value.slug
}
const save = (slug: string, base: number, input: Record<string, string>, actor = shen) =>
  saveReference({ forumId, actor, now, slug, base, input })
const move = (slug: string, way: 'up' | 'down') =>
  moveReference({ forumId, actor: shen, now, slug, way })
const order = async () => (await listForumReferences(forumId)).map(({ title }) => title['zh-Hans'])
const onForum = async () =>
  (await getForum('sample', { now }))?.references.map(({ title }) => title['zh-Hans'])

test('a paper is entered with its diff, and shows at the forum', async () => {
  const slug = await made({ 'citation0.document': 'jingmen-2017', 'citation0.quote': '規劃' })
  await made({ 'title.zh-Hans': '意见', 'issuer.zh-Hans': '', issuedOn: '' })
  expect(slug).toMatch(/^reedbed-plan-/)
  expect((await getForum('sample', { now }))?.references).toMatchObject([
    {
      ...{ slug, titleAsPrinted: '《葦蕩規劃》', issuer: { 'zh-Hans': '苇城' }, remark: null },
      issuedOn: { on: '2021-03-01', precision: 'month' },
      citations: [{ document: 'jingmen-2017', quote: '規劃' }],
    },
    { title: { 'zh-Hans': '意见' }, issuer: null, issuedOn: null },
  ])
  const row = await db.reference.findFirstOrThrow({ where: { forumId, slug } })
  expect(await db.audit.findMany({ where: { subjectId: row.id } })).toMatchObject([
    {
      ...{ event: 'reference.created', actor: shen, forumId },
      details: { version: 1, changes: { issuedOn: { from: '', to: '2021-03' } } },
    },
  ])
})

test('every paper of the record can be said in fields, and is saved again without a difference', async () => {
  const rows = await db.reference.findMany({ select: { slug: true, forumId: true } })
  expect(rows).toHaveLength(8)
  for (const { slug, forumId: at } of rows) {
    const found = await getEditedReference(at, slug)
    const fields = { ...found?.fields }
    const read = readReference(fields)
    expect([slug, read.ok && fieldsOfReference(read.value)]).toEqual([slug, fields])
    const call = { forumId: at, actor: shen, now, slug, base: found?.version ?? 0 }
    expect(await saveReference({ ...call, input: fields })).toMatchObject({
      value: { kind: 'unchanged' },
    })
  }
})

test('two who change one field are asked; who changes another saves beside it', async () => {
  const slug = await made()
  expect(await save(slug, 1, { issuedOn: '2021' })).toMatchObject({ value: { version: 2 } })
  expect(await save(slug, 1, { issuedOn: '2022' }, luo)).toMatchObject({
    ...{ ok: false, reason: 'conflict', details: { by: shen, version: 2 } },
  })
  expect(await save(slug, 1, { 'issuer.zh-Hans': '苇省' }, luo)).toMatchObject({
    value: { kind: 'saved', version: 3, beside: ['issuedOn'] },
  })
  expect((await getEditedReference(forumId, slug))?.facts).toMatchObject({
    ...{ issuedOn: { on: '2021-01-01', precision: 'year' }, issuer: { 'zh-Hans': '苇省' } },
  })
})

describe('refused by field, and nothing is written', () => {
  test.each<[string, Record<string, string>, Record<string, string[]>]>([
    ['no title', { 'title.zh-Hans': '', 'title.en': '' }, { 'title.zh-Hans': ['empty'] }],
    ['a title in English alone', { 'title.zh-Hans': '' }, { 'title.zh-Hans': ['chinese_first'] }],
    ['nothing as printed', { titleAsPrinted: '' }, { titleAsPrinted: ['empty'] }],
    ['a day that is none', { issuedOn: '2021-02-30' }, { issuedOn: ['not_day'] }],
    ['a remark in English alone', { 'remark.en': 'x' }, { 'remark.zh-Hans': ['chinese_first'] }],
    [
      'a document that is not there',
      { 'citation0.document': 'no-such', 'citation0.quote': '苇' },
      { 'citation0.document': ['unknown_value'] },
    ],
  ])('%s', async (_, over, fields) => {
    const before = [await db.reference.count(), await db.audit.count()]
    expect(await enter(over)).toEqual({ ok: false, reason: 'invalid', fields })
    expect([await db.reference.count(), await db.audit.count()]).toEqual(before)
    const slug = await made({ titleAsPrinted: '旧' })
    expect(await save(slug, 1, { ...INPUT, ...over })).toEqual({
      ...{ ok: false, reason: 'invalid', fields },
    })
  })

  test('what is another forum’s', async () => {
    const { slug, ...row } = await db.reference.findFirstOrThrow({ where: { forumId: other } })
    expect(await getEditedReference(forumId, slug)).toBeNull()
    for (const answer of [
      await save(slug, 1, { issuedOn: '2020' }),
      await save(slug, 1, { retired: 'yes' }),
      await move(slug, 'down'),
    ]) {
      expect(answer).toEqual({ ok: false, reason: 'not_found' })
    }
    const stands = await db.reference.findUniqueOrThrow({ where: { id: row.id } })
    expect(stands).toEqual({ slug, ...row })
  })
})

test('moved at the forum; at its end nothing happens, and by ten who enter and move at once nothing is lost', async () => {
  const first = await made({ 'title.zh-Hans': '甲' })
  const gone = await made({ 'title.zh-Hans': '乙' })
  const last = await made({ 'title.zh-Hans': '丙' })
  await save(gone, 1, { retired: 'yes' })
  expect(await move(last, 'up')).toEqual({ ok: true, value: { moved: true } })
  expect(await onForum()).toEqual(['丙', '甲'])
  expect(await order()).toEqual(['丙', '乙', '甲'])
  expect(await move(first, 'down')).toEqual({ ok: true, value: { moved: false } })
  expect(await move(gone, 'up')).toEqual({ ok: true, value: { moved: false } })
  await Promise.all(
    Array.from({ length: 10 }, (_, index) =>
      index % 2 ? enter() : move(index % 4 ? first : last, index % 3 ? 'up' : 'down'),
    ),
  )
  const rows = await db.reference.findMany({ where: { forumId } })
  expect([rows.length, new Set(rows.map(({ position }) => position)).size]).toEqual([8, 8])
})

test('taken out readers see it no more, nor in open data, and put back it stands in its place', async () => {
  const slug = await made({ 'title.zh-Hans': '甲' })
  await made({ 'title.zh-Hans': '乙' })
  const seen = async () => {
    const open = await getForumForOpenData('sample')
    const parts = await listCompleteness(forumId)
    return [
      await onForum(),
      open?.references.length,
      parts.find(({ noun }) => noun === 'reference')?.records.length,
    ]
  }
  expect(await seen()).toEqual([['甲', '乙'], 2, 2])
  expect(await save(slug, 1, { retired: 'yes' })).toMatchObject({ value: { version: 2 } })
  expect(await seen()).toEqual([['乙'], 1, 1])
  expect(await save(slug, 2, { retired: '' })).toMatchObject({ value: { version: 3 } })
  expect(await seen()).toEqual([['甲', '乙'], 2, 2])
})

test('list and form take one query each', async () => {
  const slug = await made()
  const count = async (work: () => Promise<unknown>) => (await countQueries(work)).count
  expect(await count(() => listForumReferences(forumId))).toBe(1)
  expect(await count(() => getEditedReference(forumId, slug))).toBe(1)
})
