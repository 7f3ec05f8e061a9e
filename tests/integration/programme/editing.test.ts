import { beforeEach, describe, expect, test } from 'vitest'
import { listOwnEdits } from '#lib/domain/edits/queries.ts'
import { stepsOf } from '#lib/domain/edits/utils.ts'
import { PROGRAMME_EVENTS } from '#lib/domain/programme/constants.ts'
import { canonical } from '#lib/domain/programme/fields/utils.ts'
import { createSession, saveSession } from '#lib/domain/programme/mutations.ts'
import { getProgramme } from '#lib/domain/programme/queries.ts'
import { undoEdit } from '#lib/domain/programme/undoing/mutations.ts'
import { getSession, listSessions } from '#lib/domain/sessions/queries.ts'
import { countQueries, db } from '#lib/platform/db.ts'
import {
  auditOf,
  freshProgramme,
  makeEditors,
  now,
  partOf,
  programmeOf,
  sampleId,
  save,
} from './drafting.ts'

const PART = 'keynote-rain'
let shen: string
let luo: string
beforeEach(async () => {
  await freshProgramme()
  ;({ shen, luo } = await makeEditors())
})

const stepsFor = async (actor: string) =>
  stepsOf(await listOwnEdits({ forumId: await sampleId(), actor, events: PROGRAMME_EVENTS }))

describe('an edit', () => {
  test('goes into the draft, and readers see nothing of it', async () => {
    const before = await getSession('sample', PART, { now })
    const { sessionId } = await partOf(PART)
    const rows = (await auditOf(sessionId)).length
    const saved = await save(shen, PART, { 'title.zh-Hans': '一场雨的新账本', 'slot0.room': '201' })
    expect(saved).toEqual({
      ok: true,
      value: { kind: 'saved', sessionId, slug: PART, version: 1, beside: [] },
    })
    const part = await partOf(PART)
    expect([part.title['zh-Hans'], part.slots[0]?.room, part.changed]).toEqual([
      '一场雨的新账本',
      '201',
      ['slot0.room', 'title.zh-Hans'],
    ])
    expect(await getSession('sample', PART, { now })).toEqual(before)
    const noted = (await auditOf(sessionId)).slice(rows)
    expect(noted.map(({ event, actor, details }) => ({ event, actor, details }))).toEqual([
      {
        event: 'session.edited',
        actor: shen,
        details: {
          version: 1,
          changes: {
            'slot0.room': { from: 'hall', to: '201' },
            'title.zh-Hans': { from: '一场雨的账本', to: '一场雨的新账本' },
          },
        },
      },
    ])
  })

  test('that changes nothing writes nothing', async () => {
    const { sessionId, fields } = await partOf(PART)
    const rows = await db.audit.count()
    expect(await save(shen, PART, fields)).toMatchObject({ value: { kind: 'unchanged' } })
    expect(await db.audit.count()).toBe(rows)
    expect(await db.sessionDraft.count({ where: { sessionId } })).toBe(0)
  })

  test('taken back by hand leaves no difference', async () => {
    await save(shen, PART, { capacity: '30' })
    await save(shen, PART, { capacity: '' })
    expect(await partOf(PART)).toMatchObject({ changed: [], version: 2, capacity: null })
  })

  test.each<[Record<string, string>, Record<string, string[]>]>([
    [{ 'title.zh-Hans': '', 'title.en': '' }, { 'title.zh-Hans': ['empty'] }],
    [{ 'slot0.room': 'attic' }, { 'slot0.room': ['unknown_value'] }],
    [{ parent: PART }, { parent: ['unknown_value'] }],
    [{ parent: 'no-such-part' }, { parent: ['unknown_value'] }],
    [{ 'slot0.start': '25:00' }, { 'slot0.start': ['not_time'] }],
    [
      { 'citation0.document': 'nowhere', 'citation0.quote': '雨' },
      { 'citation0.document': ['unknown_value'] },
    ],
    [{ 'person.nobody~speaker': '1\n某人' }, { 'person.nobody~speaker': ['unknown_value'] }],
  ])('%j is refused by its field, and nothing is written', async (input, fields) => {
    const rows = await db.audit.count()
    expect(await save(shen, PART, input)).toEqual({ ok: false, reason: 'invalid', fields })
    expect(await db.audit.count()).toBe(rows)
    expect(await partOf(PART)).toMatchObject({ version: 0, changed: [] })
  })

  test('of a part of another forum finds nothing', async () => {
    const other = await db.forumSession.findFirstOrThrow({
      where: { forum: { slug: { not: 'sample' } } },
    })
    const call = { sessionId: other.id, actor: shen, now, base: 0, input: { capacity: '1' } }
    const answer = await saveSession({ ...call, forumId: await sampleId() })
    expect(answer).toEqual({ ok: false, reason: 'not_found' })
    expect(await auditOf(other.id)).toEqual([])
  })
})

