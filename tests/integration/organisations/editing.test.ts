import { beforeEach, describe, expect, test } from 'vitest'
import {
  createOrganisation,
  saveOrganisation,
} from '#lib/domain/organisations/editing/mutations.ts'
import {
  getEditedOrganisation,
  listForumOrganisations,
} from '#lib/domain/organisations/editing/queries.ts'
import { getOrganisation } from '#lib/domain/organisations/queries.ts'
import { countQueries, db } from '#lib/platform/db.ts'
import { makeEditors, now } from '../programme/drafting.ts'

/** Organisers of a forum correct what the record says of its organisations, for every forum at once. */

const BUCEA = 'bucea'
let forumId: string
let shen: string
let luo: string
beforeEach(async () => {
  const row = await db.organisation.findUniqueOrThrow({
    where: { slug: BUCEA },
    select: { participations: { select: { forumId: true }, take: 1 } },
  })
  forumId = row.participations[0]?.forumId ?? ''
  ;({ shen, luo } = await makeEditors())
})

const organisation = async (slug = BUCEA) => {
  const found = await getEditedOrganisation(forumId, slug)
  if (!found) throw new Error(`no ${slug}`)
  return found
}
const save = async (
  actor: string,
  input: Record<string, string>,
  over: Partial<Parameters<typeof saveOrganisation>[0]> = {},
) => {
  const slug = over.slug ?? BUCEA
  const known = await getEditedOrganisation(over.forumId ?? forumId, slug)
  const base = over.base ?? known?.version ?? 1
  return saveOrganisation({ forumId, actor, slug, mayRetire: true, now, base, input, ...over })
}
const created = async (name: string, input: Record<string, string> = {}) => {
  const made = await createOrganisation({
    ...{ forumId, actor: shen, isAnother: true, now },
    input: { 'name.zh-Hans': name, kind: 'institute', ...input },
  })
  if (!made.ok) throw new Error(made.reason)
  return made.value.slug
}

describe('an organisation', () => {
  test('is corrected at once for readers; aliases that stay keep their sources', async () => {
    const { organisationId, version, facts } = await organisation()
    const row = { organisationId, text: '建大', kind: 'short' as const, position: 9 }
    const citations = [{ document: 'zhongguancun-2023', quote: '建大' }]
    await db.organisationAlias.create({ data: { ...row, citations } })
    const short = [...facts.aliases.filter(({ kind }) => kind === 'short'), row]
    const lines = [...short.map(({ text }) => text), '北建大（西城）'].join('\n')
    const saved = await save(shen, { 'alias.short': lines, city: 'zhuhai' })
    expect(saved).toMatchObject({ ok: true, value: { kind: 'saved', version: version + 1 } })
    const kept = await db.organisationAlias.findMany({ where: { organisationId } })
    expect(kept.find(({ text }) => text === '建大')?.citations).toEqual(citations)
    expect(kept.map(({ text }) => text)).toContain('北建大（西城）')
    expect(await getOrganisation(BUCEA, { now })).toMatchObject({ city: { slug: 'zhuhai' } })
    await save(shen, { 'alias.short': '', city: '' })
    const rest = await db.organisationAlias.findMany({ where: { organisationId, kind: 'short' } })
    expect(rest).toEqual([])
  })

  test('meets another’s edit field by field', async () => {
    const slug = await created('苇一院')
    const base = (await organisation(slug)).version
    await save(luo, { 'alias.short': '苇院', country: 'SG' }, { slug })
    const answer = await save(shen, { 'alias.short': '一院', joint: 'yes' }, { slug, base })
    expect(answer).toMatchObject({
      reason: 'conflict',
      details: { fields: [{ name: 'alias.short', base: '', mine: '一院', theirs: '苇院' }] },
    })
    const { version } = await organisation(slug)
    const both = { slug, base, answered: version, choices: { 'alias.short': 'both' as const } }
    expect(await save(shen, { 'alias.short': '一院', joint: 'yes' }, both)).toMatchObject({
      ok: true,
    })
    const { fields } = await organisation(slug)
    expect(fields).toMatchObject({ country: 'SG', joint: 'yes' })
  })

  test('is never part of itself, over however many steps', async () => {
    const top = await created('苇院')
    const middle = await created('苇院规划所', { parent: top })
    const bottom = await created('苇院规划所水务室', { parent: middle })
    expect(await save(shen, { parent: bottom }, { slug: top })).toMatchObject({
      fields: { parent: ['within_itself'] },
    })
    // Two who would close a circle from both ends at once: one of them is refused.
    const [one, other] = [await created('苇甲'), await created('苇乙')]
    const answers = await Promise.all([
      save(shen, { parent: other }, { slug: one }),
      save(luo, { parent: one }, { slug: other }),
    ])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  })

  test.each([
    ['an unknown kind', { kind: 'guild' }, { kind: ['unknown_value'] }],
    ['an unknown city', { city: 'atlantis' }, { city: ['unknown_value'] }],
    ['an unknown parent', { parent: 'atlantis' }, { parent: ['unknown_value'] }],
    [
      'one alias under two kinds',
      { 'alias.short': '苇', 'alias.joint': '苇' },
      { 'alias.joint': ['twice'] },
    ],
  ])('with %s is refused, and nothing is written', async (_, input, fields) => {
    const slug = await created('苇三院')
    const before = await organisation(slug)
    expect(await save(shen, input, { slug })).toEqual({ ok: false, reason: 'invalid', fields })
    expect(await organisation(slug)).toEqual(before)
  })

  test('is out of reach for a forum where it has no part, and retired only where nothing names it', async () => {
    const slug = await created('苇四院')
    const other = await db.forum.findFirstOrThrow({ where: { id: { not: forumId } } })
    expect(await save(shen, { country: 'CN' }, { slug, forumId: other.id })).toEqual({
      ok: false,
      reason: 'not_found',
    })
    expect(await save(shen, { retired: 'yes' })).toMatchObject({ fields: { retired: ['in_use'] } })
    const part = await created('苇四院分院', { parent: slug })
    expect(await save(shen, { retired: 'yes' }, { slug })).toMatchObject({
      fields: { retired: ['in_use'] },
    })
    expect(await save(shen, { parent: '' }, { slug: part })).toMatchObject({ ok: true })
    expect(await save(shen, { retired: 'yes' }, { slug })).toMatchObject({ ok: true })
    expect((await organisation(slug)).isRetired).toBe(true)
  })
})

test('a name that the record knows, even as an alias, is refused until it is said to be another', async () => {
  const { organisationId } = await organisation()
  const text = '北京建工学院（旧）'
  const row = { organisationId, text, kind: 'printed' as const, position: 8, citations: [] }
  await db.organisationAlias.create({ data: row })
  const input = { 'name.zh-Hans': text, kind: 'university' }
  const call = { forumId, actor: shen, input, now }
  expect(await createOrganisation({ ...call, isAnother: false })).toEqual({
    ok: false,
    reason: 'namesake',
  })
  expect(await createOrganisation({ ...call, isAnother: true })).toMatchObject({ ok: true })
})

test('the list is one query, a form two, however many there are', async () => {
  expect((await countQueries(() => listForumOrganisations(forumId))).count).toBe(1)
  expect((await countQueries(() => getEditedOrganisation(forumId, BUCEA))).count).toBe(2)
})
