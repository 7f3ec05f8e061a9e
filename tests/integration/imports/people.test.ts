import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { exportRecords } from '#lib/domain/imports/files/mutations.ts'
import { applyImport, undoImport } from '#lib/domain/imports/mutations.ts'
import { getImport, planImport } from '#lib/domain/imports/queries.ts'
import { figuresOf } from '#lib/domain/imports/utils.ts'
import { savePerson } from '#lib/domain/people/editing/mutations.ts'
import { getEditedPerson, listForumPeople } from '#lib/domain/people/editing/queries.ts'
import { contentEpoch } from '#lib/platform/cache/epoch.ts'
import { countQueries, db } from '#lib/platform/db.ts'
import { makeEditors, now, sampleId } from '../programme/drafting.ts'
import type { Cells } from './lists.ts'
import {
  faultsOf,
  lookAtRecords,
  madeRecord,
  newName,
  readRecordFile,
  recordFile,
} from './record-lists.ts'

/** A list of people is looked at row by row, written whole, and taken back whole. */

let who: { forumId: string; actor: string }
let luo: string
let first: bigint
beforeEach(async () => {
  const { shen, luo: other } = await makeEditors()
  luo = other
  who = { forumId: await sampleId(), actor: shen }
  first = (await db.audit.aggregate({ _max: { id: true } }))._max.id ?? 0n
})
afterEach(() => db.importBatch.deleteMany({ where: { forumId: who.forumId } }))

const made = (fields: Cells, forumId = who.forumId) =>
  madeRecord({ ...who, forumId }, 'person', fields)
const lookAt = async (rows: readonly Cells[], forumId = who.forumId) =>
  lookAtRecords({ ...who, forumId }, 'person', await recordFile('person', rows))
const personOf = async (slug: string | null | undefined) => {
  const found = await getEditedPerson(who.forumId, slug ?? '')
  if (!found) throw new Error(`no ${slug}`)
  return found
}
const verdicts = (plan: Awaited<ReturnType<typeof lookAt>>['plan']) =>
  plan.map(({ verdict }) => verdict)
const elsewhere = async () => {
  const { forumId } = await db.appearance.findFirstOrThrow({
    where: { forumId: { not: who.forumId } },
  })
  return forumId
}

