import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import {
  applyImport,
  giveUpImport,
  lookAtImport,
  undoImport,
} from '#lib/domain/imports/mutations.ts'
import { getImport, listImports } from '#lib/domain/imports/queries.ts'
import { figuresOf } from '#lib/domain/imports/utils.ts'
import { createSession } from '#lib/domain/programme/mutations.ts'
import { countQueries, db } from '#lib/platform/db.ts'
import {
  freshProgramme,
  makeEditors,
  now,
  partOf,
  programmeOf,
  sampleId,
  save,
} from '../programme/drafting.ts'
import { type Cells, fileOf, fiveHundred, lookAt } from './lists.ts'

let who: { forumId: string; actor: string }
let luo: string
let firstRow: bigint
beforeEach(async () => {
  await freshProgramme()
  const forumId = await sampleId()
  const editors = await makeEditors()
  luo = editors.luo
  who = { forumId, actor: editors.shen }
  firstRow = (await db.audit.aggregate({ _max: { id: true } }))._max.id ?? 0n
})
afterEach(async () => {
  const { forumId } = who
  await db.importBatch.deleteMany({ where: { forumId } })
  await freshProgramme()
  // What a test has made was never read by anybody.
  await db.forumSession.deleteMany({ where: { forumId, retiredAt: now } })
})

const events = async () => {
  const rows = await db.audit.findMany({ where: { id: { gt: firstRow } }, orderBy: { id: 'asc' } })
  return rows.map(({ event }) => event)
}
const state = async () => JSON.stringify((await programmeOf()).sessions.map((one) => one.fields))
const saidOf = (plan: Awaited<ReturnType<typeof lookAt>>['plan']) =>
  new Map(
    plan
      .filter(({ verdict }) => verdict === 'refused')
      .map(({ line, faults }) => [line, faults.map((one) => `${one.column} ${one.word}`).join()]),
  )

const BLOCK: Cells = {
  kind: '分论坛',
  'title.zh-Hans': '海绵城市分论坛',
  'slot0.day': '2026-11-22',
  'slot0.half': '上午',
}
const TALK: Cells = {
  kind: 'talk',
  'title.zh-Hans': '雨水去哪儿',
  parent: '海绵城市分论坛',
  'slot0.day': '2026年11月22日',
  'slot0.start': '9：00',
  'slot0.end': '9:30',
}
const KNOWN: Cells = { 'title.zh-Hans': '一场雨的账本', capacity: '77' }

