import { afterEach, describe, expect, test } from 'vitest'
import { copyForum } from '#lib/domain/editions/copying/mutations.ts'
import { getCopySource } from '#lib/domain/editions/copying/queries.ts'
import { getForum } from '#lib/domain/forums/queries.ts'
import { saveSession } from '#lib/domain/programme/mutations.ts'
import { publishProgramme } from '#lib/domain/programme/publishing/mutations.ts'
import { draftMark } from '#lib/domain/programme/publishing/utils.ts'
import { dayOfColumn } from '#lib/platform/dates/partial-date.ts'
import { daysBetween, inZone } from '#lib/platform/dates/zone.ts'
import { countQueries, db } from '#lib/platform/db.ts'
import { makeEditors, now, programmeOf, sampleId } from '../programme/drafting.ts'
import { copied, edition, FIELDS, removeEdition } from './edition.ts'

/** A new forum is made from an old one, whole or not at all. */

afterEach(removeEdition)

const EVERYTHING = [
  ...['forum', 'room', 'forum_session', 'session_slot', 'session_draft', 'edition_proposal'],
  ...[
    'appearance',
    'participation',
    'ticket_type',
    'question',
    'consent_text',
    'forum_role',
    'audit',
  ],
]
async function rows(): Promise<Record<string, number>> {
  const counts = EVERYTHING.map((table) => `(select count(*) from ${table})::int as ${table}`)
  const [found] = await db.$queryRawUnsafe<Record<string, number>[]>(`select ${counts.join(', ')}`)
  return found ?? {}
}

