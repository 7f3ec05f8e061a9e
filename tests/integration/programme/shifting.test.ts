import { beforeEach, describe, expect, test } from 'vitest'
import { createSession } from '#lib/domain/programme/mutations.ts'
import { shiftBlock } from '#lib/domain/programme/shifting/mutations.ts'
import { countQueries, db } from '#lib/platform/db.ts'
import { auditOf, freshProgramme, makeEditors, now, partOf, sampleId, save } from './drafting.ts'

let shen: string
beforeEach(async () => {
  await freshProgramme()
  ;({ shen } = await makeEditors())
})

const add = async (title: string, fields: Record<string, string>) => {
  const made = await createSession({
    ...{ forumId: await sampleId(), actor: shen, now },
    input: { kind: 'talk', 'title.zh-Hans': title, ...fields },
  })
  if (!made.ok) throw new Error('not made')
  return made.value.slug
}
const at = (day: string, start: string, end: string, room = '') => ({
  ...{ 'slot0.precision': 'exact', 'slot0.day': day, 'slot0.start': start, 'slot0.end': end },
  ...(room ? { 'slot0.room': room } : {}),
})
const timesOf = async (slug: string) => {
  const { fields } = await partOf(slug)
  return ['day', 'start', 'end', 'room'].map((part) => fields[`slot0.${part}`] ?? '').join(' ')
}
type Over = Partial<Parameters<typeof shiftBlock>[0]>
const shift = async (session: string, day: string, start: string, over: Over = {}) =>
  shiftBlock({
    ...{ forumId: await sampleId(), actor: shen, session, day, start, now },
    base: (await partOf(session)).version,
    ...over,
  })

/** A block with a talk, a part of a part, one of whose time only the day is known, and one taken out. */
async function makeBlock() {
  const block = await add('湿地专场', { kind: 'sub_forum', ...at('2031-05-10', '09:00', '12:00') })
  const talk = await add('雨水花园', {
    parent: block,
    ...at('2031-05-10', '09:10', '09:40', 'hall'),
  })
  const panel = await add('对谈', { parent: block, ...at('2031-05-10', '10:00', '11:00') })
  const part = await add('提问', { parent: panel, ...at('2031-05-10', '10:40', '11:00') })
  const walk = await add('踏勘', {
    ...{ parent: block, 'slot0.precision': 'day', 'slot0.day': '2031-05-11' },
  })
  const gone = await add('取消的一场', { parent: block, ...at('2031-05-10', '11:00', '11:30') })
  await save(shen, gone, { retired: 'yes' })
  const beside = await add('另一场', at('2031-05-10', '09:00', '10:00'))
  return { block, talk, panel, part, walk, gone, beside }
}

test('a block goes with everything in it, each part by as much and in its room', async () => {
  const { block, talk, panel, part, walk, gone, beside } = await makeBlock()
  const before = { gone: await timesOf(gone), beside: await timesOf(beside) }
  const audits = await db.audit.count()
  expect(await shift(block, '2031-05-12', '13:30')).toEqual({
    ok: true,
    value: {
      moved: 5,
      versions: { [block]: 2, [talk]: 2, [panel]: 2, [part]: 2, [walk]: 2 },
    },
  })
  expect(await timesOf(block)).toBe('2031-05-12 13:30 16:30 ')
  expect(await timesOf(talk)).toBe('2031-05-12 13:40 14:10 hall')
  expect(await timesOf(panel)).toBe('2031-05-12 14:30 15:30 ')
  expect(await timesOf(part)).toBe('2031-05-12 15:10 15:30 ')
  // Of this one only the day is known.
  expect(await timesOf(walk)).toBe('2031-05-13   ')
  expect({ gone: await timesOf(gone), beside: await timesOf(beside) }).toEqual(before)
  expect(await db.audit.count()).toBe(audits + 5)
  const { sessionId, version } = await partOf(talk)
  expect((await auditOf(sessionId)).at(-1)).toMatchObject({
    ...{ event: 'session.edited', actor: shen },
    details: {
      version,
      changes: {
        'slot0.day': { from: '2031-05-10', to: '2031-05-12' },
        'slot0.start': { from: '09:10', to: '13:40' },
        'slot0.end': { from: '09:40', to: '14:10' },
      },
    },
  })
})

