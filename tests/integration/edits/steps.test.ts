import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { listHistories } from '#lib/domain/edits/history/queries.ts'
import { saveForum } from '#lib/domain/forums/editing/mutations.ts'
import { createPerson, savePerson } from '#lib/domain/people/editing/mutations.ts'
import { countQueries, db } from '#lib/platform/db.ts'
import { makeEditors, now, sampleId } from '../programme/drafting.ts'
import { given, type Made, NOUNS } from './nouns.ts'

/** Whoever edits a record takes their own steps back and does them again, one after the other, as edits. */

let forumId: string
let other: string
let shen: string
let luo: string
beforeAll(async () => {
  forumId = await sampleId()
  other = (await db.forum.findUniqueOrThrow({ where: { slug: 'jingmen-2017' } })).id
  ;({ shen, luo } = await makeEditors())
})

const historyAs = async (actor: string, subjectId: string) => {
  const history = (await listHistories({ forumId, actor }, [subjectId])).get(subjectId)
  if (!history) throw new Error('no history')
  return history
}

describe.each(NOUNS)('of $noun', ({ make, one, two }) => {
  let made: Made
  beforeEach(async () => {
    made = await make({ forumId, actor: shen, now })
  })

  const edit = async (actor: string, input: Record<string, string>) => {
    const { version } = await made.read()
    const saved = await made.save({ forumId, actor, now, base: version, input })
    expect(saved).toMatchObject({ value: { kind: 'saved' } })
  }
  const undo = (actor: string, undoes: bigint | string, at = forumId) =>
    made.save({ forumId: at, actor, now, base: 1, input: {}, undoes: BigInt(undoes) })
  const history = (actor: string) => historyAs(actor, made.id)
  const latest = async () =>
    (await db.audit.findFirstOrThrow({ where: { subjectId: made.id }, orderBy: { id: 'desc' } })).id
  const values = async () => {
    const { fields } = await made.read()
    return [fields[one.name] ?? '', fields[two.name] ?? '']
  }
  const all = () => Promise.all([made.read(), db.audit.count()])

  test('the latest is taken back, then the one before, and both are done again', async () => {
    const before = await values()
    await edit(shen, { [one.name]: one.to })
    await edit(shen, { [two.name]: two.to })
    const after = await values()
    expect(after).toEqual([one.to, two.to])
    const walk = async (which: 'undo' | 'redo') => {
      const step = (await history(shen))[which]
      const answer = await undo(shen, step?.id ?? 0n)
      expect(answer).toMatchObject({ value: { kind: which === 'undo' ? 'undone' : 'redone' } })
      return [step?.fields, await values()]
    }
    expect(await walk('undo')).toEqual([[two.name], [one.to, before[1]]])
    expect(await walk('undo')).toEqual([[one.name], before])
    expect(await history(shen)).toMatchObject({ undo: null })
    expect(await walk('redo')).toEqual([[one.name], [one.to, before[1]]])
    expect(await walk('redo')).toEqual([[two.name], after])
    expect(await history(shen)).toMatchObject({
      redo: null,
      edits: [
        { kind: 'done_again', by: 'shen' },
        { kind: 'done_again' },
        { kind: 'taken_back' },
        {
          kind: 'taken_back',
          fields: [{ name: two.name, change: { from: two.to, to: before[1] } }],
        },
        { kind: 'edited' },
        { kind: 'edited' },
        { kind: 'created' },
      ],
    })
    const rows = await db.audit.findMany({ where: { subjectId: made.id }, orderBy: { id: 'asc' } })
    const edits = rows.filter(({ event }) => event.endsWith('.edited'))
    const [first, second, third, fourth] = edits.map(({ id }) => String(id))
    expect(edits.map(({ details }) => (details as { undoes?: string }).undoes)).toEqual([
      ...[undefined, undefined, second, first, fourth, third],
    ])
    expect((await made.read()).version).toBe(edits.length + 1)
  })

  test('what a colleague has changed since is asked about, and stands until it is answered', async () => {
    const [began] = await values()
    await edit(shen, { [one.name]: one.to, [two.name]: two.to })
    const step = await latest()
    await edit(luo, { [one.name]: one.other })
    const before = await all()
    const asked = await undo(shen, step)
    const { version } = await made.read()
    expect(asked).toMatchObject({
      ...{ ok: false, reason: 'conflict' },
      details: {
        ...{ version, by: luo },
        fields: [{ name: one.name, base: one.to, mine: began, theirs: one.other }],
      },
    })
    expect(await all()).toEqual(before)
    const call = { forumId, actor: shen, now, base: version, input: {}, undoes: step }
    const choices = { [one.name]: 'theirs' as const }
    expect(await made.save({ ...call, choices, answered: version })).toMatchObject({
      value: { kind: 'undone', version: version + 1 },
    })
    expect(await values()).toEqual([one.other, ''])
  })

  test('beside what a colleague has changed elsewhere it stands', async () => {
    await edit(shen, { [one.name]: one.to })
    const step = await latest()
    await edit(luo, { [two.name]: two.to })
    expect(await undo(shen, step)).toMatchObject({
      value: { kind: 'undone', beside: [two.name] },
    })
    expect((await values())[1]).toBe(two.to)
  })

  test('what a colleague has set right already counts as taken back, and nothing is written', async () => {
    const [began = ''] = await values()
    await edit(shen, { [two.name]: two.to })
    await edit(shen, { [one.name]: one.to })
    const step = await latest()
    await edit(luo, { [one.name]: began })
    const before = await made.read()
    expect(await undo(shen, step)).toMatchObject({
      value: { kind: 'undone', version: before.version },
    })
    expect(await made.read()).toEqual(before)
    expect(await history(shen)).toMatchObject({ undo: { fields: [two.name] }, redo: null })
  })

  test('refused, and nothing is written: a colleague’s, another record’s, another forum’s, an older one, none', async () => {
    await edit(luo, { [two.name]: two.to })
    const theirs = await latest()
    await edit(shen, { [two.name]: '' })
    const older = await latest()
    await edit(shen, { [one.name]: one.to })
    const own = await latest()
    const elsewhere = await make({ forumId, actor: shen, now })
    await elsewhere.save({ forumId, actor: shen, now, base: 1, input: { [one.name]: one.to } })
    const { id: records } = await db.audit.findFirstOrThrow({
      where: { subjectId: elsewhere.id },
      orderBy: { id: 'desc' },
    })
    const { id: forums } = await db.audit.create({
      data: {
        ...{ at: now, event: made.event, forumId: other, subjectId: made.id, actor: shen },
        details: { version: 99, changes: { [two.name]: { from: two.to, to: '' } } },
      },
    })
    const { id: entering } = await db.audit.create({
      data: {
        ...{ at: now, event: made.event.replace('.edited', '.created'), forumId },
        ...{ subjectId: made.id, actor: shen },
        details: { version: 1, changes: { [two.name]: { from: '', to: two.to } } },
      },
    })
    const before = await all()
    for (const id of [theirs, records, forums, entering, older, 1n]) {
      expect(await undo(shen, id)).toEqual({ ok: false, reason: 'no_step' })
    }
    expect(await undo(luo, own)).toEqual({ ok: false, reason: 'no_step' })
    // From another forum it is no record, or (of what all forums share) no step.
    expect(['not_found', 'no_step']).toContain(reasonOf(await undo(shen, own, other)))
    expect(await all()).toEqual(before)
  })
})