describe('a list of people', () => {
  test('is looked at, written at once for readers, and taken back whole', async () => {
    const [known, same, entered] = [newName('苇'), newName('荻'), newName('芦')]
    const slug = await made({ 'name.zh-Hans': known, country: 'CN' })
    await made({ 'name.zh-Hans': same, honorific: 'Prof.' })
    const count = await db.person.count()
    const looked = await lookAt([
      { 'name.zh-Hans': entered, 'name.en': 'Reed Lu', aliases: '芦一；芦二', country: 'sg' },
      { 'name.zh-Hans': known, 'name.en': 'Wei Reed', country: 'SG' },
      { 'name.zh-Hans': same, honorific: 'Prof.' },
    ])
    expect(looked.plan.map((row) => [row.line, row.verdict])).toEqual([
      [2, 'create'],
      [3, 'change'],
      [4, 'same'],
    ])
    expect(looked.plan[1]).toMatchObject({
      slug,
      changes: { country: { from: 'CN', to: 'SG' }, 'name.en': { from: '', to: 'Wei Reed' } },
    })
    expect([await db.person.count(), (await personOf(slug)).version]).toEqual([count, 1])

    const epoch = contentEpoch()
    const call = { ...who, now, ...looked }
    expect(await applyImport(call)).toEqual({ ok: true, value: { written: 2 } })
    expect(contentEpoch()).toBeGreaterThan(epoch)
    const written = (await getImport(who.forumId, looked.id))?.plan ?? []
    const newcomer = await personOf(written[0]?.slug)
    expect(newcomer).toMatchObject({ version: 1, isRetired: false })
    expect(newcomer.fields).toEqual({
      ...{ 'name.zh-Hans': entered, 'name.en': 'Reed Lu', aliases: '芦一\n芦二', country: 'SG' },
    })
    expect(newcomer.slug).toMatch(/^reed-lu-/)
    expect((await personOf(slug)).fields).toMatchObject({ country: 'SG', 'name.en': 'Wei Reed' })
    const rows = await db.audit.findMany({ where: { id: { gt: first } }, orderBy: { id: 'asc' } })
    const own = rows.slice(-3)
    expect(own.map(({ event, actor }) => [event, actor])).toEqual([
      ['person.created', who.actor],
      ['person.edited', who.actor],
      ['import.applied', who.actor],
    ])
    expect(own.slice(0, 2).map(({ details }) => details)).toMatchObject([
      { import: looked.id, version: 1, changes: { country: { from: '', to: 'SG' } } },
      { import: looked.id, version: 2, changes: looked.plan[1]?.changes },
    ])
    expect(await applyImport(call)).toEqual({ ok: false, reason: 'decided' })

    expect(await undoImport({ ...who, now, id: looked.id })).toEqual({ ok: true, value: null })
    expect((await personOf(slug)).fields).toEqual({ 'name.zh-Hans': known, country: 'CN' })
    expect(await personOf(newcomer.slug)).toMatchObject({ isRetired: true, name: newcomer.name })
    expect(await undoImport({ ...who, now, id: looked.id })).toMatchObject({
      reason: 'not_applied',
    })
  })

  test('with a fault of each sort names them all, and nothing of it is written', async () => {
    const [twin, gone, kept] = [newName('苇'), newName('荻'), newName('芦')]
    const slugs = [await made({ 'name.zh-Hans': twin }), await made({ 'name.zh-Hans': twin })]
    const slug = await made({ 'name.zh-Hans': gone })
    const base = { ...who, slug, mayRetire: true, base: 1, now }
    await savePerson({ ...base, input: { retired: 'yes' } })
    const own = await made({ 'name.zh-Hans': kept })
    const foreign = await made({ 'name.zh-Hans': newName('苇') }, await elsewhere())
    const name = () => ({ 'name.zh-Hans': newName('蒲') })
    const double = name()
    const rows: [Cells, string, string][] = [
      [{ 'name.en': `No Chinese ${newName('')}` }, 'name.zh-Hans', 'chinese_first'],
      [{ honorific: 'Prof.' }, 'name.zh-Hans', 'empty'],
      [{ ...name(), country: 'China' }, 'country', 'not_country'],
      [{ 'name.zh-Hans': '苇'.repeat(301) }, 'name.zh-Hans', 'too_long'],
      [{ ...name(), honorific: 'Prof.\nDr.' }, 'honorific', 'bad_character'],
      [
        { ...name(), aliases: Array.from({ length: 21 }, (_, at) => `苇${at}`).join('\n') },
        ...(['aliases', 'too_many'] as const),
      ],
      [{ slug: 'no-such-person', ...name() }, 'slug', 'unknown_record'],
      [{ slug: foreign, country: 'CN' }, 'slug', 'unknown_record'],
      [{ slug, country: 'CN' }, '', 'retired_record'],
      [{ 'name.zh-Hans': twin, country: 'CN' }, 'name.zh-Hans', 'ambiguous'],
      [{ ...name(), another: '也许' }, 'another', 'unknown_value'],
      [double, '', ''],
      [{ ...double, country: 'CN' }, '', 'twice'],
      [{ slug: own, country: 'CN' }, '', ''],
      [{ 'name.zh-Hans': kept, country: 'SG' }, '', 'twice'],
    ]
    const people = JSON.stringify(await listForumPeople(who.forumId))
    for (const format of ['xlsx', 'csv'] as const) {
      const bytes = await recordFile(
        'person',
        rows.map(([cells]) => cells),
        format,
      )
      const looked = await lookAtRecords(who, 'person', bytes)
      expect(faultsOf(looked.plan)).toEqual(
        rows.flatMap(([, column, word], index) => (word ? [[index + 2, column, word]] : [])),
      )
      expect(figuresOf(looked.plan)).toEqual({ create: 1, change: 1, same: 0, refused: 13 })
      const ambiguous = looked.plan.find(({ faults }) => faults[0]?.word === 'ambiguous')
      expect(ambiguous?.faults[0]?.candidates).toEqual(
        slugs.toSorted().map((one) => `${twin} ${one}`),
      )
      expect(await applyImport({ ...who, now, ...looked })).toMatchObject({ reason: 'has_faults' })
    }
    expect(JSON.stringify(await listForumPeople(who.forumId))).toBe(people)
  })

  test('in GB18030 is read and written as in UTF-8', async () => {
    // 名称，简体,国家或地区 / 苇䶮,CN as Excel in Chinese saves it: the second character is in none of its older sets.
    const gb18030 = Buffer.from(
      'c3fbb3c6a3acbcf2cce52cb9fabcd2bbf2b5d8c7f80d0aceadfe9f2c434e0d0a',
      'hex',
    )
    const [row] = await readRecordFile('person', gb18030)
    expect(row).toEqual({ line: 2, cells: { 'name.zh-Hans': '苇䶮', country: 'CN' } })
  })
})

