import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { getAlliance } from '#lib/domain/alliances/queries.ts'
import { getForum } from '#lib/domain/forums/queries.ts'
import { getOrganisation } from '#lib/domain/organisations/queries.ts'
import { createOutcome, moveOutcome, saveOutcome } from '#lib/domain/outcomes/editing/mutations.ts'
import {
  getEditedOutcome,
  listForumOutcomes,
  listOutcomeChoices,
} from '#lib/domain/outcomes/editing/queries.ts'
import { listOutcomes } from '#lib/domain/outcomes/queries.ts'
import { countQueries, db } from '#lib/platform/db.ts'
import { makeEditors, now, sampleId } from '../programme/drafting.ts'

/** Organisers say what came of their forum, in its order, and readers see it at once. */

let forumId: string
let other: string
let shen: string
let luo: string
let session: string
beforeAll(async () => {
  forumId = await sampleId()
  other = (await db.forum.findUniqueOrThrow({ where: { slug: 'jingmen-2017' } })).id
  ;({ shen, luo } = await makeEditors())
  const part = await db.forumSession.findFirstOrThrow({ where: { forumId, retiredAt: null } })
  session = part.slug
  const body = await db.organisation.create({
    data: {
      ...{ slug: 'reed-centre', name: { 'zh-Hans': '芦苇中心' }, kind: 'institute' as const },
      citations: [],
    },
  })
  await db.alliance.create({
    data: {
      ...{ slug: 'reed-alliance', organisationId: body.id, citations: [] },
      description: { 'zh-Hans': '芦苇联盟' },
    },
  })
})
afterEach(async () => {
  await db.outcome.deleteMany({ where: { forumId } })
  await db.forum.update({ where: { id: forumId }, data: { state: 'published' } })
})

const INPUT = {
  ...{ kind: 'report', 'title.zh-Hans': '苇岸报告', 'title.en': 'Reed Report' },
  ...{ titleAsPrinted: '葦岸報告', 'verb.zh-Hans': '发布', verbAsPrinted: '發布' },
}
const enter = (over: Record<string, string> = {}) =>
  createOutcome({ forumId, actor: shen, now, input: { ...INPUT, ...over } })
async function made(over: Record<string, string> = {}): Promise<string> {
  const answer = await enter(over)
  if (!answer.ok) throw new Error(JSON.stringify(answer))
  return answer.value.slug
}
const move = (slug: string, way: 'up' | 'down') =>
  moveOutcome({ forumId, actor: shen, now, slug, way })
const retire = (slug: string, base: number, retired: '' | 'yes') =>
  saveOutcome({ forumId, actor: shen, now, slug, base, input: { retired } })
const order = async () =>
  (await listForumOutcomes(forumId)).map(({ title, isRetired }) =>
    isRetired ? `(${title['zh-Hans']})` : title['zh-Hans'],
  )
const asRead = async () =>
  (await listOutcomes({ forum: 'sample', now })).map(({ title }) => title['zh-Hans'])
const auditOf = async (slug: string) => {
  const { id } = await db.outcome.findUniqueOrThrow({ where: { slug } })
  return db.audit.findMany({
    where: { subjectId: id },
    orderBy: { id: 'asc' },
    select: { event: true, actor: true, details: true },
  })
}

