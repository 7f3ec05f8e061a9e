import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { saveForum } from '#lib/domain/forums/editing/mutations.ts'
import { getEditedForum } from '#lib/domain/forums/editing/queries.ts'
import { fieldsOfForum, readForum } from '#lib/domain/forums/editing/utils.ts'
import { addRoom, changeRoom, removeRoom } from '#lib/domain/forums/rooms/mutations.ts'
import { fieldsOfRoom } from '#lib/domain/forums/rooms/utils.ts'
import { saveSession } from '#lib/domain/programme/mutations.ts'
import { contentEpoch } from '#lib/platform/cache/epoch.ts'
import { countQueries, db } from '#lib/platform/db.ts'
import { freshProgramme, makeEditors, now, sampleId } from '../programme/drafting.ts'

let forumId: string
let shen: string
let luo: string
let before: Awaited<ReturnType<typeof getEditedForum>>
beforeEach(async () => {
  forumId = await sampleId()
  ;({ shen, luo } = await makeEditors())
  before = await getEditedForum(forumId)
})
afterEach(async () => {
  await freshProgramme()
  await db.room.deleteMany({ where: { forumId, slug: { startsWith: 'room-' } } })
})

const forum = async () => {
  const found = await getEditedForum(forumId)
  if (!found) throw new Error('no forum')
  return found
}
const save = async (
  actor: string,
  input: Record<string, string>,
  over: Partial<Parameters<typeof saveForum>[0]> = {},
) => {
  const base = over.base ?? (await forum()).version
  return saveForum({ forumId, actor, maySetState: true, now, base, input, ...over })
}
const auditOf = (subjectId: string) =>
  db.audit.findMany({ where: { subjectId }, orderBy: { id: 'asc' } })

describe('what a forum says of itself', () => {
  test('is changed at once for readers, with one row that holds the diff', async () => {
    const rows = (await auditOf(forumId)).length
    const epoch = contentEpoch()
    const { version } = await forum()
    const saved = await save(shen, { 'venue.zh-Hans': '湿地会议中心', capacity: '0500' })
    expect(saved).toEqual({ ok: true, value: { kind: 'saved', version: version + 1, beside: [] } })
    expect((await forum()).facts).toMatchObject({
      venue: { 'zh-Hans': '湿地会议中心' },
      capacity: 500,
    })
    expect(contentEpoch()).toBeGreaterThan(epoch)
    const noted = (await auditOf(forumId)).slice(rows)
    expect(noted.map(({ event, actor }) => [event, actor])).toEqual([['forum.edited', shen]])
    expect(noted[0]?.details).toMatchObject({
      version: version + 1,
      changes: { capacity: { to: '500' }, 'venue.zh-Hans': { to: '湿地会议中心' } },
    })
    expect(await save(shen, { capacity: '500' })).toMatchObject({ value: { kind: 'unchanged' } })
    expect((await auditOf(forumId)).length).toBe(rows + 1)
    await save(shen, {
      ...{ 'venue.zh-Hans': '', 'venue.zh-Hant': '', 'venue.en': '', capacity: '' },
      ...before?.fields,
    })
  })

  test('meets another’s edit: other fields stand beside, the same field is asked about', async () => {
    const base = (await forum()).version
    await save(luo, { 'theme.en': 'Rain', capacity: '1010' })
    expect(await save(shen, { 'venue.en': 'Wetland Centre' }, { base })).toMatchObject({
      ok: true,
      value: { beside: ['capacity', 'theme.en'] },
    })
    const asked = await save(shen, { capacity: '2020' }, { base })
    expect(asked).toMatchObject({
      reason: 'conflict',
      details: { by: shen, fields: [{ name: 'capacity', mine: '2020', theirs: '1010' }] },
    })
    const { version } = await forum()
    const answer = { base, answered: version, choices: { capacity: 'mine' as const } }
    expect(await save(shen, { capacity: '2020' }, answer)).toMatchObject({ ok: true })
    expect((await forum()).facts.capacity).toBe(2020)
    await save(shen, { 'theme.en': '', 'venue.en': '', capacity: '', ...before?.fields })
  })

  test('its state is for managers, and a public conference has its days', async () => {
    expect(await save(shen, { state: 'archived' }, { maySetState: false })).toEqual({
      ok: false,
      reason: 'invalid',
      fields: { state: ['managers_only'] },
    })
    expect(await save(shen, { startsOn: '', endsOn: '' })).toMatchObject({
      reason: 'invalid',
      fields: { startsOn: ['needed_by_readers'], endsOn: ['needed_by_readers'] },
    })
    expect(
      await save(shen, { 'citation0.document': 'nowhere', 'citation0.quote': '雨' }),
    ).toMatchObject({
      fields: { 'citation0.document': ['unknown_value'] },
    })
    expect(await save(shen, { state: 'archived' })).toMatchObject({ ok: true })
    expect((await forum()).facts.state).toBe('archived')
    await save(shen, { state: 'published' })
  })

  test('every forum is read into fields and back without a difference; two queries, whatever it has', async () => {
    const all = await db.forum.findMany({ select: { id: true } })
    expect(all.length).toBeGreaterThan(4)
    for (const { id } of all) {
      const { result, count } = await countQueries(() => getEditedForum(id))
      if (!result) throw new Error('no forum')
      const read = readForum(result.fields, { isConference: result.isConference })
      expect(read.ok && fieldsOfForum(read.value), result.slug).toEqual(result.fields)
      expect(count).toBe(2)
    }
  })
})

