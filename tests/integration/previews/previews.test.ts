import { beforeEach, expect, test } from 'vitest'
import { listAgreements } from '#lib/domain/agreements/queries.ts'
import { listStatedAgreements } from '#lib/domain/agreements/register/queries.ts'
import { getForumFrame } from '#lib/domain/forums/frame/queries.ts'
import { getForum } from '#lib/domain/forums/queries.ts'
import { listOutcomes } from '#lib/domain/outcomes/queries.ts'
import { getForumPeople } from '#lib/domain/people/queries.ts'
import { previewForum } from '#lib/domain/previews/queries.ts'
import { createSession } from '#lib/domain/programme/mutations.ts'
import { publishProgramme } from '#lib/domain/programme/publishing/mutations.ts'
import { draftMark } from '#lib/domain/programme/publishing/utils.ts'
import { getRegistrationOffer } from '#lib/domain/registrations/queries.ts'
import { listSessions } from '#lib/domain/sessions/queries.ts'
import { contentEpoch } from '#lib/platform/cache/epoch.ts'
import { db } from '#lib/platform/db.ts'
import {
  freshProgramme,
  makeEditors,
  now,
  partOf,
  programmeOf,
  sampleId,
  save,
} from '../programme/drafting.ts'

const PART = 'keynote-rain'
let shen: string
beforeEach(async () => {
  await freshProgramme()
  ;({ shen } = await makeEditors())
})

const publish = async () =>
  publishProgramme({
    forumId: await sampleId(),
    mark: draftMark((await programmeOf()).sessions),
    reason: '试看之后',
    isQuiet: false,
    actor: shen,
    now,
  })

/** All that is kept of a programme, readers' and organisers'. */
const everything = async (forumId: string) => ({
  forum: await db.forum.findUnique({ where: { id: forumId } }),
  sessions: await db.forumSession.findMany({
    where: { forumId },
    orderBy: { id: 'asc' },
    include: { slots: { orderBy: { id: 'asc' } }, draft: true },
  }),
  people: await db.appearance.findMany({ where: { forumId }, orderBy: { id: 'asc' } }),
  audits: await db.audit.count(),
  letters: await db.mailOutbox.count(),
})

test('a preview is what readers see after publishing, and leaves nothing behind', async () => {
  const forumId = await sampleId()
  const day = (await partOf(PART)).slots[0]?.day ?? ''
  const person = await db.person.findFirstOrThrow({ where: { slug: { startsWith: 'sample' } } })
  await save(shen, PART, {
    'title.zh-Hans': '一场雨的新账本',
    'slot0.start': '09:40',
    'slot0.room': '201',
    [`person.${person.slug}~moderator`]: '9\n某人\n某大学教授',
  })
  await save(shen, 'lunch-day-1', { retired: 'yes' })
  const made = await createSession({
    ...{ forumId, actor: shen, now },
    input: {
      kind: 'talk',
      'title.zh-Hans': '屋顶上的花园',
      'slot0.precision': 'day',
      'slot0.day': day,
    },
  })
  if (!made.ok) throw new Error('not made')
  const before = await everything(forumId)
  const readers = await listSessions('sample', { now })
  const epoch = contentEpoch()

  const preview = await previewForum({ forumId, now })
  expect(preview).toMatchObject({ count: 3, isHidden: false })
  expect(preview?.agenda.sessions.find(({ slug }) => slug === PART)?.title['zh-Hans']).toBe(
    '一场雨的新账本',
  )
  expect(await everything(forumId)).toEqual(before)
  expect(await listSessions('sample', { now })).toEqual(readers)
  expect(contentEpoch()).toBe(epoch)

  expect(await publish()).toMatchObject({ ok: true })
  const after = await listSessions('sample', { now })
  // When it was last changed is later, of course.
  const timeless = { updatedAt: null }
  expect({ ...after, ...timeless }).toEqual({ ...preview?.agenda, ...timeless })

  await save(shen, 'lunch-day-1', { retired: '' })
  await save(shen, made.value.slug, { retired: 'yes' })
  await save(shen, PART, {
    'title.zh-Hans': '一场雨的账本',
    'slot0.start': '09:30',
    'slot0.room': 'hall',
    [`person.${person.slug}~moderator`]: '',
  })
  await publish()
})

