import { beforeEach, describe, expect, test } from 'vitest'
import { listOwnEdits } from '#lib/domain/edits/queries.ts'
import { stepsOf } from '#lib/domain/edits/utils.ts'
import { PROGRAMME_EVENTS } from '#lib/domain/programme/constants.ts'
import { createSession } from '#lib/domain/programme/mutations.ts'
import { shiftBlock } from '#lib/domain/programme/shifting/mutations.ts'
import { undoEdit } from '#lib/domain/programme/undoing/mutations.ts'
import { countQueries, db } from '#lib/platform/db.ts'
import { auditOf, freshProgramme, makeEditors, now, partOf, sampleId, save } from './drafting.ts'

/** A moved block is one step for whoever moved it. */

let shen: string
let luo: string
let forumId: string
beforeEach(async () => {
  await freshProgramme()
  ;({ shen, luo } = await makeEditors())
  forumId = await sampleId()
})

const DAY = '2031-05-10'
const add = async (title: string, fields: Record<string, string>) => {
  const made = await createSession({
    ...{ forumId, actor: shen, now },
    input: { kind: 'talk', 'title.zh-Hans': title, 'slot0.precision': 'exact', ...fields },
  })
  if (!made.ok) throw new Error('not made')
  return made.value.slug
}
const at = (start: string, end: string) => ({
  ...{ 'slot0.day': DAY, 'slot0.start': start, 'slot0.end': end },
})

/** A block from nine to twelve with so many parts in it, and all their addresses. */
async function makeBlock(count: number) {
  const block = await add('湿地专场', { kind: 'sub_forum', ...at('09:00', '12:00') })
  const parts: string[] = []
  for (let index = 0; index < count; index++) {
    const minute = String(index * 5).padStart(2, '0')
    parts.push(await add(`第${index + 1}讲`, { parent: block, ...at(`09:${minute}`, '11:00') }))
  }
  return { block, parts, all: [block, ...parts] }
}
const startsOf = (all: readonly string[]) =>
  Promise.all(all.map(async (slug) => (await partOf(slug)).fields['slot0.start']))
const move = async (block: string, start: string) => {
  const { version: base } = await partOf(block)
  const call = { forumId, actor: shen, session: block, base, day: DAY, start, now }
  expect(await shiftBlock(call)).toMatchObject({ ok: true })
}
const stepsFor = async (actor: string) =>
  stepsOf(await listOwnEdits({ forumId, actor, events: PROGRAMME_EVENTS }))
const step = async (which: 'undo' | 'redo', actor = shen) => {
  const editId = (await stepsFor(actor))[which]
  if (editId === null) throw new Error(`nothing to ${which}`)
  return undoEdit({ forumId, actor, editId, now })
}

test('all of it goes back at once, and again, each part with a row of its own', async () => {
  const { block, all } = await makeBlock(3)
  await save(shen, all[1] ?? '', { capacity: '30' })
  const before = await startsOf(all)
  const rows = await db.audit.count()
  await move(block, '13:00')
  const after = ['13:00', '13:00', '13:05', '13:10']
  expect(await startsOf(all)).toEqual(after)
  expect(await step('undo')).toEqual({ ok: true, value: { slug: expect.any(String), count: 4 } })
  expect(await startsOf(all)).toEqual(before)
  expect(await step('redo')).toMatchObject({ ok: true, value: { count: 4 } })
  expect(await startsOf(all)).toEqual(after)
  expect(await step('undo')).toMatchObject({ ok: true, value: { count: 4 } })
  expect(await db.audit.count()).toBe(rows + 16)
  // What was done before it is next, alone.
  expect(await step('undo')).toEqual({ ok: true, value: { slug: all[1], count: 1 } })
  expect((await partOf(all[1] ?? '')).capacity).toBeNull()

  const own = await Promise.all(all.map(async (slug) => auditOf((await partOf(slug)).sessionId)))
  const marks = own.flat().flatMap(({ details }) => (details as { step?: string }).step ?? [])
  // Moved, back, again, back: four steps of four parts.
  expect([new Set(marks).size, marks.length]).toEqual([4, 16])
})

