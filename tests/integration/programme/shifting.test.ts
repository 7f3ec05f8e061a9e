import { beforeEach, expect, test } from 'vitest'
import { createSession } from '#lib/domain/programme/mutations.ts'
import { shiftBlock } from '#lib/domain/programme/shifting/mutations.ts'
import { db } from '#lib/platform/db.ts'
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
const shift = async (session: string, day: string, start: string, base?: number) =>
  shiftBlock({
    ...{ forumId: await sampleId(), actor: shen, session, day, start, now },
    base: base ?? (await partOf(session)).version,
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
  expect(await shift(block, '2031-05-12', '13:30')).toEqual({ ok: true, value: { moved: 5 } })
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

test('refused: a stale page, the same time, no time, a day that is none, another forum', async () => {
  const { block, walk } = await makeBlock()
  const { version } = await partOf(block)
  expect(await shift(block, '2031-05-12', '13:30', version - 1)).toEqual({
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
