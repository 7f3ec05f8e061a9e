import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { listCityChoices } from '#lib/domain/cities/naming/queries.ts'
import { getCity } from '#lib/domain/cities/queries.ts'
import { listCompleteness } from '#lib/domain/completeness/queries.ts'
import { createFigure } from '#lib/domain/figures/mutations.ts'
import { listForumFigures } from '#lib/domain/figures/queries.ts'
import { getForum } from '#lib/domain/forums/queries.ts'
import {
  createInfrastructure,
  moveInfrastructure,
  saveInfrastructure,
} from '#lib/domain/infrastructure/mutations.ts'
import {
  getEditedInfrastructure,
  listForumInfrastructure,
} from '#lib/domain/infrastructure/queries.ts'
import { fieldsOfInfrastructure, readInfrastructure } from '#lib/domain/infrastructure/utils.ts'
import { listPickable } from '#lib/domain/picks/queries.ts'
import { countQueries, db } from '#lib/platform/db.ts'
import { makeEditors, now, sampleId } from '../programme/drafting.ts'

/** Organisers enter the works that their sources tell of, and what hangs on one goes and comes back with it. */

let forumId: string
let other: string
let shen: string
let luo: string
beforeAll(async () => {
  forumId = await sampleId()
  other = (await db.forum.findUniqueOrThrow({ where: { slug: 'jingmen-2017' } })).id
  ;({ shen, luo } = await makeEditors())
  await db.city.create({
    data: { ...{ slug: 'reedbank', name: { 'zh-Hans': '苇城' }, country: 'CN' }, citations: [] },
  })
  await db.organisation.create({
    data: {
      ...{ slug: 'reed-centre', name: { 'zh-Hans': '芦苇中心' }, kind: 'institute' as const },
      citations: [],
    },
  })
})
afterEach(async () => {
  await db.participation.deleteMany({ where: { forumId, infrastructureId: { not: null } } })
  await db.figure.deleteMany({ where: { forumId } })
  await db.infrastructure.deleteMany({ where: { forumId } })
  await db.forum.update({ where: { id: forumId }, data: { state: 'published' } })
})

const namedBy = (own: string | null) => ({ infrastructure: { some: { forumId, slug: own ?? '' } } })
const INPUT = {
  ...{ 'name.zh-Hans': '苇馆', 'name.en': 'Reed Hall', nameAsPrinted: '葦館', state: 'built' },
  ...{ stateAsPrinted: '建成', city: 'jingmen' },
}
const enter = (over: Record<string, string> = {}) =>
  createInfrastructure({ forumId, actor: shen, now, input: { ...INPUT, ...over } })
async function made(over: Record<string, string> = {}): Promise<string> {
  const answer = await enter(over)
  if (!answer.ok) throw new Error(JSON.stringify(answer))
  return answer.value.slug
}
const save = (slug: string, base: number, input: Record<string, string>, actor = shen) =>
  saveInfrastructure({ forumId, actor, now, slug, base, input })
const move = (slug: string, way: 'up' | 'down') =>
  moveInfrastructure({ forumId, actor: shen, now, slug, way })
const order = async () =>
  (await listForumInfrastructure(forumId)).map(({ name }) => name['zh-Hans'])
const onForum = async () =>
  (await getForum('sample', { now }))?.infrastructure.map(({ name }) => name['zh-Hans'])

/** A figure of a work, and a body that builds it. */
async function hangOn(slug: string) {
  const input = { 'label.zh-Hans': '座席', value: '800', asPrinted: '800座', infrastructure: slug }
  const figure = await createFigure({ forumId, actor: shen, now, input })
  if (!figure.ok) throw new Error(JSON.stringify(figure))
  const work = await db.infrastructure.findFirstOrThrow({ where: { forumId, slug } })
  const body = await db.organisation.findUniqueOrThrow({ where: { slug: 'reed-centre' } })
  await db.participation.create({
    data: {
      ...{ forumId, infrastructureId: work.id, organisationId: body.id, role: 'organiser' },
      ...{ position: 0, asPrinted: '蘆葦中心', citations: [] },
    },
  })
}