describe('whoever the record knows', () => {
  test('in any script or spelling is found by the Chinese name, which stays as it is', async () => {
    const name = newName('张书')
    const slug = await made({ 'name.zh-Hans': name, 'name.en': 'Zhang Shu' })
    const { plan } = await lookAt([
      {
        'name.zh-Hans': ` ${name.replace('张书', '張 書')}`,
        'name.en': 'SHU ZHANG',
        country: 'CN',
      },
    ])
    expect(plan[0]).toMatchObject({ slug, verdict: 'change' })
    expect(plan[0]?.changes).toEqual({ country: { from: '', to: 'CN' } })
  })

  test('by another name or an alias is told, and not entered twice', async () => {
    const [name, alias, code] = [newName('苇'), newName('苇翁'), `R${Date.now()}`]
    const slug = await made({
      'name.zh-Hans': name,
      aliases: alias,
      latinAsPrinted: `Reed ${code}`,
    })
    const { plan } = await lookAt([
      { 'name.zh-Hans': alias },
      { 'name.zh-Hans': alias, country: 'CN' },
      { 'name.zh-Hans': newName('芦'), 'name.en': `${code} reed` },
      { 'name.zh-Hans': newName('芦'), 'name.en': `${code} reed`, honorific: 'Prof.' },
      { 'name.zh-Hans': alias, country: 'CN', another: '是' },
      { 'name.zh-Hans': newName('芦'), another: '否' },
    ])
    expect(verdicts(plan)).toEqual(['same', 'refused', 'same', 'refused', 'create', 'create'])
    expect(faultsOf(plan)).toEqual([
      [2, 'name.zh-Hans', 'known'],
      [3, 'name.zh-Hans', 'looks_like'],
      [4, 'name.zh-Hans', 'known'],
      [5, 'name.zh-Hans', 'looks_like'],
    ])
    expect(plan[1]?.faults[0]?.candidates).toEqual([`${name} ${slug}`])
  })

  test('from elsewhere is told without a word about them, and nothing of theirs is written', async () => {
    const name = newName('苇')
    const other = await elsewhere()
    const slug = await made({ 'name.zh-Hans': name }, other)
    const looked = await lookAt([{ 'name.zh-Hans': name }])
    expect(looked.plan[0]).toMatchObject({ verdict: 'same', slug: null, changes: {} })
    expect(looked.plan[0]?.faults).toEqual([
      { column: 'name.zh-Hans', value: name, word: 'known', candidates: [] },
    ])
    expect(await applyImport({ ...who, now, ...looked })).toMatchObject({ reason: 'nothing' })
    const more = await lookAt([{ 'name.zh-Hans': name, country: 'CN' }])
    expect(faultsOf(more.plan)).toEqual([[2, 'name.zh-Hans', 'elsewhere']])
    const another = await lookAt([{ 'name.zh-Hans': name, country: 'CN', another: 'yes' }])
    expect(await applyImport({ ...who, now, ...another })).toMatchObject({ ok: true })
    expect(await getEditedPerson(other, slug)).toMatchObject({ version: 1 })
  })
})

