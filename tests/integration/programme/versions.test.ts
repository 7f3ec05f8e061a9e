import { beforeEach, expect, test } from 'vitest'
import { previewForum } from '#lib/domain/previews/queries.ts'
import { createSession } from '#lib/domain/programme/mutations.ts'
import { publishProgramme } from '#lib/domain/programme/publishing/mutations.ts'
import { draftMark } from '#lib/domain/programme/publishing/utils.ts'
import { getReadVersion, listReadVersions } from '#lib/domain/programme/versions/queries.ts'
import { listSessions } from '#lib/domain/sessions/queries.ts'
import { listSitemapPages } from '#lib/domain/sitemap/queries.ts'
import { countQueries, db } from '#lib/platform/db.ts'
import { freshProgramme, makeEditors, now, programmeOf, sampleId, save } from './drafting.ts'

/** Old versions stay readable, by everybody, and say nothing that readers have not seen. */

const PART = 'keynote-rain'
let shen: string
beforeEach(async () => {
  await freshProgramme()
  ;({ shen } = await makeEditors())
})

const publish = async (reason = '内部缘由') =>
  publishProgramme({
    ...{ forumId: await sampleId(), reason, isQuiet: true, actor: shen, now },
    mark: draftMark((await programmeOf()).sessions),
  })

test('each version is read as it was, with what differs from the one before, and without reasons', async () => {
  await save(shen, PART, { 'slot0.start': '09:40', 'slot0.room': '201' })
  await publish()
  await save(shen, PART, {
    'slot0.start': '09:30',
    'slot0.room': 'hall',
    'title.en': 'Rain, again',
  })
  // Drawn up, looked at, taken back: readers have seen none of it.
  const made = await createSession({
    ...{ forumId: await sampleId(), actor: shen, now },
    input: { kind: 'talk', 'title.zh-Hans': '神秘嘉宾' },
  })
  if (!made.ok) throw new Error('not made')
  await save(shen, made.value.slug, { retired: 'yes', 'title.en': 'Mystery guest' })
  await publish()
  const listed = await listReadVersions('sample')
  expect(listed?.versions.map(({ number }) => number)).toEqual([2, 1])
  const [one, two] = [await getReadVersion('sample', 1), await getReadVersion('sample', 2)]
  const slotOf = (version: typeof one) =>
    version?.sessions.find(({ slug }) => slug === PART)?.slots[0]
  expect([slotOf(one)?.from, slotOf(one)?.room, slotOf(two)?.from]).toEqual([580, '201', 570])
  expect([one?.differences, one?.replacedAt, two?.replacedAt]).toEqual([null, now, null])
  expect(two?.differences?.map(({ slug, what }) => [slug, ...what])).toEqual([
    [PART, 'time', 'room', 'title'],
  ])
  const said = JSON.stringify([listed, one, two])
  for (const word of ['内部缘由', '神秘嘉宾', 'Mystery', 'person.'])
    expect(said).not.toContain(word)
  // A room is called as it was then.
  const room = await db.room.findFirstOrThrow({ where: { slug: '201', forum: { slug: 'sample' } } })
  const kept = one?.sessions.find(({ slug }) => slug === PART)
  expect(kept?.rooms).toEqual([{ slug: '201', name: room.name }])
  await save(shen, PART, { 'title.en': '' })
  await publish()
})

test('nobody reads a version of a forum that is hidden, a number that is none, or finds one by the sitemap', async () => {
  await save(shen, PART, { capacity: '41' })
  await publish()
  expect(await getReadVersion('sample', 2)).toBeNull()
  expect(await getReadVersion('jingmen-2017', 1)).toBeNull()
  const pages = await listSitemapPages({ now })
  expect(pages.filter(({ path }) => path.includes('versions'))).toEqual([])
  const where = { slug: 'sample' }
  await db.forum.update({ where, data: { state: 'draft' } })
  expect([await listReadVersions('sample'), await getReadVersion('sample', 1)]).toEqual([
    null,
    null,
  ])
  await db.forum.update({ where, data: { state: 'published' } })
  await save(shen, PART, { capacity: '' })
  await publish()
})

test('the agenda knows how many there are, and its preview how many there would be; one query each', async () => {
  const versions = async () => (await listSessions('sample', { now }))?.versions
  const forumId = await sampleId()
  expect(await versions()).toBe(0)
  await save(shen, PART, { capacity: '41' })
  expect((await previewForum({ forumId, now }))?.agenda.versions).toBe(1)
  await publish()
  expect(await versions()).toBe(1)
  expect((await previewForum({ forumId, now }))?.agenda.versions).toBe(1)
  expect((await countQueries(() => listReadVersions('sample'))).count).toBe(1)
  expect((await countQueries(() => getReadVersion('sample', 1))).count).toBe(1)
  expect((await countQueries(() => listSessions('sample', { now }))).count).toBe(1)
  await save(shen, PART, { capacity: '' })
  await publish()
})