test('a work is entered with its diff, and shows at the forum and in its city', async () => {
  const slug = await made({
    ...{ 'description.zh-Hans': '湿地边的会馆。', 'citation0.document': 'jingmen-2017' },
    'citation0.quote': '葦館',
  })
  await made({ 'name.zh-Hans': '苇堤', city: '', state: 'licensed', stateAsPrinted: '' })
  expect(slug).toMatch(/^reed-hall-/)
  expect((await getForum('sample', { now }))?.infrastructure).toMatchObject([
    {
      ...{ slug, nameAsPrinted: '葦館', state: 'built', stateAsPrinted: '建成' },
      description: { 'zh-Hans': '湿地边的会馆。' },
      city: { slug: 'jingmen' },
      citations: [{ document: 'jingmen-2017', quote: '葦館' }],
    },
    { name: { 'zh-Hans': '苇堤' }, state: 'licensed', stateAsPrinted: null, city: null },
  ])
  const city = await getCity('jingmen', { now })
  expect(city?.infrastructure.map((work) => work.slug)).toContain(slug)
  const row = await db.infrastructure.findFirstOrThrow({ where: { forumId, slug } })
  expect(await db.audit.findMany({ where: { subjectId: row.id } })).toMatchObject([
    {
      ...{ event: 'infrastructure.created', actor: shen, forumId },
      details: { version: 1, changes: { state: { from: '', to: 'built' } } },
    },
  ])
  const offered = await listPickable('infrastructure', forumId, now)
  expect(offered.map((one) => one.slug)).toContain(slug)
})

test('every work of the record can be said in fields, and is saved again without a difference', async () => {
  const rows = await db.infrastructure.findMany({ select: { slug: true, forumId: true } })
  expect(rows.length).toBeGreaterThan(10)
  for (const { slug, forumId: at } of rows) {
    const found = await getEditedInfrastructure(at, slug)
    const fields = { ...found?.fields }
    const read = readInfrastructure(fields)
    expect([slug, read.ok && fieldsOfInfrastructure(read.value)]).toEqual([slug, fields])
    const call = { forumId: at, actor: shen, now, slug, base: found?.version ?? 0 }
    expect(await saveInfrastructure({ ...call, input: fields })).toMatchObject({
      value: { kind: 'unchanged' },
    })
  }
})

test('two who change one field are asked; who changes another saves beside it', async () => {
  const slug = await made()
  expect(await save(slug, 1, { state: 'operating' })).toMatchObject({ value: { version: 2 } })
  expect(await save(slug, 1, { state: 'planned' }, luo)).toMatchObject({
    ...{ ok: false, reason: 'conflict', details: { by: shen, version: 2 } },
  })
  expect(await save(slug, 1, { city: '' }, luo)).toMatchObject({
    value: { kind: 'saved', version: 3, beside: ['state'] },
  })
  expect((await getEditedInfrastructure(forumId, slug))?.facts).toMatchObject({
    ...{ state: 'operating', city: null, nameAsPrinted: '葦館' },
  })
})

describe('refused by field, and nothing is written', () => {
  test.each<[string, Record<string, string>, Record<string, string[]>]>([
    ['no name', { 'name.zh-Hans': '', 'name.en': '' }, { 'name.zh-Hans': ['empty'] }],
    ['a name in English alone', { 'name.zh-Hans': '' }, { 'name.zh-Hans': ['chinese_first'] }],
    ['nothing as printed', { nameAsPrinted: '' }, { nameAsPrinted: ['empty'] }],
    ['a state that is none', { state: 'ruined' }, { state: ['unknown_value'] }],
    [
      'a description in English alone',
      { 'description.en': 'A hall.' },
      { 'description.zh-Hans': ['chinese_first'] },
    ],
    ['a city that is not there', { city: 'no-such' }, { city: ['unknown_value'] }],
    [
      'a document that is not there',
      { 'citation0.document': 'no-such', 'citation0.quote': '苇' },
      { 'citation0.document': ['unknown_value'] },
    ],
  ])('%s', async (_, over, fields) => {
    const before = [await db.infrastructure.count(), await db.audit.count()]
    expect(await enter(over)).toEqual({ ok: false, reason: 'invalid', fields })
    expect([await db.infrastructure.count(), await db.audit.count()]).toEqual(before)
    const slug = await made({ city: 'berlin' })
    expect(await save(slug, 1, { ...INPUT, ...over })).toEqual({
      ...{ ok: false, reason: 'invalid', fields },
    })
  })

  test('what is another forum’s', async () => {
    const { slug, ...row } = await db.infrastructure.findFirstOrThrow({ where: { forumId: other } })
    expect(await getEditedInfrastructure(forumId, slug)).toBeNull()
    for (const answer of [
      await save(slug, 1, { state: 'planned' }),
      await save(slug, 1, { retired: 'yes' }),
      await move(slug, 'down'),
    ]) {
      expect(answer).toEqual({ ok: false, reason: 'not_found' })
    }
    const stands = await db.infrastructure.findUniqueOrThrow({ where: { id: row.id } })
    expect(stands).toEqual({ slug, ...row })
  })
})