test('what ends after midnight still does, and nothing may begin on another day', async () => {
  const block = await add('夜间专场', { kind: 'sub_forum', ...at('2031-05-10', '20:00', '23:00') })
  const late = await add('夜观', { parent: block, ...at('2031-05-10', '22:00', '23:00') })
  const before = [await timesOf(block), await timesOf(late), await db.audit.count()]
  expect(await shift(block, '2031-05-10', '22:30')).toEqual({
    ...{ ok: false, reason: 'another_day', part: await partOf(late) },
  })
  expect([await timesOf(block), await timesOf(late), await db.audit.count()]).toEqual(before)
  expect(await shift(block, '2031-05-10', '21:30')).toMatchObject({ ok: true })
  expect(await timesOf(block)).toBe('2031-05-10 21:30 00:30 ')
  expect(await timesOf(late)).toBe('2031-05-10 23:30 00:30 ')
})

test('what a part’s own form would refuse is said of that part, and none is moved', async () => {
  const { block, talk, panel } = await makeBlock()
  const { sessionId, fields } = await partOf(panel)
  const { sessionId: parentId } = await partOf(block)
  // Readers know it; a rule of its form has become stricter since its draft was saved.
  await db.forumSession.update({ where: { id: sessionId }, data: { parentId, retiredAt: null } })
  await db.sessionDraft.update({
    where: { sessionId },
    data: { fields: { ...fields, capacity: '999999999' } },
  })
  const before = [await timesOf(block), await timesOf(talk), await db.audit.count()]
  expect(await shift(block, '2031-05-12', '13:30')).toEqual({
    ...{ ok: false, reason: 'part_refused', part: await partOf(panel) },
    faults: { capacity: ['too_large'] },
  })
  expect([await timesOf(block), await timesOf(talk), await db.audit.count()]).toEqual(before)
})

describe('into another room', () => {
  const DAY = '2031-05-10'
  /** In the hall: the block, a talk and a walk of which only the day is known; elsewhere one, nowhere one. */
  async function makeHall(room: string) {
    const block = await add('湿地专场', { kind: 'sub_forum', ...at(DAY, '09:00', '12:00', room) })
    const inside = (title: string, fields: Record<string, string>) =>
      add(title, { parent: block, ...fields })
    return {
      block,
      talk: await inside('雨水花园', at(DAY, '09:10', '09:40', room)),
      beside: await inside('工作坊', at(DAY, '09:10', '09:40', '201')),
      open: await inside('对谈', at(DAY, '10:00', '11:00')),
      walk: await inside('踏勘', {
        ...{ 'slot0.precision': 'day', 'slot0.day': DAY, 'slot0.room': room },
      }),
    }
  }
  const all = async (slugs: Record<string, string>) =>
    Promise.all(Object.values(slugs).map(timesOf))

  test('whatever stood in its own goes along, and what stands elsewhere stays', async () => {
    const slugs = await makeHall('hall')
    expect(await shift(slugs.block, DAY, '09:30', { room: '202' })).toMatchObject({ ok: true })
    expect(await all(slugs)).toEqual([
      `${DAY} 09:30 12:30 202`,
      `${DAY} 09:40 10:10 202`,
      `${DAY} 09:40 10:10 201`,
      `${DAY} 10:30 11:30 `,
      `${DAY}   202`,
    ])
    // Into none: those that stood with it are without a room too.
    expect(await shift(slugs.block, DAY, '09:30', { room: '' })).toMatchObject({
      value: { moved: 3 },
    })
    expect((await all(slugs)).map((one) => one.split(' ')[3])).toEqual(['', '', '201', '', ''])
  })

  test('a block without a room takes along what has none either', async () => {
    const slugs = await makeHall('')
    expect(await shift(slugs.block, DAY, '09:00', { room: 'hall' })).toMatchObject({ ok: true })
    const rooms = (await all(slugs)).map((one) => one.split(' ')[3])
    expect(rooms).toEqual(['hall', 'hall', '201', 'hall', 'hall'])
  })

  test('that is none of this forum’s is refused, and nothing is moved', async () => {
    const slugs = await makeHall('hall')
    const before = [await all(slugs), await db.audit.count()]
    const other = await db.forum.findFirstOrThrow({ where: { slug: { not: 'sample' } } })
    const room = { forumId: other.id, slug: 'far-away', position: 99, citations: [] }
    await db.room.create({ data: { ...room, name: { 'zh-Hans': '别处' } } })
    for (const name of ['far-away', 'attic']) {
      expect(await shift(slugs.block, DAY, '10:00', { room: name })).toEqual({
        ...{ ok: false, reason: 'invalid', fields: { room: ['unknown_value'] } },
      })
    }
    expect(await shift(slugs.block, DAY, '09:00', { room: 'hall' })).toEqual({
      ...{ ok: false, reason: 'same_time' },
    })
    expect([await all(slugs), await db.audit.count()]).toEqual(before)
    await db.room.delete({ where: { forumId_slug: { forumId: other.id, slug: 'far-away' } } })
  })
})

