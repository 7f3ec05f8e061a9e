import { beforeEach, describe, expect, test } from 'vitest'
import { createPerson, savePerson } from '#lib/domain/people/editing/mutations.ts'
import { getEditedPerson, listForumPeople } from '#lib/domain/people/editing/queries.ts'
import { getPerson } from '#lib/domain/people/queries.ts'
import { contentEpoch } from '#lib/platform/cache/epoch.ts'
import { countQueries, db } from '#lib/platform/db.ts'
import { makeEditors, now, sampleId } from '../programme/drafting.ts'

/** Organisers of a forum correct what the record says of its people, for every forum at once. */

const LI = 'li-junqi'
let forumId: string
let shen: string
let luo: string
beforeEach(async () => {
  const row = await db.person.findUniqueOrThrow({
    where: { slug: LI },
    select: { appearances: { select: { forumId: true }, take: 1 } },
  })
  forumId = row.appearances[0]?.forumId ?? ''
  ;({ shen, luo } = await makeEditors())
})

const person = async (slug = LI) => {
  const found = await getEditedPerson(forumId, slug)
  if (!found) throw new Error(`no ${slug}`)
  return found
}
const save = async (
  actor: string,
  input: Record<string, string>,
  over: Partial<Parameters<typeof savePerson>[0]> = {},
) => {
  const slug = over.slug ?? LI
  const base = over.base ?? (await getEditedPerson(over.forumId ?? forumId, slug))?.version ?? 1
  return savePerson({ forumId, actor, slug, mayRetire: true, now, base, input, ...over })
}
const create = (name: string, over: Partial<Parameters<typeof createPerson>[0]> = {}) =>
  createPerson({
    ...{ forumId, actor: shen, isAnother: false, now },
    ...{ input: { 'name.zh-Hans': name }, ...over },
  })
const created = async (name: string, input: Record<string, string> = {}) => {
  const made = await create(name, { isAnother: true, input: { 'name.zh-Hans': name, ...input } })
  if (!made.ok) throw new Error(made.reason)
  return made.value.slug
}
const auditOf = (subjectId: string) =>
  db.audit.findMany({ where: { subjectId }, orderBy: { id: 'asc' } })