describe('two editors of one part', () => {
  test('who change different fields both have their way, and the later one hears of it', async () => {
    await save(luo, PART, { 'slot0.room': '201' })
    const saved = await save(shen, PART, { 'title.en': 'A rain’s ledger' }, { base: 0 })
    expect(saved).toMatchObject({ value: { kind: 'saved', version: 2, beside: ['slot0.room'] } })
    const part = await partOf(PART)
    expect([part.slots[0]?.room, part.title.en]).toEqual(['201', 'A rain’s ledger'])
  })

  test('who change the same field: the later one is asked, and nothing is lost', async () => {
    await save(luo, PART, { 'title.zh-Hans': '雨的账' })
    const mine = { 'title.zh-Hans': '雨账', capacity: '40' }
    const rows = await db.audit.count()
    const asked = await save(shen, PART, mine, { base: 0 })
    expect(asked).toEqual({
      ok: false,
      reason: 'conflict',
      details: {
        version: 1,
        by: luo,
        at: now,
        fields: [{ name: 'title.zh-Hans', base: '一场雨的账本', mine: '雨账', theirs: '雨的账' }],
      },
    })
    expect(await db.audit.count()).toBe(rows)
    const answer = { base: 0, answered: 1, choices: { 'title.zh-Hans': 'both' as const } }
    expect(await save(shen, PART, mine, answer)).toMatchObject({ value: { version: 2 } })
    expect(await partOf(PART)).toMatchObject({
      title: { 'zh-Hans': '雨的账 / 雨账' },
      capacity: 40,
    })
  })

  test('an answer counts for what was asked: who changed it again meanwhile is asked about anew', async () => {
    await save(luo, PART, { capacity: '10' })
    await save(luo, PART, { capacity: '20' })
    const answer = { base: 0, answered: 1, choices: { capacity: 'mine' as const } }
    expect(await save(shen, PART, { capacity: '30' }, answer)).toMatchObject({
      reason: 'conflict',
      details: { version: 2, fields: [{ name: 'capacity', mine: '30', theirs: '20' }] },
    })
  })

  test('twenty at once, each another field or person: all of it stands, each with one row', async () => {
    const { sessionId } = await partOf(PART)
    const people = await db.person.findMany({ take: 20, orderBy: { slug: 'asc' } })
    const rows = (await auditOf(sessionId)).length
    const answers = await Promise.all(
      people.map(({ slug }, index) =>
        save(
          index % 2 ? shen : luo,
          PART,
          { [`person.${slug}~panellist`]: `${index}\n某${index}` },
          { base: 0 },
        ),
      ),
    )
    expect(answers.every(({ ok }) => ok)).toBe(true)
    const part = await partOf(PART)
    const added = part.people.filter(({ role }) => role === 'panellist')
    expect(added).toHaveLength(people.length)
    expect(part.version).toBe(people.length)
    expect((await auditOf(sessionId)).length - rows).toBe(people.length)
  })

  test('fifty at once at one field: one has it, the others are asked', async () => {
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        save(index % 2 ? shen : luo, PART, { capacity: String(index + 1) }, { base: 0 }),
      ),
    )
    const saved = answers.filter(({ ok }) => ok)
    const asked = answers.filter((answer) => !answer.ok && answer.reason === 'conflict')
    expect([saved.length, asked.length]).toEqual([1, 49])
    expect((await partOf(PART)).version).toBe(1)
  })
})