test('a colleague who moved one part since is not overruled: it is named, and nothing goes back', async () => {
  const { block, parts, all } = await makeBlock(3)
  await move(block, '13:00')
  const [, second = ''] = parts
  await save(luo, second, { 'slot0.start': '13:30' })
  const before = [await startsOf(all), await db.audit.count()]
  expect(await step('undo')).toEqual({
    ...{ ok: false, reason: 'part_changed', part: await partOf(second) },
  })
  expect([await startsOf(all), await db.audit.count()]).toEqual(before)
  // What they did beside it stands.
  await save(luo, second, { 'slot0.start': '13:05', 'title.zh-Hans': '湿地夜观' })
  expect(await step('undo')).toMatchObject({ ok: true, value: { count: 4 } })
  expect(await partOf(second)).toMatchObject({
    title: { 'zh-Hans': '湿地夜观' },
    slots: [{ from: 9 * 60 + 5 }],
  })
})

test('a part that would become what its own form refuses is named, and nothing goes back', async () => {
  const { block, parts, all } = await makeBlock(2)
  const room = { forumId, slug: 'attic', name: { 'zh-Hans': '阁楼' }, position: 9, citations: [] }
  await db.room.create({ data: room })
  const [first = ''] = parts
  await save(shen, first, { 'slot0.room': 'attic' })
  await move(block, '13:00')
  await db.room.delete({ where: { forumId_slug: { forumId, slug: 'attic' } } })
  const before = await startsOf(all)
  expect(await step('undo')).toEqual({
    ...{ ok: false, reason: 'part_refused', part: await partOf(first) },
    faults: { 'slot0.room': ['unknown_value'] },
  })
  expect(await startsOf(all)).toEqual(before)
})

test('is one’s own: by no edit of it can another take it back, nor at another forum', async () => {
  const { block, all } = await makeBlock(2)
  await move(block, '13:00')
  const before = await startsOf(all)
  const other = await db.forum.findFirstOrThrow({ where: { slug: { not: 'sample' } } })
  const ids = await Promise.all(
    all.map(async (slug) => (await auditOf((await partOf(slug)).sessionId)).at(-1)?.id ?? 0n),
  )
  const nothing = { ok: false, reason: 'not_found' }
  for (const editId of ids) {
    expect(await undoEdit({ forumId, actor: luo, editId, now })).toEqual(nothing)
    expect(await undoEdit({ forumId: other.id, actor: shen, editId, now })).toEqual(nothing)
  }
  expect(await startsOf(all)).toEqual(before)
  // Any of its edits stands for all of it.
  expect(await undoEdit({ forumId, actor: shen, editId: ids[1] ?? 0n, now })).toMatchObject({
    ...{ ok: true, value: { count: 3 } },
  })
})

describe('at once', () => {
  test('the same step taken back ten times goes back once', async () => {
    const { block, all } = await makeBlock(4)
    const before = await startsOf(all)
    await move(block, '13:00')
    const editId = (await stepsFor(shen)).undo ?? 0n
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => undoEdit({ forumId, actor: shen, editId, now })),
    )
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await startsOf(all)).toEqual(before)
  })

  test('one moves the block on while the other takes the move back: all or nothing', async () => {
    const { block, all } = await makeBlock(4)
    await move(block, '13:00')
    const { version: base } = await partOf(block)
    const onwards = { forumId, actor: luo, session: block, base, day: DAY, start: '14:00', now }
    const editId = (await stepsFor(shen)).undo ?? 0n
    const [moved, back] = await Promise.all([
      shiftBlock(onwards),
      undoEdit({ forumId, actor: shen, editId, now }),
    ])
    expect([moved.ok, back.ok].filter(Boolean)).toHaveLength(1)
    const hour = moved.ok ? '14' : '09'
    expect(await startsOf(all)).toEqual(
      ['00', '00', '05', '10', '15'].map((one) => `${hour}:${one}`),
    )
  })
})

test('however many parts it has, the statements are as many', async () => {
  const counts: number[] = []
  for (const size of [2, 12]) {
    const { block } = await makeBlock(size)
    await move(block, '13:00')
    const editId = (await stepsFor(shen)).undo ?? 0n
    const { count } = await countQueries(() => undoEdit({ forumId, actor: shen, editId, now }))
    counts.push(count)
  }
  expect(counts).toEqual([8, 8])
})