describe('rooms', () => {
  const hall = { name: { 'zh-Hans': '芦苇厅' }, capacity: 80, position: 9 }
  const place = () => ({ forumId, actor: shen, now })
  const roomNamed = async (slug: string) => {
    const room = (await forum()).rooms.find((one) => one.slug === slug)
    if (!room) throw new Error('no room')
    return room
  }

  test('are added, changed and taken away, each with one row', async () => {
    const added = await addRoom({ ...place(), input: hall })
    if (!added.ok) throw new Error('not added')
    const { id, version } = await roomNamed(added.value.slug)
    const change = (capacity: number) =>
      changeRoom({
        ...{ ...place(), roomId: id, base: version },
        input: fieldsOfRoom({ ...hall, capacity }),
      })
    expect(await change(90)).toMatchObject({ value: { kind: 'saved', version: version + 1 } })
    expect(await change(70)).toMatchObject({
      ...{ ok: false, reason: 'conflict' },
      details: { fields: [{ name: 'capacity', mine: '70', theirs: '90' }] },
    })
    expect((await roomNamed(added.value.slug)).capacity).toBe(90)
    expect(await removeRoom({ ...place(), roomId: id })).toEqual({ ok: true, value: null })
    expect((await auditOf(id)).map(({ event }) => event)).toEqual([
      'room.added',
      'room.edited',
      'room.removed',
    ])
  })

  test('stay while something stands in them, be it in a draft', async () => {
    const used = (await forum()).rooms.find((room) => room.used > 0)
    expect(await removeRoom({ ...place(), roomId: used?.id ?? '' })).toEqual({
      ok: false,
      reason: 'in_use',
    })
    const added = await addRoom({ ...place(), input: hall })
    if (!added.ok) throw new Error('not added')
    const { slug, id } = await roomNamed(added.value.slug)
    const part = await db.forumSession.findFirstOrThrow({
      where: { forumId, slug: 'keynote-rain' },
    })
    const saved = await saveSession({
      ...place(),
      sessionId: part.id,
      base: 0,
      input: { 'slot0.room': slug },
    })
    expect(saved.ok).toBe(true)
    expect(await removeRoom({ ...place(), roomId: id })).toEqual({ ok: false, reason: 'in_use' })
  })

  test('of another forum are none', async () => {
    const other = await db.room.findFirst({ where: { forum: { slug: { not: 'sample' } } } })
    const roomId = other?.id ?? '00000000-0000-4000-8000-000000000000'
    const nothing = { ok: false, reason: 'not_found' }
    expect(await removeRoom({ ...place(), roomId })).toEqual(nothing)
    expect(await changeRoom({ ...place(), roomId, base: 1, input: {} })).toEqual(nothing)
  })
})
