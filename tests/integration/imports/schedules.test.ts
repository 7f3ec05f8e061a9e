import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { applyImport, lookAtImport, undoImport } from '#lib/domain/imports/mutations.ts'
import { getImport, planImport } from '#lib/domain/imports/queries.ts'
import { readListFile } from '#lib/domain/imports/reading/queries.ts'
import { figuresOf } from '#lib/domain/imports/utils.ts'
import { countQueries, db } from '#lib/platform/db.ts'
import { type EventFixture, guidOf, scheduleJson, scheduleXml } from '#tests/factories/schedules.ts'
import {
  freshProgramme,
  makeEditors,
  now,
  partOf,
  programmeOf,
  sampleId,
  save,
} from '../programme/drafting.ts'

let who: { forumId: string; actor: string }
let luo: string
let days: readonly string[]
beforeEach(async () => {
  await freshProgramme()
  const editors = await makeEditors()
  luo = editors.luo
  who = { forumId: await sampleId(), actor: editors.shen }
  days = (await programmeOf()).days
})
afterEach(async () => {
  const { forumId } = who
  await db.importBatch.deleteMany({ where: { forumId } })
  await freshProgramme()
  // What a test has made was never read by anybody.
  await db.forumSession.deleteMany({ where: { forumId, retiredAt: now } })
})

const state = async () => JSON.stringify((await programmeOf()).sessions.map((one) => one.fields))

const at = (day: number, time: string) => `${days[day]}T${time}:00+08:00`

/** A talk and a break of the second day, whose titles no part of the sample has. */
const events = (): [EventFixture, EventFixture] => [
  {
    guid: guidOf('reeds'),
    title: '芦苇怎样过冬',
    subtitle: '一份观察',
    abstract: '三个冬天。',
    date: `${days[1]}T01:00:00Z`,
    start: '09:00',
    duration: '00:45',
    room: '201会议室',
    track: '湿地',
    people: ['芦苇', 'Shan Shui (“Dawn Redwood”)'],
  },
  {
    guid: guidOf('tea'),
    title: 'Tea',
    language: 'en',
    type: 'coffee break',
    date: at(1, '10:00'),
    room: 'Courtyard',
  },
]

async function lookAt(text: string, fileName = 'schedule.xml') {
  const bytes = Buffer.from(text)
  const read = await readListFile({ forumId: who.forumId, kind: 'session', bytes })
  if (!read.ok) throw new Error(`not read: ${read.fault}`)
  const list = { kind: 'session' as const, fileName, bytes, rows: read.rows }
  const { id } = await lookAtImport({ ...who, now, ...list })
  const batch = await getImport(who.forumId, id)
  return { id, version: batch?.version ?? 0, plan: batch?.plan ?? [] }
}

const verdicts = (plan: Awaited<ReturnType<typeof lookAt>>['plan']) =>
  plan.map(({ verdict }) => verdict)

async function bring(text: string) {
  const looked = await lookAt(text)
  const written = await applyImport({ ...who, now, ...looked })
  expect(written).toMatchObject({ ok: true })
  return looked
}

const partCalled = async (title: string) => {
  const found = (await programmeOf()).sessions.filter((one) => one.title['zh-Hans'] === title)
  expect(found).toHaveLength(1)
  return found[0]
}