test('a block with two times is moved by whichever is meant; both go as far', async () => {
  const block = await add('湿地专场', {
    ...{ kind: 'sub_forum', ...at('2031-05-10', '09:00', '12:00', 'hall') },
    ...{ 'slot1.precision': 'exact', 'slot1.day': '2031-05-11', 'slot1.start': '14:00' },
    ...{ 'slot1.end': '15:00', 'slot1.room': '201' },
  })
  const moved = { slot: 1, room: 'hall' }
  expect(await shift(block, '2031-05-11', '14:30', moved)).toMatchObject({ ok: true })
  const { fields } = await partOf(block)
  expect(await timesOf(block)).toBe('2031-05-10 09:30 12:30 hall')
  expect([fields['slot1.start'], fields['slot1.room']]).toEqual(['14:30', 'hall'])
  expect(await shift(block, '2031-05-11', '14:30', { slot: 3 })).toEqual({
    ...{ ok: false, reason: 'no_time' },
  })
})

test('two who move one block at once: one does, the other hears of it', async () => {
  const { block, talk } = await makeBlock()
  const { luo } = await makeEditors()
  const { version: base } = await partOf(block)
  const answers = await Promise.all([
    shift(block, '2031-05-10', '10:00', { base }),
    shift(block, '2031-05-10', '11:00', { base, actor: luo }),
  ])
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  expect(answers.find(({ ok }) => !ok)).toEqual({ ok: false, reason: 'changed_since' })
  const [start = '', inside = ''] = [await timesOf(block), await timesOf(talk)]
  expect([`${start.slice(11, 13)}:10`, start.slice(14, 16)]).toEqual([inside.slice(11, 16), '00'])
})

test('however many parts go along, the statements are as many', async () => {
  const counts: number[] = []
  for (const size of [1, 12]) {
    const block = await add('专场', { kind: 'sub_forum', ...at('2031-05-10', '09:00', '12:00') })
    for (let index = 0; index < size; index++) {
      await add(`第${index}讲`, { parent: block, ...at('2031-05-10', '09:10', '09:40') })
    }
    const { version: base } = await partOf(block)
    const call = { forumId: await sampleId(), actor: shen, session: block, base, now }
    const { count } = await countQueries(() =>
      shiftBlock({ ...call, day: '2031-05-12', start: '13:30', room: 'hall' }),
    )
    counts.push(count)
  }
  expect(counts).toEqual([8, 8])
})

test('refused: a stale page, the same time, no time, a day that is none, another forum', async () => {
  const { block, walk } = await makeBlock()
  const { version } = await partOf(block)
  expect(await shift(block, '2031-05-12', '13:30', { base: version - 1 })).toEqual({
    ...{ ok: false, reason: 'changed_since' },
  })
  expect(await shift(block, '2031-05-10', '9:00')).toEqual({ ok: false, reason: 'same_time' })
  expect(await shift(walk, '2031-05-12', '09:00')).toEqual({ ok: false, reason: 'no_time' })
  expect(await shift(block, '2031-02-30', '25:00')).toEqual({
    ...{ ok: false, reason: 'invalid' },
    fields: { day: ['not_day'], start: ['not_time'] },
  })
  expect(await shift(block, '', '')).toEqual({
    ...{ ok: false, reason: 'invalid' },
    fields: { day: ['empty'], start: ['empty'] },
  })
  const other = await db.forum.findFirstOrThrow({ where: { slug: { not: 'sample' } } })
  expect(
    await shiftBlock({
      ...{ forumId: other.id, actor: shen, session: block, base: version, now },
      ...{ day: '2031-05-12', start: '13:30' },
    }),
  ).toEqual({ ok: false, reason: 'not_found' })
  expect(await timesOf(block)).toBe('2031-05-10 09:00 12:00 ')
})
