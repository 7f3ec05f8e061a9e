import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { getCity } from '#lib/domain/cities/queries.ts'
import { listCompleteness } from '#lib/domain/completeness/queries.ts'
import { getForum } from '#lib/domain/forums/queries.ts'
import { createHonour, moveHonour, saveHonour } from '#lib/domain/honours/mutations.ts'
import {
  getEditedHonour,
  listForumHonours,
  listHonourChoices,
} from '#lib/domain/honours/queries.ts'
import { fieldsOfHonour, readHonour } from '#lib/domain/honours/utils.ts'
import { getOrganisation } from '#lib/domain/organisations/queries.ts'
import { countQueries, db } from '#lib/platform/db.ts'
import { makeEditors, now, sampleId } from '../programme/drafting.ts'

/** Organisers enter the titles that their sources tell of, each with one holder, and readers see them at once. */

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
})
afterEach(async () => {
  await db.honour.deleteMany({ where: { forumId } })
  await db.forum.update({ where: { id: forumId }, data: { state: 'published' } })
})

const INPUT = {
  ...{ 'title.zh-Hans': '苇荡示范市', 'title.en': 'Reedbed Demonstration City' },
  ...{ titleAsPrinted: '葦蕩示範市', state: 'held', city: 'jingmen' },
}
const enter = (over: Record<string, string> = {}) =>
  createHonour({ forumId, actor: shen, now, input: { ...INPUT, ...over } })
async function made(over: Record<string, string> = {}): Promise<string> {
  const answer = await enter(over)
  if (!answer.ok) throw new Error(JSON.stringify(answer))
  return answer.value.slug
}
const save = (slug: string, base: number, input: Record<string, string>, actor = shen) =>
  saveHonour({ forumId, actor, now, slug, base, input })
const move = (slug: string, way: 'up' | 'down') =>
  moveHonour({ forumId, actor: shen, now, slug, way })
const order = async () => (await listForumHonours(forumId)).map(({ title }) => title['zh-Hans'])
const onForum = async () =>
  (await getForum('sample', { now }))?.honours.map(({ title }) => title['zh-Hans'])

test('a title is entered with its diff, and shows at the forum and with whoever holds it', async () => {
  const slug = await made({ 'citation0.document': 'jingmen-2017', 'citation0.quote': '示範市' })
  await made({ 'title.zh-Hans': '中心的', city: '', organisation: 'reed-centre' })
  await made({ 'title.zh-Hans': '村里的', city: '', 'holder.zh-Hans': '苇岸村' })
  await made({ 'title.zh-Hans': '城里一村的', state: 'candidate', 'holder.zh-Hans': '苇岸村' })
  expect(slug).toMatch(/^reedbed-demonstration-city-/)
  expect(await onForum()).toEqual(['苇荡示范市', '中心的', '村里的', '城里一村的'])
  expect((await listForumHonours(forumId)).map(({ holder }) => holder?.['zh-Hans'])).toEqual([
    ...['荆门', '芦苇中心', '苇岸村', '苇岸村'],
  ])
  const [first, , , last] = (await getForum('sample', { now }))?.honours ?? []
  expect(first).toMatchObject({
    ...{ slug, titleAsPrinted: '葦蕩示範市', state: 'held', holder: null, organisation: null },
    citations: [{ document: 'jingmen-2017', quote: '示範市' }],
  })
  expect(last).toMatchObject({ state: 'candidate', holder: { 'zh-Hans': '苇岸村' } })
  const ofCity = (await getCity('jingmen', { now }))?.honours.map(({ title }) => title['zh-Hans'])
  expect(ofCity).toEqual(expect.arrayContaining(['苇荡示范市', '城里一村的']))
  expect(ofCity).not.toContain('村里的')
  const body = await getOrganisation('reed-centre', { now })
  expect(body?.honours.map(({ title }) => title['zh-Hans'])).toEqual(['中心的'])
  const row = await db.honour.findFirstOrThrow({ where: { forumId, slug } })
  expect(await db.audit.findMany({ where: { subjectId: row.id } })).toMatchObject([
    {
      ...{ event: 'honour.created', actor: shen, forumId },
      details: { version: 1, changes: { city: { from: '', to: 'jingmen' } } },
    },
  ])
})