test('an outcome is entered last, with its diff, and shows wherever readers meet it', async () => {
  await made({ 'title.zh-Hans': '甲' })
  const slug = await made({
    ...{ 'title.zh-Hans': '乙', happenedOn: '2026-11', dateAsPrinted: '十一月', session },
    ...{ organisation: 'reed-centre', alliance: 'reed-alliance' },
    ...{ 'points.zh-Hans': '入渗\n养护', 'points.en': '\nCare', 'doubt.zh-Hans': '日期不详' },
    ...{ 'citation0.document': 'jingmen-2017', 'citation0.quote': '发布' },
  })
  expect(slug).toMatch(/^reed-report-/)
  expect([await order(), await asRead()]).toEqual([
    ['甲', '乙'],
    ['甲', '乙'],
  ])
  expect((await listOutcomes({ forum: 'sample', now }))[1]).toMatchObject({
    ...{ slug, kind: 'report', titleAsPrinted: '葦岸報告', verbAsPrinted: '發布' },
    happenedOn: { on: '2026-11-01', precision: 'month' },
    ...{ dateAsPrinted: '十一月', session: { slug: session } },
    ...{ organisation: { slug: 'reed-centre' }, alliance: { slug: 'reed-alliance' } },
    points: [{ 'zh-Hans': '入渗' }, { 'zh-Hans': '养护', en: 'Care' }],
    ...{ doubt: { 'zh-Hans': '日期不详' }, citations: [{ document: 'jingmen-2017' }] },
  })
  for (const page of [
    await getOrganisation('reed-centre', { now }),
    await getAlliance('reed-alliance', { now }),
  ]) {
    expect(JSON.stringify(page)).toContain(slug)
  }
  expect((await getForum('sample', { now }))?.counts.outcomes).toBe(2)
  expect(await auditOf(slug)).toMatchObject([
    {
      ...{ event: 'outcome.created', actor: shen },
      details: { version: 1, changes: { happenedOn: { from: '', to: '2026-11' } } },
    },
  ])
})

test('every outcome of the record, as fields, is saved again without a difference', async () => {
  const rows = await db.outcome.findMany({ select: { slug: true, forumId: true, version: true } })
  for (const { slug, forumId: at, version } of rows) {
    const found = await getEditedOutcome(at, slug)
    const call = { forumId: at, actor: shen, now, slug, base: version }
    expect(await saveOutcome({ ...call, input: { ...found?.fields } })).toMatchObject({
      value: { kind: 'unchanged' },
    })
  }
  expect(rows.length).toBe(8)
})

test('a correction stands at once; two who change one field are asked, of two fields both stand', async () => {
  const slug = await made()
  const call = { forumId, now, slug, base: 1 }
  await saveOutcome({ ...call, actor: shen, input: { 'verb.zh-Hans': '启动', kind: 'plan' } })
  const late = await saveOutcome({ ...call, actor: luo, input: { 'verb.zh-Hans': '揭牌' } })
  expect(late).toMatchObject({ ok: false, reason: 'conflict', details: { version: 2, by: shen } })
  const beside = await saveOutcome({ ...call, actor: luo, input: { happenedOn: '2026' } })
  expect(beside).toMatchObject({
    ok: true,
    value: { version: 3, beside: ['kind', 'verb.zh-Hans'] },
  })
  expect((await listOutcomes({ forum: 'sample', now }))[0]).toMatchObject({
    ...{ kind: 'plan', verb: { 'zh-Hans': '启动' } },
    happenedOn: { on: '2026-01-01', precision: 'year' },
  })
})