describe('a person', () => {
  test('is corrected at once for readers, with one row that holds the diff', async () => {
    const { personId, version, facts } = await person()
    const epoch = contentEpoch()
    const rows = (await auditOf(personId)).length
    const saved = await save(shen, { aliases: '俊奇\n 李工 \n俊奇', country: 'cn' })
    expect(saved).toEqual({ ok: true, value: { kind: 'saved', version: version + 1, beside: [] } })
    expect(contentEpoch()).toBeGreaterThan(epoch)
    expect(await getPerson(LI, { now })).toMatchObject({ aliases: ['俊奇', '李工'], country: 'CN' })
    const noted = (await auditOf(personId)).slice(rows)
    expect(noted.map((row) => [row.event, row.actor, row.forumId])).toEqual([
      ['person.edited', shen, forumId],
    ])
    expect(noted[0]?.details).toMatchObject({
      version: version + 1,
      changes: { aliases: { to: '俊奇\n李工' }, country: { from: facts.country ?? '', to: 'CN' } },
    })
    expect(await save(shen, { country: 'CN' })).toMatchObject({ value: { kind: 'unchanged' } })
    expect((await auditOf(personId)).length).toBe(rows + 1)
  })

  test('meets another’s edit: other fields stand beside, the same field is asked about', async () => {
    const slug = await created('苇一')
    const base = (await person(slug)).version
    await save(luo, { 'name.en': 'Reed One', country: 'SG' }, { slug })
    expect(await save(shen, { honorific: 'Prof.' }, { slug, base })).toMatchObject({
      value: { beside: ['country', 'name.en'] },
    })
    const asked = await save(shen, { country: 'CN' }, { slug, base })
    expect(asked).toMatchObject({
      reason: 'conflict',
      details: { fields: [{ name: 'country', base: '', mine: 'CN', theirs: 'SG' }] },
    })
    const { version } = await person(slug)
    const answer = { slug, base, answered: version, choices: { country: 'mine' as const } }
    expect(await save(shen, { country: 'CN' }, answer)).toMatchObject({ ok: true })
    expect((await person(slug)).fields).toMatchObject({
      ...{ 'name.en': 'Reed One', honorific: 'Prof.', country: 'CN' },
    })
  })

  test('six at once, each another field: all of it stands, each with one row', async () => {
    const slug = await created('苇二')
    const { personId, version: base } = await person(slug)
    const fields = ['name.en', 'name.zh-Hant', 'latinAsPrinted', 'honorific', 'aliases', 'country']
    const answers = await Promise.all(
      fields.map((field) => save(shen, { [field]: 'AU' }, { slug, base })),
    )
    expect(answers.map(({ ok }) => ok)).toEqual(fields.map(() => true))
    const { fields: standing, version } = await person(slug)
    expect(fields.map((field) => standing[field])).toEqual(fields.map(() => 'AU'))
    expect([version, (await auditOf(personId)).length]).toEqual([
      base + fields.length,
      1 + fields.length,
    ])
  })

  test.each([
    ['no Chinese name', { 'name.zh-Hans': '' }, { 'name.zh-Hans': ['chinese_first'] }],
    ['no country', { country: 'C1' }, { country: ['not_country'] }],
    [
      'too many aliases',
      { aliases: Array.from({ length: 21 }, (_, i) => `苇${i}`).join('\n') },
      { aliases: ['too_many'] },
    ],
    [
      'a document that is not there',
      { 'citation7.document': 'none', 'citation7.quote': '湿地' },
      { 'citation7.document': ['unknown_value'] },
    ],
  ])('with %s is refused, and nothing is written', async (_, input, fields) => {
    const slug = await created('苇三', { 'name.en': 'Reed' })
    const before = await person(slug)
    const answer = await save(shen, input, { slug })
    expect(answer).toMatchObject({ ok: false, reason: 'invalid' })
    // A citation that is added stands behind those before it.
    const named = 'fields' in answer ? Object.values(answer.fields as object) : []
    expect(named).toEqual(Object.values(fields))
    expect(await person(slug)).toEqual(before)
  })

  test('is out of reach for a forum where they have no part', async () => {
    const other = await db.forum.findFirstOrThrow({
      where: { id: { not: forumId }, appearances: { none: { person: { slug: LI } } } },
    })
    expect(await getEditedPerson(other.id, LI)).toBeNull()
    expect(await save(shen, { country: 'CN' }, { forumId: other.id })).toEqual({
      ok: false,
      reason: 'not_found',
    })
    expect((await listForumPeople(other.id)).map(({ slug }) => slug)).not.toContain(LI)
  })

  test('is retired only by a manager, and where nothing names them; and comes back', async () => {
    expect(await save(shen, { retired: 'yes' })).toMatchObject({ fields: { retired: ['in_use'] } })
    const slug = await created('苇四')
    expect(await save(shen, { retired: 'yes' }, { slug, mayRetire: false })).toMatchObject({
      fields: { retired: ['managers_only'] },
    })
    expect(await save(shen, { retired: 'yes' }, { slug })).toMatchObject({ ok: true })
    expect((await person(slug)).isRetired).toBe(true)
    expect(await save(shen, { retired: '' }, { slug })).toMatchObject({ ok: true })
    expect((await person(slug)).isRetired).toBe(false)
  })
})

describe('somebody new', () => {
  test('is entered unseen, with an address from the Latin name, and is this forum’s', async () => {
    const slug = await created('湿地青', { 'name.en': 'José Wetland' })
    expect(slug).toMatch(/^jose-wetland-[a-z0-9]{6}$/)
    expect(await getPerson(slug, { now })).toBeNull()
    const listed = (await listForumPeople(forumId)).find((one) => one.slug === slug)
    expect(listed).toMatchObject({ here: 0, everywhere: 0, hasSource: false })
    const other = await sampleId()
    expect(other === forumId ? null : await getEditedPerson(other, slug)).toBeNull()
  })

  test('whose name the record knows is refused, until it is said that this is another', async () => {
    const { name } = await person()
    expect(await create(name['zh-Hans'])).toEqual({ ok: false, reason: 'namesake' })
    expect(await create(name['zh-Hans'], { isAnother: true })).toMatchObject({ ok: true })
  })

  test('ten at once with one name: one is entered', async () => {
    const name = `苇${Date.now()}`
    const answers = await Promise.all(Array.from({ length: 10 }, () => create(name)))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(answers.filter((one) => !one.ok && one.reason === 'namesake')).toHaveLength(9)
  })
})

test('the list is one query, a form two, however many there are', async () => {
  expect((await countQueries(() => listForumPeople(forumId))).count).toBe(1)
  expect((await countQueries(() => getEditedPerson(forumId, LI))).count).toBe(2)
})