describe('a step back', () => {
  test('takes one’s own last edit back, and does it again', async () => {
    await save(shen, PART, { 'slot0.room': '201' })
    await save(shen, PART, { capacity: '30' })
    const forumId = await sampleId()
    const step = async (which: 'undo' | 'redo') => {
      const editId = (await stepsFor(shen))[which]
      if (editId === null) throw new Error(`nothing to ${which}`)
      return undoEdit({ forumId, actor: shen, editId, now })
    }
    const stand = async () => {
      const { capacity, slots } = await partOf(PART)
      return [capacity, slots[0]?.room]
    }
    expect(await stand()).toEqual([30, '201'])
    await step('undo')
    expect(await stand()).toEqual([null, '201'])
    await step('undo')
    expect(await stand()).toEqual([null, 'hall'])
    await step('redo')
    await step('redo')
    expect(await stand()).toEqual([30, '201'])
    expect((await stepsFor(shen)).redo).toBeNull()
    expect(await step('undo')).toEqual({ ok: true, value: { slug: PART, count: 1 } })
    expect(await stand()).toEqual([null, '201'])
  })

  test('leaves what another has done beside it, and is refused where another did the same', async () => {
    await save(shen, PART, { 'slot0.room': '201' })
    await save(luo, PART, { capacity: '30' })
    const forumId = await sampleId()
    const { undo } = await stepsFor(shen)
    if (undo === null) throw new Error('nothing to undo')
    await save(luo, PART, { 'slot0.room': '202' })
    const call = { forumId, actor: shen, editId: undo, now }
    expect(await undoEdit(call)).toEqual({
      ...{ ok: false, reason: 'part_changed', part: await partOf(PART) },
    })
    await save(luo, PART, { 'slot0.room': '201' })
    expect(await undoEdit(call)).toMatchObject({ ok: true })
    expect(await partOf(PART)).toMatchObject({ capacity: 30, slots: [{ room: 'hall' }] })
  })

  test('is one’s own: another’s edit, or one of another forum, is none', async () => {
    await save(luo, PART, { capacity: '30' })
    const { undo } = await stepsFor(luo)
    const other = await db.forum.findFirstOrThrow({ where: { slug: { not: 'sample' } } })
    const editId = undo ?? 0n
    const nothing = { ok: false, reason: 'not_found' }
    expect(await undoEdit({ forumId: await sampleId(), actor: shen, editId, now })).toEqual(nothing)
    expect(await undoEdit({ forumId: other.id, actor: luo, editId, now })).toEqual(nothing)
  })
})

describe('a new part', () => {
  test('is there for organisers alone, and gone again with one step back', async () => {
    const forumId = await sampleId()
    const input = { kind: 'talk', 'title.zh-Hans': '屋顶上的花园', 'title.en': 'Gardens on roofs' }
    const made = await createSession({ forumId, actor: shen, now, input })
    if (!made.ok) throw new Error(JSON.stringify(made))
    const { slug, sessionId } = made.value
    expect(slug).toMatch(/^gardens-on-roofs-[a-z0-9]{6}$/)
    expect(await partOf(slug)).toMatchObject({ isNew: true, isRetired: false, version: 1 })
    const agenda = await listSessions('sample', { now })
    expect(agenda?.sessions.some((session) => session.slug === slug)).toBe(false)
    expect((await auditOf(sessionId)).map(({ event }) => event)).toEqual(['session.created'])
    const { undo } = await stepsFor(shen)
    await undoEdit({ forumId, actor: shen, editId: undo ?? 0n, now })
    const { sessions } = await programmeOf()
    expect(sessions.some((session) => session.slug === slug)).toBe(false)
  })

  test('without a title is none, and leaves nothing', async () => {
    const counts = () => Promise.all([db.forumSession.count(), db.audit.count(), db.person.count()])
    const before = await counts()
    const call = { forumId: await sampleId(), actor: shen, now }
    expect(await createSession({ ...call, input: { kind: 'talk' } })).toEqual({
      ok: false,
      reason: 'invalid',
      fields: { 'title.zh-Hans': ['empty'] },
    })
    const parent = { kind: 'talk', 'title.zh-Hans': '某场', parent: 'no-such-part' }
    expect(await createSession({ ...call, input: parent })).toMatchObject({ reason: 'invalid' })
    expect(await counts()).toEqual(before)
  })
})

