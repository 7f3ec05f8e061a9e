import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { saveForum } from '#lib/domain/forums/editing/mutations.ts'
import { getEditedForum } from '#lib/domain/forums/editing/queries.ts'
import { getPanelForum } from '#lib/domain/forums/panel/queries.ts'
import { publishProgramme } from '#lib/domain/programme/publishing/mutations.ts'
import { listProgrammeVersions } from '#lib/domain/programme/publishing/queries.ts'
import { draftMark } from '#lib/domain/programme/publishing/utils.ts'
import { approveRequest, returnRequest } from '#lib/domain/programme/reviewing/mutations.ts'
import { getRequests } from '#lib/domain/programme/reviewing/queries.ts'
import { getSession } from '#lib/domain/sessions/queries.ts'
import { countQueries, db } from '#lib/platform/db.ts'
import { freshProgramme, makeEditors, now, programmeOf, sampleId, save } from './drafting.ts'

/** Where a forum wants it, two publish a programme: one asks, another agrees. */

const PART = 'keynote-rain'
let forumId: string
let shen: string
let luo: string

beforeEach(async () => {
  await freshProgramme()
  forumId = await sampleId()
  ;({ shen, luo } = await makeEditors())
  await db.programmeRequest.deleteMany()
  await db.forum.update({ where: { id: forumId }, data: { secondEyes: true } })
})
afterEach(async () => {
  await db.forum.update({ where: { id: forumId }, data: { secondEyes: false } })
})

const ask = async (actor = shen, reason = '对调两场') =>
  publishProgramme({
    ...{ forumId, reason, isQuiet: true, actor, now },
    mark: draftMark((await programmeOf()).sessions),
  })
const openId = async () => (await getRequests(forumId)).open?.requestId ?? ''
const approve = async (actor: string, requestId?: string, of = forumId) =>
  approveRequest({ forumId: of, requestId: requestId ?? (await openId()), actor, now })
const capacity = async () => (await getSession('sample', PART, { now }))?.capacity
const rows = (event: string) =>
  db.audit.findMany({ where: { event, forumId }, orderBy: { id: 'desc' } })

async function back() {
  await db.forum.update({ where: { id: forumId }, data: { secondEyes: false } })
  await save(shen, PART, { capacity: '' })
  await ask()
}

describe('publishing', () => {
  test('becomes a request; another agrees, and readers see it, with both in the audit', async () => {
    await save(shen, PART, { capacity: '51' })
    expect(await ask()).toEqual({ ok: true, value: { kind: 'asked' } })
    expect([await capacity(), await listProgrammeVersions(forumId)]).toEqual([null, []])
    const { open } = await getRequests(forumId)
    expect(open).toMatchObject({ askedBy: shen, askedByName: 'shen', reason: '对调两场' })
    expect((await rows('programme.asked'))[0]).toMatchObject({
      actor: shen,
      subjectId: open?.requestId,
    })
    expect((await getPanelForum(forumId))?.programmeWaits).toBe(true)

    expect(await approve(luo)).toMatchObject({ ok: true, value: { number: 1, count: 1 } })
    expect(await capacity()).toBe(51)
    expect((await rows('programme.published'))[0]).toMatchObject({
      actor: luo,
      details: { askedBy: shen, requestId: open?.requestId, reason: '对调两场' },
    })
    expect((await getPanelForum(forumId))?.programmeWaits).toBe(false)
    expect(await approve(luo, open?.requestId)).toEqual({ ok: false, reason: 'no_request' })
    await back()
  })

  test('is agreed to by nobody who asked for it, whatever they send', async () => {
    await save(shen, PART, { capacity: '52' })
    await ask()
    expect(await approve(shen)).toEqual({ ok: false, reason: 'own_request' })
    expect((await getRequests(forumId)).open?.askedBy).toBe(shen)
    expect([await capacity(), await listProgrammeVersions(forumId)]).toEqual([null, []])
    // A request that nobody is known to have asked for is agreed to by nobody.
    await db.programmeRequest.updateMany({ data: { decidedAt: now, decision: 'replaced' } })
    const { id } = await db.programmeRequest.create({
      data: {
        ...{ forumId, reason: '无主', isQuiet: true, askedAt: now },
        mark: draftMark((await programmeOf()).sessions),
      },
    })
    expect(await approve(luo, id)).toEqual({ ok: false, reason: 'own_request' })
    await back()
  })

  test('is of the draft that was asked for: what is changed since is asked for anew', async () => {
    await save(shen, PART, { capacity: '53' })
    await ask()
    const first = await openId()
    await save(luo, PART, { capacity: '54' })
    expect(await approve(luo)).toEqual({ ok: false, reason: 'changed_since' })
    // It stands as it stood, and whoever asks anew takes its place.
    expect(await openId()).toBe(first)
    await ask(luo, '又改了')
    expect(await approve(luo)).toEqual({ ok: false, reason: 'own_request' })
    expect(await approve(shen, first)).toEqual({ ok: false, reason: 'no_request' })
    expect(await approve(shen)).toMatchObject({ ok: true })
    expect(await capacity()).toBe(54)
    const decisions = await db.programmeRequest.findMany({ orderBy: { reason: 'asc' } })
    expect(decisions.map(({ decision }) => decision).sort()).toEqual(['approved', 'replaced'])
    await back()
  })

  test('asked for by six at once leaves one request; agreed to by six at once, one version', async () => {
    await save(shen, PART, { capacity: '55' })
    const asked = await Promise.all(Array.from({ length: 6 }, () => ask()))
    expect(asked.every(({ ok }) => ok)).toBe(true)
    expect(await db.programmeRequest.count({ where: { decidedAt: null } })).toBe(1)
    const requestId = await openId()
    const agreed = await Promise.all(Array.from({ length: 6 }, () => approve(luo, requestId)))
    expect(agreed.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await listProgrammeVersions(forumId)).toHaveLength(1)
    await back()
  })

  test('by one alone, once the forum wants no two any more, leaves nothing to decide', async () => {
    await save(shen, PART, { capacity: '56' })
    await ask()
    const requestId = await openId()
    await db.forum.update({ where: { id: forumId }, data: { secondEyes: false } })
    expect(await ask()).toMatchObject({ ok: true, value: { kind: 'published', number: 1 } })
    expect(await approve(luo, requestId)).toEqual({ ok: false, reason: 'no_request' })
    expect((await getRequests(forumId)).open).toBeNull()
    await back()
  })
})