test('every title of the record can be said in fields, and is saved again without a difference', async () => {
  const rows = await db.honour.findMany({ select: { slug: true, forumId: true } })
  expect(rows).toHaveLength(12)
  for (const { slug, forumId: at } of rows) {
    const found = await getEditedHonour(at, slug)
    const fields = { ...found?.fields }
    const read = readHonour(fields)
    expect([slug, read.ok && fieldsOfHonour(read.value)]).toEqual([slug, fields])
    const call = { forumId: at, actor: shen, now, slug, base: found?.version ?? 0 }
    expect(await saveHonour({ ...call, input: fields })).toMatchObject({
      value: { kind: 'unchanged' },
    })
  }
})

test('two who change one field are asked; who changes another saves beside it', async () => {
  const slug = await made()
  expect(await save(slug, 1, { titleAsPrinted: '葦蕩市' })).toMatchObject({ value: { version: 2 } })
  expect(await save(slug, 1, { titleAsPrinted: '蘆蕩市' }, luo)).toMatchObject({
    ...{ ok: false, reason: 'conflict', details: { by: shen, version: 2 } },
  })
  expect(await save(slug, 1, { state: 'candidate' }, luo)).toMatchObject({
    value: { kind: 'saved', version: 3, beside: ['titleAsPrinted'] },
  })
  expect((await getEditedHonour(forumId, slug))?.facts).toMatchObject({
    ...{ titleAsPrinted: '葦蕩市', state: 'candidate', city: 'jingmen' },
  })
})

test('one who names a body and one who names a village at once do not both hold it', async () => {
  const slug = await made({ city: '', 'holder.zh-Hans': '苇岸村' })
  const answers = await Promise.all([
    save(slug, 1, { organisation: 'reed-centre', 'holder.zh-Hans': '' }),
    save(slug, 1, { city: 'jingmen' }, luo),
  ])
  expect(answers.map(({ ok }) => ok).toSorted()).toEqual([false, true])
  expect(answers).toContainEqual({
    ...{ ok: false, reason: 'invalid', fields: { organisation: ['one_holder'] } },
  })
})

