import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { createCity, saveCity } from '#lib/domain/cities/editing/mutations.ts'
import { getEditedCity, listForumCities } from '#lib/domain/cities/editing/queries.ts'
import { getCity } from '#lib/domain/cities/queries.ts'
import { countQueries, db } from '#lib/platform/db.ts'
import { makeEditors, now, sampleId } from '../programme/drafting.ts'

/** Organisers enter cities, and correct those that have a part at their forum. */

let forumId: string
let jingmen: string
let shen: string
let luo: string
beforeAll(async () => {
  forumId = await sampleId()
  jingmen = (await db.forum.findUniqueOrThrow({ where: { slug: 'jingmen-2017' } })).id
  ;({ shen, luo } = await makeEditors())
})
afterEach(async () => {
  const made = { slug: { contains: 'reed' } }
  await db.city.updateMany({ where: made, data: { parentId: null } })
  await db.city.deleteMany({ where: made })
})

const INPUT = {
  ...{ 'name.zh-Hans': '苇岸市', 'name.en': 'Reedbank', country: 'CN', standing: 'city' },
}
const create = (over: Record<string, string> = {}, actor = shen) =>
  createCity({ forumId, actor, now, input: { ...INPUT, ...over } })
async function made(over: Record<string, string> = {}): Promise<string> {
  const answer = await create(over)
  if (!answer.ok) throw new Error(JSON.stringify(answer))
  return answer.value.slug
}
const save = (slug: string, input: Record<string, string>, over = {}) =>
  saveCity({ ...{ forumId, actor: shen, now, slug, base: 1, mayRetire: true, input }, ...over })
const slugs = async (at: string, isOwn: boolean) =>
  (await listForumCities(at, now)).filter((one) => one.isOwn === isOwn).map(({ slug }) => slug)

test('a city is entered with its diff, and readers see it', async () => {
  const slug = await made({ country: 'sg' })
  expect(slug).toMatch(/^reedbank-/)
  expect((await listForumCities(forumId, now)).find((one) => one.slug === slug)).toEqual({
    ...{ slug, name: { 'zh-Hans': '苇岸市', en: 'Reedbank' }, country: 'SG', isCity: true },
    ...{ isOwn: true, isRetired: false, here: 0, everywhere: 0, hasSource: false },
  })
  expect(await getCity(slug, { now })).toMatchObject({ country: 'SG', isCity: true, parent: null })
  const audit = await db.audit.findMany({ where: { event: 'city.created', forumId } })
  expect(audit.at(-1)).toMatchObject({
    actor: shen,
    details: { version: 1, changes: { 'name.en': { to: 'Reedbank' }, country: { to: 'SG' } } },
  })
})

test('a correction shows at once; two who change one field are asked', async () => {
  const slug = await made()
  const input = { standing: 'area', parent: 'jingmen', 'doubt.zh-Hans': '只见一处' }
  expect(await save(slug, input)).toMatchObject({ ok: true, value: { kind: 'saved', version: 2 } })
  expect(await getCity(slug, { now })).toMatchObject({
    ...{ isCity: false, parent: { slug: 'jingmen' }, doubt: { 'zh-Hans': '只见一处' } },
  })
  const late = await save(slug, { 'doubt.zh-Hans': '两处' }, { actor: luo })
  expect(late).toMatchObject({ ok: false, reason: 'conflict' })
  expect(await save(slug, { country: 'SG' }, { actor: luo })).toMatchObject({
    value: { kind: 'saved', version: 3, beside: ['doubt.zh-Hans', 'parent', 'standing'] },
  })
})

test('whose a city is: where the forum is held, what is told of it there; the rest is to be read', async () => {
  const own = await slugs(jingmen, true)
  expect(own).toContain('jingmen')
  expect(own).not.toContain('berlin')
  expect(await slugs(jingmen, false)).toContain('berlin')
  const entered = await made()
  expect(await slugs(jingmen, false)).toContain(entered)
  for (const slug of [entered, 'berlin', 'no-such']) {
    expect(await getEditedCity(jingmen, slug)).toBeNull()
    expect(await save(slug, { country: 'SG' }, { forumId: jingmen })).toEqual({
      ...{ ok: false, reason: 'not_found' },
    })
  }
})

test('that one of its bodies has its seat there is not enough; what only drafts tell of is not listed', async () => {
  const slug = await made()
  const city = await db.city.findUniqueOrThrow({ where: { slug } })
  const { organisationId } = await db.participation.findFirstOrThrow({
    where: { forumId: jingmen, organisation: { cityId: null } },
  })
  await db.organisation.update({ where: { id: organisationId }, data: { cityId: city.id } })
  expect(await getEditedCity(jingmen, slug)).toBeNull()
  await db.organisation.update({ where: { id: organisationId }, data: { cityId: null } })
  const agreement = await db.agreement.create({
    data: {
      ...{ slug: 'reed-pact', kind: 'memorandum', kindAsPrinted: '备忘录', forumId },
      ...{ title: { 'zh-Hans': '苇约' }, placement: 'elsewhere', cityId: city.id },
      ...{ partyForm: 'bilateral', citations: [], state: 'drafted' },
    },
  })
  expect(await slugs(jingmen, false)).not.toContain(slug)
  expect(await slugs(forumId, true)).toContain(slug)
  await db.agreement.delete({ where: { id: agreement.id } })
})

