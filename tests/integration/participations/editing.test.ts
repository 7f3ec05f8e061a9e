import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  createParticipation,
  moveParticipation,
  removeParticipation,
  saveParticipation,
} from '#lib/domain/participations/mutations.ts'
import {
  getEditedParticipation,
  listParticipationChoices,
  listParticipations,
} from '#lib/domain/participations/queries.ts'
import { countQueries, db } from '#lib/platform/db.ts'
import { makeEditors, now, sampleId } from '../programme/drafting.ts'

/** Which organisations take part in a forum, as what, in which order. */

let forumId: string
let other: string
let shen: string
let luo: string
beforeAll(async () => {
  forumId = await sampleId()
  other = (await db.forum.findUniqueOrThrow({ where: { slug: 'jingmen-2017' } })).id
  ;({ shen, luo } = await makeEditors())
  await db.organisation.createMany({
    data: ['a', 'b', 'c'].map((letter) => ({
      ...{ slug: `reed-${letter}`, name: { 'zh-Hans': `苇${letter}` }, kind: 'company' as const },
      citations: [],
    })),
  })
})
beforeEach(async () => {
  await db.participation.deleteMany({ where: { forumId } })
})

const add = async (organisation: string, over: Record<string, string> = {}) => {
  const input = { role: 'host', organisation, asPrinted: `印${organisation}`, ...over }
  const made = await createParticipation({ forumId, actor: shen, now, input })
  if (!made.ok) throw new Error(JSON.stringify(made))
  return made.value.id
}
const order = async () =>
  (await listParticipations(forumId)).map((one) => [one.role, one.organisation.slug])
const auditOf = (subjectId: string) =>
  db.audit.findMany({
    where: { subjectId, event: { startsWith: 'participation.' } },
    orderBy: { id: 'asc' },
    select: { event: true, actor: true, details: true },
  })

test('roles stand in the order of convention, each in the order in which it was entered', async () => {
  await add('reed-c', { role: 'supporting' })
  await add('reed-b')
  await add('reed-a')
  await add('reed-a', { role: 'guiding' })
  expect(await order()).toEqual([
    ['guiding', 'reed-a'],
    ['host', 'reed-b'],
    ['host', 'reed-a'],
    ['supporting', 'reed-c'],
  ])
})

test('every one in the record, as fields, is saved again without a difference', async () => {
  const rows = await db.participation.findMany({
    where: { forumId: other, outcomeId: null, infrastructureId: null },
  })
  expect(rows.length).toBeGreaterThan(5)
  for (const { id, version } of rows) {
    const found = await getEditedParticipation(other, id)
    const input = { ...found?.fields }
    const call = { forumId: other, actor: shen, now, id, base: version, input }
    expect(await saveParticipation(call)).toMatchObject({ ok: true, value: { kind: 'unchanged' } })
  }
})

test('a change is written with its diff; in another role it stands last', async () => {
  const id = await add('reed-a')
  await add('reed-b', { role: 'organiser' })
  const input = { role: 'organiser', 'remark.zh-Hans': '线上', 'remark.en': 'online' }
  const call = { forumId, actor: luo, now, id, base: 1, input }
  expect(await saveParticipation(call)).toMatchObject({ ok: true, value: { kind: 'saved' } })
  expect(await order()).toEqual([
    ['organiser', 'reed-b'],
    ['organiser', 'reed-a'],
  ])
  expect(await auditOf(id)).toMatchObject([
    { event: 'participation.created', actor: shen },
    {
      ...{ event: 'participation.edited', actor: luo },
      details: {
        changes: {
          role: { from: 'host', to: 'organiser' },
          'remark.zh-Hans': { to: '线上' },
          'remark.en': { to: 'online' },
        },
      },
    },
  ])
})