describe('a request', () => {
  test('is sent back with a reason, once, and whoever asked reads it', async () => {
    await save(shen, PART, { capacity: '57' })
    await ask()
    const requestId = await openId()
    const call = { forumId, requestId, note: '会场未定', actor: luo, now }
    expect(await returnRequest(call)).toEqual({ ok: true, value: {} })
    expect(await returnRequest(call)).toEqual({ ok: false, reason: 'no_request' })
    expect(await approve(luo, requestId)).toEqual({ ok: false, reason: 'no_request' })
    expect(await getRequests(forumId)).toEqual({
      ...{ open: null, returned: { at: now, by: 'luo', note: '会场未定' } },
    })
    expect((await rows('programme.returned'))[0]).toMatchObject({
      ...{ actor: luo, subjectId: requestId, details: { note: '会场未定' } },
    })
    expect(await capacity()).toBeNull()
    await back()
    expect(await getRequests(forumId)).toMatchObject({ open: null })
  })

  test('of another forum is none', async () => {
    await save(shen, PART, { capacity: '58' })
    await ask()
    const requestId = await openId()
    const other = await db.forum.findUniqueOrThrow({ where: { slug: 'jingmen-2017' } })
    const none = { ok: false, reason: 'no_request' }
    expect(await approve(luo, requestId, other.id)).toEqual(none)
    const call = { forumId: other.id, requestId, note: '不', actor: luo, now }
    expect(await returnRequest(call)).toEqual(none)
    expect(await openId()).toBe(requestId)
    await back()
  })

  test('costs one query to look for, three where there is one', async () => {
    expect((await countQueries(() => getRequests(forumId))).count).toBe(1)
    await save(shen, PART, { capacity: '59' })
    await ask()
    expect((await countQueries(() => getRequests(forumId))).count).toBe(3)
    await back()
  })
})

test('that two are needed is a fact of the forum, which managers alone change, with its diff in the audit', async () => {
  const edited = await getEditedForum(forumId)
  if (!edited) throw new Error('no forum')
  const call = { forumId, actor: shen, base: edited.version, input: { secondEyes: '' }, now }
  expect(await saveForum({ ...call, maySetState: false })).toEqual({
    ...{ ok: false, reason: 'invalid', fields: { secondEyes: ['managers_only'] } },
  })
  expect(await saveForum({ ...call, maySetState: true })).toMatchObject({ ok: true })
  const [row] = await rows('forum.edited')
  expect(row).toMatchObject({
    details: { changes: { secondEyes: { from: 'yes', to: '' } } },
  })
  expect((await programmeOf()).secondEyes).toBe(false)
})