describe('a list of sessions', () => {
  test('is looked at before anything is written, then written whole as drafts, and taken back whole', async () => {
    const before = await state()
    const sessions = await db.forumSession.count()
    const live = await db.forumSession.count({ where: { retiredAt: null } })
    // The talk stands before the block that it belongs to.
    const looked = await lookAt(who, await fileOf([TALK, BLOCK, KNOWN]))
    expect(looked.plan.map(({ line, verdict, slug }) => [line, verdict, slug])).toEqual([
      [2, 'create', null],
      [3, 'create', null],
      [4, 'change', 'keynote-rain'],
    ])
    expect(looked.plan[2]?.changes).toEqual({ capacity: { from: expect.any(String), to: '77' } })
    expect([await state(), await db.forumSession.count()]).toEqual([before, sessions])

    const call = { ...who, now, ...looked }
    expect(await applyImport(call)).toEqual({ ok: true, value: { written: 3 } })
    const { sessions: after } = await programmeOf()
    const block = after.find(({ title }) => title['zh-Hans'] === '海绵城市分论坛')
    const talk = after.find(({ title }) => title['zh-Hans'] === '雨水去哪儿')
    expect([talk?.parent, talk?.slots[0]?.from, talk?.isNew, block?.isNew]).toEqual([
      ...[block?.slug, 540, true, true],
    ])
    expect((await partOf('keynote-rain')).capacity).toBe(77)
    // Readers see none of it.
    expect(await db.forumSession.count({ where: { retiredAt: null } })).toBe(live)
    const rows = await db.audit.findMany({
      where: { id: { gt: firstRow } },
      orderBy: { id: 'asc' },
    })
    expect(rows.map(({ event }) => event)).toEqual([
      ...['import.read', 'session.created', 'session.created', 'session.edited', 'import.applied'],
    ])
    expect(rows.slice(1, 4).map(({ details }) => (details as { import?: string }).import)).toEqual(
      Array(3).fill(looked.id),
    )
    expect(await applyImport(call)).toEqual({ ok: false, reason: 'decided' })

    expect(await undoImport({ ...who, now, id: looked.id })).toEqual({ ok: true, value: null })
    expect(await state()).toBe(before)
    expect(await undoImport({ ...who, now, id: looked.id })).toMatchObject({
      reason: 'not_applied',
    })
  })

  test('with five hundred rows names exactly its twenty faults, and nothing of it is written', async () => {
    const { rows, faults } = fiveHundred()
    const before = await state()
    for (const format of ['xlsx', 'csv'] as const) {
      const looked = await lookAt(who, await fileOf(rows, format))
      expect(saidOf(looked.plan)).toEqual(faults)
      expect(figuresOf(looked.plan)).toEqual({ create: 480, change: 0, same: 0, refused: 20 })
      expect(await applyImport({ ...who, now, ...looked })).toMatchObject({ reason: 'has_faults' })
    }
    expect(await state()).toBe(before)
    expect(await events()).toEqual(['import.read', 'import.read'])
  })

  test('with five hundred good rows is written in one go and taken back in one go', async () => {
    const { rows, faults } = fiveHundred()
    const good = rows.filter((_, index) => !faults.has(index + 2))
    const before = await state()
    const looked = await lookAt(who, await fileOf(good))
    const began = performance.now()
    expect(await applyImport({ ...who, now, ...looked })).toEqual({
      ok: true,
      value: { written: 480 },
    })
    const written = performance.now()
    expect(await undoImport({ ...who, now, id: looked.id })).toEqual({ ok: true, value: null })
    const undone = performance.now()
    expect(await state()).toBe(before)
    console.info(
      `480 rows: written in ${Math.round(written - began)} ms, taken back in ${Math.round(undone - written)} ms`,
    )
  })

  test('is written only as it was looked at: what moved since is told and looked at again', async () => {
    const looked = await lookAt(who, await fileOf([BLOCK, KNOWN]))
    await save(luo, 'keynote-rain', { capacity: '5' })
    const before = await state()
    const call = { ...who, now, ...looked }
    expect(await applyImport(call)).toEqual({ ok: false, reason: 'moved', details: { lines: [3] } })
    expect(await state()).toBe(before)
    const again = await getImport(who.forumId, looked.id)
    expect(again?.plan?.[1]?.changes).toEqual({ capacity: { from: '5', to: '77' } })
    // An old page says no more than before.
    expect(await applyImport(call)).toMatchObject({ reason: 'moved', details: { lines: [] } })
    const version = (await getImport(who.forumId, looked.id))?.version ?? 0
    expect(await applyImport({ ...call, version })).toMatchObject({ ok: true })
  })

  test('confirmed twice at once is written once', async () => {
    const looked = await lookAt(who, await fileOf([BLOCK]))
    const call = { ...who, now, ...looked }
    const answers = await Promise.all([applyImport(call), applyImport({ ...call, actor: luo })])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(answers.find(({ ok }) => !ok)).toEqual({ ok: false, reason: 'decided' })
    expect((await events()).filter((event) => event === 'session.created')).toHaveLength(1)
  })

  test('is not taken back once somebody has changed what it wrote, or put something into it', async () => {
    const looked = await lookAt(who, await fileOf([BLOCK, KNOWN]))
    await applyImport({ ...who, now, ...looked })
    await save(luo, 'keynote-rain', { 'title.en': 'Ledger of one rain' })
    const undo = { ...who, now, id: looked.id }
    expect(await undoImport(undo)).toEqual({
      ok: false,
      reason: 'changed_since',
      details: { names: ['一场雨的账本'] },
    })
    const block = (await programmeOf()).sessions.find(
      (one) => one.title['zh-Hans'] === '海绵城市分论坛',
    )
    const input = { kind: 'talk', 'title.zh-Hans': '新来的演讲', parent: block?.slug ?? '' }
    await createSession({ ...who, now, input })
    expect(await undoImport(undo)).toMatchObject({
      details: { names: ['一场雨的账本', '新来的演讲'] },
    })
  })

  test('given up is forgotten, and so is what nobody decided about', async () => {
    const looked = await lookAt(who, await fileOf([BLOCK]))
    expect(await giveUpImport({ ...who, now, id: looked.id })).toEqual({ ok: true, value: null })
    expect(await giveUpImport({ ...who, now, id: looked.id })).toMatchObject({ reason: 'decided' })
    const old = await lookAt(who, await fileOf([BLOCK]))
    const later = new Date(now.getTime() + 15 * 86_400_000)
    const bytes = Buffer.from('x')
    await lookAtImport({
      ...who,
      now: later,
      kind: 'session',
      fileName: null,
      bytes,
      rows: [{ line: 2, cells: BLOCK }],
    })
    for (const { id } of [looked, old]) {
      const batch = await getImport(who.forumId, id)
      expect([batch?.state, batch?.rows, batch?.plan]).toEqual(['given_up', null, null])
    }
    const { count, result } = await countQueries(() => listImports(who.forumId))
    expect([count, result.map((one) => one.state)]).toEqual([
      1,
      ['looked_at', 'given_up', 'given_up'],
    ])
  })

  test('of another forum is nowhere here', async () => {
    const looked = await lookAt(who, await fileOf([BLOCK]))
    const { id: forumId } = await db.forum.findFirstOrThrow({ where: { slug: { not: 'sample' } } })
    const call = { ...who, forumId, now, ...looked }
    expect(await applyImport(call)).toMatchObject({ reason: 'not_found' })
    expect(await undoImport(call)).toMatchObject({ reason: 'not_found' })
    expect(await giveUpImport(call)).toMatchObject({ reason: 'not_found' })
    expect(await getImport(forumId, looked.id)).toBeNull()
  })
})

describe('which part a row means', () => {
  test('two that it may mean are named; two rows that mean one are refused', async () => {
    const twin = { kind: 'talk', 'title.zh-Hans': '一场雨的账本' }
    const made = await createSession({ ...who, now, input: twin })
    const slugs = ['keynote-rain', made.ok ? made.value.slug : '']
    const looked = await lookAt(
      who,
      await fileOf([KNOWN, { slug: 'keynote-rain', capacity: '9' }, { slug: 'keynote-rain' }]),
    )
    const [first, , third] = looked.plan
    expect(first?.faults).toEqual([
      {
        column: 'title.zh-Hans',
        value: '一场雨的账本',
        word: 'ambiguous',
        candidates: expect.arrayContaining(slugs),
      },
    ])
    expect(third?.faults).toEqual([{ column: '', value: '', word: 'twice', candidates: ['#3'] }])
  })
})