describe('refused, and nothing is written', () => {
  test.each<[string, Record<string, string>, string, string]>([
    ['no name', { 'title.zh-Hans': '', 'title.en': '' }, 'title.zh-Hans', 'empty'],
    ['English alone', { 'title.zh-Hans': '' }, 'title.zh-Hans', 'chinese_first'],
    ['no name as printed', { titleAsPrinted: '' }, 'titleAsPrinted', 'empty'],
    ['no verb', { 'verb.zh-Hans': '' }, 'verb.zh-Hans', 'empty'],
    ['no verb as printed', { verbAsPrinted: '' }, 'verbAsPrinted', 'empty'],
    ['a kind that is none', { kind: 'wish' }, 'kind', 'unknown_value'],
    ['no day', { happenedOn: '2026-02-30' }, 'happenedOn', 'not_day'],
    ['a year that never was', { happenedOn: '0000' }, 'happenedOn', 'not_day'],
    ['a point in English alone', { 'points.en': 'Care' }, 'points.zh-Hans', 'chinese_first'],
    [
      'too many points',
      { 'points.zh-Hans': '苇\n'.repeat(41) + '苇' },
      'points.zh-Hans',
      'too_large',
    ],
    ['a part of another forum', { session: 'no-such' }, 'session', 'unknown_value'],
    ['a body that is not there', { organisation: 'no-such' }, 'organisation', 'unknown_value'],
    ['an alliance that is not there', { alliance: 'no-such' }, 'alliance', 'unknown_value'],
    [
      'a document that is not there',
      { 'citation0.document': 'no-such', 'citation0.quote': '苇' },
      'citation0.document',
      'unknown_value',
    ],
  ])('%s', async (_, over, field, fault) => {
    const before = [await db.outcome.count(), await db.audit.count()]
    expect(await enter(over)).toEqual({
      ok: false,
      reason: 'invalid',
      fields: { [field]: [fault] },
    })
    expect([await db.outcome.count(), await db.audit.count()]).toEqual(before)
    // The same of one that stands.
    const slug = await made()
    const call = { forumId, actor: shen, now, slug, base: 1 }
    expect(await saveOutcome({ ...call, input: { ...INPUT, ...over } })).toEqual({
      ...{ ok: false, reason: 'invalid', fields: { [field]: [fault] } },
    })
    expect(await db.audit.count()).toBe((before[1] ?? 0) + 1)
  })

  test('what is another forum’s', async () => {
    const { slug, ...row } = await db.outcome.findFirstOrThrow({ where: { forumId: other } })
    expect(await getEditedOutcome(forumId, slug)).toBeNull()
    const input = { 'title.en': 'Mine' }
    for (const answer of [
      await saveOutcome({ forumId, actor: shen, now, slug, base: 1, input }),
      await retire(slug, 1, 'yes'),
      await move(slug, 'down'),
    ]) {
      expect(answer).toEqual({ ok: false, reason: 'not_found' })
    }
    expect(await db.outcome.findUnique({ where: { slug } })).toEqual({ slug, ...row })
  })
})

test('moved up and down among what readers see; at its end nothing happens', async () => {
  const first = await made({ 'title.zh-Hans': '甲' })
  const gone = await made({ 'title.zh-Hans': '乙' })
  const last = await made({ 'title.zh-Hans': '丙' })
  await retire(gone, 1, 'yes')
  expect(await move(last, 'up')).toMatchObject({ value: { moved: true } })
  expect(await asRead()).toEqual(['丙', '甲'])
  expect(await move(last, 'up')).toMatchObject({ value: { moved: false } })
  expect(await move(first, 'down')).toMatchObject({ value: { moved: false } })
  expect(await move(gone, 'up')).toMatchObject({ value: { moved: false } })
  expect((await auditOf(last)).at(-1)).toMatchObject({
    ...{ event: 'outcome.moved', details: { changes: { position: { from: '2', to: '1' } } } },
  })
})

test('moved and entered by ten at once, nothing is lost and every place is taken once', async () => {
  const slugs = [await made(), await made(), await made()]
  await Promise.all(
    Array.from({ length: 10 }, (_, index) =>
      index % 5 === 4 ? enter() : move(slugs[index % 3] ?? '', index % 2 ? 'up' : 'down'),
    ),
  )
  const rows = await db.outcome.findMany({ where: { forumId } })
  expect([rows.length, new Set(rows.map(({ position }) => position)).size]).toEqual([5, 5])
})

test('taken out, readers see neither it nor its figures; put back, all of it, in its place', async () => {
  const slug = await made({ 'title.zh-Hans': '甲' })
  await made({ 'title.zh-Hans': '乙' })
  const { id } = await db.outcome.findUniqueOrThrow({ where: { slug } })
  await db.figure.create({
    data: {
      ...{ slug: 'reed-area', forumId, outcomeId: id, label: { 'zh-Hans': '苇荡面积' } },
      ...{ value: 12, asPrinted: '12公顷', position: 0, citations: [] },
    },
  })
  const forum = async () => JSON.stringify(await getForum('sample', { now }))
  expect(await forum()).toContain('苇荡面积')
  expect(await retire(slug, 1, 'yes')).toMatchObject({ value: { kind: 'saved', version: 2 } })
  expect([await order(), await asRead()]).toEqual([['(甲)', '乙'], ['乙']])
  expect(await forum()).not.toContain('苇荡面积')
  expect(await retire(slug, 2, 'yes')).toMatchObject({ value: { kind: 'unchanged' } })
  expect(await retire(slug, 2, '')).toMatchObject({ value: { kind: 'saved', version: 3 } })
  expect(await asRead()).toEqual(['甲', '乙'])
  expect(await forum()).toContain('苇荡面积')
  expect((await auditOf(slug)).map(({ details }) => details)).toMatchObject([
    { version: 1 },
    { changes: { retired: { from: '', to: 'yes' } } },
    { changes: { retired: { from: 'yes', to: '' } } },
  ])
  await db.figure.deleteMany({ where: { forumId } })
})