test('what only managers may say is not taken back by an editor: state of a forum, removal of a person', async () => {
  const forum = async () => {
    const { state, version } = await db.forum.findUniqueOrThrow({ where: { id: forumId } })
    return { state, version }
  }
  const { state, version } = await forum()
  const call = { forumId, actor: shen, now, base: version, input: {} }
  await saveForum({ ...call, maySetState: true, input: { state: 'archived' } })
  const { undo } = await historyAs(shen, forumId)
  const back = (maySetState: boolean) =>
    saveForum({ ...call, maySetState, undoes: BigInt(undo?.id ?? 0) })
  expect(await back(false)).toEqual({
    ...{ ok: false, reason: 'invalid', fields: { state: ['managers_only'] } },
  })
  expect((await forum()).state).toBe('archived')
  expect(await back(true)).toMatchObject({ value: { kind: 'undone' } })
  expect((await forum()).state).toBe(state)

  const made = given(
    await createPerson({ ...{ forumId, actor: shen, now, isAnother: true }, input: NAME }),
  )
  const { id } = await db.person.findUniqueOrThrow({ where: made })
  const person = { ...call, ...made, base: 1 }
  await savePerson({ ...person, mayRetire: true, input: { retired: 'yes' } })
  const { undo: removal } = await historyAs(shen, id)
  const restore = (mayRetire: boolean) =>
    savePerson({ ...person, mayRetire, undoes: BigInt(removal?.id ?? 0) })
  expect(await restore(false)).toMatchObject({ fields: { retired: ['managers_only'] } })
  expect(await restore(true)).toMatchObject({ value: { kind: 'undone' } })
  expect((await db.person.findUniqueOrThrow({ where: { id } })).retiredAt).toBeNull()
})

const NAME = { 'name.zh-Hans': '苇归来' }
const reasonOf = (answer: { ok: boolean; reason?: string }) => answer.reason

test('of what was done at another forum the fields are told, not the words nor who did it', async () => {
  const { make, one } = NOUNS[0]
  const made = await make({ forumId, actor: shen, now })
  await db.audit.create({
    data: {
      ...{ at: now, event: made.event, forumId: other, subjectId: made.id, actor: luo },
      details: { version: 2, changes: { [one.name]: { from: '', to: one.to } } },
    },
  })
  const { edits } = await historyAs(luo, made.id)
  expect(edits[0]).toEqual({
    ...{ at: now, kind: 'edited', by: null, fields: [{ name: one.name, change: null }] },
  })
  expect(JSON.stringify(edits[0])).not.toContain(one.to)
})

test('the history holds ten, and takes three queries; a step back takes one more than an edit', async () => {
  const { make, one } = NOUNS[0]
  const made = await make({ forumId, actor: shen, now })
  for (let base = 1; base < 13; base++) {
    const input = { [one.name]: base % 2 ? one.to : one.other }
    await made.save({ forumId, actor: shen, now, base, input })
  }
  const { result, count } = await countQueries(() => historyAs(shen, made.id))
  expect([result.edits.length, count]).toEqual([10, 3])
  const call = { forumId, actor: shen, now, base: 13, input: { [one.name]: '苇' } }
  const edit = await countQueries(() => made.save(call))
  const { undo } = await historyAs(shen, made.id)
  const back = await countQueries(() =>
    made.save({ ...call, input: {}, undoes: BigInt(undo?.id ?? 0) }),
  )
  expect(back.result).toMatchObject({ value: { kind: 'undone' } })
  expect(back.count - edit.count).toBe(1)
})
