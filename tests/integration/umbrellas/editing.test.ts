import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { saveForum } from '#lib/domain/forums/editing/mutations.ts'
import { getForumFrame } from '#lib/domain/forums/frame/queries.ts'
import { getForum } from '#lib/domain/forums/queries.ts'
import { createUmbrella, saveUmbrella } from '#lib/domain/umbrellas/mutations.ts'
import {
  getEditedUmbrella,
  listForumUmbrellas,
  listUmbrellaChoices,
} from '#lib/domain/umbrellas/queries.ts'
import { countQueries, db } from '#lib/platform/db.ts'
import { askForum } from '../api/ask.ts'
import { makeEditors, now, sampleId } from '../programme/drafting.ts'

/** Managers enter the larger events that forums belong to, and correct those that theirs stands under. */

let forumId: string
let zhongguancun: string
let shen: string
let luo: string
beforeAll(async () => {
  forumId = await sampleId()
  zhongguancun = (await db.forum.findUniqueOrThrow({ where: { slug: 'zhongguancun-2023' } })).id
  ;({ shen, luo } = await makeEditors())
})
afterEach(async () => {
  await db.forum.update({
    where: { id: forumId },
    data: { state: 'published', umbrellaId: null },
  })
  const made = { slug: { contains: 'reed' } }
  await db.umbrella.updateMany({ where: made, data: { parentId: null } })
  await db.umbrella.deleteMany({ where: made })
})

const INPUT = { 'name.zh-Hans': '苇岸大会', 'name.en': 'Reed Congress' }
const create = (over: Record<string, string> = {}, actor = shen, at = forumId) =>
  createUmbrella({ forumId: at, actor, now, input: { ...INPUT, ...over } })
async function made(over: Record<string, string> = {}, at = forumId): Promise<string> {
  const answer = await create(over, shen, at)
  if (!answer.ok) throw new Error(JSON.stringify(answer))
  return answer.value.slug
}
const named = (word: string) => ({ 'name.zh-Hans': `苇${word}`, 'name.en': `Reed ${word}` })
const save = (slug: string, input: Record<string, string>, over = {}) =>
  saveUmbrella({ ...{ forumId, actor: shen, now, slug, base: 1, input }, ...over })
/** Says of which event the sample is part. */
async function belong(umbrella: string) {
  const { version } = await db.forum.findUniqueOrThrow({ where: { id: forumId } })
  const call = { forumId, actor: shen, maySetState: false, now, base: version }
  return saveForum({ ...call, input: { umbrella } })
}
const slugs = async (at: string, isOwn: boolean) =>
  (await listForumUmbrellas(at)).filter((one) => one.isOwn === isOwn).map(({ slug }) => slug)
const above = async () =>
  (await getForumFrame('sample', { now }))?.umbrellas.map(({ slug }) => slug)

test('an event is entered with its diff; readers meet it once a forum that they see belongs to it', async () => {
  const slug = await made({
    ...{ aliases: '苇会\n\n苇会\n岸会', 'doubt.zh-Hans': '届次不详' },
    ...{ 'citation0.document': 'jingmen-2017', 'citation0.quote': '苇岸大会' },
  })
  expect(slug).toMatch(/^reed-congress-/)
  expect((await listForumUmbrellas(forumId)).find((one) => one.slug === slug)).toEqual({
    ...{ slug, name: { 'zh-Hans': '苇岸大会', en: 'Reed Congress' }, aliases: ['苇会', '岸会'] },
    ...{ parent: null, isOwn: true, isRetired: false, forums: 0, hasSource: true },
  })
  const audit = await db.audit.findMany({ where: { event: 'umbrella.created', forumId } })
  expect(audit.at(-1)).toMatchObject({
    actor: shen,
    details: { version: 1, changes: { 'name.en': { to: 'Reed Congress' } } },
  })
  expect(await above()).toEqual([])
  expect(await belong(slug)).toMatchObject({ value: { kind: 'saved' } })
  expect(await above()).toEqual([slug])
  expect((await getForum('sample', { now }))?.umbrellas).toMatchObject([
    { slug, aliases: ['苇会', '岸会'], doubt: { 'zh-Hans': '届次不详' } },
  ])
  expect((await db.audit.findMany({ where: { subjectId: forumId } })).at(-1)).toMatchObject({
    ...{ event: 'forum.edited', details: { changes: { umbrella: { from: '', to: slug } } } },
  })
})