test('of a draft readers see nothing, nor that an alliance came of it, and no other forum may name that', async () => {
  const body = await db.organisation.create({
    data: {
      ...{ slug: 'reed-secret', name: { 'zh-Hans': '密苇' }, kind: 'association' as const },
      citations: [],
    },
  })
  await db.alliance.create({
    data: {
      ...{ slug: 'reed-secret', organisationId: body.id, citations: [] },
      description: { 'zh-Hans': '密苇盟' },
    },
  })
  const slug = await made({ organisation: 'reed-secret', alliance: 'reed-secret' })
  const allianceSlugs = async (at: string) =>
    (await listOutcomeChoices({ forumId: at, own: null, now })).alliances.map((one) => one.slug)
  await db.forum.update({ where: { id: forumId }, data: { state: 'draft' } })
  expect(await asRead()).toEqual([])
  expect([
    await getOrganisation('reed-secret', { now }),
    await getAlliance('reed-secret', { now }),
  ]).toEqual([null, null])
  expect(await allianceSlugs(forumId)).toContain('reed-secret')
  expect(await allianceSlugs(other)).not.toContain('reed-secret')
  const input = { ...INPUT, alliance: 'reed-secret' }
  expect(await createOutcome({ forumId: other, actor: luo, now, input })).toEqual({
    ...{ ok: false, reason: 'invalid', fields: { alliance: ['unknown_value'] } },
  })
  expect(await getEditedOutcome(forumId, slug)).toMatchObject({ version: 1 })
  await db.outcome.deleteMany({ where: { forumId } })
  await db.alliance.delete({ where: { slug: 'reed-secret' } })
  await db.organisation.delete({ where: { slug: 'reed-secret' } })
})

test('what was taken out of the record since stays where it is named, and offered there alone', async () => {
  const slug = await made({ organisation: 'reed-centre' })
  await db.organisation.update({ where: { slug: 'reed-centre' }, data: { retiredAt: now } })
  const call = { forumId, actor: shen, now, slug }
  expect(await saveOutcome({ ...call, base: 1, input: { kind: 'plan' } })).toMatchObject({
    value: { kind: 'saved' },
  })
  expect((await getEditedOutcome(forumId, slug))?.facts.organisation).toBe('reed-centre')
  const offered = async (own: string | null) =>
    (await listOutcomeChoices({ forumId, own, now })).organisations.some(
      (one) => one.slug === 'reed-centre',
    )
  expect([await offered(slug), await offered(null)]).toEqual([true, false])
  await saveOutcome({ ...call, base: 2, input: { organisation: '' } })
  expect(
    await saveOutcome({ ...call, base: 3, input: { organisation: 'reed-centre' } }),
  ).toMatchObject({ fields: { organisation: ['unknown_value'] } })
  await db.organisation.update({ where: { slug: 'reed-centre' }, data: { retiredAt: null } })
})

test('list, form and choices take as many queries as they say', async () => {
  const slug = await made()
  const count = async (work: () => Promise<unknown>) => (await countQueries(work)).count
  expect(await count(() => listForumOutcomes(forumId))).toBe(1)
  expect(await count(() => getEditedOutcome(forumId, slug))).toBe(1)
  expect(await count(() => listOutcomeChoices({ forumId, own: null, now }))).toBe(3)
})