describe('refused, and nothing is written', () => {
  test.each<[string, Record<string, string>, string, string]>([
    ['a body that is not there', { organisation: 'no-such' }, 'organisation', 'unknown_value'],
    ['no body', { organisation: '' }, 'organisation', 'empty'],
    ['a role that is none', { role: 'king' }, 'role', 'unknown_value'],
    ['no print', { asPrinted: '' }, 'asPrinted', 'empty'],
    ['a part of another forum', { session: 'no-such-part' }, 'session', 'unknown_value'],
    [
      'a document that is not there',
      { 'citation0.document': 'no-such', 'citation0.quote': '苇' },
      'citation0.document',
      'unknown_value',
    ],
    ['the same in the same role', {}, 'organisation', 'twice_in_role'],
  ])('%s', async (_, over, field, fault) => {
    await add('reed-a')
    const rows = await db.audit.count()
    const input = { role: 'host', organisation: 'reed-a', asPrinted: '苇', ...over }
    expect(await createParticipation({ forumId, actor: shen, now, input })).toEqual({
      ...{ ok: false, reason: 'invalid', fields: { [field]: [fault] } },
    })
    expect([await db.participation.count({ where: { forumId } }), await db.audit.count()]).toEqual([
      1,
      rows,
    ])
  })

  test('of two who say the same at once the second is told', async () => {
    const input = { role: 'host', organisation: 'reed-b', asPrinted: '苇' }
    const call = { forumId, actor: shen, now, input }
    const answers = await Promise.all([createParticipation(call), createParticipation(call)])
    expect(answers.map(({ ok }) => ok).toSorted()).toEqual([false, true])
  })

  test('what is another forum’s, or stands with an outcome, is nobody’s here', async () => {
    const foreign = await db.participation.findFirstOrThrow({ where: { forumId: other } })
    const call = { forumId, actor: shen, now, id: foreign.id }
    expect(await getEditedParticipation(forumId, foreign.id)).toBeNull()
    const base = { base: 1, input: { asPrinted: '改' } }
    for (const answer of [
      await saveParticipation({ ...call, ...base }),
      await removeParticipation({ ...call, version: 1 }),
      await moveParticipation({ ...call, way: 'up' }),
    ]) {
      expect(answer).toEqual({ ok: false, reason: 'not_found' })
    }
    expect(await db.participation.findUnique({ where: { id: foreign.id } })).toEqual(foreign)
  })
})

test('two who change one field are asked', async () => {
  const id = await add('reed-a')
  const call = { forumId, now, id, base: 1 }
  await saveParticipation({ ...call, actor: shen, input: { asPrinted: '甲' } })
  const late = await saveParticipation({ ...call, actor: luo, input: { asPrinted: '乙' } })
  expect(late).toMatchObject({ ok: false, reason: 'conflict' })
  expect((await getEditedParticipation(forumId, id))?.facts.asPrinted).toBe('甲')
})

test('moved up and down within role and place; at the end nothing happens', async () => {
  const first = await add('reed-a')
  const second = await add('reed-b')
  const { slug: session } = await db.forumSession.findFirstOrThrow({
    where: { forumId, retiredAt: null },
  })
  await add('reed-c', { session })
  const move = (id: string, way: 'up' | 'down') =>
    moveParticipation({ forumId, actor: shen, now, id, way })
  expect(await move(second, 'up')).toMatchObject({ value: { moved: true } })
  expect((await order()).map(([, slug]) => slug)).toEqual(['reed-b', 'reed-a', 'reed-c'])
  expect(await move(second, 'up')).toMatchObject({ value: { moved: false } })
  // The one at a part of the programme is no neighbour.
  expect(await move(first, 'down')).toMatchObject({ value: { moved: false } })
  const events = (await auditOf(second)).map(({ event }) => event)
  expect(events).toEqual(['participation.created', 'participation.moved'])
})

test('moved by ten at once, nobody is lost and every place is taken once', async () => {
  const ids: string[] = []
  for (const slug of ['reed-a', 'reed-b', 'reed-c']) ids.push(await add(slug))
  await Promise.all(
    Array.from({ length: 10 }, (_, index) =>
      moveParticipation({
        ...{ forumId, actor: shen, now, id: ids[index % 3] ?? '' },
        way: index % 2 ? 'up' : 'down',
      }),
    ),
  )
  const rows = await db.participation.findMany({ where: { forumId } })
  expect(rows.map(({ id }) => id).toSorted()).toEqual(ids.toSorted())
  expect(new Set(rows.map(({ position }) => position)).size).toBe(3)
})

test('taken out with what it was in the audit; not once somebody has changed it since', async () => {
  const id = await add('reed-a')
  await saveParticipation({
    ...{ forumId, actor: luo, now, id, base: 1, input: { asPrinted: '新印' } },
  })
  const call = { forumId, actor: shen, now, id }
  expect(await removeParticipation({ ...call, version: 1 })).toMatchObject({
    reason: 'changed_since',
  })
  expect(await removeParticipation({ ...call, version: 2 })).toMatchObject({ ok: true })
  expect(await removeParticipation({ ...call, version: 2 })).toMatchObject({ reason: 'not_found' })
  expect((await auditOf(id)).at(-1)).toMatchObject({
    event: 'participation.removed',
    details: { changes: { asPrinted: { from: '新印' }, organisation: { from: 'reed-a' } } },
  })
  expect(await order()).toEqual([])
})

test('list, form and choices take as many queries as they say', async () => {
  const id = await add('reed-a')
  const count = async (work: () => Promise<unknown>) => (await countQueries(work)).count
  expect(await count(() => listParticipations(forumId))).toBe(1)
  expect(await count(() => getEditedParticipation(forumId, id))).toBe(1)
  expect(await count(() => listParticipationChoices(forumId))).toBe(2)
})