test('a correction shows at once at every forum below; two who change one field are asked', async () => {
  const outer = await made(named('甲'))
  const slug = await made({ parent: outer })
  await belong(slug)
  expect(await above()).toEqual([outer, slug])
  const counted = (await listForumUmbrellas(forumId)).filter((one) => one.isOwn)
  expect(counted.map(({ forums }) => forums)).toEqual([1, 1])
  expect(await save(outer, { 'name.zh-Hans': '苇甲大会' })).toMatchObject({ value: { version: 2 } })
  expect((await getForum('sample', { now }))?.umbrellas[0]?.name['zh-Hans']).toBe('苇甲大会')
  const late = await save(outer, { 'name.zh-Hans': '苇乙大会' }, { actor: luo })
  expect(late).toMatchObject({ ok: false, reason: 'conflict', details: { by: shen } })
  expect(await save(outer, { aliases: '甲' }, { actor: luo })).toMatchObject({
    value: { kind: 'saved', version: 3, beside: ['name.zh-Hans'] },
  })
})

test('whose an event is: of the forums below it, over however many steps, and where it was entered', async () => {
  const own = ['zgc-tech-trade-conference-2023', 'zhongguancun-forum-2023']
  expect(await slugs(zhongguancun, true)).toEqual(own)
  expect(await slugs(forumId, false)).toEqual(expect.arrayContaining(own))
  const entered = await made()
  expect(await slugs(forumId, true)).toEqual([entered])
  for (const slug of [entered, 'china-new-city-forum', 'no-such']) {
    expect(await getEditedUmbrella(zhongguancun, slug)).toBeNull()
    for (const field of ['aliases', 'retired']) {
      expect(await save(slug, { [field]: 'yes' }, { forumId: zhongguancun })).toEqual({
        ...{ ok: false, reason: 'not_found' },
      })
    }
  }
})

test('what only drafts belong to is told nowhere else: not listed, not chosen, not given away by its name', async () => {
  const slug = await made()
  await belong(slug)
  expect(await slugs(zhongguancun, false)).toContain(slug)
  await db.forum.update({ where: { id: forumId }, data: { state: 'draft' } })
  expect(await slugs(zhongguancun, false)).not.toContain(slug)
  expect((await listUmbrellaChoices(zhongguancun, null)).map((one) => one.slug)).not.toContain(slug)
  const { version } = await db.forum.findUniqueOrThrow({ where: { id: zhongguancun } })
  const call = { forumId: zhongguancun, actor: luo, maySetState: true, now, base: version }
  expect(await saveForum({ ...call, input: { umbrella: slug } })).toEqual({
    ...{ ok: false, reason: 'invalid', fields: { umbrella: ['unknown_value'] } },
  })
  expect(await create({ parent: slug, ...named('丙') }, luo, zhongguancun)).toEqual({
    ...{ ok: false, reason: 'invalid', fields: { parent: ['unknown_value'] } },
  })
  expect(await create({}, luo, zhongguancun)).toMatchObject({ ok: true })
})

test('every event of the record, as fields, is saved again without a difference', async () => {
  const forums = await db.forum.findMany({ select: { id: true } })
  const saved = new Set<string>()
  for (const { id } of forums) {
    for (const slug of await slugs(id, true)) {
      const found = await getEditedUmbrella(id, slug)
      const over = { forumId: id, base: found?.version }
      expect(await save(slug, { ...found?.fields }, over)).toMatchObject({
        value: { kind: 'unchanged' },
      })
      saved.add(slug)
    }
  }
  expect(saved.size).toBe(4)
})