test('every city of the record, as fields, is saved again without a difference', async () => {
  const forums = await db.forum.findMany({ select: { id: true } })
  const saved = new Set<string>()
  for (const { id } of forums) {
    for (const slug of await slugs(id, true)) {
      const found = await getEditedCity(id, slug)
      const over = { forumId: id, base: found?.version }
      expect(await save(slug, { ...found?.fields }, over)).toMatchObject({
        value: { kind: 'unchanged' },
      })
      saved.add(slug)
    }
  }
  expect(saved.size).toBeGreaterThan(20)
})

describe('refused, and nothing is written', () => {
  test.each<[string, Record<string, string>, string, string]>([
    ['no name', { 'name.zh-Hans': '', 'name.en': '' }, 'name.zh-Hans', 'empty'],
    ['English alone', { 'name.zh-Hans': '' }, 'name.zh-Hans', 'chinese_first'],
    ['no country', { country: '' }, 'country', 'empty'],
    ['a code of no country', { country: 'XK' }, 'country', 'not_country'],
    ['no code', { country: 'China' }, 'country', 'not_country'],
    ['neither city nor area', { standing: 'village' }, 'standing', 'unknown_value'],
    ['part of what is not there', { parent: 'no-such' }, 'parent', 'unknown_value'],
    [
      'a document that is not there',
      { 'citation0.document': 'no-such', 'citation0.quote': '苇岸' },
      ...(['citation0.document', 'unknown_value'] as const),
    ],
  ])('%s', async (_, over, field, fault) => {
    const before = [await db.city.count(), await db.audit.count()]
    expect(await create(over)).toEqual({
      ...{ ok: false, reason: 'invalid', fields: { [field]: [fault] } },
    })
    expect([await db.city.count(), await db.audit.count()]).toEqual(before)
  })

  test('a name that the record has, however it is typed, with the city that is meant', async () => {
    const slug = await made()
    const known = { slug, name: { 'zh-Hans': '苇岸市', en: 'Reedbank' } }
    const own = {
      ok: false,
      reason: 'known_name',
      known: { ...known, isOwn: true, isPublic: true },
    }
    expect(await create({ 'name.zh-Hans': '葦岸市', 'name.en': '' }, luo)).toEqual(own)
    expect(await create({ 'name.zh-Hans': '芦城', 'name.en': 'REEDBANK ' }, luo)).toEqual(own)
    expect(await create({ 'name.zh-Hans': '柏林', 'name.en': '' })).toMatchObject({
      ...{ reason: 'known_name', known: { slug: 'berlin', isOwn: false, isPublic: true } },
    })
    const other = await made({ 'name.zh-Hans': '苇洲市', 'name.en': 'Reed Isle' })
    expect(await save(other, { 'name.zh-Hans': '苇岸市' })).toEqual(own)
    expect((await getEditedCity(forumId, other))?.version).toBe(1)
  })

  test('of two who enter one name at once the second is told', async () => {
    const answers = await Promise.all([create(), create({}, luo)])
    expect(answers.map(({ ok }) => ok).toSorted()).toEqual([false, true])
  })

  test('a city within itself, also for two who close the circle at once', async () => {
    const [one, two] = [
      await made(),
      await made({ 'name.zh-Hans': '苇洲', 'name.en': 'Reed Isle' }),
    ]
    const circle = { ok: false, reason: 'invalid', fields: { parent: ['within_itself'] } }
    expect(await save(one, { parent: one })).toEqual(circle)
    const answers = await Promise.all([save(one, { parent: two }), save(two, { parent: one })])
    expect(answers.map(({ ok }) => ok).toSorted()).toEqual([false, true])
    expect(answers).toContainEqual(circle)
  })

  test('taking one out is for managers, and only of what nothing names; its name is free again', async () => {
    const slug = await made()
    const within = await made({ 'name.zh-Hans': '苇洲', 'name.en': 'Reed Isle', parent: slug })
    const fault = (word: string) => ({ ok: false, reason: 'invalid', fields: { retired: [word] } })
    const retired = { retired: 'yes' }
    expect(await save(slug, retired, { mayRetire: false })).toEqual(fault('managers_only'))
    expect(await save(slug, retired)).toEqual(fault('in_use'))
    expect(await save(within, { parent: '' })).toMatchObject({ ok: true })
    expect(await save(slug, retired)).toMatchObject({ ok: true })
    expect(await getCity(slug, { now })).toBeNull()
    await made()
    expect(await save(slug, { retired: '' }, { base: 2 })).toMatchObject({ reason: 'known_name' })
  })
})

test('list and form take as many queries as they say', async () => {
  const slug = await made()
  expect((await countQueries(() => listForumCities(forumId, now))).count).toBe(2)
  expect((await countQueries(() => getEditedCity(forumId, slug))).count).toBe(2)
})
