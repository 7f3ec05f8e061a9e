import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { exportRecords } from '#lib/domain/imports/files/mutations.ts'
import { applyImport, lookAtImport, undoImport } from '#lib/domain/imports/mutations.ts'
import { readPastedList } from '#lib/domain/imports/pasting/queries.ts'
import { getImport } from '#lib/domain/imports/queries.ts'
import { figuresOf } from '#lib/domain/imports/utils.ts'
import { saveOrganisation } from '#lib/domain/organisations/editing/mutations.ts'
import {
  getEditedOrganisation,
  listForumOrganisations,
} from '#lib/domain/organisations/editing/queries.ts'
import { countQueries, db } from '#lib/platform/db.ts'
import { makeEditors, now, sampleId } from '../programme/drafting.ts'
import type { Cells } from './lists.ts'
import { faultsOf, lookAtRecords, madeRecord, newName, recordFile } from './record-lists.ts'

/** A list of organisations is looked at row by row, written whole, and taken back whole. */

let who: { forumId: string; actor: string }
let luo: string
beforeEach(async () => {
  const { shen, luo: other } = await makeEditors()
  luo = other
  who = { forumId: await sampleId(), actor: shen }
})
afterEach(() => db.importBatch.deleteMany({ where: { forumId: who.forumId } }))

const made = (fields: Cells) => madeRecord(who, 'organisation', fields)
const lookAt = async (rows: readonly Cells[]) =>
  lookAtRecords(who, 'organisation', await recordFile('organisation', rows))
const organisationOf = async (slug: string | null | undefined) => {
  const found = await getEditedOrganisation(who.forumId, slug ?? '')
  if (!found) throw new Error(`no ${slug}`)
  return found
}
const save = async (slug: string, input: Cells) => {
  const { version: base } = await organisationOf(slug)
  return saveOrganisation({ ...who, actor: luo, slug, mayRetire: true, base, input, now })
}
const cityOf = () => db.city.findFirstOrThrow({ where: { retiredAt: null } })