test('a forum that readers do not see yet is previewed, and stays unseen', async () => {
  const forumId = await sampleId()
  await db.forum.update({ where: { id: forumId }, data: { state: 'draft' } })
  try {
    expect(await listSessions('sample', { now })).toBeNull()
    const preview = await previewForum({ forumId, now })
    expect(preview).toMatchObject({ isHidden: true, count: 0, frame: { slug: 'sample' } })
    expect(preview?.agenda.sessions.length).toBeGreaterThan(5)
    expect(await listSessions('sample', { now })).toBeNull()
    const { kind, startsOn, startPrecision, endsOn, endPrecision } =
      await db.forum.findUniqueOrThrow({ where: { id: forumId } })
    const none = { startsOn: null, startPrecision: null, endsOn: null, endPrecision: null }
    await db.forum.update({ where: { id: forumId }, data: { kind: 'conference', ...none } })
    expect(await previewForum({ forumId, now })).toBeNull()
    const days = { kind, startsOn, startPrecision, endsOn, endPrecision }
    await db.forum.update({ where: { id: forumId }, data: days })
  } finally {
    await db.forum.update({ where: { id: forumId }, data: { state: 'published' } })
  }
})

test('previews beside edits and one publishing: everybody gets through, and it is published once', async () => {
  const forumId = await sampleId()
  for (const slug of [PART, 'lunch-day-1', 'keynote-monitoring']) {
    await save(shen, slug, { capacity: '40' })
  }
  const work = [
    ...Array.from({ length: 6 }, () => previewForum({ forumId, now })),
    publish(),
    ...Array.from({ length: 6 }, () => previewForum({ forumId, now })),
  ]
  const answers = await Promise.all(work)
  expect(answers.filter((one) => one !== null && 'agenda' in one)).toHaveLength(12)
  expect(await db.programmeVersion.count({ where: { forumId } })).toBe(1)
  for (const slug of [PART, 'lunch-day-1', 'keynote-monitoring']) {
    await save(shen, slug, { capacity: '' })
  }
  await publish()
})

test.each([
  ['sample', 0],
  ['zhongguancun-2023', 1],
])('of a forum in draft every page is previewed as readers find it: %s', async (slug, signed) => {
  const { id: forumId } = await db.forum.findUniqueOrThrow({ where: { slug } })
  const read = async () => ({
    frame: await getForumFrame(slug, { now }),
    forum: await getForum(slug, { now }),
    people: await getForumPeople(slug, { now }),
    rows: await listAgreements({ forum: slug, now }),
    lists: await listStatedAgreements(slug, { now }),
    outcomes: await listOutcomes({ forum: slug, now }),
    offer: await getRegistrationOffer(slug),
  })
  const published = await read()
  expect(published.people.seats.length).toBeGreaterThan(3)
  expect(published.rows).toHaveLength(signed)
  await db.forum.update({ where: { id: forumId }, data: { state: 'draft' } })
  try {
    const preview = await previewForum({ forumId, now })
    if (!preview) throw new Error('no preview')
    const { frame, forum, people, rows, lists, outcomes, registration, agreements } = preview
    const timeless = { updatedAt: null }
    expect({ ...forum, ...timeless }).toEqual({ ...published.forum, ...timeless })
    expect({ frame, people, rows, lists, outcomes, offer: registration?.offer ?? null }).toEqual({
      ...published,
      forum: undefined,
    })
    expect(agreements.map(({ slug }) => slug)).toEqual(rows.map(({ slug }) => slug))
    expect(await getForum(slug, { now })).toBeNull()
    expect(await listOutcomes({ forum: slug, now })).toEqual([])
  } finally {
    await db.forum.update({ where: { id: forumId }, data: { state: 'published' } })
  }
})