test('moved at the forum; at its end nothing happens, and by ten who enter and move at once nothing is lost', async () => {
  const first = await made({ 'name.zh-Hans': '甲' })
  const gone = await made({ 'name.zh-Hans': '乙' })
  const last = await made({ 'name.zh-Hans': '丙' })
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
  const rows = await db.infrastructure.findMany({ where: { forumId } })
  expect([rows.length, new Set(rows.map(({ position }) => position)).size]).toEqual([8, 8])
})

test('taken out, what hangs on it goes along, as its form says before; put back, all of it returns', async () => {
  const slug = await made()
  await made({ 'name.zh-Hans': '苇堤' })
  await hangOn(slug)
  const seen = async () => {
    const forum = await getForum('sample', { now })
    const builders = forum?.participations.filter(({ infrastructure }) => infrastructure !== null)
    return [await onForum(), forum?.figures.length, builders?.length]
  }
  const counted = async () => {
    const parts = await listCompleteness(forumId)
    return parts.find(({ noun }) => noun === 'infrastructure')?.records.length
  }
  const whole = [['苇馆', '苇堤'], 1, 1]
  expect([await seen(), await counted()]).toEqual([whole, 2])
  expect((await getEditedInfrastructure(forumId, slug))?.hanging).toEqual({ figures: 1, roles: 1 })
  expect(await save(slug, 1, { retired: 'yes' })).toMatchObject({ value: { version: 2 } })
  expect([await seen(), await counted()]).toEqual([[['苇堤'], 0, 0], 1])
  expect(await listForumFigures(forumId)).toMatchObject([
    { isRetired: false, about: { name: { 'zh-Hans': '苇馆' }, isGone: true } },
  ])
  expect(await save(slug, 2, { retired: '' })).toMatchObject({ value: { version: 3 } })
  expect([await seen(), await counted()]).toEqual([whole, 2])
})

test('figures and bodies that readers do not see anyway are not counted as lost', async () => {
  const slug = await made()
  await hangOn(slug)
  await db.figure.updateMany({ where: { forumId }, data: { retiredAt: now } })
  const body = { where: { slug: 'reed-centre' } }
  await db.organisation.update({ ...body, data: { retiredAt: now } })
  expect((await getEditedInfrastructure(forumId, slug))?.hanging).toEqual({ figures: 0, roles: 0 })
  await db.organisation.update({ ...body, data: { retiredAt: null } })
})

test('of a draft readers see nothing, nor in its city', async () => {
  await made({ 'name.zh-Hans': '密苇馆' })
  await db.forum.update({ where: { id: forumId }, data: { state: 'draft' } })
  const pages = [await getForum('sample', { now }), await getCity('jingmen', { now })]
  expect(pages[0]).toBeNull()
  expect(JSON.stringify(pages)).not.toContain('密苇馆')
  expect(await order()).toEqual(['密苇馆'])
})

test('a city taken out of the record since stays where it is named, and is offered to nothing else', async () => {
  const slug = await made({ city: 'reedbank' })
  const city = { where: { slug: 'reedbank' } }
  await db.city.update({ ...city, data: { retiredAt: now } })
  expect(await save(slug, 1, { state: 'operating' })).toMatchObject({ value: { version: 2 } })
  expect((await getEditedInfrastructure(forumId, slug))?.facts.city).toBe('reedbank')
  const offered = async (own: string | null) =>
    (await listCityChoices(namedBy(own))).some((one) => one.slug === 'reedbank')
  expect([await offered(slug), await offered(null)]).toEqual([true, false])
  expect(await enter({ city: 'reedbank' })).toMatchObject({ fields: { city: ['unknown_value'] } })
  await db.city.update({ ...city, data: { retiredAt: null } })
})

test('list, form and choices take as many queries as they say', async () => {
  const slug = await made()
  const count = async (work: () => Promise<unknown>) => (await countQueries(work)).count
  expect(await count(() => listForumInfrastructure(forumId))).toBe(1)
  expect(await count(() => getEditedInfrastructure(forumId, slug))).toBe(1)
  expect(await count(() => listCityChoices(namedBy(slug)))).toBe(1)
})