describe('a list of organisations', () => {
  test('is looked at, written at once with places and aliases, and taken back whole', async () => {
    const [above, known, entered] = [newName('湿地部'), newName('湿地院'), newName('湿地所')]
    const [parent, slug] = [
      await made({ 'name.zh-Hans': above, 'alias.short': `${above}简` }),
      await made({ 'name.zh-Hans': known, 'alias.short': '湿院', 'alias.printed': '旧湿院' }),
    ]
    const before = (await organisationOf(slug)).fields
    // An alias that stays keeps where it comes from.
    const { id: organisationId } = await db.organisation.findUniqueOrThrow({ where: { slug } })
    const { slug: document } = await db.source.findFirstOrThrow()
    const citations = [{ document, quote: '湿院' }]
    const alias = { organisationId_text: { organisationId, text: '湿院' } }
    await db.organisationAlias.update({ where: alias, data: { citations } })
    const city = await cityOf()
    const cityName = (city.name as { 'zh-Hans': string })['zh-Hans']
    const looked = await lookAt([
      {
        ...{ 'name.zh-Hans': entered, kind: '研究设计机构', city: cityName, parent: `${above}简` },
        ...{ joint: '是', 'alias.short': '湿所\n湿地研究所', 'description.en': '' },
        ...{ 'description.zh-Hans': '研究湿地。\n设在水边。' },
      },
      { slug, kind: 'university', 'alias.short': '湿院；新湿院', parent },
    ])
    expect(looked.plan.map((row) => [row.verdict, row.faults])).toEqual([
      ['create', []],
      ['change', []],
    ])
    expect(looked.plan[1]?.changes).toEqual({
      'alias.short': { from: '湿院', to: '湿院\n新湿院' },
      kind: { from: 'company', to: 'university' },
      parent: { from: '', to: parent },
    })
    expect(await applyImport({ ...who, now, ...looked })).toEqual({
      ...{ ok: true, value: { written: 2 } },
    })
    const plan = (await getImport(who.forumId, looked.id))?.plan
    expect((await organisationOf(plan?.[0]?.slug)).fields).toEqual({
      ...{ 'name.zh-Hans': entered, kind: 'institute', city: city.slug, parent, joint: 'yes' },
      ...{ 'alias.short': '湿所\n湿地研究所', 'description.zh-Hans': '研究湿地。\n设在水边。' },
    })
    expect(await organisationOf(slug)).toMatchObject({
      version: 2,
      fields: { ...before, kind: 'university', 'alias.short': '湿院\n新湿院', parent },
    })
    const kept = await db.organisationAlias.findUniqueOrThrow({ where: alias })
    expect(kept.citations).toEqual(citations)

    expect(await undoImport({ ...who, now, id: looked.id })).toEqual({ ok: true, value: null })
    expect(await organisationOf(slug)).toMatchObject({ version: 3, fields: before })
    expect(await db.organisationAlias.count({ where: { organisationId } })).toBe(2)
    expect(await organisationOf(plan?.[0]?.slug)).toMatchObject({ isRetired: true })
  })

  test('with a fault of each sort names them all, and nothing of it is written', async () => {
    const [outer, inner, twin] = [newName('外'), newName('内'), newName('同')]
    const [outerSlug, innerSlug] = [
      await made({ 'name.zh-Hans': outer }),
      await made({ 'name.zh-Hans': inner }),
    ]
    await save(innerSlug, { parent: outerSlug })
    const twins = [await made({ 'name.zh-Hans': twin }), await made({ 'name.zh-Hans': twin })]
    const one = () => ({ 'name.zh-Hans': newName('湿地社'), kind: '企业' })
    const rows: [Cells, string, string][] = [
      [{ 'name.zh-Hans': newName('无') }, 'kind', 'empty'],
      [{ ...one(), kind: '茶馆' }, 'kind', 'unknown_value'],
      [{ ...one(), joint: '大概' }, 'joint', 'unknown_value'],
      [{ ...one(), city: '没有这座城' }, 'city', 'unknown_value'],
      [{ ...one(), parent: '没有这一家' }, 'parent', 'unknown_value'],
      [{ ...one(), parent: twin }, 'parent', 'ambiguous'],
      [{ ...one(), country: '中国' }, 'country', 'not_country'],
      [{ ...one(), 'description.en': 'x' }, 'description.zh-Hans', 'chinese_first'],
      [{ ...one(), 'alias.short': '湿', 'alias.printed': '湿' }, 'alias.printed', 'alias_twice'],
      [{ slug: outerSlug, parent: inner }, 'parent', 'within_itself'],
      [{ slug: 'no-such-body', kind: '企业' }, 'slug', 'unknown_record'],
      [one(), '', ''],
    ]
    const all = JSON.stringify(await listForumOrganisations(who.forumId))
    const looked = await lookAt(rows.map(([cells]) => cells))
    expect(faultsOf(looked.plan)).toEqual(
      rows.flatMap(([, column, word], index) => (word ? [[index + 2, column, word]] : [])),
    )
    expect(looked.plan[5]?.faults[0]?.candidates).toEqual(twins.toSorted())
    expect(figuresOf(looked.plan)).toEqual({ create: 1, change: 0, same: 0, refused: 11 })
    expect(await applyImport({ ...who, now, ...looked })).toMatchObject({ reason: 'has_faults' })
    expect(JSON.stringify(await listForumOrganisations(who.forumId))).toBe(all)
  })

  test('whose parent has gone, or has become a part of it, is not taken back', async () => {
    const [first, second, moved] = [newName('甲院'), newName('乙院'), newName('丙所')]
    const [a, b, c] = [
      await made({ 'name.zh-Hans': first }),
      await made({ 'name.zh-Hans': second }),
      await made({ 'name.zh-Hans': moved }),
    ]
    await save(c, { parent: a })
    const looked = await lookAt([{ slug: c, parent: b }])
    expect(await applyImport({ ...who, now, ...looked })).toMatchObject({ ok: true })
    const undo = { ...who, now, id: looked.id }
    const refusal = { ok: false, reason: 'changed_since', details: { names: [moved] } }
    await save(a, { parent: c })
    expect(await undoImport(undo)).toEqual(refusal)
    await save(a, { parent: '' })
    await save(a, { retired: 'yes' })
    expect(await undoImport(undo)).toEqual(refusal)
    await save(a, { retired: '' })
    expect(await undoImport(undo)).toEqual({ ok: true, value: null })
    expect((await organisationOf(c)).fields.parent).toBe(a)
  })

  test('one that has become a part of another since, or has parts, is not taken out', async () => {
    const [entered, below] = [newName('甲院'), newName('乙所')]
    const looked = await lookAt([{ 'name.zh-Hans': entered, kind: '企业' }])
    await applyImport({ ...who, now, ...looked })
    const slug = (await getImport(who.forumId, looked.id))?.plan?.[0]?.slug ?? ''
    const part = await made({ 'name.zh-Hans': below, parent: slug })
    const undo = { ...who, now, id: looked.id }
    expect(await undoImport(undo)).toMatchObject({ details: { names: [entered] } })
    await save(part, { parent: '' })
    expect(await undoImport(undo)).toEqual({ ok: true, value: null })
  })
})