describe('refused, and nothing is written', () => {
  test.each<[string, Record<string, string>, string, string]>([
    ['no name', { 'name.zh-Hans': '', 'name.en': '' }, 'name.zh-Hans', 'empty'],
    ['English alone', { 'name.zh-Hans': '' }, 'name.zh-Hans', 'chinese_first'],
    [
      'too many other names',
      { aliases: '一二三四五六七八九十甲乙丙丁戊己庚辛壬癸子'.split('').join('\n') },
      'aliases',
      'too_many',
    ],
    ['part of what is not there', { parent: 'no-such' }, 'parent', 'unknown_value'],
    [
      'a document that is not there',
      { 'citation0.document': 'no-such', 'citation0.quote': '苇岸' },
      ...(['citation0.document', 'unknown_value'] as const),
    ],
  ])('%s', async (_, over, field, fault) => {
    const before = [await db.umbrella.count(), await db.audit.count()]
    expect(await create(over)).toEqual({
      ...{ ok: false, reason: 'invalid', fields: { [field]: [fault] } },
    })
    expect([await db.umbrella.count(), await db.audit.count()]).toEqual(before)
  })

  test('a name that the record has, however it is typed, with the event that is meant', async () => {
    const slug = await made()
    const name = { 'zh-Hans': '苇岸大会', en: 'Reed Congress' }
    const own = { ok: false, reason: 'known_name', known: { slug, name, isOwn: true } }
    expect(await create({ 'name.zh-Hans': '葦岸大會', 'name.en': '' }, luo)).toEqual(own)
    expect(await create({ 'name.zh-Hans': '芦会', 'name.en': 'REED CONGRESS ' })).toEqual(own)
    expect(await create({ 'name.zh-Hans': '2023中关村论坛', 'name.en': '' })).toMatchObject({
      ...{ reason: 'known_name', known: { slug: 'zhongguancun-forum-2023', isOwn: false } },
    })
    const other = await made(named('丁'))
    expect(await save(other, { 'name.zh-Hans': '苇岸大会' })).toEqual(own)
    expect((await getEditedUmbrella(forumId, other))?.version).toBe(1)
  })

  test('of two who enter one name at once the second is told', async () => {
    const answers = await Promise.all([create(), create({}, luo)])
    expect(answers.map(({ ok }) => ok).toSorted()).toEqual([false, true])
  })

  test('an event within itself, also for two who close the circle at once', async () => {
    const [one, two] = [await made(), await made(named('乙'))]
    const circle = { ok: false, reason: 'invalid', fields: { parent: ['within_itself'] } }
    expect(await save(one, { parent: one })).toEqual(circle)
    const answers = await Promise.all([save(one, { parent: two }), save(two, { parent: one })])
    expect(answers.map(({ ok }) => ok).toSorted()).toEqual([false, true])
    expect(answers).toContainEqual(circle)
  })

  test('a level more than readers are shown, from above and from below', async () => {
    const first = await made(named('一'))
    const second = await made({ ...named('二'), parent: first })
    const third = await made({ ...named('三'), parent: second })
    const deep = { ok: false, reason: 'invalid', fields: { parent: ['too_deep'] } }
    expect(await create({ ...named('四'), parent: third })).toEqual(deep)
    const outermost = await made(named('零'))
    expect(await save(first, { parent: outermost })).toEqual(deep)
    expect(await save(third, { parent: first })).toMatchObject({ ok: true })
  })

  test('taken out while a forum that readers see belongs to it, or to what is part of it', async () => {
    const outer = await made(named('甲'))
    const slug = await made({ parent: outer })
    await belong(slug)
    const used = { ok: false, reason: 'invalid', fields: { retired: ['in_use'] } }
    expect([await save(slug, { retired: 'yes' }), await save(outer, { retired: 'yes' })]).toEqual([
      used,
      used,
    ])
    expect(await above()).toEqual([outer, slug])
  })
})

test('taken out, it can be chosen no more, its name is free, and a draft that names it may keep it', async () => {
  const slug = await made()
  await belong(slug)
  await db.forum.update({ where: { id: forumId }, data: { state: 'draft' } })
  expect(await save(slug, { retired: 'yes' })).toMatchObject({ value: { version: 2 } })
  const offered = async (kept: string | null) =>
    (await listUmbrellaChoices(forumId, kept)).some((one) => one.slug === slug)
  expect([await offered(slug), await offered(null)]).toEqual([true, false])
  const { version } = await db.forum.findUniqueOrThrow({ where: { id: forumId } })
  const call = { forumId, actor: shen, maySetState: true, now, base: version }
  expect(await saveForum({ ...call, input: { state: 'published' } })).toMatchObject({ ok: true })
  expect(await above()).toEqual([])
  await belong('')
  expect(await belong(slug)).toMatchObject({ fields: { umbrella: ['unknown_value'] } })
  const second = await made()
  expect(await save(slug, { retired: '' }, { base: 2 })).toMatchObject({ reason: 'known_name' })
  await save(second, named('戊'))
  expect(await save(slug, { retired: '' }, { base: 2 })).toMatchObject({ value: { version: 3 } })
  await belong(slug)
  expect(await above()).toEqual([slug])
})

test('of who takes one out and who chooses it at once, one is refused', async () => {
  const slug = await made()
  const [taken, chosen] = await Promise.all([save(slug, { retired: 'yes' }), belong(slug)])
  expect([taken.ok, chosen.ok].toSorted()).toEqual([false, true])
  expect(await above()).toEqual(chosen.ok ? [slug] : [])
})

test('open data names no event that was taken out', async () => {
  const where = { slug: 'china-new-city-forum' }
  const told = async () => {
    const { data } = await (await askForum('jingmen-2017')).json()
    return data.umbrella?.slug ?? null
  }
  expect(await told()).toBe('china-new-city-forum')
  await db.umbrella.update({ where, data: { retiredAt: now } })
  expect(await told()).toBe(null)
  await db.umbrella.update({ where, data: { retiredAt: null } })
})

test('list and form take as many queries as they say', async () => {
  const slug = await made()
  expect((await countQueries(() => listForumUmbrellas(forumId))).count).toBe(1)
  expect((await countQueries(() => getEditedUmbrella(forumId, slug))).count).toBe(2)
})