describe('a new edition', () => {
  test('has the rooms and the programme of the old one as a draft, with every day moved', async () => {
    const old = await programmeOf()
    expect(await copied()).toEqual({ ok: true, value: { slug: 'wei-copied' } })
    const [source, forum] = [
      await db.forum.findUniqueOrThrow({ where: { slug: 'sample' } }),
      await edition(),
    ]
    const days = (one: typeof forum) =>
      [one.startsOn, one.endsOn].map((day) => day && dayOfColumn(day))
    const [first = '', last = ''] = days(source) as string[]
    expect(days(forum)[0]).toBe('2031-05-10')
    expect(daysBetween(...(days(forum) as [string, string]))).toBe(daysBetween(first, last))
    expect(forum).toMatchObject({
      ...{ state: 'draft', isSample: false, edition: 2, umbrellaId: null, citations: [] },
      ...{ kind: source.kind, timeZone: source.timeZone, cityId: source.cityId },
      // What is said of the old edition is not said of the new one.
      ...{ theme: null, venue: null, dateAsPrinted: null, attendanceAsPrinted: null },
    })
    const programme = await programmeOf('wei-copied')
    expect(programme.rooms).toEqual(old.rooms)
    const kept = old.sessions.filter((one) => !one.isRetired && one.status === 'scheduled')
    expect(programme.sessions.map(({ slug }) => slug)).toEqual(kept.map(({ slug }) => slug))
    const shift = daysBetween(first, '2031-05-10')
    for (const [index, one] of programme.sessions.entries()) {
      const before = kept[index]
      expect([one.title, one.kind, one.parent]).toEqual([
        before?.title,
        before?.kind,
        before?.parent,
      ])
      expect([one.citations, one.people, one.description]).toEqual([[], [], null])
      expect([one.isNew, one.version]).toEqual([true, 1])
      for (const [at, slot] of one.slots.entries()) {
        const was = before?.slots[at]
        expect([slot.from, slot.to, slot.room]).toEqual([was?.from, was?.to, was?.room])
        if (was?.day && slot.day) expect(daysBetween(was.day, slot.day)).toBe(shift)
      }
    }
  })

  test('is one row of the audit, with the diff, where it comes from and how much', async () => {
    const { shen } = await makeEditors()
    await copied()
    const { id } = await edition()
    const noted = await db.audit.findMany({ where: { forumId: id } })
    expect(noted.map(({ event, actor }) => [event, actor])).toEqual([['forum.copied', shen]])
    const programme = await programmeOf('wei-copied')
    const proposals = await db.editionProposal.groupBy({
      by: ['participationRole'],
      where: { forumId: id },
      _count: true,
    })
    const people = proposals.find(({ participationRole }) => participationRole === null)?._count
    expect(noted[0]?.details).toMatchObject({
      version: 1,
      from: await sampleId(),
      changes: {
        address: { from: '', to: 'wei-copied' },
        startsOn: { from: '', to: '2031-05-10' },
      },
      copied: { rooms: programme.rooms.length, parts: programme.sessions.length, people },
    })
  })

  test('belongs to whoever made it, unless they are of all forums; readers see nothing', async () => {
    const { shen } = await makeEditors()
    await copied()
    const { id } = await edition()
    const roles = () => db.forumRole.findMany({ where: { forumId: id } })
    expect((await roles()).map(({ accountId, role }) => [accountId, role])).toEqual([
      [shen, 'manager'],
    ])
    expect(await getForum('wei-copied', { now })).toBeNull()
    await removeEdition()
    await copied({ isManager: false })
    expect(await db.forumRole.count({ where: { forumId: (await edition()).id } })).toBe(0)
  })

  test('takes registrations as the old one did, for nobody yet; its days move on the forum’s clock', async () => {
    const forumId = await sampleId()
    await copied()
    const { id } = await edition()
    const of = async (one: string) => ({
      types: await db.ticketType.findMany({
        where: { forumId: one },
        orderBy: { slug: 'asc' },
        select: { slug: true, name: true, capacity: true, isHidden: true },
      }),
      questions: await db.question.findMany({
        where: { forumId: one, retiredAt: null },
        orderBy: { slug: 'asc' },
        select: { slug: true, kind: true, label: true, options: true, condition: true },
      }),
      texts: await db.consentText.findMany({
        where: { forumId: one, retiredAt: null },
        orderBy: { slug: 'asc' },
        select: { slug: true, title: true, body: true, isRequired: true },
      }),
    })
    expect(await of(id)).toEqual(await of(forumId))
    expect((await of(id)).types.length).toBeGreaterThan(0)
    expect(await db.registration.count({ where: { forumId: id } })).toBe(0)
    const taken = await db.ticketType.aggregate({
      where: { forumId: id },
      _sum: { confirmed: true },
    })
    expect(taken._sum.confirmed).toBe(0)
    const terms = (one: string) =>
      db.registrationSettings.findUniqueOrThrow({ where: { forumId: one } })
    const [was, is] = [await terms(forumId), await terms(id)]
    const { startsOn, timeZone } = await db.forum.findUniqueOrThrow({ where: { id: forumId } })
    const shift = daysBetween(dayOfColumn(startsOn as Date), '2031-05-10')
    for (const name of ['opensAt', 'closesAt', 'changesUntil'] as const) {
      const moved = was[name] && inZone(was[name], timeZone).add({ days: shift })
      expect(is[name] && inZone(is[name], timeZone).toString()).toBe(moved && moved.toString())
    }
    await removeEdition()
    await copied({ choice: { parts: 'none', things: [] } })
    const bare = (await edition()).id
    expect(await db.registrationSettings.count({ where: { forumId: bare } })).toBe(0)
    expect(await db.forumSession.count({ where: { forumId: bare } })).toBe(0)
    expect(await db.editionProposal.count({ where: { forumId: bare } })).toBe(0)
  })

  test('is edited, and published, like any other programme', async () => {
    const { shen } = await makeEditors()
    await copied()
    const { id } = await edition()
    const [part] = (await programmeOf('wei-copied')).sessions
    if (!part) throw new Error('no part')
    const { sessionId, version: base } = part
    const place = { forumId: id, actor: shen, now }
    const input = { 'title.zh-Hans': '新的一场' }
    expect(await saveSession({ ...place, sessionId, base, input })).toMatchObject({
      value: { kind: 'saved', version: 2 },
    })
    const { sessions } = await programmeOf('wei-copied')
    const published = await publishProgramme({
      ...place,
      mark: draftMark(sessions),
      ...{ reason: '首次', isQuiet: true },
    })
    expect(published).toEqual({
      ok: true,
      value: { kind: 'published', number: 1, count: sessions.length, letters: 0 },
    })
    // Nobody was confirmed: nobody appears.
    expect(await db.appearance.count({ where: { forumId: id } })).toBe(0)
    expect(await db.participation.count({ where: { forumId: id } })).toBe(0)
  })

  test.each([
    ['no first day', { startsOn: '' }, { startsOn: ['empty'] }],
    ['a month for a day', { startsOn: '2031-05' }, { startsOn: ['needs_day'] }],
    ['a day that is none', { startsOn: '2031-02-30' }, { startsOn: ['not_day'] }],
    ['an address that is taken', { address: 'sample' }, { address: ['taken'] }],
    ['a page’s address', { address: 'new' }, { address: ['reserved'] }],
    ['no name', { 'name.zh-Hans': '' }, { 'name.zh-Hans': ['empty'] }],
  ])('with %s is refused, and nothing is written', async (_, input, fields) => {
    const before = await rows()
    expect(await copied({ input })).toEqual({ ok: false, reason: 'invalid', fields })
    expect(await rows()).toEqual(before)
  })

  test('of a forum that is not there is none', async () => {
    const before = await rows()
    const forumId = '00000000-0000-4000-8000-000000000000'
    expect(await copied({ forumId })).toEqual({ ok: false, reason: 'not_found' })
    expect(await rows()).toEqual(before)
  })

  test('sent six times at once is one', async () => {
    const answers = await Promise.all(Array.from({ length: 6 }, () => copied()))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    const { id } = await edition()
    expect(await db.audit.count({ where: { forumId: id } })).toBe(1)
    expect(await db.room.count({ where: { forumId: id } })).toBe(
      await db.room.count({ where: { forumId: await sampleId() } }),
    )
  })

  test('that fails half way leaves nothing behind', async () => {
    const before = await rows()
    // The last thing that is written is refused by the database.
    await db.$executeRaw`ALTER TABLE audit ADD CONSTRAINT no_copies CHECK (event <> 'forum.copied') NOT VALID`
    try {
      await expect(copied()).rejects.toThrow()
    } finally {
      await db.$executeRaw`ALTER TABLE audit DROP CONSTRAINT no_copies`
    }
    expect(await rows()).toEqual(before)
  })
})

test('every forum of the record can be copied', async () => {
  const forums = await db.forum.findMany({ where: { slug: { not: 'wei-copied' } } })
  for (const { slug } of forums) {
    expect([slug, await copied({ from: slug })]).toEqual([
      slug,
      { ok: true, value: { slug: 'wei-copied' } },
    ])
    await removeEdition()
  }
})

test('the form takes three queries, copying as many whatever the size of the programme', async () => {
  const { shen } = await makeEditors()
  const counts: number[] = []
  for (const slug of ['sample', 'jingmen-2017']) {
    const { id } = await db.forum.findUniqueOrThrow({ where: { slug } })
    expect((await countQueries(() => getCopySource(id))).count).toBe(3)
    const { count } = await countQueries(() =>
      copyForum({
        ...{ forumId: id, actor: shen, isManager: true, now, input: FIELDS },
        choice: { parts: 'all', things: ['registration', 'people', 'organisations'] },
      }),
    )
    counts.push(count)
    await removeEdition()
  }
  expect(counts).toEqual([22, 22])
})