test('one that only shares an alias is told; with nothing but its name and kind it stays as it is', async () => {
  const [name, alias] = [newName('湿地会'), newName('湿会')]
  const slug = await made({ 'name.zh-Hans': name, 'alias.short': alias })
  const { plan } = await lookAt([
    { 'name.zh-Hans': alias, kind: '协会、学会' },
    { 'name.zh-Hans': newName('苇'), 'alias.printed': alias, kind: '企业' },
    { 'name.zh-Hans': alias, kind: '企业', another: '是' },
  ])
  expect(plan.map(({ verdict }) => verdict)).toEqual(['same', 'refused', 'create'])
  expect(faultsOf(plan)).toEqual([
    [2, 'name.zh-Hans', 'known'],
    [3, 'name.zh-Hans', 'looks_like'],
  ])
  expect(plan[1]?.faults[0]?.candidates).toEqual([`${name} ${slug}`])
})

test('what is exported and brought back changes nothing, whatever is in it (T45)', async () => {
  const name = newName('湿地社')
  const { slug: city } = await cityOf()
  const input = { latinAsPrinted: '=1+1', 'alias.short': '湿社\n苇社', joint: 'yes', city }
  await made({ 'name.zh-Hans': name, ...input, 'description.zh-Hans': '湿地。\n\n+1' })
  for (const format of ['xlsx', 'csv'] as const) {
    for (const locale of ['zh', 'zh-hant', 'en'] as const) {
      const one = { kind: 'organisation' as const, ...who, words: null, format, locale, now }
      const { plan } = await lookAtRecords(who, 'organisation', await exportRecords(one))
      expect(plan.filter(({ verdict }) => verdict !== 'same')).toEqual([])
      expect(plan.length).toBe((await listForumOrganisations(who.forumId)).length)
    }
  }
})

test('five hundred organisations are written and taken back by as many statements as one', async () => {
  const rows = (count: number) =>
    Array.from({ length: count }, () => {
      const name = newName('湿地社')
      return { 'name.zh-Hans': name, kind: '企业', 'alias.short': `${name}简` }
    })
  const [one, many] = [await lookAt(rows(1)), await lookAt(rows(500))]
  const few = await countQueries(() => applyImport({ ...who, now, ...one }))
  const began = performance.now()
  const all = await countQueries(() => applyImport({ ...who, now, ...many }))
  const written = performance.now()
  expect([all.result, all.count]).toEqual([{ ok: true, value: { written: 500 } }, few.count])
  const undone = [
    await countQueries(() => undoImport({ ...who, now, id: one.id })),
    await countQueries(() => undoImport({ ...who, now, id: many.id })),
  ]
  expect(undone.map(({ result }) => result.ok)).toEqual([true, true])
  expect(undone[1]?.count).toBe(undone[0]?.count)
  const times = [written - began, performance.now() - written].map(Math.round)
  console.info(`500 organisations: written in ${times[0]} ms, both taken back in ${times[1]} ms`)
})

test('a pasted list leaves a known name whole, enters what is new with its kind, and changes nothing known', async () => {
  const [council, park, entered] = [newName('科委'), newName('园区管委会'), newName('湿地社')]
  const joint = `${council}、${park}`
  const slug = await made({ 'name.zh-Hans': joint, joint: 'yes', kind: 'government' })
  const list = { kind: 'organisation' as const, organisationKind: 'institute' as const }
  const text = `${joint}；${entered}，${entered}\n`
  const { count, result: rows } = await countQueries(() => readPastedList({ ...list, text }))
  expect([count, rows]).toEqual([
    1,
    [
      { line: 1, cells: { 'name.zh-Hans': joint } },
      { line: 2, cells: { 'name.zh-Hans': entered, kind: 'institute' } },
    ],
  ])
  const pasted = { kind: list.kind, fileName: null, bytes: Buffer.from(text), rows }
  const { id } = await lookAtImport({ ...who, now, ...pasted })
  const batch = await getImport(who.forumId, id)
  expect(batch?.plan?.map((row) => [row.verdict, row.slug])).toEqual([
    ['same', slug],
    ['create', null],
  ])
  const call = { ...who, now, id, version: batch?.version ?? 0 }
  expect(await applyImport(call)).toEqual({ ok: true, value: { written: 1 } })
  const newcomer = (await getImport(who.forumId, id))?.plan?.[1]?.slug
  expect((await organisationOf(newcomer)).fields).toEqual({
    ...{ 'name.zh-Hans': entered, kind: 'institute' },
  })
})