describe('people named in a form', () => {
  const named = (nameAsPrinted: string, over: object = {}) => ({
    nameAsPrinted,
    person: null,
    role: 'speaker' as const,
    position: 1,
    titles: ['某大学教授'],
    field: 'who0.name',
    ...over,
  })

  test('are recognised by any of their names, and entered where nobody is meant', async () => {
    const known = await db.person.findFirstOrThrow({
      where: { appearances: { some: { forum: { slug: 'sample' } } } },
    })
    const name = (known.name as Record<string, string>)['zh-Hans'] ?? ''
    const count = await db.person.count()
    const all = [named(name), named('新来的人', { position: 2 })]
    expect(await save(shen, PART, {}, { named: all })).toMatchObject({ ok: true })
    const { people } = await partOf(PART)
    expect(people.map(({ nameAsPrinted }) => nameAsPrinted)).toEqual([name, '新来的人'])
    expect(people[0]?.person).toBe(known.slug)
    expect(await db.person.count()).toBe(count + 1)
    expect(await save(shen, PART, {}, { named: [all[0] ?? named(name)] })).toMatchObject({
      ok: true,
    })
    expect((await partOf(PART)).people).toHaveLength(1)
  })

  test('another name beside the same person means somebody else; a name with a title in it the same', async () => {
    const known = await db.person.findFirstOrThrow({
      where: { appearances: { some: { forum: { slug: 'sample' } } } },
    })
    const name = (known.name as Record<string, string>)['zh-Hans'] ?? ''
    const person = known.slug
    const said = async (nameAsPrinted: string) => {
      const all = [named(nameAsPrinted, { person })]
      expect(await save(shen, PART, {}, { named: all })).toMatchObject({ ok: true })
      return (await partOf(PART)).people.map((one) => [one.nameAsPrinted, one.person === person])
    }
    expect(await said(name)).toEqual([[name, true]])
    expect(await said(`${name}院士`)).toEqual([[`${name}院士`, true]])
    expect(await said('另一个人')).toEqual([['另一个人', false]])
  })

  test('are not entered where the save is refused', async () => {
    const count = await db.person.count()
    const refused = await save(shen, PART, { capacity: 'x' }, { named: [named('没有存下的人')] })
    expect(refused).toMatchObject({ reason: 'invalid' })
    expect(await db.person.count()).toBe(count)
  })
})

test('every part of every forum is read into fields and back without a difference', async () => {
  const forums = await db.forum.findMany({ select: { slug: true } })
  let count = 0
  for (const { slug } of forums) {
    const { sessions } = await programmeOf(slug)
    for (const { fields, slug: part } of sessions) {
      expect(canonical(fields), `${slug} ${part}`).toEqual(fields)
      count += 1
    }
  }
  expect(count).toBeGreaterThan(50)
})

test('the whole programme is read in as many queries, whether it has one part or thirty', async () => {
  const forumId = await sampleId()
  const counts: number[] = []
  counts.push((await countQueries(() => getProgramme(forumId))).count)
  await save(shen, PART, { capacity: '30' })
  await save(shen, 'opening', { capacity: '30' })
  counts.push((await countQueries(() => getProgramme(forumId))).count)
  expect(counts).toEqual([2, 2])
})