describe('refused by field, and nothing is written', () => {
  test.each<[string, Record<string, string>, Record<string, string[]>]>([
    ['no title', { 'title.zh-Hans': '', 'title.en': '' }, { 'title.zh-Hans': ['empty'] }],
    ['a title in English alone', { 'title.zh-Hans': '' }, { 'title.zh-Hans': ['chinese_first'] }],
    ['nothing as printed', { titleAsPrinted: '' }, { titleAsPrinted: ['empty'] }],
    ['a state that is none', { state: 'lost' }, { state: ['unknown_value'] }],
    ['no holder', { city: '' }, { city: ['no_holder'] }],
    [
      'a holder in English alone',
      { city: '', 'holder.en': 'Reedbank' },
      { 'holder.zh-Hans': ['chinese_first'] },
    ],
    ['a city and a body', { organisation: 'reed-centre' }, { organisation: ['one_holder'] }],
    [
      'a body and a village',
      { city: '', organisation: 'reed-centre', 'holder.zh-Hans': '苇岸村' },
      { organisation: ['one_holder'] },
    ],
    ['a city that is not there', { city: 'no-such' }, { city: ['unknown_value'] }],
    [
      'a body that is not there',
      { city: '', organisation: 'no-such' },
      { organisation: ['unknown_value'] },
    ],
    [
      'a document that is not there',
      { 'citation0.document': 'no-such', 'citation0.quote': '苇' },
      { 'citation0.document': ['unknown_value'] },
    ],
  ])('%s', async (_, over, fields) => {
    const before = [await db.honour.count(), await db.audit.count()]
    expect(await enter(over)).toEqual({ ok: false, reason: 'invalid', fields })
    expect([await db.honour.count(), await db.audit.count()]).toEqual(before)
    const slug = await made({ city: 'berlin' })
    expect(await save(slug, 1, { ...INPUT, ...over })).toEqual({
      ...{ ok: false, reason: 'invalid', fields },
    })
  })

  test('what is another forum’s', async () => {
    const { slug, ...row } = await db.honour.findFirstOrThrow({ where: { forumId: other } })
    expect(await getEditedHonour(forumId, slug)).toBeNull()
    for (const answer of [
      await save(slug, 1, { state: 'candidate' }),
      await save(slug, 1, { retired: 'yes' }),
      await move(slug, 'down'),
    ]) {
      expect(answer).toEqual({ ok: false, reason: 'not_found' })
    }
    expect(await db.honour.findUniqueOrThrow({ where: { id: row.id } })).toEqual({ slug, ...row })
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
  const { id } = await db.honour.findFirstOrThrow({ where: { forumId, slug: last } })
  const moves = await db.audit.findMany({ where: { subjectId: id, event: 'honour.moved' } })
  expect(moves).toMatchObject([{ details: { changes: { position: { from: '2', to: '1' } } } }])
  await Promise.all(
    Array.from({ length: 10 }, (_, index) =>
      index % 2 ? enter() : move(index % 4 ? first : last, index % 3 ? 'up' : 'down'),
    ),
  )
  const rows = await db.honour.findMany({ where: { forumId } })
  expect([rows.length, new Set(rows.map(({ position }) => position)).size]).toEqual([8, 8])
})

test('taken out readers see it no more, it counts for nothing, and put back it stands in its place', async () => {
  const slug = await made({ 'title.zh-Hans': '甲' })
  await made({ 'title.zh-Hans': '乙' })
  const counted = async () => {
    const parts = await listCompleteness(forumId)
    return parts.find(({ noun }) => noun === 'honour')?.records.map(({ english }) => english)
  }
  expect(await counted()).toEqual([1, 1])
  expect(await save(slug, 1, { retired: 'yes' })).toMatchObject({ value: { version: 2 } })
  expect([await onForum(), await counted()]).toEqual([['乙'], [1]])
  expect(await save(slug, 2, { retired: '' })).toMatchObject({ value: { version: 3 } })
  expect([await onForum(), await counted()]).toEqual([
    ['甲', '乙'],
    [1, 1],
  ])
})

test('of a draft readers see nothing, whoever holds it', async () => {
  await made({ 'title.zh-Hans': '密苇市' })
  await made({ 'title.zh-Hans': '密苇市', city: '', organisation: 'reed-centre' })
  await db.forum.update({ where: { id: forumId }, data: { state: 'draft' } })
  const pages = [
    await getForum('sample', { now }),
    await getOrganisation('reed-centre', { now }),
    await getCity('jingmen', { now }),
  ]
  expect(pages[0]).toBeNull()
  expect(JSON.stringify(pages)).not.toContain('密苇市')
  expect(await order()).toEqual(['密苇市', '密苇市'])
})

test('a body taken out of the record since stays where it is named, and is offered to nothing else', async () => {
  const slug = await made({ city: '', organisation: 'reed-centre' })
  const body = { where: { slug: 'reed-centre' } }
  await db.organisation.update({ ...body, data: { retiredAt: now } })
  expect(await save(slug, 1, { state: 'candidate' })).toMatchObject({ value: { version: 2 } })
  expect((await getEditedHonour(forumId, slug))?.facts.organisation).toBe('reed-centre')
  expect(await listForumHonours(forumId)).toMatchObject([{ slug, holder: null }])
  const offered = async (own: string | null) =>
    (await listHonourChoices({ forumId, own })).organisation.some(
      (one) => one.slug === 'reed-centre',
    )
  expect([await offered(slug), await offered(null)]).toEqual([true, false])
  await db.organisation.update({ ...body, data: { retiredAt: null } })
})

test('list, form and choices take as many queries as they say', async () => {
  const slug = await made()
  const count = async (work: () => Promise<unknown>) => (await countQueries(work)).count
  expect(await count(() => listForumHonours(forumId))).toBe(1)
  expect(await count(() => getEditedHonour(forumId, slug))).toBe(1)
  expect(await count(() => listHonourChoices({ forumId, own: slug }))).toBe(2)
})