describe('what moves meanwhile', () => {
  test('is told and looked at again; a name entered since is not entered twice', async () => {
    const [known, entered] = [newName('苇'), newName('芦')]
    const slug = await made({ 'name.zh-Hans': known })
    const looked = await lookAt([
      { 'name.zh-Hans': known, country: 'CN' },
      { 'name.zh-Hans': entered, country: 'CN' },
    ])
    const base = { ...who, actor: luo, slug, mayRetire: false, base: 1, now }
    await savePerson({ ...base, input: { country: 'SG' } })
    await made({ 'name.zh-Hans': entered, country: 'CN' })
    const call = { ...who, now, ...looked }
    expect(await applyImport(call)).toEqual({
      ...{ ok: false, reason: 'moved', details: { lines: [2, 3] } },
    })
    const again = await getImport(who.forumId, looked.id)
    expect(again?.plan?.map(({ verdict }) => verdict)).toEqual(['change', 'same'])
    const { version } = again ?? { version: 0 }
    expect(await applyImport({ ...call, version })).toEqual({ ok: true, value: { written: 1 } })
  })

  test('two who confirm lists with one name at once enter it once', async () => {
    const name = newName('苇')
    const [one, other] = [
      await lookAt([{ 'name.zh-Hans': name, country: 'CN' }]),
      await lookAt([{ 'name.zh-Hans': name, country: 'CN' }]),
    ]
    const answers = await Promise.all(
      [one, other].map((looked) => applyImport({ ...who, now, ...looked })),
    )
    expect(answers.map((answer) => (answer.ok ? 'ok' : answer.reason)).toSorted()).toEqual([
      'moved',
      'ok',
    ])
    const rows = await db.person.findMany({ where: { name: { path: ['zh-Hans'], equals: name } } })
    expect(rows).toHaveLength(1)
  })

  test('edited or used since it was written, nothing of it is taken back, and the names are told', async () => {
    const [known, entered, drafted] = [newName('苇甲'), newName('苇乙'), newName('苇丙')]
    const slug = await made({ 'name.zh-Hans': known })
    const looked = await lookAt([
      { 'name.zh-Hans': known, country: 'CN' },
      { 'name.zh-Hans': entered },
      { 'name.zh-Hans': drafted },
    ])
    expect(await applyImport({ ...who, now, ...looked })).toMatchObject({ ok: true })
    const base = { ...who, actor: luo, slug, mayRetire: false, base: 2, now }
    await savePerson({ ...base, input: { country: 'SG' } })
    const plan = (await getImport(who.forumId, looked.id))?.plan
    const { personId } = await personOf(plan?.[1]?.slug)
    const appearance = await db.appearance.create({
      data: {
        ...{ personId, forumId: who.forumId, nameAsPrinted: entered, role: 'guest' },
        ...{ position: 0, citations: [] },
      },
    })
    const part = await db.forumSession.findFirstOrThrow({ where: { forumId: who.forumId } })
    const { forumId } = who
    await db.sessionDraft.create({
      data: {
        ...{ sessionId: part.id, forumId, version: 1, updatedAt: now },
        fields: { [`person.${plan?.[2]?.slug}~speaker`]: '0' },
      },
    })
    const undo = { ...who, now, id: looked.id }
    expect(await undoImport(undo)).toEqual({
      ok: false,
      reason: 'changed_since',
      details: { names: [known, entered, drafted].toSorted() },
    })
    await db.appearance.delete({ where: { id: appearance.id } })
    await db.sessionDraft.delete({ where: { sessionId: part.id } })
    expect(await undoImport(undo)).toMatchObject({ details: { names: [known] } })
    expect(await personOf(plan?.[1]?.slug)).toMatchObject({ isRetired: false })
  })
})

test('what is exported and brought back changes nothing, whatever is in it (T45)', async () => {
  const name = newName('苇')
  const input = {
    latinAsPrinted: '=1+1',
    aliases: '苇甲\n苇乙',
    'name.zh-Hant': '葦',
    country: 'CN',
  }
  await made({ 'name.zh-Hans': name, ...input })
  for (const format of ['xlsx', 'csv'] as const) {
    for (const locale of ['zh', 'zh-hant', 'en'] as const) {
      const one = { kind: 'person' as const, ...who, words: null, format, locale, now }
      const { plan } = await lookAtRecords(who, 'person', await exportRecords(one))
      expect(plan.filter(({ verdict }) => verdict !== 'same')).toEqual([])
      expect(plan.length).toBe((await listForumPeople(who.forumId)).length)
    }
  }
})

test('a cell of megabytes is refused for its length, and not looked through', async () => {
  const cells = { 'name.zh-Hans': '苇'.repeat(5_000_000), aliases: '苇；'.repeat(3_000_000) }
  const rows = Array.from({ length: 3 }, (_, index) => ({ line: index + 2, cells }))
  const began = performance.now()
  const plan = await planImport(db, { forumId: who.forumId, kind: 'person', rows })
  const time = Math.round(performance.now() - began)
  expect(faultsOf(plan.slice(0, 1))).toEqual([
    [2, 'name.zh-Hans', 'too_long'],
    [2, 'aliases', 'too_long'],
  ])
  console.info(`three rows of 11 million letters: looked at in ${time} ms`)
})

test('five hundred people are written and taken back in one go, by as many statements as one', async () => {
  const rows = (count: number) =>
    Array.from({ length: count }, () => ({ 'name.zh-Hans': newName('苇'), country: 'CN' }))
  const one = await lookAt(rows(1))
  const many = await lookAt(rows(500))
  const [few, all] = [
    await countQueries(() => applyImport({ ...who, now, ...one })),
    await countQueries(() => applyImport({ ...who, now, ...many })),
  ]
  expect([few.result, all.result]).toEqual([
    { ok: true, value: { written: 1 } },
    { ok: true, value: { written: 500 } },
  ])
  expect(all.count).toBe(few.count)
  const began = performance.now()
  expect(await undoImport({ ...who, now, id: many.id })).toEqual({ ok: true, value: null })
  console.info(`500 people: taken back in ${Math.round(performance.now() - began)} ms`)
})