describe('a schedule', () => {
  test('is looked at, written into the draft, the same when it comes again, and taken back', async () => {
    const before = await state()
    const live = await db.forumSession.count({ where: { retiredAt: null } })
    const looked = await lookAt(scheduleXml(events()))
    expect(looked.plan.map(({ line, name, verdict }) => [line, name, verdict])).toEqual([
      [1, '芦苇怎样过冬', 'create'],
      [2, 'Tea', 'create'],
    ])
    expect(await state()).toBe(before)

    expect(await applyImport({ ...who, now, ...looked })).toEqual({
      ok: true,
      value: { written: 2 },
    })
    const talk = await partCalled('芦苇怎样过冬')
    const tea = await partCalled('Tea')
    expect(talk).toMatchObject({ kind: 'talk', isNew: true, theme: { 'zh-Hans': '湿地' } })
    expect(talk?.description).toEqual({ 'zh-Hans': '一份观察\n\n三个冬天。' })
    expect(talk?.slots).toEqual([
      { precision: 'exact', half: null, day: days[1], from: 540, to: 585, room: '201' },
    ])
    expect(
      talk?.people.map(({ person, role, nameAsPrinted }) => [person, role, nameAsPrinted]),
    ).toEqual([
      [await slugOf('芦苇'), 'speaker', '芦苇'],
      [await slugOf('水杉'), 'speaker', 'Shan Shui (“Dawn Redwood”)'],
    ])
    expect([tea?.kind, tea?.title, tea?.slots[0]?.room]).toEqual([
      ...['break', { 'zh-Hans': 'Tea', en: 'Tea' }, 'courtyard'],
    ])
    // Readers see none of it.
    expect(await db.forumSession.count({ where: { retiredAt: null } })).toBe(live)

    for (const text of [scheduleXml(events()), scheduleJson(events())]) {
      const again = await lookAt(text)
      expect(verdicts(again.plan)).toEqual(['same', 'same'])
      expect(await applyImport({ ...who, now, ...again })).toMatchObject({ reason: 'nothing' })
    }
    expect(await undoImport({ ...who, now, id: looked.id })).toEqual({ ok: true, value: null })
    expect(await state()).toBe(before)
    // What was taken back is not remembered.
    expect(verdicts((await lookAt(scheduleXml(events()))).plan)).toEqual(['create', 'create'])
  })

  test('that has changed changes what came of it, whatever it is called by now and whenever it is', async () => {
    await bring(scheduleXml(events()))
    const [talk, tea] = events()
    const [lu, shui] = [await slugOf('芦苇'), await slugOf('水杉')]
    const changed = { ...talk, title: '芦苇怎样过夏', date: at(2, '14:00'), start: '14:00' }
    const looked = await lookAt(scheduleJson([tea, { ...changed, people: ['芦苇'] }]))
    expect(verdicts(looked.plan)).toEqual(['same', 'change'])
    expect(looked.plan[1]?.changes).toEqual({
      'title.zh-Hans': { from: '芦苇怎样过冬', to: '芦苇怎样过夏' },
      'slot0.day': { from: days[1], to: days[2] },
      'slot0.start': { from: '09:00', to: '14:00' },
      'slot0.end': { from: '09:45', to: '14:45' },
      [`person.${shui}~speaker`]: { from: '2\nShan Shui (“Dawn Redwood”)', to: '' },
    })
    await applyImport({ ...who, now, ...looked })
    const part = await partCalled('芦苇怎样过夏')
    expect(part?.people.map(({ person }) => person)).toEqual([lu])
    expect((await programmeOf()).sessions.filter(({ isNew }) => isNew)).toHaveLength(2)
    expect(await undoImport({ ...who, now, id: looked.id })).toEqual({ ok: true, value: null })
    expect((await partCalled('芦苇怎样过冬'))?.people.map(({ person }) => person)).toEqual([
      lu,
      shui,
    ])
  })

  test('means a part of the programme by its title where it came from elsewhere, and leaves what it does not say', async () => {
    const { slots, people, capacity } = await partOf('keynote-rain')
    const looked = await lookAt(
      scheduleXml([
        { guid: guidOf('rain'), title: '一场雨的账本', date: at(0, '09:30'), room: '201会议室' },
      ]),
    )
    const { from } = slots[0] ?? {}
    expect([looked.plan[0]?.verdict, looked.plan[0]?.slug, from]).toEqual([
      'change',
      'keynote-rain',
      570,
    ])
    await applyImport({ ...who, now, ...looked })
    const part = await partOf('keynote-rain')
    expect([part.slots[0]?.room, part.people, part.capacity]).toEqual(['201', people, capacity])
  })

  test('does not put English back over the Chinese that an organiser wrote', async () => {
    await bring(scheduleXml(events()))
    const tea = await partCalled('Tea')
    await save(luo, tea?.slug ?? '', { 'title.zh-Hans': '茶歇二' })
    const [talk, second] = events()
    const looked = await lookAt(scheduleXml([talk, { ...second, title: 'Tea and fruit' }]))
    expect(looked.plan[1]?.changes).toEqual({ 'title.en': { from: 'Tea', to: 'Tea and fruit' } })
  })

  test('whose part was taken away is told so', async () => {
    const [event] = events()
    await bring(scheduleXml([{ ...event, title: '一场雨的账本', people: [] }]))
    await save(luo, 'keynote-rain', { retired: 'yes' })
    const { plan } = await lookAt(scheduleXml([{ ...event, people: [] }]))
    expect(plan[0]?.faults).toEqual([
      { column: 'title.zh-Hans', value: '芦苇怎样过冬', word: 'retired', candidates: [] },
    ])
  })

  test('with faults names each of them, and nothing of it is written', async () => {
    const [talk, tea] = events()
    const guid = (name: string) => ({ ...tea, guid: guidOf(name), title: name })
    const before = await state()
    const { plan, ...looked } = await lookAt(
      scheduleXml([
        talk,
        { ...talk, room: '没有这个厅' },
        { ...guid('a'), type: 'workshop', room: '没有这个厅' },
        { ...guid('b'), people: ['没有这个人', '芦苇'] },
        { ...guid('c'), date: `${days[1]}T10:00:00`, duration: '90' },
        { ...guid('d'), start: '11:00' },
        { ...guid('e'), date: '2020-01-01T10:00:00+08:00' },
        { ...guid('f'), title: '长'.repeat(301) },
      ]),
    )
    const said = new Map(
      plan.map(({ name, faults }) => [
        name.slice(0, 9),
        faults.map(({ column, word }) => `${column} ${word}`),
      ]),
    )
    const rooms = (await programmeOf()).rooms.map(({ name }) => name['zh-Hans'])
    expect(plan.find(({ name }) => name === 'a')?.faults[1]?.candidates).toEqual(rooms)
    expect(plan.map(({ verdict }) => verdict).filter((one) => one !== 'refused')).toEqual([
      'create',
    ])
    expect(Object.fromEntries(said)).toEqual({
      芦苇怎样过冬: [' twice', 'slot0.room unknown_value'],
      a: ['kind unknown_kind', 'slot0.room unknown_value'],
      b: ['people unknown_person'],
      c: ['slot0.day not_instant'],
      d: ['slot0.start other_start'],
      e: ['slot0.day outside_days'],
      长长长长长长长长长: ['title.zh-Hans too_long'],
    })
    expect(figuresOf(plan)).toEqual({ create: 1, change: 0, same: 0, refused: 7 })
    expect(await applyImport({ ...who, now, ...looked })).toMatchObject({ reason: 'has_faults' })
    expect(await state()).toBe(before)
  })

  test('is not written by a plan of people who are no longer in the record', async () => {
    const looked = await lookAt(scheduleXml(events()))
    const slug = await slugOf('芦苇')
    await db.person.update({ where: { slug }, data: { retiredAt: now } })
    try {
      expect(await applyImport({ ...who, now, ...looked })).toEqual({
        ...{ ok: false, reason: 'moved', details: { lines: [1] } },
      })
      const batch = await getImport(who.forumId, looked.id)
      expect(batch?.plan?.[0]?.faults.map(({ word }) => word)).toEqual(['unknown_person'])
    } finally {
      await db.person.update({ where: { slug }, data: { retiredAt: null } })
    }
  })

  test('of a thousand events is looked at, written and taken back whole', async () => {
    const many = Array.from({ length: 1_000 }, (_, index) => ({
      ...{ guid: guidOf(`many ${index}`), title: `第${index + 1}场`, room: '202会议室' },
      ...{
        date: at(index % 3, `${String(8 + (index % 12)).padStart(2, '0')}:00`),
        people: ['芦苇'],
      },
    }))
    const before = await state()
    const began = performance.now()
    const looked = await lookAt(scheduleXml(many))
    const seen = performance.now()
    expect(figuresOf(looked.plan)).toEqual({ create: 1_000, change: 0, same: 0, refused: 0 })
    expect(await applyImport({ ...who, now, ...looked })).toMatchObject({ ok: true })
    const written = performance.now()
    const again = await lookAt(scheduleXml(many))
    expect(figuresOf(again.plan)).toEqual({ create: 0, change: 0, same: 1_000, refused: 0 })
    const took = [seen - began, written - seen, performance.now() - written].map(Math.round)
    console.info(
      `1000 events: looked at in ${took[0]} ms, written in ${took[1]}, again in ${took[2]}`,
    )
    expect(await undoImport({ ...who, now, id: looked.id })).toEqual({ ok: true, value: null })
    expect(await state()).toBe(before)
  }, 120_000)
})

