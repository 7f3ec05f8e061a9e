import { beforeEach, describe, expect, test } from 'vitest'
import { acknowledgeClash } from '#lib/domain/programme/clashes/mutations.ts'
import { judgeClashes } from '#lib/domain/programme/clashes/queries.ts'
import { createSession } from '#lib/domain/programme/mutations.ts'
import { publishProgramme } from '#lib/domain/programme/publishing/mutations.ts'
import { listProgrammeVersions } from '#lib/domain/programme/publishing/queries.ts'
import { draftMark } from '#lib/domain/programme/publishing/utils.ts'
import { getReadVersion } from '#lib/domain/programme/versions/queries.ts'
import { getSession, listSessions } from '#lib/domain/sessions/queries.ts'
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
} from './drafting.ts'

const PART = 'keynote-rain'
let shen: string
beforeEach(async () => {
  await freshProgramme()
  ;({ shen } = await makeEditors())
})

const publish = async (over: { mark?: number; reason?: string } = {}) => {
  const mark = draftMark((await programmeOf()).sessions)
  return publishProgramme({
    forumId: await sampleId(),
    mark,
    reason: '对调两场',
    isQuiet: false,
    actor: shen,
    now,
    ...over,
  })
}

describe('publishing', () => {
  test('shows readers all that was changed, says what moved, and keeps the version', async () => {
    const day = (await partOf(PART)).slots[0]?.day ?? ''
    const person = await db.person.findFirstOrThrow({ where: { slug: { startsWith: 'sample' } } })
    await save(shen, PART, {
      'title.zh-Hans': '一场雨的新账本',
      'slot0.start': '09:40',
      'slot0.room': '201',
      [`person.${person.slug}~moderator`]: '9\n某人\n某大学教授',
    })
    const input = {
      kind: 'talk',
      'title.zh-Hans': '屋顶上的花园',
      'slot0.precision': 'day',
      'slot0.day': day,
    }
    const made = await createSession({ forumId: await sampleId(), actor: shen, now, input })
    if (!made.ok) throw new Error('not made')
    await save(shen, 'lunch-day-1', { retired: 'yes' })
    const epoch = contentEpoch()
    expect(await publish()).toEqual({
      ok: true,
      value: { kind: 'published', number: 1, count: 3, letters: 0 },
    })
    expect(contentEpoch()).toBeGreaterThan(epoch)

    const session = await getSession('sample', PART, { now })
    expect(session).toMatchObject({
      title: { 'zh-Hans': '一场雨的新账本' },
      slots: [{ room: { slug: '201' }, precision: 'exact' }],
    })
    expect(session?.change?.text['zh-Hans']).toMatch(/^时间改为\d+月\d+日 09:40–10:20，地点改为/)
    expect(session?.change?.text.en).toMatch(/^now \d+ \w+ 09:40–10:20, moved to /)
    expect(
      session?.appearances.map(({ role, titles }) => [role, titles[0]?.asPrinted]),
    ).toContainEqual(['moderator', '某大学教授'])
    const agenda = await listSessions('sample', { now })
    const slugs = agenda?.sessions.map(({ slug }) => slug)
    expect([slugs?.includes(made.value.slug), slugs?.includes('lunch-day-1')]).toEqual([
      true,
      false,
    ])
    expect((await programmeOf()).sessions.flatMap(({ changed }) => changed)).toEqual([])

    const [version] = await listProgrammeVersions(await sampleId())
    expect(version).toMatchObject({ number: 1, reason: '对调两场' })
    expect(version?.changes.map(({ slug, kind }) => [slug, kind])).toEqual(
      expect.arrayContaining([
        [PART, 'changed'],
        [made.value.slug, 'added'],
        ['lunch-day-1', 'removed'],
      ]),
    )
    const kept = await getReadVersion('sample', 1)
    expect(kept?.sessions.find(({ slug }) => slug === PART)).toMatchObject({
      slots: [{ from: 580, to: 620, room: '201' }],
    })
    const audit = await db.audit.findMany({ where: { event: 'programme.published' } })
    expect(audit.at(-1)).toMatchObject({ actor: shen, details: { number: 1, reason: '对调两场' } })

    // Back as it was, as a second version: the old one stays as it is.
    await save(shen, 'lunch-day-1', { retired: '' })
    await save(shen, made.value.slug, { retired: 'yes' })
    await save(shen, PART, {
      'title.zh-Hans': '一场雨的账本',
      'slot0.start': '09:30',
      'slot0.room': 'hall',
      [`person.${person.slug}~moderator`]: '',
    })
    expect(await publish()).toMatchObject({ value: { number: 2, count: 3 } })
    expect((await getReadVersion('sample', 1))?.sessions).toEqual(kept?.sessions)
    expect(await listSessions('sample', { now })).toMatchObject({
      sessions: expect.arrayContaining([expect.objectContaining({ slug: 'lunch-day-1' })]),
    })
  })

  test('shows what was looked at: an edit since then is looked at first', async () => {
    await save(shen, PART, { capacity: '40' })
    const mark = draftMark((await programmeOf()).sessions)
    await save(shen, PART, { capacity: '41' })
    expect(await publish({ mark })).toEqual({ ok: false, reason: 'changed_since' })
    expect((await getSession('sample', PART, { now }))?.capacity).toBeNull()
  })

  test('of nothing is refused; of twenty at once, one is', async () => {
    expect(await publish()).toEqual({ ok: false, reason: 'nothing' })
    await save(shen, PART, { capacity: '42' })
    const mark = draftMark((await programmeOf()).sessions)
    const answers = await Promise.all(Array.from({ length: 20 }, () => publish({ mark })))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await listProgrammeVersions(await sampleId())).toHaveLength(1)
    await save(shen, PART, { capacity: '' })
    await publish()
  })

  test('a version that was published once cannot be rewritten', async () => {
    await save(shen, PART, { capacity: '43' })
    await publish()
    const rewriting = db.programmeVersion.updateMany({ data: { reason: 'other' } })
    await expect(rewriting).rejects.toThrow(/append-only/)
    await save(shen, PART, { capacity: '' })
    await publish()
  })
})

describe('a clash', () => {
  test('is found in the draft, and accepted with a reason that the audit keeps', async () => {
    const forumId = await sampleId()
    const before = await judgeClashes(await programmeOf())
    await save(shen, 'keynote-monitoring', { 'slot0.start': '10:00' })
    const clashes = await judgeClashes(await programmeOf())
    const key = 'room:hall:keynote-monitoring:keynote-rain'
    expect(clashes.length).toBeGreaterThan(before.length)
    expect(clashes.find((clash) => clash.key === key)).toMatchObject({
      type: 'room',
      overlap: { from: 600, to: 620 },
      reason: null,
    })
    const call = { forumId, key, actor: shen, now }
    const rows = () => db.audit.count({ where: { event: 'clash.acknowledged' } })
    const count = await rows()
    await acknowledgeClash({ ...call, reason: '连讲' })
    await acknowledgeClash({ ...call, reason: '连讲' })
    expect(await rows()).toBe(count + 1)
    const judged = await judgeClashes(await programmeOf())
    expect(judged.find((clash) => clash.key === key)?.reason).toBe('连讲')
    const gone = { ...call, key: 'room:hall:a:b', reason: '连讲' }
    expect(await acknowledgeClash(gone)).toEqual({ ok: false, reason: 'gone' })
  })
})