describe('what is asked of the database', () => {
  test('a schedule asks for people and events once each, a table for neither', async () => {
    const { forumId } = who
    const read = await readListFile({
      ...{ forumId, kind: 'session' },
      bytes: Buffer.from(scheduleXml(events())),
    })
    const rows = read.ok ? read.rows : []
    const count = async (of: typeof rows) =>
      (await countQueries(() => planImport(db, { forumId, kind: 'session', rows: of }))).count
    const plain = rows.map(({ line, cells }) => ({ line, cells }))
    expect((await count(rows)) - (await count(plain))).toBe(2)
  })

  test('events are remembered by the forum that they came to', async () => {
    const { id: forumId } = await db.forum.findFirstOrThrow({ where: { slug: { not: 'sample' } } })
    await bring(scheduleXml(events()))
    const bytes = Buffer.from(scheduleXml(events()))
    const read = await readListFile({ forumId, kind: 'session', bytes })
    const plan = await planImport(db, {
      ...{ forumId, kind: 'session' },
      rows: read.ok ? read.rows : [],
    })
    expect(plan.map(({ slug }) => slug)).toEqual([null, null])
  })
})

describe('a file that is no list of this kind', () => {
  test.each([
    ['person', scheduleXml([]), 'schedule_of_sessions'],
    ['session', '<!DOCTYPE a><a/>', 'schedule_entities'],
    ['session', scheduleXml([]), 'schedule_not_a_schedule'],
    ['session', '{}', 'schedule_not_a_schedule'],
    ['session', `标题,${'长'.repeat(400_000)}`, 'too_big'],
    ['session', 'x'.repeat(4 * 1_024 * 1_024 + 1), 'schedule_too_big'],
  ] as const)('of %s is refused', async (kind, text, fault) => {
    const bytes = Buffer.from(text)
    expect(await readListFile({ forumId: who.forumId, kind, bytes })).toMatchObject({ fault })
  })
})

async function slugOf(name: string): Promise<string> {
  const { slug } = await db.person.findFirstOrThrow({
    where: { name: { path: ['zh-Hans'], equals: name } },
    select: { slug: true },
  })
  return slug
}
